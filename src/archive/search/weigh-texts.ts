import { type TermSet, type WordTerm, termSet } from '../../terms/term-set.ts';
import { wordsIn } from '../../terms/words-in.ts';
import type { FieldTexts } from './field-texts.ts';
import { TEXT_FIELDS, TEXT_FIELD_NAMES } from './fields.ts';

/** A term in a field of a failure. */
export interface WeighedTerm {
  readonly term: string;
  /** Index into `TEXT_FIELD_NAMES`. */
  readonly field: number;
  /** What it counts there, in thousandths, before how rare it is: 1 to 2200. */
  readonly weight: number;
}

/** The terms of a failure, and the words that they stand for. */
export interface WeighedTexts {
  readonly terms: readonly WeighedTerm[];
  readonly words: readonly WordTerm[];
}

/** A text beyond this many words is no message any more. */
const MOST_WORDS = 2_000;
/** BM25 as lunr has it: how soon repetition says nothing new, and how much the length of a text counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** Makes the function that weighs the terms of failures; it remembers words, of which few are new. */
export function termWeigher(): (texts: FieldTexts) => WeighedTexts {
  const known = new Map<string, TermSet>();
  const setOf = (word: string): TermSet => {
    const set = known.get(word) ?? termSet(word);
    known.set(word, set);
    return set;
  };
  return (texts) => {
    const words: WordTerm[] = [];
    const terms = TEXT_FIELD_NAMES.flatMap((field, index) => {
      const text = texts[field];
      if (text === undefined) return [];
      const sets = wordsIn(text)
        .slice(0, MOST_WORDS)
        .map(({ text: word }) => setOf(word));
      const found = sets.flatMap(({ whole, parts }) => [...whole, ...parts]);
      words.push(...found);
      return [...countsOf(found)].map(([term, count]) => ({
        term,
        field: index,
        weight: weightOf(count, sets.length / TEXT_FIELDS[field].usualWords),
      }));
    });
    return { terms, words };
  };
}

function countsOf(found: readonly WordTerm[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of found) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weightOf(count: number, length: number): number {
  const damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
  return Math.max(1, Math.round((1000 * (SATURATION + 1) * count) / (damping + count)));
}
