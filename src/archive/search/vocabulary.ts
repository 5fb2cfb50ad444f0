import type { Segment } from './segment.ts';
import { otherWordsIn, termsIn } from './segment-words.ts';

/** All words of an index, with their terms: a word that is not there is its own term. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly termOf: (word: string) => string;
}

/** Collects the words of segments; stems are among them. */
export function vocabularyOf(segments: readonly Segment[]): Vocabulary {
  const others = new Map(segments.flatMap(otherWordsIn));
  return {
    words: [...new Set([...others.keys(), ...segments.flatMap(termsIn)])],
    termOf: (word) => others.get(word) ?? word,
  };
}
