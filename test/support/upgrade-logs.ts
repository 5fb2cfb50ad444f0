// Small whole logs, by what happened.
import { completed, error, failed, line, started } from './log-lines.ts';

const TOOL_FRAME = '\tat com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:99)\n';
const CORE = 'com.liferay.portal.upgrade';

/** The exception that ends the tool: nobody caught it. */
export function uncaught(type: string, message: string, className = `${CORE}.PortalUpgradeProcess`): string {
  return `${type}: ${message}\n\tat ${className}.doUpgrade(A.java:1)\n${TOOL_FRAME}`;
}

/** An UpgradeException around what a process threw. */
export function upgradeException(cause: string, className: string): string {
  const head = `com.liferay.portal.kernel.upgrade.UpgradeException: ${cause}`;
  return `${head}\n${TOOL_FRAME}Caused by: ${cause}\n\tat ${className}.doUpgrade(A.java:1)\n\t... 9 more\n`;
}

/** The tool's first line and a database. */
export const TOOL_START =
  'JVM arguments: [-Xmx4096m]\n' +
  line(0, 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0', { logger: 'DialectDetector' }) +
  line(0, 'There are no patches installed', { logger: 'StartupHelperUtil' });

/** The core of 7.3 is upgraded. */
export const CORE_DONE =
  started(1, `${CORE}.PortalUpgradeProcess`) +
  started(2, `${CORE}.v7_3_x.UpgradeLayout`) +
  completed(3, `${CORE}.v7_3_x.UpgradeLayout`, 1000) +
  completed(4, `${CORE}.PortalUpgradeProcess`, 3000);

/** The tool of 7.4 and later says that all is done. */
export const TOOL_DONE = '\nCompleted Liferay upgrade process in 88 seconds\n';

/** The tool of 7.3 says that the core is done. */
export const TOOL_CORE_DONE = '\nCompleted Liferay core upgrade process in 96 seconds\n';

/** A process fails, and all around it. */
export function failedCore(step: string, cause = 'java.sql.SQLException: boom'): string {
  return (
    started(1, `${CORE}.PortalUpgradeProcess`) +
    started(2, step) +
    failed(3, step, 1000) +
    failed(4, `${CORE}.PortalUpgradeProcess`, 3000) +
    error(5, 'DBUpgrader', 'null', upgradeException(cause, step)) +
    '\nFailed Liferay upgrade process in 12 seconds\n'
  );
}

/** A module fails for this reason. */
export function failedModule(second: number, module: string, cause: string): string {
  const trace = `com.liferay.portal.kernel.upgrade.UpgradeException: ${cause}\n\tat ${module}.Upgrade.doUpgrade(Upgrade.java:1)\nCaused by: ${cause}\n\tat com.acme.Driver.execute(Driver.java:1)\n\t... 9 more\n`;
  return error(second, 'UpgradeExecutor', `Failed upgrade process for module ${module}`, trace);
}

/** What the recorder of 7.4 U72 and later says. */
export function recorded(result: string): string {
  return line(90, `Major upgrade finished with result ${result}`, { logger: 'UpgradeRecorder' });
}
