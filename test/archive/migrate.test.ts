import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { addSeenBefore } from '../../src/archive/add-seen-before.ts';
import { migrate } from '../../src/archive/migrate.ts';
import { inTransaction, openArchive } from '../../src/archive/open-archive.ts';
import { readAnalyses, readAnalysis } from '../../src/archive/read-analyses.ts';
import { recordOfReport } from '../../src/archive/record/record-of-report.ts';
import { ARCHIVE_VERSION, VERSIONS } from '../../src/archive/schema.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import { exampleReport } from '../support/example-report.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('migrate');
/** Written by the first version that remembered anything: the example of a failed upgrade, with a resolution of its root cause. */
const VERSION_1 = join(import.meta.dirname, 'version-1.db');

function copyOf(name: string): string {
  const path = join(folder, `${name}.db`);
  copyFileSync(VERSION_1, path);
  return path;
}

describe('an archive of version 1', () => {
  it('is read, written and asked as one of today', async () => {
    const archive = await openArchive(copyOf('today'));
    expect(archive.database.prepare('PRAGMA user_version').get()).toEqual({ user_version: ARCHIVE_VERSION });
    const [only] = readAnalyses(archive, {});
    expect(only).toMatchObject({ name: 'rehearsal 1', outcome: 'failed', from: { version: '7.0' } });
    expect(readAnalysis(archive, only?.id ?? '')?.spans).toHaveLength(7);
    const [source] = exampleReport.sources;
    const other = { ...exampleReport, sources: source === undefined ? [] : [{ ...source, bytes: 5 }] };
    saveAnalysis(archive, recordOfReport(other));
    const [rootCause] = addSeenBefore(archive, other).findings;
    expect(rootCause?.seenBefore).toMatchObject({ analyses: 1, resolutions: [{ note: 'deleted 14 rows' }] });
    archive.close();
  });

  it('keeps what it holds when tables change', () => {
    const database = new DatabaseSync(copyOf('changed'));
    migrate(database, 1, [...VERSIONS.slice(0, 1), 'ALTER TABLE analysis ADD COLUMN site TEXT']);
    expect(database.prepare('SELECT name, site FROM analysis').all()).toEqual([{ name: 'rehearsal 1', site: null }]);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
    database.close();
  });

  it('stays as it is where a change fails', async () => {
    const path = copyOf('failed');
    const archive = await openArchive(path);
    const schema = archive.database.prepare('SELECT sql FROM sqlite_schema').all();
    const broken = [...VERSIONS, 'ALTER TABLE analysis ADD COLUMN site TEXT; ALTER TABLE nowhere ADD COLUMN site TEXT'];
    const breakIt = () => {
      inTransaction(archive, () => {
        migrate(archive.database, ARCHIVE_VERSION, broken);
      });
    };
    expect(breakIt).toThrow('nowhere');
    expect(archive.database.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(schema);
    expect(archive.database.prepare('PRAGMA user_version').get()).toEqual({ user_version: ARCHIVE_VERSION });
    archive.close();
  });
});

it('a new archive has the tables of one that was brought to its version', () => {
  const made = new DatabaseSync(':memory:');
  migrate(made, 0, VERSIONS);
  const brought = new DatabaseSync(copyOf('brought'));
  migrate(brought, 1, VERSIONS);
  const tables = (database: DatabaseSync) =>
    database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  expect(tables(brought)).toEqual(tables(made));
});
