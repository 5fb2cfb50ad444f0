import type { Condition } from '../../model/condition.ts';

/** A condition below another one, and the keys from that one to it. */
export type InnerCondition = readonly [condition: Condition, path: readonly PropertyKey[]];

/** Returns the conditions right below one, whether they must hold or not. */
export function innerConditions(condition: Condition): readonly InnerCondition[] {
  if ('any' in condition) return condition.any.map((inner, index) => [inner, ['any', index]]);
  return 'not' in condition ? [[condition.not, ['not']]] : requiredConditions(condition);
}

/** Returns those of them that must hold. */
export function requiredConditions(condition: Condition): readonly InnerCondition[] {
  if ('all' in condition) return condition.all.map((inner, index) => [inner, ['all', index]]);
  if ('sequence' in condition) return condition.sequence.map((inner, index) => [inner, ['sequence', index]]);
  if ('inside' in condition) return [[condition.inside.find, ['inside', 'find']]];
  return 'count' in condition ? [[condition.count.of, ['count', 'of']]] : [];
}
