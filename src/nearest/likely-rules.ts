import type { RuleEntry } from '../model/rule.ts';
import type { UnknownFailure } from './failure-terms.ts';

/** Rules that are read for the sake of being near: all that come with the program, where there is no build; thousands are not. */
const MOST_READ = 500;
const WORD = /[\p{L}\d]{4,}/gu;

/**
 * Picks the rules that may be near to failures by the keys they look for, without reading them: those that share the most words.
 * Few rules are all picked.
 */
export function likelyRules(entries: readonly RuleEntry[], failures: readonly UnknownFailure[]): readonly RuleEntry[] {
  if (entries.length <= MOST_READ) return entries;
  const words = new Set(failures.flatMap(({ exceptions, said }) => wordsIn([...exceptions, said].join(' '))));
  return entries
    .map((entry) => ({ entry, shared: sharedWith(words, entry) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared)
    .slice(0, MOST_READ)
    .map(({ entry }) => entry);
}

function sharedWith(words: ReadonlySet<string>, { keys = [] }: RuleEntry): number {
  return keys.reduce((sum, key) => sum + wordsIn(key).filter((word) => words.has(word)).length, 0);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
