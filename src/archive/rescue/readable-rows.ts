import type { DatabaseSync } from 'node:sqlite';
import { type Row, numberIn } from '../row.ts';

/** Rows between two damaged places are asked for one by one, until so many in a row are not there. */
const MOST_MISSES = 2_000;

/** Reads the rows of a table that can be read: from both ends up to where it is damaged, then what lies between, row by row. */
export function readableRows(database: DatabaseSync, table: string): readonly Row[] {
  const rows = new Map<number, Row>();
  if (collect(rows, () => database.prepare(`SELECT * FROM ${table} NOT INDEXED ORDER BY key`).iterate())) {
    return [...rows.values()];
  }
  const lowest = [...rows.keys()].at(-1) ?? 0;
  const behind = new Map<number, Row>();
  collect(behind, () => database.prepare(`SELECT * FROM ${table} NOT INDEXED ORDER BY key DESC`).iterate());
  if (rows.size + behind.size > 0) collectBetween(database, table, rows, lowest, smallest([...behind.keys()]));
  return [...rows, ...behind].map(([, row]) => row);
}

function collectBetween(
  database: DatabaseSync,
  table: string,
  rows: Map<number, Row>,
  lowest: number,
  highest: number,
): void {
  const statement = database.prepare(`SELECT * FROM ${table} NOT INDEXED WHERE key = ?`);
  let misses = 0;
  for (let key = lowest + 1; key < highest && misses < MOST_MISSES; key++) {
    const before = rows.size;
    collect(rows, () => statement.iterate(key));
    misses = rows.size > before ? 0 : misses + 1;
  }
}

/** Adds rows until there are no more, or one cannot be read; tells whether all were. */
function collect(rows: Map<number, Row>, read: () => Iterable<Row>): boolean {
  try {
    for (const row of read()) rows.set(numberIn(row, 'key'), row);
    return true;
  } catch {
    return false;
  }
}

function smallest(keys: readonly number[]): number {
  return keys.reduce((least, key) => Math.min(least, key), Infinity);
}
