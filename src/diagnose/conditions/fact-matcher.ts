import type { FactPattern } from '../../model/condition.ts';
import { type Clue, type ConditionMatcher, evidenceOf, joinCaptures } from './clue.ts';
import { comparisonTests } from './fact-comparisons.ts';
import { textTests } from './fact-texts.ts';
import { wordTests } from './fact-words.ts';

/**
 * Looks at what the logs tell of where the upgrade ran: every field must hold. Captures each field that was asked for, by
 * its name.
 */
export function factMatcher(pattern: FactPattern): ConditionMatcher {
  const tests = [...wordTests(pattern), ...textTests(pattern), ...comparisonTests(pattern)];
  return (facts) => {
    const clues: Clue[] = [];
    for (const { name, test } of tests) {
      const told = test(facts);
      if (told === undefined) return undefined;
      const { value, captures = {}, place = facts.run.firstPlace } = told;
      clues.push({ seen: [{ place }], count: 1, captures: { ...captures, [name]: value }, placeless: true });
    }
    const evidence = evidenceOf(clues, facts);
    return evidence && { ...evidence, captures: joinCaptures(clues.map(({ captures }) => captures)) };
  };
}
