import type { DatabaseSync } from 'node:sqlite';
import { type Row, numberIn } from '../row.ts';

/** Rows between two damaged places are asked for one by one, so many at most. */
const MOST_PROBES = 500_000;

/** Reads the rows of a table that can be read: from both ends up to where it is damaged, then what lies between, row by row. */
export function readableRows(database: DatabaseSync, table: string): readonly Row[] {
  const rows = new Map<number, Row>();
  const first = collect(rows, () => database.prepare(`SELECT * FROM ${table} NOT INDEXED ORDER BY key`).iterate());
  if (first) return [...rows.values()];
  const lowest = Math.max(0, ...rows.keys());
  const behind = new Map<number, Row>();
  collect(behind, () => database.prepare(`SELECT * FROM ${table} NOT INDEXED ORDER BY key DESC`).iterate());
  const highest = behind.size === 0 ? lowest + MOST_PROBES : Math.min(...behind.keys());
  for (let key = lowest + 1; key < Math.min(highest, lowest + MOST_PROBES); key++) {
    collect(rows, () => database.prepare(`SELECT * FROM ${table} NOT INDEXED WHERE key = ?`).iterate(key));
  }
  return [...new Map([...rows, ...behind]).values()];
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
