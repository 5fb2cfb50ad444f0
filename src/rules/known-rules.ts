/** The rules that an analysis would use, with where each is from. */
import { join } from 'node:path';
import type { Rule } from '../model/rule.ts';
import { type LoadContext, type RuleFolder, loadRuleEntries } from './load-rule-entries.ts';

/** A rule and where it is from. */
export interface KnownRule {
  readonly rule: Rule;
  /** Path of its file, as the folder was given. */
  readonly path: string;
  /** It stands in a folder of the user. */
  readonly isOwn: boolean;
  /** It stands for a built-in rule of the same id. */
  readonly replaces: boolean;
}

/** Folders of rules: the one that comes with the program, its rules compiled, and the user's, of which the last one counts most. */
export interface RuleFolders {
  readonly builtIn: string;
  readonly compiled: string;
  readonly own: readonly string[];
}

/** Loads all rules, sorted by id; a broken file costs its rule only and is said in a notification. */
export async function loadKnownRules(
  { builtIn, compiled, own }: RuleFolders,
  context: LoadContext,
): Promise<readonly KnownRule[]> {
  const known = new Map<string, KnownRule>();
  for (const rule of await rulesOf({ dir: builtIn, compiledPath: compiled, isCached: false }, context)) {
    known.set(rule.id, { rule, path: pathOf(builtIn, rule), isOwn: false, replaces: false });
  }
  for (const dir of own) {
    for (const rule of await rulesOf({ dir, isCached: false }, context)) {
      const before = known.get(rule.id);
      const replaces = before !== undefined && (!before.isOwn || before.replaces);
      known.set(rule.id, { rule, path: pathOf(dir, rule), isOwn: true, replaces });
    }
  }
  return [...known.values()].toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

async function rulesOf(folder: RuleFolder, context: LoadContext): Promise<readonly Rule[]> {
  const { entries, close } = await loadRuleEntries([folder], context);
  try {
    return entries.map(({ rule }) => rule());
  } finally {
    close();
  }
}

function pathOf(dir: string, { id }: Rule): string {
  return join(dir, `${id}.yaml`);
}
