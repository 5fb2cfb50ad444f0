/** Changes and removes analyses. */
import { type Archive, inTransaction } from './open-archive.ts';
import { explaining } from './archive-error.ts';
import { numberIn, rowOf, rowsOf, textIn } from './row.ts';
import { failureKeysOf, removeUnused } from './write/remove-unused.ts';

/** Names an analysis, by its whole id; without a name it has none any more. */
export function renameAnalysis(archive: Archive, id: string, name: string | undefined): void {
  change(archive, 'name', id, name);
}

/** Says which upgrade an analysis belongs to, by its whole id; without a label it is told by versions and database. */
export function labelAnalysis(archive: Archive, id: string, label: string | undefined): void {
  change(archive, 'label', id, label);
}

/** Removes analyses, by their whole ids, and the failures that are in no other one; resolutions stay with their failures. */
export function deleteAnalyses(archive: Archive, ids: readonly string[]): void {
  const { database } = archive;
  inTransaction(archive, () => {
    for (const id of ids) {
      const row = rowOf(database, 'SELECT key FROM analysis WHERE id = ?', id);
      if (row === undefined) continue;
      const key = numberIn(row, 'key');
      const failures = failureKeysOf(database, key);
      database.prepare('DELETE FROM analysis WHERE key = ?').run(key);
      removeUnused(database, failures);
    }
  });
  // What was removed is overwritten, in the file and in what stands beside it.
  explaining(archive.path, () => {
    database.exec('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)');
  });
}

/** What to keep. */
export interface Keeping {
  /** ISO 8601 UTC: what was analyzed earlier goes. */
  readonly since?: string;
  /** So many stay, the newest ones. */
  readonly most?: number;
}

/** Ids of the analyses that are older, or more, than what is kept; the newest first. Those with a name stay: somebody wants them. */
export function idsToPrune({ path, database }: Archive, { since = '', most = -1 }: Keeping): readonly string[] {
  return explaining(path, () =>
    rowsOf(
      database,
      `SELECT id, name, analyzed_at < ? AS is_old, row_number() OVER (ORDER BY analyzed_at DESC, key DESC) AS position
       FROM analysis ORDER BY position`,
      since,
    )
      .filter((row) => row.name === null)
      .filter((row) => row.is_old === 1 || (most >= 0 && numberIn(row, 'position') > most))
      .map((row) => textIn(row, 'id')),
  );
}

function change(archive: Archive, column: 'name' | 'label', id: string, value: string | undefined): void {
  inTransaction(archive, () => {
    archive.database.prepare(`UPDATE analysis SET ${column} = ? WHERE id = ?`).run(value ?? null, id);
  });
}
