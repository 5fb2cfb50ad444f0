import { explaining } from '../archive-error.ts';
import type { Archive } from '../open-archive.ts';
import { type RevisedFailure, readFailuresSince } from '../read-failures.ts';
import { numberIn, rowOf, rowsOf, textIn, textOrNone } from '../row.ts';
import { fieldTexts } from './field-texts.ts';
import { DamagedIndex, type IndexFile, inIndexTransaction } from './index-file.ts';
import { mergeSegments, segmentsToMerge } from './merge-segments.ts';
import { type IndexedDocument, type Segment, readSegments } from './segment.ts';
import { makeSegment, writeSegment } from './write-segment.ts';

/** Failures of one segment: more would take too much memory at once. */
const MOST_AT_ONCE = 5_000;

/**
 * Brings the index to what the archive holds: indexes failures that are new or changed as a segment, takes out those that are gone.
 * Does nothing where nothing changed. Returns the segments, and how many failures were indexed.
 */
export function syncIndex(archive: Archive, index: IndexFile): { segments: readonly Segment[]; indexed: number } {
  const signature = signatureOf(archive);
  if (storedSignature(index) === signature) return { segments: wholeSegments(index, signature), indexed: 0 };
  const indexed = inIndexTransaction(index, () => {
    const wanted = readRevisions(archive);
    const isLive = ([fingerprint, revision]: IndexedDocument): boolean => wanted.get(fingerprint) === revision;
    dropGone(index, wanted, isLive);
    const count = addMissing(archive, index, wanted);
    const small = segmentsToMerge(readSegments(index));
    if (small.length > 0) mergeSegments(index, small, isLive);
    index.database.prepare('UPDATE state SET signature = ?').run(signature);
    return count;
  });
  return { segments: readSegments(index), indexed };
}

/** A segment that is lost tells nothing by itself. */
function wholeSegments(index: IndexFile, signature: string): readonly Segment[] {
  const segments = readSegments(index);
  const failures = new Set(segments.flatMap(({ documents }) => documents.map(([fingerprint]) => fingerprint)));
  if (failures.size === Number.parseInt(signature, 10)) return segments;
  throw new DamagedIndex(`it holds ${failures.size} failures for ${signature.split(' ', 1).join('')} of the archive`);
}

/** Begins with the number of failures; differs wherever failures were added, changed or taken out, and from one archive to another. */
function signatureOf({ path, database }: Archive): string {
  return explaining(path, () => {
    const row =
      rowOf(
        database,
        `SELECT count(*) AS count, coalesce(max(revision), 0) AS last, coalesce(sum(revision), 0) AS sum,
           (SELECT min(fingerprint) FROM failure) AS lowest, (SELECT max(fingerprint) FROM failure) AS highest
         FROM failure`,
      ) ?? {};
    const numbers = ['count', 'last', 'sum'].map((name) => numberIn(row, name));
    return [...numbers, textOrNone(row, 'lowest') ?? '', textOrNone(row, 'highest') ?? ''].join(' ');
  });
}

function storedSignature({ database }: IndexFile): unknown {
  return database.prepare('SELECT signature FROM state').get()?.signature;
}

function readRevisions({ path, database }: Archive): ReadonlyMap<string, number> {
  return explaining(path, () => {
    const rows = rowsOf(database, 'SELECT fingerprint, revision FROM failure');
    return new Map(rows.map((row) => [textIn(row, 'fingerprint'), numberIn(row, 'revision')]));
  });
}

/** No word of a failure that was taken out of the archive stays. One that changed is found by its new text alone. */
function dropGone(
  index: IndexFile,
  wanted: ReadonlyMap<string, number>,
  isLive: (document: IndexedDocument) => boolean,
): void {
  const isGone = ([fingerprint]: IndexedDocument): boolean => !wanted.has(fingerprint);
  for (const segment of readSegments(index)) {
    if (segment.documents.some(isGone)) mergeSegments(index, [segment], isLive);
  }
}

function addMissing(archive: Archive, index: IndexFile, wanted: ReadonlyMap<string, number>): number {
  const have = new Map(readSegments(index).flatMap(({ documents }) => documents));
  const missing = [...wanted].filter(([fingerprint, revision]) => have.get(fingerprint) !== revision);
  if (missing.length === 0) return 0;
  const fingerprints = new Set(missing.map(([fingerprint]) => fingerprint));
  const since = missing.reduce((least, [, revision]) => Math.min(least, revision), Infinity) - 1;
  const found = readFailuresSince(archive, since).filter(({ failure }) => fingerprints.has(failure.fingerprint));
  for (let start = 0; start < found.length; start += MOST_AT_ONCE) {
    writeSegment(index, makeSegment(found.slice(start, start + MOST_AT_ONCE).map(documentOf)));
  }
  return found.length;
}

function documentOf({ failure, resolutions, revision }: RevisedFailure) {
  return { fingerprint: failure.fingerprint, revision, texts: fieldTexts(failure, resolutions) };
}
