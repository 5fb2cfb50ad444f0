/** The file that keeps the index, beside the archive: what is in it can be made again at any time. */
import { closeSync, openSync, rmSync } from 'node:fs';
import { endianness } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { loadSqlite } from '../load-sqlite.ts';

/** An index that is open; close it when done. */
export interface IndexFile {
  readonly database: DatabaseSync;
  /** False: it is in memory, since its file cannot be written. */
  readonly isKept: boolean;
  readonly close: () => void;
}

/** The index cannot be read as it is: it has to be made anew. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}

/** Changes with the analyzer and with the tables: an index of another one is made anew. Numbers are as the machine writes them. */
const FORMAT = `1 ${endianness()}`;
const PATIENCE_MS = 10_000;
/** In place of a path: the index is not kept. */
export const IN_MEMORY = ':memory:';

const TABLES = `
  CREATE TABLE state (format TEXT NOT NULL, signature TEXT NOT NULL) STRICT;
  INSERT INTO state VALUES ('${FORMAT}', '');
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    /* JSON: [[fingerprint, revision], …]; postings know documents by their position here */
    documents BLOB NOT NULL,
    /* its terms in order, one a line; behind an empty line the words that have another term, as "word term" */
    words BLOB NOT NULL,
    documents_sum INTEGER NOT NULL,
    words_sum INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE posting (
    term TEXT NOT NULL,
    segment INTEGER NOT NULL,
    places BLOB NOT NULL,
    places_sum INTEGER NOT NULL,
    PRIMARY KEY (term, segment)
  ) STRICT, WITHOUT ROWID;
`;

/** Returns the file of the index of an archive. */
export function indexPathOf(archivePath: string): string {
  return `${archivePath}.search`;
}

/**
 * Opens an index, readable by its owner only; makes an empty one where there is none, in memory where no file can be made. Throws
 * `DamagedIndex`.
 */
export async function openIndex(path: string): Promise<IndexFile> {
  const { DatabaseSync: Database } = await loadSqlite();
  const isKept = path !== IN_MEMORY && makeFile(path);
  const database = new Database(isKept ? path : IN_MEMORY, { timeout: PATIENCE_MS });
  const index = {
    database,
    isKept,
    close: () => {
      if (database.isOpen) database.close();
    },
  };
  try {
    makeReady(database);
    return index;
  } catch (error) {
    index.close();
    throw error;
  }
}

/** Takes the file of an index away, and tells whether it is gone. */
export function removeIndex(path: string): boolean {
  try {
    for (const name of [path, `${path}-journal`]) rmSync(name, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Does work in one transaction: all of it is kept, or nothing. */
export function inIndexTransaction<T>({ database }: IndexFile, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Tells whether an error says that the index is not readable as it is. */
export function isDamage(error: unknown): boolean {
  // Any error, corrupt, not found, mismatch, range, no database: https://www.sqlite.org/rescode.html
  return error instanceof DamagedIndex || hasCode(error, [1, 11, 12, 20, 25, 26]);
}

/** Tells whether an error says that the index cannot be written where it is: others use it, it is read-only, the disk is full. */
export function isUnwritable(error: unknown): boolean {
  // Busy, locked, read-only, I/O error, full, cannot open.
  return hasCode(error, [5, 6, 8, 10, 13, 14]);
}

function hasCode(error: unknown, codes: readonly number[]): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  return codes.includes(error.errcode & 0xff);
}

function makeFile(path: string): boolean {
  try {
    closeSync(openSync(path, 'a', 0o600));
    return true;
  } catch {
    return false;
  }
}

function makeReady(database: DatabaseSync): void {
  // What is taken out of the archive should not be found here either.
  database.exec('PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL');
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count;
  if (tables === 0) {
    database.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT`);
    return;
  }
  const format = database.prepare('SELECT format FROM state').get()?.format;
  if (format !== FORMAT) throw new DamagedIndex(`it was written as "${String(format)}"`);
}
