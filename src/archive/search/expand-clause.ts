import { termSet } from '../../terms/term-set.ts';
import { stemOf } from '../../terms/stem-of.ts';
import { wordsIn } from '../../terms/words-in.ts';
import { wordsLike, wordsNear } from './match-words.ts';
import type { QueryClause } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms of which each stands for a word of the query, with what a hit counts: 1 for the word itself. */
export type Alternatives = ReadonlyMap<string, number>;

/** Which terms a search can look for. */
export interface KnownTerms {
  readonly isKnown: (term: string) => boolean;
  /** Made when it is asked for: most queries need none. */
  readonly vocabulary: () => Vocabulary;
}

/** What a word with wrong letters, or a part of a name, counts beside the word that was typed. */
const LESS = 0.5;
const MOST_ALTERNATIVES = 400;
/** Shorter words stand in too many others. */
const LEAST_INNER = 5;

/**
 * Finds what to look for: as a rule one entry, the whole word; where nobody knows the whole of a name, one for each of its parts; where
 * nobody knows a plain word, the names that it is a part of. Nothing for words that say nothing, and for parts of what must not be there.
 */
export function expandClause(clause: QueryClause, known: KnownTerms): readonly Alternatives[] {
  const { word, presence, editDistance } = clause;
  if (word.includes('*')) return [likeTerms(word.toLowerCase(), known.vocabulary())];
  if (editDistance > 0) return [nearTerms(word.toLowerCase(), editDistance, known.vocabulary())];
  return wordsIn(word).flatMap(({ text }) => {
    const { whole, parts } = termSet(text);
    if (whole.length === 0) return [];
    const terms = new Set(whole.flatMap(({ term, word: name }) => [term, name, stemOf(name)]));
    const found = [...terms].filter((term) => known.isKnown(term));
    if (found.length > 0) return [new Map(found.map((term) => [term, 1]))];
    if (parts.length === 0) return [namesWith(text.toLowerCase(), known.vocabulary())];
    return presence === 'not' ? [] : parts.map(({ term }) => new Map(known.isKnown(term) ? [[term, LESS]] : []));
  });
}

/** `dlfileentry` stands in `DLFileEntryUpgradeProcess`: who types small letters cannot say where its parts begin. */
function namesWith(text: string, vocabulary: Vocabulary): Alternatives {
  if (text.length < LEAST_INNER) return new Map();
  return new Map(Array.from(likeTerms(`*${text}*`, vocabulary), ([term]) => [term, LESS]));
}

function likeTerms(pattern: string, { words, termOf }: Vocabulary): Alternatives {
  const found = wordsLike(pattern, words).toSorted((left, right) => left.length - right.length);
  return new Map(found.slice(0, MOST_ALTERNATIVES).map((word) => [termOf(word), 1]));
}

function nearTerms(typed: string, edits: number, { words, termOf }: Vocabulary): Alternatives {
  const found = new Map<string, number>();
  // A stem has an ending less to be wrong in: `colation` is near to `collations`.
  const near = [typed, stemOf(typed)].flatMap((text) => wordsNear(text, edits, words));
  for (const word of near.slice(0, MOST_ALTERNATIVES)) {
    const factor = word === typed ? 1 : LESS;
    found.set(termOf(word), Math.max(found.get(termOf(word)) ?? 0, factor));
  }
  return found;
}
