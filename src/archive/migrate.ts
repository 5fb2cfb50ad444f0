import type { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID } from './schema.ts';

/** Brings a file from its version to the last one, within the transaction of the caller; version 0 is an empty file. */
export function migrate(database: DatabaseSync, from: number, versions: readonly string[]): void {
  if (from >= versions.length) return;
  for (const sql of versions.slice(from)) database.exec(sql);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec(`PRAGMA user_version = ${versions.length}`);
}
