import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { addResolution } from '../../src/archive/add-resolution.ts';
import { type Archive, openArchive } from '../../src/archive/open-archive.ts';
import { indexPathOf } from '../../src/archive/search/index-file.ts';
import { inSearchRoom } from '../../src/archive/search/open-room.ts';
import { searchFailures } from '../../src/archive/search/search-failures.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import type { AnalysisRecord } from '../../src/model/archive.ts';
import { newArchive } from '../support/archived.ts';
import { archiveOfPast, fingerprintOf, nameOf, pastFailure, pastRecords } from '../support/past-failures.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('search-index');
const QUERIES = ['duplicate', 'ORA-01400', '+null -oracle', 'UpgradeJournal', 'coll*', 'dedlok~2', 'module:service'];

describe('the index', () => {
  it('stands beside the archive and can be read by its owner only', async () => {
    const archive = await archiveOfPast(folder);
    await find(archive, 'duplicate');
    expect(statSync(indexPathOf(archive.path)).mode & 0o777).toBe(0o600);
    archive.close();
  });

  it('is not written where nothing changed', async () => {
    const archive = await archiveOfPast(folder);
    await find(archive, 'duplicate');
    const before = readFileSync(indexPathOf(archive.path));
    await findAll(archive);
    expect(readFileSync(indexPathOf(archive.path)).equals(before)).toBe(true);
    archive.close();
  });

  it('grows by a segment with what is new, and leaves the others as they are', async () => {
    const archive = await newArchive(folder);
    const [first, ...others] = pastRecords();
    save(archive, first);
    await find(archive, 'duplicate');
    const before = segmentsOf(archive);
    save(archive, others[0]);
    expect(await find(archive, 'ORA-01400')).toEqual(['oracle-null']);
    expect(segmentsOf(archive)).toEqual([...before, expect.objectContaining({ id: 2 })]);
    archive.close();
  });

  it('finds the same in many segments, merged ones and one', async () => {
    const whole = await archiveOfPast(folder);
    const grown = await newArchive(folder);
    for (const record of onePerFailure()) {
      save(grown, record);
      await find(grown, 'duplicate');
    }
    expect(segmentsOf(grown).length).toBeLessThanOrEqual(8);
    expect(segmentsOf(grown).length).toBeGreaterThan(1);
    for (const record of pastRecords()) save(grown, record);
    expect(await findAll(grown)).toEqual(await findAll(whole));
    whole.close();
    grown.close();
  });

  it('finds a failure by what was noted after it was indexed, once', async () => {
    const archive = await archiveOfPast(folder);
    expect(await find(archive, 'note:turpentine')).toEqual([]);
    addResolution(archive, pastFailure('heap'), { note: 'Turpentine helped', createdAt: '2024-01-01T00:00:00.000Z' });
    expect(await find(archive, 'note:turpentine')).toEqual(['heap']);
    expect(await find(archive, 'heap')).toEqual(['heap']);
    archive.close();
  });

  it('keeps no word of a failure that the archive forgot', async () => {
    const archive = await archiveOfPast(folder);
    expect(await find(archive, 'kaleoaction')).toEqual(['postgres-no-relation']);
    archive.database.prepare('DELETE FROM failure WHERE fingerprint = ?').run(fingerprintOf('postgres-no-relation'));
    expect(await find(archive, 'kaleoaction')).toEqual([]);
    expect(readFileSync(indexPathOf(archive.path)).includes('kaleoaction')).toBe(false);
    archive.close();
  });

  it('is not taken for that of another archive that stood in its place', async () => {
    const archive = await archiveOfPast(folder);
    await find(archive, 'duplicate');
    const other = await newArchive(folder);
    save(other, onePerFailure()[3]);
    copyFileSync(indexPathOf(archive.path), indexPathOf(other.path));
    expect(await find(other, 'duplicate')).toEqual([]);
    expect(await find(other, 'NoSuchGroupException')).toEqual(['no-group']);
    archive.close();
    other.close();
  });

  it('is made in memory where its file cannot be made', async () => {
    const archive = await archiveOfPast(folder);
    mkdirSync(indexPathOf(archive.path));
    expect(await find(archive, 'ORA-01400')).toEqual(['oracle-null']);
    archive.close();
  });

  it('is made by one of several that search at the same time', async () => {
    const archive = await archiveOfPast(folder);
    const others = await Promise.all(Array.from({ length: 4 }, () => openArchive(archive.path)));
    const found = await Promise.all(others.map((other) => find(other, 'ORA-01400')));
    expect(found).toEqual(others.map(() => ['oracle-null']));
    for (const open of [archive, ...others]) open.close();
  });
});

describe('a damaged index', () => {
  it.each([
    ['is no database', () => Buffer.from('no database at all\n'.repeat(300))],
    ['ends early', (index: Buffer) => index.subarray(0, index.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is of another format', (index: Buffer) => withSql(index, `UPDATE state SET format = '0 LE'`)],
    ['has lost a posting', (index: Buffer) => withSql(index, `DELETE FROM posting WHERE term = 'duplic'`)],
    ['has lost a segment', (index: Buffer) => withSql(index, 'DELETE FROM segment')],
    ['has another list of failures', (index: Buffer) => withSql(index, `UPDATE segment SET documents = x'5b5d'`)],
    ['has lost a table', (index: Buffer) => withSql(index, 'DROP TABLE posting')],
    ['has wrong places', (index: Buffer) => withSql(index, `UPDATE posting SET places = zeroblob(12)`)],
  ])('is made anew and finds the same: it %s', async (_, damage) => {
    const archive = await archiveOfPast(folder);
    const before = await findAll(archive);
    const path = indexPathOf(archive.path);
    writeFileSync(path, damage(readFileSync(path)));
    expect(await findAll(archive)).toEqual(before);
    archive.close();
  });

  it('is told', async () => {
    const archive = await archiveOfPast(folder);
    await findAll(archive);
    writeFileSync(indexPathOf(archive.path), 'no database');
    const said: string[] = [];
    await find(archive, 'duplicate', (message) => void said.push(message));
    expect(said.join()).toMatch(/the search index ".*" was damaged and is made anew \(.+\)/);
    archive.close();
  });

  it('never finds what is wrong, whatever byte was lost', async () => {
    const archive = await archiveOfPast(folder);
    const before = await findAll(archive);
    const path = indexPathOf(archive.path);
    const whole = readFileSync(path);
    for (let round = 0; round < 60; round++) {
      const broken = Buffer.from(whole);
      broken[(round * 104_729 * 31) % broken.length] ^= 1 << (round % 8);
      writeFileSync(path, broken);
      expect(await findAll(archive)).toEqual(before);
    }
    archive.close();
  });

  it('does not hide that the archive is damaged', async () => {
    const archive = await archiveOfPast(folder);
    await find(archive, 'duplicate');
    archive.database.exec('DROP TABLE occurrence');
    await expect(find(archive, 'duplicate')).rejects.toThrow();
    expect(existsSync(indexPathOf(archive.path))).toBe(true);
    archive.close();
  });
});

async function find(archive: Archive, query: string, notify: (message: string) => void = () => undefined) {
  const { hits } = await inSearchRoom(archive, notify, (room) =>
    searchFailures(room, { query, filter: {}, limit: 50 }),
  );
  return hits.map(({ failure }) => nameOf(failure.fingerprint));
}

async function findAll(archive: Archive): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (const query of QUERIES) found.push((await find(archive, query)).toSorted());
  return found;
}

function save(archive: Archive, record: AnalysisRecord | undefined): void {
  if (record !== undefined) saveAnalysis(archive, record);
}

/** Each failure in an analysis of its own. */
function onePerFailure(): readonly AnalysisRecord[] {
  return pastRecords().flatMap((record) =>
    record.failures.map((failure, index) => ({
      ...record,
      analysis: { ...record.analysis, id: failure.fingerprint.slice(2, 17) + String(index % 10) },
      failures: [failure],
      occurrences: record.occurrences.filter(({ fingerprint }) => fingerprint === failure.fingerprint),
    })),
  );
}

function segmentsOf({ path }: Archive): readonly unknown[] {
  const database = new DatabaseSync(indexPathOf(path), { readOnly: true });
  const rows = database.prepare('SELECT id, documents_sum, words_sum FROM segment ORDER BY id').all();
  database.close();
  return rows.map((row) => ({ ...row }));
}

function withSql(index: Buffer, sql: string): Buffer {
  const path = join(folder, 'changed.search');
  writeFileSync(path, index);
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
  return readFileSync(path);
}
