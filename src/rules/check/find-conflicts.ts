/** Finds rules that stand in each other's way. */
import type { RuleRemark } from './remark.ts';
import { mistakeIn, type RuleInFile } from './rule-in-file.ts';
import { sameness } from './sameness.ts';

/** Finds rules that fire on the very same, or have the same slug, and rules of the user that stand for built-in ones; `known` are the others. */
export function findConflicts(checked: readonly RuleInFile[], known: readonly RuleInFile[]): readonly RuleRemark[] {
  const byCondition = Map.groupBy([...known, ...checked], ({ rule }) => sameness([rule.when, rule.scope]));
  const builtIn = new Map(
    [...known, ...checked].filter((one) => one.isBuiltIn).map(({ rule, file }) => [rule.id, file.text]),
  );
  const bySlug = Map.groupBy([...known, ...checked], slugOf);
  return checked.flatMap((one) => [
    ...sameSlug(one, bySlug.get(slugOf(one)) ?? []),
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

/** Reports and `rules show` name a rule by its slug. A rule of the user may have that of a built-in one, which came later maybe. */
function sameSlug(one: RuleInFile, same: readonly RuleInFile[]): readonly RuleRemark[] {
  const first = same.find(({ rule }) => rule.id !== one.rule.id);
  if (first === undefined || (first.isBuiltIn === one.isBuiltIn && same.indexOf(first) > same.indexOf(one))) return [];
  const message = `has the slug of "${first.rule.id}"; choose another: reports and links name a rule by its slug`;
  const level = first.isBuiltIn === one.isBuiltIn ? 'mistake' : 'note';
  return [{ file: one.file.path, line: 1, column: 1, message, level }];
}

function slugOf({ rule }: RuleInFile): string {
  return rule.id.slice(rule.id.indexOf('/') + 1);
}

function replacesBuiltIn({ rule, file, isBuiltIn }: RuleInFile, text: string | undefined): readonly RuleRemark[] {
  if (isBuiltIn || text === undefined || text === file.text) return [];
  const message = `replaces the built-in rule "${rule.id}"`;
  return [{ file: file.path, line: 1, column: 1, message, level: 'note' }];
}
