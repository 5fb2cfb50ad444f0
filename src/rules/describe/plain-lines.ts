import type { Inline, ListItem } from '../../model/document.ts';

/** Writes the points of a list as lines of text, those below others further right. */
export function plainLines(items: readonly ListItem[], indent = ''): readonly string[] {
  return items.flatMap(({ words, items: inner = [] }) => [
    `${indent}${words.map(plain).join('')}`,
    ...plainLines(inner, `${indent}  `),
  ]);
}

function plain(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if ('hit' in piece) return piece.hit;
  return 'code' in piece ? piece.code : piece.title;
}
