import type { ProblemPattern } from '../../model/condition.ts';
import { problemMatcher } from '../match-problem.ts';
import { keysOfProblem } from '../rule-keys.ts';
import type { ToldProblem } from '../told-problem.ts';
import type { Captures } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, evidenceOf, type Seen } from './clue.ts';

/** Looks for problems. */
export function problemsMatcher(pattern: ProblemPattern): ConditionMatcher {
  const matcher = problemMatcher(pattern);
  const keys = keysOfProblem(pattern);
  return (facts) => {
    const clues = facts.problemsWith(keys).flatMap((problem) => {
      const captures = matcher(problem, facts.spans);
      return captures === undefined ? [] : [clueOf(problem, captures)];
    });
    return evidenceOf(clues, facts);
  };
}

function clueOf(problem: ToldProblem, captures: Captures): Clue {
  const { place, relatedPlaces, count, firstMs, lastMs } = problem;
  const first: Seen = { place, ...(firstMs !== undefined && { timeMs: firstMs }) };
  const others = relatedPlaces.map((related, index): Seen => {
    const isLast = index === relatedPlaces.length - 1;
    return { place: related, ...(isLast && lastMs !== undefined && { timeMs: lastMs }) };
  });
  return { problem, seen: [first, ...others], count, captures };
}
