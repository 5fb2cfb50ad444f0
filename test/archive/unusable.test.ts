import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { archiveRecord } from '../../bench/workloads/archive-analyses.ts';
import { ArchiveError } from '../../src/archive/archive-error.ts';
import { loadSqlite } from '../../src/archive/load-sqlite.ts';
import { openOrMakeArchive } from '../../src/archive/open-archive.ts';
import { readAnalyses } from '../../src/archive/read-analyses.ts';
import { rememberReport } from '../../src/archive/remember-report.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import { failedOn, newArchive, reportOf, rootCauseIn } from '../support/archived.ts';
import { asOrdinaryUser } from '../support/as-ordinary-user.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('unusable');

describe('an archive', () => {
  it('for which there is no room keeps what it has', async () => {
    const archive = await newArchive(folder);
    saveAnalysis(archive, archiveRecord(1, 100, 100));
    archive.database.exec('PRAGMA max_page_count = 1');
    expect(
      troubleOf(() => {
        saveAnalysis(archive, archiveRecord(2, 100, 100));
      }),
    ).toBe('full');
    expect(readAnalyses(archive, {})).toHaveLength(1);
    archive.close();
  });

  it('that another program writes is busy, and is left alone', async () => {
    const archive = await newArchive(folder);
    const other = new DatabaseSync(archive.path);
    other.exec('BEGIN IMMEDIATE');
    archive.database.exec('PRAGMA busy_timeout = 20');
    expect(
      troubleOf(() => {
        saveAnalysis(archive, archiveRecord(1, 100, 100));
      }),
    ).toBe('busy');
    other.exec('COMMIT');
    other.close();
    saveAnalysis(archive, archiveRecord(1, 100, 100));
    expect(readAnalyses(archive, {})).toHaveLength(1);
    archive.close();
  });

  it('in a folder that cannot be written still tells what was seen before', async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    const path = join(home, 'archive.db');
    await rememberReport(await reportOf(failedOn(1)), path);
    chmodSync(path, 0o444);
    chmodSync(home, 0o555);
    const second = await reportOf(failedOn(2));
    const { report, troubles } = await asOrdinaryUser(folder, async () => rememberReport(second, path));
    expect(troubles).toEqual([expect.stringContaining('cannot be written')]);
    expect(rootCauseIn(report).seenBefore).toMatchObject({ analyses: 1 });
  });

  it('that cannot be made costs a sentence', async () => {
    const home = join(folder, 'closed');
    mkdirSync(home);
    chmodSync(home, 0o555);
    const report = await reportOf(failedOn(1));
    const remembered = await asOrdinaryUser(folder, async () =>
      rememberReport(report, join(home, 'updoc', 'archive.db')),
    );
    expect(remembered.report).toBe(report);
    expect(remembered.troubles).toEqual([expect.stringMatching(/cannot be written or read; .*--no-archive \(EACCES/)]);
  });

  it('is made once by programs that start together', async () => {
    const path = join(folder, 'together.db');
    const archives = await Promise.all(Array.from({ length: 4 }, () => openOrMakeArchive(path)));
    for (const [number, archive] of archives.entries()) saveAnalysis(archive, archiveRecord(number, 100, 100));
    expect(archives.map((archive) => readAnalyses(archive, {}).length)).toEqual([4, 4, 4, 4]);
    for (const { close } of archives) close();
  });
});

describe('loading SQLite', () => {
  it('keeps quiet about its being experimental, and about nothing else', async () => {
    const heard: string[] = [];
    const hear = ({ message }: Error) => void heard.push(message);
    process.on('warning', hear);
    const loading = loadSqlite();
    process.emitWarning('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
    process.emitWarning('something else is deprecated', 'DeprecationWarning');
    await loading;
    await new Promise(setImmediate);
    process.off('warning', hear);
    expect(heard).toEqual(['something else is deprecated']);
  });
});

function troubleOf(work: () => void): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof ArchiveError ? error.trouble : String(error);
  }
}
