import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveRecords } from '../../bench/workloads/archive-analyses.ts';
import { addResolution } from '../../src/archive/add-resolution.ts';
import { openArchive, openOrMakeArchive } from '../../src/archive/open-archive.ts';
import { readAnalyses, readAnalysis } from '../../src/archive/read-analyses.ts';
import { readFailure } from '../../src/archive/read-failures.ts';
import { rememberReport } from '../../src/archive/remember-report.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import { exampleReport } from '../support/example-report.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('rescue');
const ANALYSES = 12;
const whole = join(folder, 'whole.db');

/** Twelve analyses, with a resolution. */
async function makeWhole(): Promise<void> {
  if (existsSync(whole)) return;
  const archive = await openOrMakeArchive(whole);
  const records = [...archiveRecords({ failures: 300, occurrences: 50 * ANALYSES })];
  for (const record of records) saveAnalysis(archive, record);
  const failure = readFailure(archive, records[0]?.failures[0]?.fingerprint ?? '');
  if (failure !== undefined)
    addResolution(archive, failure, { note: 'deleted rows', createdAt: '2024-03-01T00:00:00Z' });
  archive.close();
}

describe('a damaged archive', () => {
  it.each([
    [
      'pages in its middle are overwritten',
      (path: string) => {
        overwrite(path, 0.5, 6);
      },
      { least: 8 },
    ],
    [
      'its second half is cut off',
      (path: string) => {
        truncateSync(path, pagesOf(path) * 2048);
      },
      { least: 1 },
    ],
    [
      'pages near its start are overwritten',
      (path: string) => {
        overwrite(path, 0.12, 3);
      },
      { least: 0 },
    ],
    [
      'nothing of it is a database any more',
      (path: string) => {
        overwrite(path, 0, 1000);
      },
      { least: 0 },
    ],
  ])('is reported and never changed where %s; what can be read is saved beside it', async (name, damage, { least }) => {
    await makeWhole();
    const path = join(folder, `${name.replaceAll(' ', '-')}.db`);
    copyFileSync(whole, path);
    damage(path);
    const before = readFileSync(path);
    const { report, troubles } = await rememberReport(exampleReport, path);
    expect(report).toBe(exampleReport);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain('is damaged and was left as it is');
    expect(readFileSync(path).equals(before)).toBe(true);
    const saved = path.replace(/\.db$/, '-saved.db');
    const left = readdirSync(folder).filter((file) => file.startsWith(basename(path, '.db')));
    expect(left.sort()).toEqual([basename(path), ...(existsSync(saved) ? [basename(saved)] : [])].sort());
    expect(await countWhole(saved)).toBeGreaterThanOrEqual(least);
    if (existsSync(saved)) expect(troubles[0]).toContain(`"${saved}" to its place`);
    else expect(troubles[0]).toContain('nothing could be saved');
  });

  it('is saved once', async () => {
    await makeWhole();
    const path = join(folder, 'once.db');
    copyFileSync(whole, path);
    overwrite(path, 0.5, 6);
    await rememberReport(exampleReport, path);
    const saved = readFileSync(join(folder, 'once-saved.db'));
    const { troubles } = await rememberReport(exampleReport, path);
    expect(troubles[0]).toContain('what could be saved of it is in');
    expect(readFileSync(join(folder, 'once-saved.db')).equals(saved)).toBe(true);
  });
});

/** How many analyses can be read in full from what was saved. */
async function countWhole(saved: string): Promise<number> {
  if (!existsSync(saved)) return 0;
  const archive = await openArchive(saved);
  const ids = readAnalyses(archive, {}).map(({ id }) => id);
  const read = ids.map((id) => readAnalysis(archive, id)).filter((record) => record !== undefined);
  archive.close();
  return read.length;
}

function pagesOf(path: string): number {
  return Math.floor(readFileSync(path).length / 4096);
}

/** Writes nonsense over so many pages from a share of the file on. */
function overwrite(path: string, share: number, pages: number): void {
  const from = Math.floor(pagesOf(path) * share) * 4096;
  const file = openSync(path, 'r+');
  writeSync(
    file,
    Buffer.alloc(Math.min(pages, pagesOf(path)) * 4096, 0xa5),
    0,
    Math.min(pages, pagesOf(path)) * 4096,
    from,
  );
  closeSync(file);
}
