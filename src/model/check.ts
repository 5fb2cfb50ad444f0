/** What is checked in code, since it sets answers or sources against each other: every check with what it captures. */
export const CHECK_CAPTURES = {
  /** Commands that every 7.x has once its core was upgraded, and the shell does not know. */
  'upgrade-commands-missing': ['commands'],
  /** Commands that the shell does not know. */
  'commands-not-found': ['commands'],
  /** Commands that an exception answered. `answers`: each with its reason. */
  'commands-failed': ['answers'],
  /** Verify processes by the last answer that names each. */
  'verifiers-failed': ['verifiers', 'names'],
  'verifiers-not-run': ['verifiers'],
  /** Modules whose steps lead to several versions, each with the version it comes from. */
  'several-end-versions': ['modules'],
  /** Bundles and components that cannot start; `lacks`: what they wait for, `behind`: modules whose schema version that is. */
  'modules-waiting': ['modules', 'waiting', 'lacks', 'behind'],
  /** Rows of `Release_` in another state than 0; `rows`: with state and schema version, the others: what has to run again. */
  'release-states': ['rows', 'core', 'toUpgrade', 'toVerify'],
  /** The result in the report, and the outcome by the log: `succeeded` or `failed`. */
  'report-against-log': ['result', 'outcome'],
  /** Who says that the upgrade ended well, modules that wait or failed, and how many of each. */
  'modules-left-after-success': ['who', 'modules', 'left'],
  /** The command that listed none, and why the log does not end well. */
  'nothing-waits-in-shell': ['command', 'reason'],
  /** Who says that the upgrade ended well. */
  'release-against-success': ['who'],
  /** Schema versions of the core by the report. */
  'core-schema-not-expected': ['final', 'expected'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A check by its name. */
export type CheckName = keyof typeof CHECK_CAPTURES;

/** Tells whether a check has this name. */
export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(CHECK_CAPTURES, name);
}

/** All names. */
export const CHECK_NAMES: readonly CheckName[] = Object.keys(CHECK_CAPTURES).filter(isCheckName);
