import { distance } from 'fastest-levenshtein';
import lunr from 'lunr';

/** Finds words that fit a pattern with stars: any letters stand for a star. */
export function wordsLike(pattern: string, words: readonly string[]): readonly string[] {
  const pieces = pattern.split(/\*+/u);
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  const middle = pieces.slice(1, -1);
  return words.filter((word) => {
    if (word.length < first.length + last.length || !word.startsWith(first) || !word.endsWith(last)) return false;
    let from = first.length;
    for (const piece of middle) {
      const at = word.indexOf(piece, from);
      if (at === -1) return false;
      from = at + piece.length;
    }
    return from <= word.length - last.length;
  });
}

/**
 * Finds words in which so many letters are wrong, missing, too many, or two of them swapped, as lunr counts it. It is asked about those
 * only that are near enough in any case: its sets of all words would take longer to make than to use.
 */
export function wordsNear(typed: string, edits: number, words: readonly string[]): readonly string[] {
  const near = words.filter(
    (word) => Math.abs(word.length - typed.length) <= edits && distance(word, typed) <= 2 * edits,
  );
  if (near.length === 0) return [];
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.field('word');
  // A list is not cut into words.
  near.forEach((word, ref) => {
    builder.add({ ref, word: [word] });
  });
  return builder
    .build()
    .query((query) => {
      query.term(typed, { usePipeline: false, editDistance: edits });
    })
    .map(({ ref }) => near[Number(ref)]);
}
