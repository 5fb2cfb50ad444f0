import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseSync } from 'node:sqlite';
import { ArchiveError, explaining, troubled } from './archive-error.ts';
import { checkIntegrity, checkWhereCheap } from './check-integrity.ts';
import { hasOwnSchema } from './check-schema.ts';
import { loadSqlite } from './load-sqlite.ts';
import { migrate } from './migrate.ts';
import { numberIn, rowOf } from './row.ts';
import { APPLICATION_ID, ARCHIVE_VERSION, VERSIONS } from './schema.ts';

/** An archive that is open; close it when done. */
export interface Archive {
  readonly path: string;
  readonly database: DatabaseSync;
  /** Nothing can be remembered: its file or folder cannot be written. */
  readonly isReadOnly: boolean;
  readonly close: () => void;
}

/** How long to wait for other programs that write, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Opens an archive; makes it, readable by its owner only, where it is not there. Throws an `ArchiveError`. */
export async function openOrMakeArchive(path: string): Promise<Archive> {
  explaining(path, () => {
    makeFile(path);
  });
  return openArchive(path);
}

/**
 * Opens an archive that is there, bringing an older one to the version of this program. Throws an `ArchiveError` where it is not there,
 * is none, is damaged or was written by a newer program; the file is left as it is then.
 */
export async function openArchive(path: string): Promise<Archive> {
  const { DatabaseSync: Database } = await loadSqlite();
  if (!existsSync(path)) throw troubled('missing', path);
  const openAs = (isReadOnly: boolean, file: string | URL): Archive =>
    explaining(path, () => {
      const database = new Database(file, {
        readOnly: isReadOnly,
        timeout: PATIENCE_MS,
        enableForeignKeyConstraints: true,
      });
      const archive = {
        path,
        database,
        isReadOnly,
        close: () => {
          if (database.isOpen) database.close();
        },
      };
      return closingOnFailure(archive, () => {
        const empty = new Database(':memory:');
        try {
          makeReady(archive, empty);
        } finally {
          empty.close();
        }
      });
    });
  try {
    return openAs(false, path);
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.trouble !== 'not-writable') throw error;
    return openAs(true, isAlone(path) ? unchanging(path) : path);
  }
}

/** Does work in one transaction: all of it is kept, or nothing. Other writers wait. */
export function inTransaction<T>({ path, database }: Archive, work: () => T): T {
  return explaining(path, () => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}

function makeFile(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function makeReady(archive: Archive, empty: DatabaseSync): void {
  const { path, database, isReadOnly } = archive;
  database.exec('PRAGMA trusted_schema = OFF');
  database.exec('PRAGMA secure_delete = ON');
  const version = versionOf(archive);
  if (version > ARCHIVE_VERSION) throw troubled('newer', path);
  if (!hasOwnSchema(database, version, empty)) throw troubled('foreign', path);
  checkWhereCheap(database);
  if (isReadOnly) {
    if (version === ARCHIVE_VERSION) return;
    throw troubled('not-writable', path);
  }
  if (version === 0) database.exec('PRAGMA auto_vacuum = INCREMENTAL');
  database.exec('PRAGMA journal_mode = WAL');
  // What was acknowledged outlives a loss of power, too.
  database.exec('PRAGMA synchronous = FULL');
  if (version < ARCHIVE_VERSION) {
    checkIntegrity(database);
    inTransaction(archive, () => {
      migrate(database, versionOf(archive), VERSIONS);
    });
  }
}

/** 0 for a new file; a file of another program is refused. */
function versionOf({ path, database }: Archive): number {
  const [id, version] = ['application_id', 'user_version'].map((name) =>
    numberIn(rowOf(database, `PRAGMA ${name}`) ?? {}, name),
  );
  if (id === APPLICATION_ID) return version ?? 0;
  const { count } = rowOf(database, 'SELECT count(*) AS count FROM sqlite_schema') ?? {};
  if (id === 0 && version === 0 && count === 0) return 0;
  throw troubled('foreign', path);
}

function closingOnFailure(archive: Archive, work: () => void): Archive {
  try {
    work();
    return archive;
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Nobody writes it: what others wrote last would stand in a file beside it. */
function isAlone(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/** SQLite needs no file beside one that nobody writes. */
function unchanging(path: string): URL {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return url;
}
