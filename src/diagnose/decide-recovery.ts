import type { Run } from '../model/timeline.ts';
import { recoverByStep } from './recovery/by-step.ts';
import type { DecidedRecovery, RecoveryFacts } from './recovery/decided-recovery.ts';
import { recoverByEvent } from './recovery/by-event.ts';
import { recoverRefused } from './recovery/refused.ts';

/**
 * Decides whether to go back to the backup: the first documented rule that fits, `D1` … `D15`.
 *
 * Three rules have no trace in a log and are never decided: D12 (a test copy that cannot be repaired), D13 (too slow) and D14
 * (going back behind a module's schema).
 *
 * Source: Liferay's upgrade guides. A core step for 7.0 or lower leaves nothing to go on from; steps for 7.1 and later
 * write their schema version one by one, modules too.
 */
export function decideRecovery(facts: RecoveryFacts): DecidedRecovery {
  const { outcome, run } = facts;
  switch (outcome) {
    case 'succeeded':
    case 'succeeded-with-warnings':
      return { recovery: 'none-needed', recoveryReason: 'The upgrade came to its end.' };
    case 'no-upgrade':
      return { recovery: 'none-needed', recoveryReason: 'No upgrade was made.' };
    case 'unrecognized':
      return { recovery: 'unknown', recoveryReason: 'The log is not one of a Liferay upgrade.' };
    case 'failed':
      return (
        recoverRefused(run) ??
        stated(facts) ??
        recoverByEvent(facts, 'fix-then-rerun') ??
        recoverByStep(facts, 'fix-then-rerun')
      );
    case 'incomplete': {
      const otherwise = hasOpenModules(run) ? 'fix-then-rerun' : 'rerun';
      return recoverByEvent(facts, otherwise) ?? recoverByStep(facts, otherwise);
    }
  }
}

/** What the sources of the root cause's rule say, whatever the step. */
function stated({ rule }: RecoveryFacts): DecidedRecovery | undefined {
  if (rule?.remediation.recovery !== 'restore') return undefined;
  const recoveryRule = rule.id.includes('ddm-duplicate') ? { recoveryRule: 'D7' } : {};
  return { recovery: 'restore', recoveryReason: rule.remediation.summary, ...recoveryRule };
}

function hasOpenModules({ modules, marks }: Run): boolean {
  return (
    modules.some(({ status }) => status === 'pending' || status === 'failed') ||
    marks.get('upgrade.modules.checked')?.last.attributes.done === false
  );
}
