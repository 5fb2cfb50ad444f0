import type { CheckName } from '../../model/check.ts';
import { CHECKS } from '../checks/checks.ts';
import type { ConditionMatcher } from './clue.ts';
import { evidenceOf } from './clue.ts';

/** Asks a check, once the verdict is known; captures what the check says it does. */
export function checkMatcher(name: CheckName): ConditionMatcher {
  return (facts) => {
    const { decided, run, runs } = facts;
    const checked = decided && CHECKS[name]({ run, runs, ...decided });
    if (checked === undefined) return undefined;
    const { captures, places, occurrences } = checked;
    const [first, ...others] = places.map((place) => ({ place }));
    return evidenceOf([{ seen: [first, ...others], count: occurrences, captures, isWhole: true }], facts);
  };
}
