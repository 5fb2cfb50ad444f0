import { createHash } from 'node:crypto';
import type { Failure, Resolution } from '../model/archive.ts';
import { type Archive, inTransaction } from './open-archive.ts';
import { readAnalysesWith } from './read-analyses.ts';
import { numberIn, rowOf } from './row.ts';
import { insertRow } from './write/insert-rows.ts';
import { nextRevision } from './write/save-failures.ts';

/** What somebody notes about a failure. */
export interface Note {
  readonly note: string;
  readonly link?: string;
  readonly author?: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

/** Notes how a failure was resolved; the same note of the same time is kept once. Throws an `ArchiveError`. */
export function addResolution(archive: Archive, { fingerprint }: Failure, note: Note): Resolution {
  const [lastSeen] = readAnalysesWith(archive, fingerprint);
  const resolution: Resolution = {
    id: resolutionIdOf(fingerprint, note),
    fingerprint,
    ...note,
    ...(lastSeen !== undefined && { analysisId: lastSeen.id }),
  };
  inTransaction(archive, () => {
    saveResolution(archive.database, resolution);
  });
  return resolution;
}

/** Keeps a resolution within the transaction of the caller; one that is known, or whose failure is not, is left out. */
export function saveResolution(database: Archive['database'], resolution: Resolution): boolean {
  const { id, fingerprint, analysisId, note, link, author, createdAt } = resolution;
  const failure = rowOf(database, 'SELECT key FROM failure WHERE fingerprint = ?', fingerprint);
  if (failure === undefined || rowOf(database, 'SELECT key FROM resolution WHERE id = ?', id) !== undefined)
    return false;
  const failureKey = numberIn(failure, 'key');
  const texts = { note, link, author, created_at: createdAt };
  insertRow(database, 'resolution', { id, failure_key: failureKey, analysis_id: analysisId, ...texts });
  markChanged(database, failureKey);
  return true;
}

/** Removes a resolution by its whole id. */
export function removeResolution(archive: Archive, id: string): void {
  inTransaction(archive, () => {
    const { database } = archive;
    const row = rowOf(database, 'SELECT failure_key FROM resolution WHERE id = ?', id);
    if (row === undefined) return;
    database.prepare('DELETE FROM resolution WHERE id = ?').run(id);
    markChanged(database, numberIn(row, 'failure_key'));
  });
}

function markChanged(database: Archive['database'], failureKey: number): void {
  database.prepare('UPDATE failure SET revision = ? WHERE key = ?').run(nextRevision(database), failureKey);
}

function resolutionIdOf(fingerprint: string, { note, link = '', author = '', createdAt }: Note): string {
  const content = [fingerprint, note, link, author, createdAt].join('\n');
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
