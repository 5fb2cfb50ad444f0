import type { Segment } from './segment.ts';

/** Returns the terms of a segment, in order. */
export function termsIn({ text }: Segment): readonly string[] {
  const terms = text.slice(1, text.indexOf('\n\n', 1));
  return terms === '' ? [] : terms.split('\n');
}

/** Returns the words of a segment that have another term than themselves, or are the stem of others, with their term. */
export function otherWordsIn({ text }: Segment): readonly (readonly [word: string, term: string])[] {
  const words = text.slice(text.indexOf('\n\n', 1) + 2, -1);
  return words === ''
    ? []
    : words.split('\n').map((line) => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), line.slice(space + 1)] as const;
      });
}
