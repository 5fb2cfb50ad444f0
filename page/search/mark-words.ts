/** A piece of a text, which holds a word that was looked for or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const SNIPPET_LENGTH = 140;
const SNIPPET_LEAD = 40;

/** Cuts a text into pieces that hold one of the words and pieces that do not. */
export function markWords(text: string, words: readonly string[]): readonly Piece[] {
  const pattern = wordsPattern(words);
  if (pattern === undefined) return [{ text, isMarked: false }];
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, isMarked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Cuts a long text to what stands around the first of the words. */
export function snippetOf(text: string, words: readonly string[]): string {
  const pattern = wordsPattern(words);
  const first = pattern === undefined ? -1 : text.search(pattern);
  const start = Math.max(0, first - SNIPPET_LEAD);
  const end = start + SNIPPET_LENGTH;
  return `${start === 0 ? '' : '…'}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** A pattern that splits a text at the words and keeps them; nothing where there are none. */
export function wordsPattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  return new RegExp(`(${words.map((word) => word.replace(SPECIAL, '\\$&')).join('|')})`, 'giu');
}
