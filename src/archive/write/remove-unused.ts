import type { DatabaseSync } from 'node:sqlite';
import { numberIn, rowsOf } from '../row.ts';

/** Keys of the failures that occur in an analysis. */
export function failureKeysOf(database: DatabaseSync, analysisKey: number): readonly number[] {
  const sql = 'SELECT DISTINCT failure_key FROM occurrence WHERE analysis_key = ?';
  return rowsOf(database, sql, analysisKey).map((row) => numberIn(row, 'failure_key'));
}

/** Removes those of some failures that occur in no analysis any more; what somebody resolved stays. */
export function removeUnused(database: DatabaseSync, failureKeys: readonly number[]): void {
  const statement = database.prepare(
    `DELETE FROM failure
     WHERE key IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM occurrence WHERE failure_key = failure.key)
       AND NOT EXISTS (SELECT 1 FROM resolution WHERE failure_key = failure.key)`,
  );
  statement.run(JSON.stringify(failureKeys));
}
