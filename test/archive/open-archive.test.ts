import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openArchive, openOrMakeArchive } from '../../src/archive/open-archive.ts';
import { currentRevision, readFailuresSince } from '../../src/archive/read-failures.ts';
import { APPLICATION_ID, ARCHIVE_VERSION } from '../../src/archive/schema.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('open');

describe('a new archive', () => {
  it('is made in folders of its own that only its owner can read', async () => {
    const path = join(folder, 'new', 'updoc', 'archive.db');
    const archive = await openOrMakeArchive(path);
    const modes = [join(folder, 'new'), join(folder, 'new', 'updoc'), path, `${path}-wal`, `${path}-shm`].map(
      (made) => statSync(made).mode & 0o777,
    );
    archive.close();
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600, 0o600]);
  });

  it('knows nothing', async () => {
    const archive = await openOrMakeArchive(join(folder, 'empty.db'));
    expect([currentRevision(archive), readFailuresSince(archive, 0)]).toEqual([0, []]);
    archive.close();
  });
});

describe('a file that is no archive of this program', () => {
  it.each([
    ['a database of which the format is unknown', () => withSchemaFormat(214), /is damaged/],
    ['a database of another program', () => databaseWith('CREATE TABLE other (x)'), /is no archive of updoc/],
    ['an archive of a newer updoc', () => databaseWith(newerVersion()), /written by a newer updoc/],
    ['a text', () => Buffer.from('no database at all\n'.repeat(100)), /is damaged/],
  ])('is left as it is: %s', async (name, content, message) => {
    const path = join(folder, `${name}.db`);
    const before = content();
    writeFileSync(path, before);
    await expect(openOrMakeArchive(path)).rejects.toThrow(message);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is not made where it is only read', async () => {
    await expect(openArchive(join(folder, 'nowhere.db'))).rejects.toThrow(/is not there/);
  });
});

function newerVersion(): string {
  return `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${ARCHIVE_VERSION + 1}; CREATE TABLE x (y)`;
}

/** The number of the format of the schema stands in bytes 44 to 47 of the file: https://www.sqlite.org/fileformat2.html */
function withSchemaFormat(format: number): Buffer {
  const content = databaseWith('CREATE TABLE t (x)');
  content.writeUInt32BE(format, 44);
  return content;
}

function databaseWith(sql: string): Buffer {
  const path = join(folder, `made-${sql.length}.db`);
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
  return readFileSync(path);
}
