import type { Run } from '../../model/timeline.ts';
import type { DecidedRecovery } from './decided-recovery.ts';

/** What the tool's own refusals say (D1 to D4): it came to no upgrade process. */
export function recoverRefused({ marks }: Run): DecidedRecovery | undefined {
  if (marks.has('startup.failed-attempt')) {
    const recoveryReason =
      'The database holds changes of an earlier attempt that failed, and the tool refuses to go on with it.';
    return { recovery: 'restore', recoveryReason, recoveryRule: 'D4' };
  }
  if (
    marks.has('startup.upgrade-required') ||
    marks.has('startup.newer-database') ||
    marks.has('startup.path-unsupported')
  ) {
    const recoveryReason =
      'The check came before any change: run the version of Liferay, or the upgrade, that fits the database.';
    return { recovery: 'none-needed', recoveryReason, recoveryRule: 'D1' };
  }
  if (marks.has('tool.preverify-failed')) {
    const recoveryReason = 'The checks before the upgrade change nothing: fix what they report and run the tool again.';
    return { recovery: 'fix-then-rerun', recoveryReason, recoveryRule: 'D2' };
  }
  if (marks.has('tool.cleanup-failed')) {
    const recoveryReason =
      'The cleanup before the upgrade stopped. It may have deleted rows already; keep the backup at hand.';
    return { recovery: 'fix-then-rerun', recoveryReason, recoveryRule: 'D3' };
  }
  return undefined;
}
