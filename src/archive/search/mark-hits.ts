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

/** Picks the lines that hold most of some terms, in their order, and marks them; the first line where none does. */
export function markLines(texts: readonly string[], terms: ReadonlySet<string>): readonly (readonly TextPiece[])[] {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')).map(cut))].filter((line) => line.trim() !== '');
  const counted = lines.map((line, index) => ({ line, index, hits: hitsIn(line, terms) }));
  const best = counted.toSorted((left, right) => right.hits - left.hits || left.index - right.index);
  const most = best[0]?.hits ?? 0;
  const kept = most === 0 ? counted.slice(0, 1) : best.filter(({ hits }) => hits * 2 > most).slice(0, MOST_LINES);
  return kept.toSorted((left, right) => left.index - right.index).map(({ line }) => markHits(line, terms));
}

function cut(line: string): string {
  const text = line.trim();
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
}

/** Different words that are hit: one that is repeated tells no more. */
function hitsIn(line: string, terms: ReadonlySet<string>): number {
  return new Set(
    wordsIn(line)
      .map(({ text }) => text)
      .filter((word) => isHit(word, terms)),
  ).size;
}

function isHit(word: string, terms: ReadonlySet<string>): boolean {
  const { whole, parts } = termSet(word);
  return [...whole, ...parts].some(({ term }) => terms.has(term));
}
