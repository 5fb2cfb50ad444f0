import type { Resolution } from '../model/archive.ts';
import type { Archive } from './open-archive.ts';
import { type Row, rowsOf, textIn, textOrNone } from './row.ts';

const SELECT = `SELECT resolution.id, failure.fingerprint, analysis_id, note, link, author, created_at
  FROM resolution JOIN failure ON failure.key = failure_key`;

/** Reads all that was noted, by fingerprint of the failure; the earliest first. */
export function readNotes({ database }: Archive): ReadonlyMap<string, readonly Resolution[]> {
  const rows = rowsOf(database, `${SELECT} ORDER BY created_at, resolution.key`);
  return Map.groupBy(rows.map(resolutionOf), ({ fingerprint }) => fingerprint);
}

/** Reads what was noted about one failure, the earliest first. */
export function readNotesOf({ database }: Archive, fingerprint: string): readonly Resolution[] {
  return rowsOf(database, `${SELECT} WHERE fingerprint = ? ORDER BY created_at, resolution.key`, fingerprint).map(
    resolutionOf,
  );
}

function resolutionOf(row: Row): Resolution {
  const analysisId = textOrNone(row, 'analysis_id');
  const link = textOrNone(row, 'link');
  const author = textOrNone(row, 'author');
  return {
    id: textIn(row, 'id'),
    fingerprint: textIn(row, 'fingerprint'),
    note: textIn(row, 'note'),
    createdAt: textIn(row, 'created_at'),
    ...(analysisId !== undefined && { analysisId }),
    ...(link !== undefined && { link }),
    ...(author !== undefined && { author }),
  };
}
