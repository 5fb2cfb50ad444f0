/** What the values of a rule's fields mean to its reader. */
import type { Confidence, Level, Recovery } from '../../model/finding.ts';
import type { Rule } from '../../model/rule.ts';

/** What a level asks of the reader. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: 'error: you must act',
  warning: 'warning: look at it',
  note: 'note: good to know',
};

/** How sure it is. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  high: 'high',
  medium: 'medium: look at the lines before you act',
  low: 'low: the signs are weak',
};

/** What its findings are. */
export const NATURE_WORDS: Readonly<Record<Rule['nature'], string>> = {
  cause: 'cause: can be why an upgrade failed',
  noise: 'noise: looks bad in the log and is harmless',
  advice: 'advice: worth doing, not a failure',
};

/** What the findings of a cause are that waits for the verdict. */
export const BESIDE_WORDS = 'cause: stands beside a failure, is never why an upgrade failed';

/** What may be done next, where the rule says it; else the place of the failure decides. */
export const RECOVERY_WORDS: Readonly<Record<Recovery, string>> = {
  'none-needed': 'Nothing to restore and nothing to run again.',
  rerun: 'Run it again, without restoring the backup.',
  'fix-then-rerun': 'Remove the cause, then run it again; the backup need not be restored.',
  restore: 'Restore the backup, remove the cause, then run it again.',
  unknown: 'The sources do not say whether the backup must be restored.',
};

/** Said where a rule leaves the recovery open. */
export const RECOVERY_BY_PLACE =
  'The place of the failure decides whether the backup must be restored; the report says it.';
