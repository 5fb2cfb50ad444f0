import type { RuleEntry } from '../model/rule.ts';
import { literalFinder } from './literal-finder.ts';
import { KEY_KINDS } from './rule-keys.ts';
import type { LiteralFinders } from './run-index.ts';

/** Chooses the rules that a run has to be asked for. */
export interface RuleChooser {
  readonly finders: LiteralFinders;
  /** Rules that may hold in a run with these keys, in the order of the rules. */
  readonly choose: (keys: readonly string[]) => readonly RuleEntry[];
}

/** Prepares rules: they are looked up by what a run must hold. */
export function ruleChooser(entries: readonly RuleEntry[]): RuleChooser {
  const byKey = new Map<string, number[]>();
  const always: number[] = [];
  for (const [index, { keys }] of entries.entries()) {
    if (keys === undefined) always.push(index);
    for (const key of keys ?? []) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [index]);
      else known.push(index);
    }
  }
  const literals = (kind: string): string[] =>
    [...byKey.keys()].flatMap((key) => (key.startsWith(kind) ? [key.slice(kind.length)] : []));
  return {
    finders: {
      text: literalFinder(literals(KEY_KINDS.text)),
      spanName: literalFinder(literals(KEY_KINDS.spanName)),
    },
    choose: (keys) => {
      const chosen = new Set([...always, ...keys.flatMap((key) => byKey.get(key) ?? [])]);
      return [...chosen].sort((a, b) => a - b).flatMap((index) => entries[index] ?? []);
    },
  };
}
