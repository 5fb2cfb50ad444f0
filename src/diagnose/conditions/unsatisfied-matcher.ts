import type { UnsatisfiedPattern } from '../../model/condition.ts';
import { textPatterns } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, evidenceOf, joinCaptures, namedCaptures } from './clue.ts';

/** Looks for bundles and components that cannot start; captures `bundle`, `component` and `waitsFor`. */
export function unsatisfiedMatcher(pattern: UnsatisfiedPattern): ConditionMatcher {
  const match = textPatterns({ ...pattern });
  return (facts) => {
    const clues = facts.sessions
      .flatMap(({ unsatisfied }) => unsatisfied)
      .flatMap(({ bundle, component, waitsFor, place }): Clue[] => {
        const captured = match({ bundle, component, waitsFor });
        if (captured === undefined) return [];
        const told = namedCaptures({ bundle, component, waitsFor: waitsFor.join(', ') || undefined });
        return [{ seen: [{ place }], count: 1, captures: joinCaptures([told, captured]) }];
      });
    return evidenceOf(clues, facts);
  };
}
