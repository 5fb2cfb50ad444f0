import type { Recovery } from '../../model/finding.ts';
import type { Verdict } from '../../model/verdict.ts';
import { oneLine } from './name-view.ts';
import type { RecoveryView } from './report-view.ts';

const ANSWERS: Readonly<Record<Recovery, string>> = {
  'none-needed': 'No: nothing was changed.',
  rerun: 'No: run the tool again.',
  'fix-then-rerun': 'No: fix the cause and run the tool again.',
  restore: 'Yes: restore it, fix the cause there, and start over.',
  unknown: 'The log does not tell.',
};

/** Nothing failed that would have to be fixed first. */
const GO_ON = 'No: go on with what is left.';

/** Answers whether to go on or to go back to the backup. */
export function recoveryView(verdict: Verdict): RecoveryView {
  const { outcome, recoveryReason, recoveryRule } = verdict;
  return {
    ...questionAndAnswer(verdict),
    reason: outcome === 'no-upgrade' ? '' : oneLine(recoveryReason),
    rule: recoveryRule === undefined ? '' : `rule ${recoveryRule}`,
  };
}

/** Asks only where there was an upgrade that did not come to its end. */
function questionAndAnswer({ outcome, recovery }: Verdict): Pick<RecoveryView, 'question' | 'answer'> {
  switch (outcome) {
    case 'failed':
      return { question: 'Restore the backup?', answer: ANSWERS[recovery] };
    case 'incomplete':
      return { question: 'Restore the backup?', answer: recovery === 'fix-then-rerun' ? GO_ON : ANSWERS[recovery] };
    case 'succeeded':
    case 'succeeded-with-warnings':
      return { question: '', answer: 'There is nothing to restore and nothing to run again.' };
    case 'no-upgrade':
    case 'unrecognized':
      return { question: '', answer: '' };
  }
}
