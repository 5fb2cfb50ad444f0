import type { TextPiece } from '../../model/search.ts';
import { termSet } from '../../terms/term-set.ts';
import { wordsIn } from '../../terms/words-in.ts';

const MOST_CHARACTERS = 400;
const MOST_LINES = 3;

/** Cuts a text into pieces; words with one of some terms are hits, whole, also where only a part of them was searched for. */
export function markHits(text: string, terms: ReadonlySet<string>): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { text: word, start, end } of wordsIn(text)) {
    if (!isHit(word, terms)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: word, isHit: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isHit: false }] : pieces;
}

/**
 * Picks the lines that hold most of some terms, in their order, and marks them; a line that hits no more than another one does is left
 * out. The first line where none hits.
 */
export function markLines(texts: readonly string[], terms: ReadonlySet<string>): readonly (readonly TextPiece[])[] {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')).map(cut))].filter((line) => line !== '');
  const counted = lines.map((line, index) => ({ line, index, hits: hitsIn(line, terms) }));
  const best = counted.toSorted((left, right) => right.hits.length - left.hits.length || left.index - right.index);
  const kept = best.filter(({ hits }, index) => {
    const before = new Set(best.slice(0, index).flatMap((earlier) => earlier.hits));
    return index === 0 || hits.some((hit) => !before.has(hit));
  });
  return kept
    .slice(0, MOST_LINES)
    .toSorted((left, right) => left.index - right.index)
    .map(({ line }) => markHits(line, terms));
}

function cut(line: string): string {
  const text = line.trim();
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
}

/** Different words that are hit: one that is repeated tells no more. */
function hitsIn(line: string, terms: ReadonlySet<string>): readonly string[] {
  return [...new Set(wordsIn(line).flatMap(({ text }) => (isHit(text, terms) ? [text.toLowerCase()] : [])))];
}

function isHit(word: string, terms: ReadonlySet<string>): boolean {
  const { whole, parts } = termSet(word);
  return [...whole, ...parts].some(({ term }) => terms.has(term));
}
