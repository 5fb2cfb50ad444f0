import type { FieldTexts } from './field-texts.ts';
import type { IndexFile } from './index-file.ts';
import { type Posting, bytesOf, checkSumOf } from './posting.ts';
import type { IndexedDocument } from './segment.ts';
import { termWeigher } from './weigh-texts.ts';

/** A failure to index. */
export interface NewDocument {
  readonly fingerprint: string;
  readonly revision: number;
  readonly texts: FieldTexts;
}

/** What a segment is made of. */
export interface SegmentParts {
  readonly documents: readonly IndexedDocument[];
  /** By term. */
  readonly postings: ReadonlyMap<string, Posting>;
  /** Terms by the words that have another term than themselves, or are the stem of others as well. */
  readonly words: ReadonlyMap<string, string>;
}

/** Indexes failures as a segment of their own. */
export function makeSegment(documents: readonly NewDocument[]): SegmentParts {
  const weigh = termWeigher();
  const places = new Map<string, number[]>();
  const terms = new Map<string, string>();
  documents.forEach(({ texts }, position) => {
    const weighed = weigh(texts);
    for (const { term, field, weight } of weighed.terms) {
      const list = places.get(term);
      if (list === undefined) places.set(term, [position, field, weight]);
      else list.push(position, field, weight);
    }
    for (const { word, term } of weighed.words) terms.set(word, term);
  });
  return {
    documents: documents.map(({ fingerprint, revision }) => [fingerprint, revision]),
    postings: new Map(Array.from(places, ([term, list]) => [term, Uint32Array.from(list)])),
    words: otherWords(terms),
  };
}

/** Adds a segment to the index, within the transaction of the caller. */
export function writeSegment({ database }: IndexFile, { documents, postings, words }: SegmentParts): void {
  const id = Number(database.prepare('SELECT coalesce(max(id), 0) + 1 AS id FROM segment').get()?.id);
  const terms = [...postings.keys()].sort();
  const others = Array.from(words, ([word, term]) => `${word} ${term}`);
  const documentBytes = Buffer.from(JSON.stringify(documents));
  const wordBytes = Buffer.from(['', ...terms, '', ...others, ''].join('\n'));
  const sums = [checkSumOf(`documents ${id}`, documentBytes), checkSumOf(`words ${id}`, wordBytes)] as const;
  database.prepare('INSERT INTO segment VALUES (?, ?, ?, ?, ?)').run(id, documentBytes, wordBytes, ...sums);
  const insert = database.prepare('INSERT INTO posting VALUES (?, ?, ?, ?)');
  for (const term of terms) {
    const bytes = bytesOf(postings.get(term) ?? new Uint32Array());
    insert.run(term, id, bytes, checkSumOf(`${term} ${id}`, bytes));
  }
}

/** `deadlock` is a word, though `deadlocked` has it for its stem; `duplic` is none. */
function otherWords(terms: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const others = [...terms].filter(([word, term]) => word !== term);
  const both = others.flatMap(([, term]) => (terms.get(term) === term ? [[term, term] as const] : []));
  return new Map([...others, ...both]);
}
