import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A value of a column; what is absent is null. */
export type ColumnValue = string | number | boolean | undefined;
/** Values by names of columns. */
export type Columns = Readonly<Record<string, ColumnValue>>;

/** Inserts rows into a table; all of them name the same columns. */
export function insertRows(database: DatabaseSync, table: string, rows: readonly Columns[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const statement = inserter(database, table, first);
  for (const row of rows) statement.run(...Object.values(row).map(stored));
}

/** Inserts a row into a table, and returns its key. */
export function insertRow(database: DatabaseSync, table: string, row: Columns): number {
  return Number(inserter(database, table, row).run(...Object.values(row).map(stored)).lastInsertRowid);
}

/** Changes columns of the row with a key. */
export function updateRow(database: DatabaseSync, table: string, key: number, row: Columns): void {
  const changes = Object.keys(row).map((column) => `${column} = ?`);
  const statement = database.prepare(`UPDATE ${table} SET ${changes.join(', ')} WHERE key = ?`);
  statement.run(...Object.values(row).map(stored), key);
}

function inserter(database: DatabaseSync, table: string, row: Columns): StatementSync {
  const columns = Object.keys(row);
  return database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
}

/** A number that is none, or too large to be counted with, is not known. */
function stored(value: ColumnValue): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return null;
  return value;
}
