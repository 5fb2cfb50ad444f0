// Stretches that many logs share: what the tool prints first and last, modules with their indexes, a Gogo session.
import type { Database } from './drivers.ts';
import { DIALECTS } from './drivers.ts';
import type { Log } from './log.ts';
import { asComponent, continued, info, stdout, wait } from './log.ts';
import { timer, upgrade } from './work.ts';

const TOOL = '/srv/portal/tools/portal-tools-db-upgrade-client';
const OPTIONS = ['-Dfile.encoding=UTF8', '-Duser.country=US', '-Duser.language=en', '-Duser.timezone=GMT'];

/** Writes what a tool prints before the first process. */
export function toolHead(log: Log, database: Database, heap = '-Xmx4096m'): void {
  const { jvmArguments } = log.era;
  const options = [...OPTIONS, heap, '-Dexternal-properties=portal-upgrade.properties'];
  if (jvmArguments === 'spaced') stdout(log, `JVM arguments: ${options.join(' ')}`);
  if (jvmArguments === 'listed') {
    stdout(log, `JVM arguments: [${options.join(', ')}]`);
    stdout(log, 'NOTE: Picked up JDK_JAVA_OPTIONS: --add-opens=java.base/java.lang=ALL-UNNAMED');
  }
  stdout(log, 'Loading jar:file:/srv/portal/tomcat/webapps/ROOT/WEB-INF/lib/portal-impl.jar!/portal.properties');
  stdout(log, `Loading file:${TOOL}/portal-upgrade-ext.properties`);
  stdout(log, `Loading file:${TOOL}/portal-upgrade-database.properties`);
  wait(log, 2_100);
  info(log, 'DialectDetector:159', `Using dialect ${DIALECTS[database]}`);
  wait(log, 8_400);
  info(log, 'StartupHelperUtil:86', 'There are no patches installed');
  wait(log, 240);
}

/** Writes the dialect as 6.2 and 7.0 tell it: `MySQL 5`, `MySQLDialect`. */
export function oldDialect(log: Log, database: string, dialect: string): void {
  info(log, 'DialectDetector:71', `Determine dialect for ${database}`);
  info(log, 'DialectDetector:136', `Found dialect ${dialect}`);
}

/** Writes the line with which the tool ends; a `failed` one is printed since the 7.4 updates only. */
export function toolEnd(log: Log, how: 'completed' | 'failed' = 'completed'): void {
  const line = log.era.finalLine.replace('{}', String(Math.round((log.nowMs - log.startedMs) / 1_000)));
  continued(log, '');
  stdout(log, how === 'completed' ? line : line.replace('Completed', 'Failed'));
}

/** Writes the processes of a module and the update of its indexes; `steps` are class names with milliseconds. */
export function upgradeModule(log: Log, module: string, steps: Readonly<Record<string, number>>, index: string): void {
  asComponent(log, module, () => {
    for (const [step, ms] of Object.entries(steps)) upgrade(log, step, ms);
    timer(log, `${index}#Updating database indexes for ${module}`, 31, () => {
      info(log, 'BaseDB:776', 'Dropping stale indexes');
      info(log, 'BaseDB:92', 'Adding indexes');
    });
  });
}

/** The class and method that update indexes, by version. */
export const INDEX_UPDATERS = {
  '7.1': 'com.liferay.portal.upgrade.internal.index.updater.IndexUpdaterUtil#updateIndexes',
  '7.4': 'com.liferay.portal.db.index.IndexUpdaterUtil#lambda$updateIndexes$1',
  '2024': 'com.liferay.portal.db.index.IndexUpdaterUtil#updateIndexes',
} as const;

/** Writes the banner of the shell that the tool opens, since 7.2. */
export function gogoBanner(log: Log): void {
  continued(log, '');
  stdout(log, 'Type "help" to get available upgrade and verify commands.');
  const example = 'For example, "help upgrade:list".';
  stdout(log, `Type "help {command}" to get additional information about the command. ${example}`);
  stdout(log, 'Enter "exit" or "quit" to exit.');
}

/** Writes the recorder's and the report's last words, since 7.4 U72. */
export function recorderEnd(log: Log, result: string, reports: readonly string[]): void {
  asComponent(log, 'framework', () => {
    info(log, 'UpgradeRecorder:168', `Major upgrade finished with result ${result}`);
    info(log, 'UpgradeReport:97', 'Starting upgrade report generation');
    wait(log, 900);
    for (const report of reports)
      info(log, 'UpgradeReport:601', `Upgrade report generated in ${TOOL}/reports/${report}`);
  });
}
