import lunr from 'lunr';
import type { Shelf } from './build-index.ts';
import type { SearchDocument } from './search-document.ts';
import { knownParts } from './words.ts';

/** A shorter part is near to too many. */
const LEAST_NEAR_LENGTH = 5;
const EXACT_BOOST = 4;
const NUMBER = /^\p{N}+$/u;

/** What was found, the best first. */
export interface Found {
  readonly documents: readonly SearchDocument[];
  /** Nothing holds the words as they were typed; these hold one that is spelt nearly so. */
  readonly isNear: boolean;
}

/** Finds what holds all words that were typed, of each of which the end may be missing; else what is spelt nearly so. */
export function findDocuments(shelf: Shelf, words: readonly string[]): Found {
  if (words.length === 0) return { documents: [], isNear: false };
  const parts = words.map((word) => knownParts(word, shelf.parts));
  const exact = resultsOf(shelf, (query) => {
    for (const ofWord of parts)
      for (const [index, part] of ofWord.entries()) askFor(query, part, index === ofWord.length - 1);
  });
  if (exact.length > 0) return { documents: exact, isNear: false };
  const near = parts.flat().filter((part) => part.length >= LEAST_NEAR_LENGTH);
  const documents = resultsOf(shelf, (query) => {
    for (const part of near) query.term(part, { editDistance: 1 });
  });
  return { documents, isNear: true };
}

/** Numbers are looked for as they are: thousands begin with the same digit. */
function askFor(query: lunr.Query, part: string, isOpen: boolean): void {
  const { presence, wildcard } = lunr.Query;
  const ending = isOpen && !NUMBER.test(part) ? wildcard.TRAILING : wildcard.NONE;
  query.term(part, { presence: presence.REQUIRED, wildcard: ending });
  query.term(part, { boost: EXACT_BOOST });
}

function resultsOf({ index, documents }: Shelf, ask: (query: lunr.Query) => void): readonly SearchDocument[] {
  return index.query(ask).map(({ ref }) => documents[Number(ref)]);
}
