/** Tests a run against the condition of a rule and collects what speaks for it. */
import type { Condition } from '../../model/condition.ts';
import { checkMatcher } from './check-matcher.ts';
import type { ConditionMatcher } from './clue.ts';
import { countMatcher } from './count-matcher.ts';
import { factMatcher } from './fact-matcher.ts';
import { gogoMatcher } from './gogo-matcher.ts';
import { importMatcher } from './import-matcher.ts';
import { insideMatcher } from './inside-matcher.ts';
import { allMatcher, anyMatcher, notMatcher } from './joined-matchers.ts';
import { markMatcher } from './mark-matcher.ts';
import { moduleMatcher } from './module-matcher.ts';
import { problemsMatcher } from './problems-matcher.ts';
import { releaseMatcher } from './release-matcher.ts';
import { sequenceMatcher } from './sequence-matcher.ts';
import { spanMatcher } from './span-matcher.ts';
import { unsatisfiedMatcher } from './unsatisfied-matcher.ts';

/** Prepares a condition for many runs. */
export function conditionMatcher(condition: Condition): ConditionMatcher {
  if ('problem' in condition) return problemsMatcher(condition.problem);
  if ('mark' in condition) return markMatcher(condition.mark);
  if ('module' in condition) return moduleMatcher(condition.module);
  if ('span' in condition) return spanMatcher(condition.span);
  if ('fact' in condition) return factMatcher(condition.fact);
  if ('import' in condition) return importMatcher(condition.import);
  if ('gogo' in condition) return gogoMatcher(condition.gogo);
  if ('release' in condition) return releaseMatcher(condition.release);
  if ('unsatisfied' in condition) return unsatisfiedMatcher(condition.unsatisfied);
  if ('check' in condition) return checkMatcher(condition.check);
  if ('any' in condition) return anyMatcher(condition.any.map(conditionMatcher));
  if ('all' in condition) return allMatcher(condition.all.map(conditionMatcher));
  if ('not' in condition) return notMatcher(conditionMatcher(condition.not));
  if ('count' in condition) return countMatcher(condition.count, conditionMatcher(condition.count.of));
  if ('sequence' in condition) return sequenceMatcher(condition.sequence.map(conditionMatcher));
  return insideMatcher(condition.inside.span, conditionMatcher(condition.inside.find));
}
