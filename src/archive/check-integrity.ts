import type { DatabaseSync } from 'node:sqlite';
import { UnexpectedRow } from './archive-error.ts';
import { numberIn, rowOf } from './row.ts';

/** Checking takes some 5 ms for a megabyte: larger files are not checked each time they are opened. */
const CHEAP_BYTES = 4e6;

/** Checks a small file for damage; of a large one, damage is seen where it is met. Throws where it is damaged. */
export function checkWhereCheap(database: DatabaseSync): void {
  const [pages, bytes] = ['page_count', 'page_size'].map((name) =>
    numberIn(rowOf(database, `PRAGMA ${name}`) ?? {}, name),
  );
  if ((pages ?? 0) * (bytes ?? 0) <= CHEAP_BYTES) checkIntegrity(database);
}

/** Checks a whole file for damage. Throws where it is damaged. */
export function checkIntegrity(database: DatabaseSync): void {
  const { quick_check: result } = rowOf(database, 'PRAGMA quick_check(1)') ?? {};
  if (result !== 'ok') throw new UnexpectedRow(String(result));
}
