import type { CountCondition } from '../../model/condition.ts';
import { type ConditionMatcher, joinCaptures, namedCaptures } from './clue.ts';

/** Holds where the other does, so often; captures `count`. */
export function countMatcher(
  { min = 1, max = Infinity }: Omit<CountCondition, 'of'>,
  matcher: ConditionMatcher,
): ConditionMatcher {
  return (facts) => {
    const evidence = matcher(facts);
    if (evidence === undefined) return undefined;
    const total = evidence.clues.reduce((sum, { count }) => sum + count, 0);
    if (total < min || total > max) return undefined;
    return { ...evidence, captures: joinCaptures([namedCaptures({ count: total }), evidence.captures]) };
  };
}
