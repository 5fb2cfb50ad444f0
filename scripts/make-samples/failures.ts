// Stack traces of upgrades that fail: in the core, in a module, at the start of the server.
import type { Database } from './drivers.ts';
import { DRIVER_FRAMES } from './drivers.ts';
import type { Log } from './log.ts';
import { causeFollows, say, stdout } from './log.ts';
import type { Thrown } from './throwable.ts';
import { describe, printThrown } from './throwable.ts';

const UPGRADE_EXCEPTION = 'com.liferay.portal.kernel.upgrade.UpgradeException';
const CATCH = 'com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:118)';
const TRY = 'com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:104)';
const NESTED = 'com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:141)';

/** Below everything the tool does. */
export const TOOL_FRAMES: readonly string[] = [
  'com.liferay.portal.events.StartupHelperUtil.upgradeProcess(StartupHelperUtil.java:112)',
  'com.liferay.portal.tools.DBUpgrader.upgrade(DBUpgrader.java:188)',
  'com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:146)',
];

const MODULE_FRAMES: readonly string[] = [
  'com.liferay.portal.upgrade.internal.executor.UpgradeExecutor._executeUpgradeInfos(UpgradeExecutor.java:246)',
  'com.liferay.portal.upgrade.internal.executor.UpgradeExecutor.execute(UpgradeExecutor.java:97)',
  'org.osgi.util.tracker.ServiceTracker$Tracked.customizerAdding(ServiceTracker.java:943)',
  'org.eclipse.osgi.internal.framework.BundleContextImpl.registerService(BundleContextImpl.java:475)',
  'com.liferay.portal.tools.DBUpgrader.upgradeModules(DBUpgrader.java:287)',
  'com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:214)',
];

/** What the innermost exception of a failed process is. */
export interface Reason {
  readonly type: string;
  readonly message?: string;
  /** The driver that threw it; absent where Liferay did. */
  readonly database?: Database;
  readonly suppressed?: readonly Thrown[];
  /** Class of the process that failed. */
  readonly process: string;
  /** Frames between the driver and the process, innermost first. */
  readonly within?: readonly string[];
}

/** Builds the chain that a failed core process ends in; `outer` is the process around it. */
export function coreFailure(reason: Reason, outer = 'com.liferay.portal.upgrade.PortalUpgradeProcess'): Thrown {
  const around = [NESTED, `${outer}.doUpgrade(${fileOf(outer)}:126)`];
  const root = rootOf(reason, [TRY, ...around, TRY, ...TOOL_FRAMES]);
  const middle = wrap(root, [CATCH, ...around, TRY, ...TOOL_FRAMES]);
  return wrap(middle, [CATCH, ...TOOL_FRAMES]);
}

/** Builds the chain that a failed process of a module ends in. */
export function moduleFailure(reason: Reason): Thrown {
  return wrap(rootOf(reason, [TRY, ...MODULE_FRAMES]), [CATCH, ...MODULE_FRAMES]);
}

/** Writes the trace as the tool prints it for its version: bare until 7.2, below an `ERROR … null` since. */
export function sayCoreFailure(log: Log, thrown: Thrown, where?: string): void {
  const lines = printThrown(thrown, log.era.jars);
  causeFollows(log);
  if (where === undefined) stdout(log, lines[0] ?? '', ...lines.slice(1));
  else say(log, 'ERROR', where, 'null', lines);
}

/** Writes the failure of a module. */
export function sayModuleFailure(log: Log, module: string, thrown: Thrown, where: string): void {
  causeFollows(log);
  const lines = printThrown(thrown, log.era.jars);
  say(log, 'ERROR', where, `Failed upgrade process for module ${module}`, lines);
}

function rootOf(
  { type, message, database, suppressed, process, within = [] }: Reason,
  below: readonly string[],
): Thrown {
  const own = `${process}.doUpgrade(${fileOf(process)}:63)`;
  const driver =
    database === undefined
      ? []
      : [...DRIVER_FRAMES[database], 'com.liferay.portal.dao.db.BaseDB.runSQL(BaseDB.java:281)'];

  return {
    type,
    frames: [...driver, ...within, own, ...below],
    ...(message === undefined ? {} : { message }),
    ...(suppressed === undefined ? {} : { suppressed }),
  };
}

function wrap(cause: Thrown, frames: readonly string[]): Thrown {
  return { type: UPGRADE_EXCEPTION, message: describe(cause), frames, cause };
}

function fileOf(className: string): string {
  return `${(className.split('.').at(-1) ?? className).replace(/\$.*/u, '')}.java`;
}
