import type { TextRange } from './protected-ranges.ts';

/** Cuts a range of a text into its lines, without line ends and what is empty; most ranges lie in one line. */
export function cutAtLineEnds<T extends TextRange>(range: T, text: string): readonly T[] {
  const pieces: T[] = [];
  for (let start = range.start; start < range.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > range.end ? range.end : newline;
    if (end > start) pieces.push({ ...range, start, end });
    start = end + 1;
  }
  return pieces;
}
