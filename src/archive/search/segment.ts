/** A segment of the index: failures that were indexed together, with all their terms. */
import { DamagedIndex, type IndexFile } from './index-file.ts';
import { type Posting, checkSumOf, postingOf } from './posting.ts';

/** A failure in a segment. */
export type IndexedDocument = readonly [fingerprint: string, revision: number];

/** A segment without its postings. */
export interface Segment {
  readonly id: number;
  /** Postings know a failure by its position here. */
  readonly documents: readonly IndexedDocument[];
  /** Its terms in order, one a line, an empty line, words that have another term as `word term`. */
  readonly text: string;
}

/** Segments are looked through by their numbers, the earliest first. Throws `DamagedIndex`. */
export function readSegments({ database }: IndexFile): readonly Segment[] {
  return database
    .prepare('SELECT id, documents, words, documents_sum, words_sum FROM segment ORDER BY id')
    .all()
    .map(({ id, documents, words, documents_sum: documentsSum, words_sum: wordsSum }) => {
      if (typeof id !== 'number') throw new DamagedIndex('a segment has no number');
      const list: unknown = JSON.parse(verified(`documents ${id}`, documents, documentsSum).toString('utf8'));
      if (!isDocuments(list)) throw new DamagedIndex(`segment ${id} has no list of failures`);
      return { id, documents: list, text: verified(`words ${id}`, words, wordsSum).toString('utf8') };
    });
}

/** Reads where a term stands in each segment that has it. Throws `DamagedIndex`. */
export function readPostings(
  { database }: IndexFile,
  term: string,
  segments: readonly Segment[],
): ReadonlyMap<number, Posting> {
  const postings = new Map<number, Posting>();
  for (const { segment, places, places_sum: sum } of database
    .prepare('SELECT segment, places, places_sum FROM posting WHERE term = ?')
    .all(term)) {
    const posting = postingOf(verified(`${term} ${String(segment)}`, places, sum));
    if (typeof segment !== 'number' || posting === undefined) throw new DamagedIndex(`"${term}" stands nowhere`);
    postings.set(segment, posting);
  }
  const lost = segments.find((segment) => hasTerm(segment, term) && !postings.has(segment.id));
  if (lost !== undefined) throw new DamagedIndex(`"${term}" is lost from segment ${lost.id}`);
  return postings;
}

/** Tells whether a segment has a term. */
export function hasTerm({ text }: Segment, term: string): boolean {
  return text.includes(`\n${term}\n`);
}

function verified(name: string, bytes: unknown, sum: unknown): Buffer {
  if (bytes instanceof Uint8Array && checkSumOf(name, bytes) === sum) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  throw new DamagedIndex(`${name} does not fit its check sum`);
}

function isDocuments(value: unknown): value is readonly IndexedDocument[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) => Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number',
    )
  );
}
