import type { Rule, RuleEntry } from '../model/rule.ts';
import { ruleKeysOf } from './rule-keys.ts';

/** The entry of a rule that is at hand. */
export function entryOf(rule: Rule): RuleEntry {
  const { id, nature, scope, when } = rule;
  const keys = ruleKeysOf(when);
  return { id, scope, isNoise: nature === 'noise', when: () => when, rule: () => rule, ...(keys && { keys }) };
}
