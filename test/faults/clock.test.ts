// The clock of the machine goes back between two analyses: a server without NTP, a container that was restored, summer time.
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { redactTexts } from '../../src/index.ts';
import { failedOn } from '../support/archived.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('clock');
const LATER = '2031-05-01T10:00:00Z';
const EARLIER = '2024-04-01T10:00:00Z';

afterEach(() => {
  vi.useRealTimers();
});

function at(time: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
}

let made = 0;

/** An archive in which the first of two failed upgrades was analyzed by a clock that went back by years then. */
async function makeArchive(): Promise<{ readonly first: string; readonly second: string; readonly archive: string }> {
  const own = join(folder, String(++made));
  mkdirSync(own);
  const [first, second, archive] = [join(own, 'first.log'), join(own, 'second.log'), join(own, 'archive.db')];
  writeFileSync(first, failedOn(1));
  writeFileSync(second, failedOn(2));
  at(LATER);
  await runCli([first, '--label', 'shop', '--archive', archive]);
  at(EARLIER);
  await runCli([second, '--label', 'shop', '--archive', archive]);
  return { first, second, archive };
}

async function quietly(...argv: readonly string[]): Promise<CliRun> {
  const run = await runCli(argv);
  expect(run.stderr).toBe('');
  expect(run.stdout).not.toMatch(/NaN|Invalid|undefined|-\d+ (?:day|hour|minute|second)/);
  return run;
}

describe('a clock that goes back', () => {
  it('loses no analysis', async () => {
    const { archive } = await makeArchive();
    expect((await quietly('history', '--archive', archive)).stdout).toContain('2 analyses;');
  });

  it('changes nothing in what is known of a failure: the times of the logs count', async () => {
    const { second, archive } = await makeArchive();
    const { stdout } = await quietly(second, '-f', 'json', '--archive', archive);
    const { findings } = JSON.parse(stdout) as { findings: readonly { role: string; seenBefore?: object }[] };
    expect(findings.find(({ role }) => role === 'root-cause')?.seenBefore).toMatchObject({
      analyses: 1,
      firstTime: expect.stringMatching(/^2024-03-01/) as unknown,
      lastTime: expect.stringMatching(/^2024-03-01/) as unknown,
    });
  });

  it('keeps an analysis of the same logs once, as it was made last', async () => {
    const { first, archive } = await makeArchive();
    await quietly(first, '--archive', archive);
    const { stdout } = await quietly('history', '-f', 'json', '--archive', archive);
    expect(stdout.match(/"analyzedAt": "2024-04-01/g)).toHaveLength(2);
  });

  it('prunes nothing that is in the future', async () => {
    const { archive } = await makeArchive();
    await quietly('history', 'prune', '--older-than', '1d', '--archive', archive);
    expect((await quietly('history', '--archive', archive)).stdout).toContain('2 analyses;');
  });

  it('notes a resolution, which the analysis after it by its logs tells of', async () => {
    const { second, archive } = await makeArchive();
    const { stdout } = await quietly('search', 'Duplicate', '--archive', archive);
    const [id = ''] = /f-[\da-f]{8}/.exec(stdout) ?? [];
    at(LATER);
    await quietly('resolve', id, '--note', 'deleted rows', '--archive', archive);
    at(EARLIER);
    expect((await quietly(second, '--archive', archive)).stdout).toContain('deleted rows');
    expect((await quietly('search', 'deleted', '--archive', archive)).stdout).toContain(id);
    expect((await quietly('similar', second, '--archive', archive)).stdout).toContain('deleted rows');
  });

  it('orders the rehearsals of an archive by their logs', async () => {
    const { archive } = await makeArchive();
    const { stdout } = await runCli(['compare', '--ladder', '--label', 'shop', '-f', 'json', '--archive', archive]);
    const { analyses } = JSON.parse(stdout) as { analyses: readonly { startedAt: string }[] };
    expect(analyses.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual(['2024-03-01', '2024-03-02']);
  });

  it('keeps nobody from the redaction map: a lock of the future is none', async () => {
    const own = join(folder, String(++made));
    mkdirSync(own);
    const mapPath = join(own, 'map.json');
    const lock = `${mapPath}.lock`;
    writeFileSync(lock, 'of another machine');
    utimesSync(lock, new Date(LATER), new Date(LATER));
    expect(await redactTexts(['jdbc:mysql://kiwi-db:3306/x'], { mapPath })).toEqual(['jdbc:mysql://host-1:3306/x']);
    expect(readFileSync(mapPath, 'utf8')).toContain('kiwi-db');
  });
});
