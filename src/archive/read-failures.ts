/** Reads failures: the distinct ones, with how often and where they were seen, and what was noted about them. */
import type { Failure, Resolution } from '../model/archive.ts';
import { explaining } from './archive-error.ts';
import { FAILURE_COLUMNS, failureOf } from './failure-row.ts';
import type { Archive } from './open-archive.ts';
import { readNotes } from './read-resolutions.ts';
import { type Row, numberIn, rowOf, rowsOf, textIn, textOrNone } from './row.ts';

/** A failure with what was noted about it, and the number of the change that last touched either. */
export interface RevisedFailure {
  readonly failure: Failure;
  readonly resolutions: readonly Resolution[];
  /** Grows with every change of texts or resolutions; an index that knows it need not read the failure again. */
  readonly revision: number;
}

/** How often and where a failure was seen. */
export interface FailureUse {
  readonly fingerprint: string;
  /** Number of analyses, and of occurrences in all of them. */
  readonly analyses: number;
  readonly occurrences: number;
  /** ISO 8601 UTC: by the logs, by the analyses where those have no dates. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** The number of the last change of texts or resolutions. */
export function currentRevision({ path, database }: Archive): number {
  return explaining(path, () => numberIn(rowOf(database, 'SELECT revision FROM state') ?? {}, 'revision'));
}

/** Reads failures whose texts or resolutions changed after a revision, the earliest change first; all of them after 0. */
export function readFailuresSince(archive: Archive, revision: number): readonly RevisedFailure[] {
  return explaining(archive.path, () => {
    const notes = readNotes(archive);
    return rowsOf(
      archive.database,
      `SELECT ${FAILURE_COLUMNS} FROM failure WHERE revision > ? ORDER BY revision, key`,
      revision,
    ).map((row) => ({
      failure: failureOf(row),
      resolutions: notes.get(textIn(row, 'fingerprint')) ?? [],
      revision: numberIn(row, 'revision'),
    }));
  });
}

/** Reads one failure by its whole fingerprint. */
export function readFailure({ path, database }: Archive, fingerprint: string): Failure | undefined {
  return explaining(path, () => {
    const row = rowOf(database, `SELECT ${FAILURE_COLUMNS} FROM failure WHERE fingerprint = ?`, fingerprint);
    return row === undefined ? undefined : failureOf(row);
  });
}

/** Reads failures of which the fingerprint begins so, `1:9f0c`: the first 20. */
export function readFailuresLike({ path, database }: Archive, beginning: string): readonly Failure[] {
  return explaining(path, () =>
    rowsOf(
      database,
      `SELECT ${FAILURE_COLUMNS} FROM failure WHERE fingerprint >= ? AND fingerprint < ? ORDER BY fingerprint LIMIT 20`,
      beginning,
      `${beginning}\u{10ffff}`,
    ).map(failureOf),
  );
}

/** Fingerprints of all failures. */
export function readFingerprints({ path, database }: Archive): readonly string[] {
  return explaining(path, () =>
    rowsOf(database, 'SELECT fingerprint FROM failure ORDER BY fingerprint').map((row) => textIn(row, 'fingerprint')),
  );
}

/**
 * Reads how often failures were seen; one that was never seen is left out. `without`: keys of analyses that do not count.
 */
export function readFailureUses(
  { path, database }: Archive,
  fingerprints: readonly string[],
  without: readonly number[] = [],
): ReadonlyMap<string, FailureUse> {
  return explaining(path, () => {
    const rows = rowsOf(
      database,
      `SELECT failure.fingerprint, count(DISTINCT analysis_key) AS analyses, sum(occurrence.count) AS occurrences,
         min(coalesce(first_time, started_at, remembered_at)) AS first_seen,
         max(coalesce(last_time, ended_at, remembered_at)) AS last_seen
       FROM failure JOIN occurrence ON failure_key = failure.key JOIN analysis ON analysis_key = analysis.key
       WHERE failure.fingerprint IN (SELECT value FROM json_each(?))
         AND analysis_key NOT IN (SELECT value FROM json_each(?))
       GROUP BY failure.key`,
      JSON.stringify(fingerprints),
      JSON.stringify(without),
    );
    return new Map(rows.map((row) => [textIn(row, 'fingerprint'), useOf(row)]));
  });
}

function useOf(row: Row): FailureUse {
  return {
    fingerprint: textIn(row, 'fingerprint'),
    analyses: numberIn(row, 'analyses'),
    occurrences: numberIn(row, 'occurrences'),
    firstSeen: textOrNone(row, 'first_seen') ?? '',
    lastSeen: textOrNone(row, 'last_seen') ?? '',
  };
}
