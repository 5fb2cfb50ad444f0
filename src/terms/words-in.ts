/** A word of a text, and where it stands: from `start` on, before `end`, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names are one word with their points, dashes and dollars: `com.liferay.Foo$Bar`, `ORA-01400`, `7.4.13-u92`, `IX_C7057FF7`. */
const WORD = /[\p{L}\p{M}\p{N}_$]+(?:[.-][\p{L}\p{M}\p{N}_$]+)*/gu;

/** Cuts a text into its words, in their order. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
