import type { Segment } from './segment.ts';
import { otherWordsIn, termsIn } from './segment-words.ts';

/** All words of an index, some more than once, with their terms: a word that is not there is its own term. */
export interface Vocabulary {
  /** Stems are among them. */
  readonly words: readonly string[];
  /** Names and words as they are written: what may be proposed. */
  readonly whole: readonly string[];
  readonly termOf: (word: string) => string;
}

/** Collects the words of segments. */
export function vocabularyOf(segments: readonly Segment[]): Vocabulary {
  const others = new Map(segments.flatMap(otherWordsIn));
  const stems = new Set(others.values());
  const terms = segments.flatMap(termsIn);
  return {
    words: [...others.keys(), ...terms],
    whole: [...others.keys(), ...terms.filter((term) => !stems.has(term))],
    termOf: (word) => others.get(word) ?? word,
  };
}
