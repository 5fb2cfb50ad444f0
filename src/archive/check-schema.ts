import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from './row.ts';
import { VERSIONS } from './schema.ts';

/**
 * Tells whether a file holds the tables and indexes of a version as we make them, and nothing else: a trigger would run when we write, a
 * view in the place of a table when we read. `empty`: a database without tables, to compare with.
 */
export function hasOwnSchema(database: DatabaseSync, version: number, empty: DatabaseSync): boolean {
  for (const sql of VERSIONS.slice(0, version)) empty.exec(sql);
  const [found, expected] = [database, empty].map(entriesOf);
  return found?.join('\n') === expected?.join('\n');
}

/** Of a database that was made to mislead the program; that of a damaged one says nothing. */
export function hasViewsOrTriggers(database: DatabaseSync): boolean {
  return rowsOf(database, "SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index') LIMIT 1").length > 0;
}

/** What SQLite keeps for itself, such as statistics, is left out. */
function entriesOf(database: DatabaseSync): readonly string[] {
  const rows = rowsOf(
    database,
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
  );
  return rows.map((row) => JSON.stringify(row));
}
