import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SAMPLES } from '../support/read-sample.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BIN = join(import.meta.dirname, '../../src/cli/bin.ts');
const CLEAN = readFileSync(join(SAMPLES, 'upgrade/73-postgresql-clean.log'), 'utf8');
const FAILED = readFileSync(join(SAMPLES, 'upgrade/73-mysql-unique-index.log'), 'utf8');
const LIMIT = { timeout: 120_000 };

/** A watch in a process of its own, and what it says as it says it. */
interface Watch {
  readonly child: ReturnType<typeof start>;
  readonly said: { stdout: string; stderr: string };
  /** Waits until a text is printed; the time limit of the test is the limit. */
  readonly until: (stream: 'stdout' | 'stderr', text: string) => Promise<void>;
}

function start(log: string) {
  return spawn(process.execPath, [BIN, 'watch', log, '--interval', '0.1', '--no-archive', '--no-accepted']);
}

function watch(log: string): Watch {
  const child = start(log);
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const until = async (stream: 'stdout' | 'stderr', text: string): Promise<void> => {
    while (!said[stream].includes(text)) await once(child[stream], 'data');
  };
  return { child, said, until };
}

/** What depends on when the test runs is left out. */
function timeless(text: string): string {
  return text
    .replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ /gm, 'NOW ')
    .replace(/for \d+ s;/g, 'for N s;')
    .replace(/\d+ s ago$/gm, 'N s ago');
}

it.skipIf(process.platform === 'win32')(
  'follows a log that another program writes and rotates, until it is interrupted',
  LIMIT,
  async () => {
    const path = join(await temporaryFolder(), 'output.log');
    const { child, said, until } = watch(path);
    await until('stderr', 'waiting for it');
    const lines = CLEAN.split('\n').slice(0, 11);
    appendFileSync(path, `${lines.join('\n')}\n`);
    await until('stdout', 'now v7_3_x.UpgradeLayout');
    renameSync(path, `${path}.1`);
    appendFileSync(path, FAILED);
    await until('stdout', 'error:');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(said.stderr.split('\n').toSorted()).toEqual([
      '',
      '"output.log" is another file now, as when logs rotate: what follows is of the new one alone',
      '"output.log" is not there yet: waiting for it',
      '"output.log" is there now',
    ]);
    expect(timeless(said.stdout).split('\n')).toEqual([
      'NOW output.log: U3.2 Run the core upgrade processes; 1 process done; now v7_3_x.UpgradeLayout#_populateMasterLayoutPlid for N s; last line 18:45:33 UTC, N s ago',
      'NOW error: Rows repeat where a unique index allows one · output.log:87 · database/unique-index-duplicates',
      'NOW note: Settings of the old version have no effect any more · output.log:11 · verify/verify-properties',
      '',
    ]);
  },
);

it('reports what was piped in when the pipe ends', LIMIT, async () => {
  const { child, said } = watch('-');
  child.stdin.end(CLEAN);
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said.stdout).toMatch(/^✔ The upgrade succeeded in 14 s\.\n/m);
});
