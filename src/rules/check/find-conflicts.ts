/** Finds rules that stand in each other's way. */
import type { RuleRemark } from './remark.ts';
import { mistakeIn, type RuleInFile } from './rule-in-file.ts';
import { sameness } from './sameness.ts';

/** Finds rules that fire on the very same, and rules of the user that stand for built-in ones; `known` are the others. */
export function findConflicts(checked: readonly RuleInFile[], known: readonly RuleInFile[]): readonly RuleRemark[] {
  const byCondition = Map.groupBy([...known, ...checked], ({ rule }) => sameness([rule.when, rule.scope]));
  const builtIn = new Map(
    [...known, ...checked].filter((one) => one.isBuiltIn).map(({ rule, file }) => [rule.id, file.text]),
  );
  return checked.flatMap((one) => [
    ...sameConditions(one, byCondition.get(sameness([one.rule.when, one.rule.scope])) ?? []),
    ...replacesBuiltIn(one, builtIn.get(one.rule.id)),
  ]);
}

/** One with the same id replaces the other; of two others the later one is told. */
function sameConditions(one: RuleInFile, same: readonly RuleInFile[]): readonly RuleRemark[] {
  const first = same.find(({ rule }) => rule.id !== one.rule.id);
  if (first === undefined || same.indexOf(first) > same.indexOf(one)) return [];
  const message = `fires on the same as "${first.rule.id}"; merge the two, or ask for something else in one of them`;
  return [mistakeIn(one, { path: ['when'], message })];
}

function replacesBuiltIn({ rule, file, isBuiltIn }: RuleInFile, text: string | undefined): readonly RuleRemark[] {
  if (isBuiltIn || text === undefined || text === file.text) return [];
  const message = `replaces the built-in rule "${rule.id}"`;
  return [{ file: file.path, line: 1, column: 1, message, level: 'note' }];
}
