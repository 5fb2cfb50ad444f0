import { ownValue } from '../../model/own-value.ts';
import type { DatabaseSync } from 'node:sqlite';
import { UnexpectedRow } from '../archive-error.ts';
import { hasViewsOrTriggers } from '../check-schema.ts';
import { analysisOf } from '../analysis-row.ts';
import { failureOf } from '../failure-row.ts';
import { loadSqlite } from '../load-sqlite.ts';
import { type Archive, inTransaction } from '../open-archive.ts';
import { occurrenceOf, runOf, sourceOf, spanOf, tableOf } from '../part-rows.ts';
import { type Row, textIn } from '../row.ts';
import { readableRows } from './readable-rows.ts';

/** How much was saved. */
export interface SavedCounts {
  readonly analyses: number;
  readonly failures: number;
  readonly resolutions: number;
}

/** What others refer to goes first. A row that its reader refuses is damaged as well. */
const READERS: readonly (readonly [table: string, read: (row: Row) => unknown])[] = [
  ['analysis', analysisOf],
  ['failure', failureOf],
  ['resolution', (row) => [textIn(row, 'id'), textIn(row, 'note'), textIn(row, 'created_at')]],
  ['source', sourceOf],
  ['run', runOf],
  ['occurrence', (row) => occurrenceOf({ ...row, title: row.title ?? '', fingerprint: '' })],
  ['span_duration', spanOf],
  ['table_rows', tableOf],
];

/** Copies the rows that can be read from a damaged file into a new archive. */
export async function copyReadable(damagedPath: string, saved: Archive): Promise<SavedCounts> {
  const { DatabaseSync: Database } = await loadSqlite();
  const damaged = new Database(damagedPath, { defensive: false });
  try {
    // Without it SQLite reads nothing of a file that was cut off.
    damaged.exec('PRAGMA writable_schema = ON');
    damaged.exec('PRAGMA trusted_schema = OFF');
    if (hasViewsOrTriggers(damaged)) throw new UnexpectedRow('it holds views or triggers, which no archive does');
    return inTransaction(saved, () => {
      const counts = new Map(READERS.map(([table, read]) => [table, copyTable(damaged, saved.database, table, read)]));
      saved.database.exec('UPDATE state SET revision = (SELECT coalesce(max(revision), 0) FROM failure)');
      return {
        analyses: counts.get('analysis') ?? 0,
        failures: counts.get('failure') ?? 0,
        resolutions: counts.get('resolution') ?? 0,
      };
    });
  } finally {
    damaged.close();
  }
}

function copyTable(damaged: DatabaseSync, saved: DatabaseSync, table: string, read: (row: Row) => unknown): number {
  const columns = saved
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map((row) => textIn(row, 'name'));
  const insert = saved.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return readableRows(damaged, table).filter((row) =>
    succeeds(() => [read(row), insert.run(...columns.map((column) => ownValue(row, column) ?? null))]),
  ).length;
}

/** A row that does not fit costs that row. */
function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
