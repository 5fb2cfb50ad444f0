import { join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveRecord } from '../../bench/workloads/archive-analyses.ts';
import { makeRandom } from '../../scripts/make-samples/random.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readAnalyses, readAnalysis } from '../../src/archive/read-analyses.ts';
import { killAfter, startWriter } from '../support/killed-writer.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const WRITER = join(import.meta.dirname, '../support/archive-writer.ts');
const WRITERS = 4;
const KILLS = 200;
/** Writers get so many numbers each time. */
const NUMBERS = 10_000;
const LONGEST_LIFE_MS = 60;

const folder = temporaryFolder('crash');
const path = join(folder, 'archive.db');

it(`keeps every acknowledged analysis through ${KILLS} kill -9 of ${WRITERS} programs that write at once`, async () => {
  const random = makeRandom(7);
  const acknowledged: number[] = [];
  let kills = 0;
  async function writeAndKill(): Promise<void> {
    while (kills < KILLS) {
      const number = kills++ * NUMBERS;
      const lifeMs = random() * LONGEST_LIFE_MS;
      await killAfter(startWriter([WRITER, path, String(number)], join(folder, 'compiled'), acknowledged), lifeMs);
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writeAndKill));

  const archive = await openArchive(path);
  expect(archive.database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(archive.database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  const lost = acknowledged.filter((number) => !isWhole(archive, number));
  const kept = readAnalyses(archive, {}).length;
  archive.close();
  console.log(
    `${kills} programs killed; ${acknowledged.length} analyses acknowledged, ${kept} kept, ${lost.length} lost`,
  );
  expect(lost).toEqual([]);
  expect(kept).toBeLessThanOrEqual(acknowledged.length + KILLS);
  expect(acknowledged.length).toBeGreaterThan(KILLS / 2);
}, 120_000);

/** All parts of it are there. */
function isWhole(archive: Awaited<ReturnType<typeof openArchive>>, number: number): boolean {
  const written = archiveRecord(number, 2_000, 2_000);
  const read = readAnalysis(archive, written.analysis.id);
  if (read === undefined) return false;
  const counts = ({ sources, occurrences, spans, tables }: typeof read) =>
    [sources, occurrences, spans, tables].map(({ length }) => length).join();
  return counts(read) === counts(written);
}
