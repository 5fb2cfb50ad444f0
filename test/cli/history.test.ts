import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUPLICATE, failedOn, on } from '../support/archived.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START } from '../support/upgrade-logs.ts';

const folder = mkdtempSync(join(tmpdir(), 'updoc-history-'));
const env = { XDG_DATA_HOME: join(folder, 'data'), USER: 'ana' };
const ARCHIVE = join(folder, 'data', 'updoc', 'archive.db');
const FAILED = failedOn(1);
const FAILED_AGAIN = failedOn(2);
const PASSED = on(3, TOOL_START + CORE_DONE + TOOL_DONE);

async function updoc(...argv: readonly string[]): Promise<CliRun> {
  return runCli(argv, { env, columns: 200 });
}

async function json(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await updoc(...argv, '--format', 'json');
  return JSON.parse(stdout) as Record<string, unknown>;
}

function log(name: string, content: string): string {
  const path = join(folder, `${name}.log`);
  writeFileSync(path, content);
  return path;
}

async function failureId(): Promise<string> {
  const shown = await json('history', 'show', 'a-failed');
  return String(
    (shown.failures as { failureId: string; matters: boolean }[]).find(({ matters }) => matters)?.failureId,
  );
}

beforeAll(async () => {
  for (const [name, content] of Object.entries({ FAILED, FAILED_AGAIN })) {
    expect((await updoc(log(name, content))).stderr).toBe('');
  }
  const { analyses } = (await json('history')) as { analyses: { id: string }[] };
  await updoc('history', 'rename', analyses.at(-1)?.id ?? '', 'a-failed');
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the story of an upgrade', () => {
  it('is remembered, resolved, and cited in the next report', async () => {
    const id = await failureId();
    const resolved = await updoc('resolve', id, '--note', 'deleted 14 rows', '--link', 'https://tickets.example.com/1');
    expect(resolved.stdout).toMatch(/noted: "deleted 14 rows" \(ana, \d{4}-\d\d-\d\d, https:\/\/tickets/);
    await updoc(log('PASSED', PASSED));
    const report = await updoc(log('LATER', failedOn(9)));
    expect(report.stdout).toContain('Seen before: 2 times, last on 2024-03-02; resolved by "deleted 14 rows" (ana,');
    expect(report.stdout).toContain('the next run passed it.');
    const silent = await updoc(log('LATER', failedOn(9)), '--no-archive');
    expect(silent.stdout).not.toContain('Seen before');
    await updoc('history', 'delete', 'last');
  });

  it('is redacted in a report that is, with what was noted', async () => {
    const id = await failureId();
    const note = ['--note', 'restored jdbc:mysql://pelican-db.quince-corp.de:3306/lportal', '--by', 'Maruxa Lobo'];
    const { resolutions } = await json('resolve', id, ...note);
    const map = ['--redact', '--redact-map', join(folder, 'map.json')];
    const report = await updoc(log('LATER', failedOn(9)), ...map, '--format', 'json');
    expect(report.stderr).toBe('');
    expect(report.stdout).toContain(id);
    expect(report.stdout.match(/.*(?:pelican|Maruxa|quince|a-failed).*/g) ?? []).toEqual([]);
    const noteId = (resolutions as { id: string }[]).at(-1)?.id ?? '';
    const left = await json('resolve', id, '--remove', `r-${noteId.slice(0, 6)}`);
    expect(left.resolutions).toHaveLength(1);
    await updoc('history', 'delete', 'last');
  });

  it('is listed, the newest first', async () => {
    const { stdout } = await updoc('history');
    expect(stdout.split('\n').filter((line) => line.includes('a-'))).toEqual([
      expect.stringMatching(/2024-03-03 00:00 .* succeeded/),
      expect.stringMatching(/2024-03-02 00:00 .* failed · Rows repeat/),
      expect.stringMatching(/2024-03-01 00:00 .* a-failed · failed · Rows repeat/),
    ]);
    expect((await updoc('history', '--outcome', 'succeeded')).stdout).toContain('1 of 3 analyses');
  });

  it('is shown by name, with its findings and notes', async () => {
    const { stdout } = await updoc('history', 'show', 'a-failed');
    expect(stdout).toContain(`${await failureId()}  root-cause`);
    expect(stdout).toContain('database/unique-index-duplicates');
    expect(stdout).toContain('"deleted 14 rows"');
  });

  it('has labels that say what belongs together', async () => {
    await updoc('history', 'label', 'a-failed', 'acme');
    expect((await json('history', '--label', 'acme')).analyses).toHaveLength(1);
    await updoc('history', 'label', 'a-failed', '');
    expect((await json('history', '--label', 'acme')).analyses).toHaveLength(0);
  });
});

describe('another archive', () => {
  it('takes up what one exports, as often as it is given', async () => {
    const file = join(folder, 'all.jsonl');
    const other = join(folder, 'other.db');
    await updoc('history', 'export', '-o', file);
    const counts = [];
    for (let time = 0; time < 2; time++) counts.push(await json('history', 'import', file, '--archive', other));
    expect(counts).toMatchObject([
      { analyses: 3, resolutions: 1 },
      { analyses: 0, knownAnalyses: 3, resolutions: 0, knownResolutions: 1 },
    ]);
    const again = join(folder, 'again.jsonl');
    await updoc('history', 'export', '-o', again, '--archive', other);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('is given no word of a log where it gets fingerprints only, and still knows the failure', async () => {
    const { stdout } = await updoc('history', 'export', '--fingerprints-only');
    const written = new Set(stdout.match(/[A-Za-z]{4,}/g));
    const words = (FAILED + DUPLICATE + folder).match(/[A-Za-z]{4,}/g) ?? [];
    // Words of ours: what JSON names its fields, how a rule and a verdict are called, and what a person noted.
    const ours = new Set([
      'upgrade',
      'level',
      'message',
      'database',
      'process',
      'index',
      'rows',
      'error',
      'failed',
      'mysql',
      'updoc',
      'history',
      'title',
      'unique',
    ]);
    expect(words.filter((word) => written.has(word) && !ours.has(word))).toEqual([]);
    const file = log('fingerprints', stdout);
    const other = join(folder, 'bare.db');
    await updoc('history', 'import', file, '--archive', other);
    const report = await updoc(log('LATER', failedOn(9)), '--archive', other);
    expect(report.stdout).toContain('Seen before: 2 times, last on 2024-03-02; resolved by "deleted 14 rows"');
    expect((await updoc('history', 'import', file, '--archive', ARCHIVE)).stdout).toContain('Took up 0 analyses');
  });

  it.each([
    ['a log', 'no JSON\n', 'bad.jsonl:1: no JSON; expected a line that updoc history export wrote'],
    ['other JSON', '{"kind":"analysis"}\n', 'bad.jsonl:1: "record": '],
    ['nothing', '', 'is no file that updoc history export wrote'],
    [
      'an occurrence without its failure',
      `{"kind":"updoc-archive","version":1,"fingerprintsOnly":true}\n${lineWithStrayOccurrence()}\n`,
      'an occurrence names a failure that is not listed',
    ],
  ])('refuses %s', async (_, content, message) => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, content);
    const run = await updoc('history', 'import', path);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });
});

describe('prune', () => {
  it.each([
    [['--keep', '1'], 1],
    [['--older-than', '1d'], 0],
    [['--keep', '0'], 2],
    [['--older-than', '2999-01-01', '--keep', '5'], 2],
  ])('with %j would forget %i, and never what has a name', async (options, count) => {
    const { wouldDelete } = await json('history', 'prune', ...options, '--dry-run');
    expect(wouldDelete).toHaveLength(count);
    expect((await json('history')).analyses).toHaveLength(3);
  });
});

describe('the exit code is 2, with what to do, for', () => {
  it.each([
    [['resolve', 'f-00000000', '--note', 'x'], 'unknown failure "f-00000000"'],
    [['resolve', 'f-00000000', '--link', 'https://x.test'], '--link goes with a note'],
    [['history', 'show', 'nothing'], 'updoc history lists them'],
    [['history', 'prune'], '--older-than 90d, --keep 100'],
    [['history', 'prune', '--keep', 'many'], '--keep "many" is no number'],
    [['history', '--since', 'yesterday'], 'neither a day nor an age'],
    [['history', 'show', 'last', '--archive', '/nowhere/a.db'], 'is not there; name another one with --archive <path>'],
  ])('%j', async (argv, message) => {
    const run = await updoc(...argv);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  it.each([
    ['no home', {}, 'neither XDG_DATA_HOME nor HOME is set'],
    ['an archive that is turned off', { UPDOC_ARCHIVE: 'off', HOME: folder }, 'UPDOC_ARCHIVE turns it off'],
  ])('%s', async (_, world, message) => {
    const run = await runCli(['history'], { env: world });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(message);
  });
});

describe('an archive that cannot be used', () => {
  it.each([
    ['of a newer updoc', newer, /was written by a newer updoc/],
    ['of another program', () => Buffer.from(`SQLite format 3\0${'x'.repeat(5000)}`), /is damaged/],
    ['that is a text', () => Buffer.from('hello '.repeat(100)), /is damaged and was left as it is/],
  ])('costs a warning, not the report: one %s', async (_, content, message) => {
    const path = join(folder, 'broken.db');
    writeFileSync(path, content());
    const run = await updoc(log('PASSED', PASSED), '--archive', path, '--format', 'json');
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toMatch(/^warning: this analysis is not remembered: /);
    expect(run.stderr).toMatch(message);
    expect(JSON.parse(run.stdout)).toMatchObject({ verdict: { outcome: 'succeeded' } });
    expect(readFileSync(path).equals(content())).toBe(true);
    expect((await updoc(log('PASSED', PASSED), '--archive', path, '--quiet')).stderr).toBe('');
  });

  it('costs nothing where its folder is a file', async () => {
    const file = log('a-file', '');
    const run = await updoc(log('PASSED', PASSED), '--archive', join(file, 'archive.db'));
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('leave it out with --no-archive');
  });

  it.each([
    ['UPDOC_ARCHIVE is empty', { UPDOC_ARCHIVE: '' }],
    ['there is no home', {}],
  ])('is not made where %s', async (_, world) => {
    const run = await runCli([log('PASSED', PASSED)], { env: { ...world } });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is readable by its owner only', () => {
    expect(statSync(ARCHIVE).mode & 0o777).toBe(0o600);
  });
});

function newer(): Buffer {
  const header = Buffer.alloc(4096);
  readFileSync(ARCHIVE).copy(header, 0, 0, 4096);
  header.writeUInt32BE(99, 60);
  return Buffer.concat([header, readFileSync(ARCHIVE).subarray(4096)]);
}

function lineWithStrayOccurrence(): string {
  const time = '2024-03-01T00:00:00.000Z';
  const analysis = {
    ...{ id: '0'.repeat(16), analyzedAt: time, rememberedAt: time, toolVersion: '1', complete: true, hasTexts: false },
    ...{ outcome: 'failed', reason: '', recovery: 'unknown', from: {}, to: {} },
  };
  const occurrence = { fingerprint: '1:0123456789abcdef', title: 'x', role: 'root-cause', level: 'error', count: 1 };
  const parts = { sources: [], runs: [], failures: [], occurrences: [occurrence], spans: [], tables: [] };
  return JSON.stringify({ kind: 'analysis', record: { analysis, ...parts } });
}
