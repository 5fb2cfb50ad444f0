import { type ConditionMatcher, type Evidence, joinEvidence } from './clue.ts';

/** Holds where one holds; what came first in the log gives the captures. */
export function anyMatcher(matchers: readonly ConditionMatcher[]): ConditionMatcher {
  return (facts) => {
    const found = matchers.flatMap((matcher) => matcher(facts) ?? []);
    if (found.length === 0) return undefined;
    const speaking = found.filter(({ captures }) => Object.keys(captures).length > 0);
    const first = speaking.toSorted((a, b) => orderOf(a) - orderOf(b))[0];
    return { ...joinEvidence(found), captures: first?.captures ?? {} };
  };
}

/** Holds where all hold; each adds what it captured. */
export function allMatcher(matchers: readonly ConditionMatcher[]): ConditionMatcher {
  return (facts) => {
    const found: Evidence[] = [];
    for (const matcher of matchers) {
      const evidence = matcher(facts);
      if (evidence === undefined) return undefined;
      found.push(evidence);
    }
    return joinEvidence(found);
  };
}

/** Holds where the other does not; there is nothing to show for it. */
export function notMatcher(matcher: ConditionMatcher): ConditionMatcher {
  return (facts) => (matcher(facts) === undefined ? { clues: [], captures: {} } : undefined);
}

/** Problems know their order; what else was found comes behind them. */
function orderOf({ clues }: Evidence): number {
  return Math.min(...clues.map(({ problem }) => problem?.order ?? Infinity));
}
