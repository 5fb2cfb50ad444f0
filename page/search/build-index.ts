import lunr from 'lunr';
import type { SearchDocument } from './search-document.ts';
import { wordParts } from './words.ts';

/** Documents and what finds them. */
export interface Shelf {
  readonly documents: readonly SearchDocument[];
  /** Knows each document by its position. */
  readonly index: lunr.Index;
  /** All parts of words that are indexed. */
  readonly parts: ReadonlySet<string>;
}

/** So many are indexed before the page may do something else. */
const SLICE = 400;
const TITLE_BOOST = 5;

/** Indexes documents, in slices between which the page stays usable. */
export async function buildIndex(documents: readonly SearchDocument[]): Promise<Shelf> {
  const builder = new lunr.Builder();
  const parts = new Set<string>();
  builder.ref('position');
  builder.field('title', { boost: TITLE_BOOST });
  builder.field('text');
  for (const [position, document] of documents.entries()) {
    if (position % SLICE === SLICE - 1) await pause();
    const title = wordParts(document.title);
    const text = wordParts(document.text);
    for (const part of [...title, ...text]) parts.add(part);
    builder.add({ position, title, text });
  }
  return { documents, index: builder.build(), parts };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
