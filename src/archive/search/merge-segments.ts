import type { IndexFile } from './index-file.ts';
import { PLACE_SIZE, type Posting } from './posting.ts';
import { otherWordsIn, termsIn } from './segment-words.ts';
import { type IndexedDocument, type Segment, readPostings } from './segment.ts';
import { writeSegment } from './write-segment.ts';

/** A search looks into each segment. */
const MOST_SEGMENTS = 8;

/**
 * Chooses the segments to make one of, where there are many: the small ones, as long as the next one is not much larger than all of
 * them. So a failure is copied a few times in its life, not with every new one.
 */
export function segmentsToMerge(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length <= MOST_SEGMENTS) return [];
  const bySize = segments.toSorted((left, right) => left.documents.length - right.documents.length);
  const sizes = bySize.map((_, index) =>
    bySize.slice(0, index).reduce((sum, { documents }) => sum + documents.length, 0),
  );
  const end = bySize.findIndex(({ documents }, index) => index > 1 && documents.length > 2 * sizes[index]);
  return end === -1 ? bySize : bySize.slice(0, end);
}

/** Makes one segment of several, within the transaction of the caller; failures that are not live are left out. */
export function mergeSegments(
  index: IndexFile,
  segments: readonly Segment[],
  isLive: (document: IndexedDocument) => boolean,
): void {
  const documents: IndexedDocument[] = [];
  const positions = new Map(
    segments.map(({ id, documents: old }) => [id, old.map((one) => (isLive(one) ? documents.push(one) - 1 : -1))]),
  );
  const postings = new Map<string, Posting>();
  for (const term of new Set(segments.flatMap(termsIn))) {
    const places = Array.from(readPostings(index, term, segments)).flatMap(([id, posting]) =>
      movedPlaces(posting, positions.get(id) ?? []),
    );
    if (places.length > 0) postings.set(term, Uint32Array.from(places));
  }
  const words = new Map(segments.flatMap(otherWordsIn).filter(([, term]) => postings.has(term)));
  dropSegments(index, segments);
  if (documents.length > 0) writeSegment(index, { documents, postings, words });
}

/** Takes segments out of the index, within the transaction of the caller. */
export function dropSegments({ database }: IndexFile, segments: readonly Segment[]): void {
  const dropPosting = database.prepare('DELETE FROM posting WHERE term = ? AND segment = ?');
  for (const segment of segments) {
    for (const term of termsIn(segment)) dropPosting.run(term, segment.id);
    database.prepare('DELETE FROM segment WHERE id = ?').run(segment.id);
  }
}

function movedPlaces(posting: Posting, positions: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < posting.length; at += PLACE_SIZE) {
    const position = positions[posting[at]];
    if (position >= 0) places.push(position, posting[at + 1], posting[at + 2]);
  }
  return places;
}
