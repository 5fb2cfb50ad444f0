import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/index.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const FOLDER = temporaryFolder('compare');
const [FIRST, SECOND, THIRD] = ['1-march', '2-april', '3-may'].map((name) => `samples/rehearsals/${name}`);
const ALL = [FIRST, SECOND, THIRD];

async function compared(argv: readonly string[]): Promise<Comparison> {
  const { stdout } = await runCli(['compare', ...argv, '-f', 'json']);
  return JSON.parse(stdout) as Comparison;
}

describe('updoc compare', () => {
  it('sets two folders of logs against each other: fixed, new, slower, faster, rows', async () => {
    const { findings, steps, tables, analyses, forecast } = await compared([SECOND, THIRD]);
    expect(analyses.map(({ name, outcome }) => [name, outcome])).toEqual([
      [SECOND, 'succeeded-with-warnings'],
      [THIRD, 'succeeded'],
    ]);
    expect(findings.filter(({ state }) => state === 'fixed')).toHaveLength(1);
    expect(steps.filter(({ change }) => change === 'faster').map(({ name }) => name)).toEqual([
      'com.liferay.journal.internal.upgrade.v4_0_0.JournalArticleDDMFieldsUpgradeProcess',
    ]);
    expect(steps.filter(({ change }) => change === 'slower').map(({ name }) => name)).toEqual([
      'com.liferay.portal.upgrade.v7_4_x.UpgradeAssetCategory',
    ]);
    expect(tables[0]).toMatchObject({ name: 'journalarticle', change: 'fewer', deltaRows: -141_726 });
    expect(forecast).toBeUndefined();
  });

  it('keeps the order of two, and puts a ladder into the order of time', async () => {
    expect((await compared([THIRD, FIRST])).analyses.map(({ name }) => name)).toEqual([THIRD, FIRST]);
    expect((await compared(['--ladder', THIRD, FIRST, SECOND])).analyses.map(({ name }) => name)).toEqual(ALL);
  });

  it('follows each finding up the ladder, and forecasts', async () => {
    const { findings, forecast, decision } = await compared(['--ladder', ...ALL, '--rows', 'JournalArticle=-60%']);
    expect(findings.filter(({ role }) => role !== 'noise').map(({ history }) => history)).toEqual([
      ['new', 'fixed', 'fixed'],
      ['absent', 'new', 'fixed'],
    ]);
    expect(forecast?.savings).toMatchObject([{ table: 'JournalArticle', rowsAfter: 84_155 }]);
    expect(decision.decision).toBe('go');
  });

  it('takes saved reports for logs', async () => {
    const saved = join(FOLDER, 'second.json');
    await runCli([SECOND, '-o', saved, '--fail-on', 'never']);
    const fromLogs = await compared([SECOND, THIRD]);
    const fromSaved = await compared([saved, THIRD]);
    const timeless = ({ findings, steps, tables, decision }: Comparison) => ({ findings, steps, tables, decision });
    expect(timeless(fromSaved)).toEqual(timeless(fromLogs));
  });

  it('takes analyses of the archive by their id, and all of a label', async () => {
    const archive = join(FOLDER, 'archive.db');
    for (const input of ALL)
      await runCli([input, '--archive', archive, '--label', 'spring', '-o', join(FOLDER, 'x.json')]);
    const direct = await compared(['--ladder', ...ALL]);
    const labelled = await compared(['--label', 'spring', '--archive', archive]);
    expect(labelled.analyses.map(({ id }) => id)).toEqual(direct.analyses.map(({ id }) => id));
    expect(labelled.findings).toEqual(direct.findings);
    const [second, third] = direct.analyses.slice(1).map(({ id }) => `a-${id.slice(0, 8)}`);
    expect((await compared([second ?? '', third ?? '', '--archive', archive])).analyses).toHaveLength(2);
    const unknown = await runCli(['compare', 'a-ffffffff', SECOND, '--archive', archive]);
    expect(unknown).toMatchObject({ exitCode: 2, stdout: '' });
    expect(unknown.stderr).toContain('unknown analysis "a-ffffffff"');
  });

  it('writes several files by their endings', async () => {
    const paths = ['c.html', 'c.md', 'c.json', 'c.txt'].map((name) => join(FOLDER, name));
    const run = await runCli(['compare', SECOND, THIRD, ...paths.flatMap((path) => ['-o', path])]);
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    expect(paths.map((path) => readFileSync(path, 'utf8').slice(0, 9))).toEqual([
      '<!doctype',
      '# ✔ Go: n',
      '{\n  "sche',
      '✔ Go: not',
    ]);
  });

  it.each([
    [[FIRST, SECOND], 'new', 1],
    [[SECOND, THIRD], 'new', 0],
    [[THIRD, SECOND], 'error', 0],
    [[THIRD, SECOND], 'warning', 1],
    [[THIRD, SECOND], 'new', 1],
    [[SECOND, FIRST], 'never', 0],
    [[SECOND, FIRST], 'error', 1],
  ])('of %j with --fail-on %s ends with %i', async (inputs, failOn, exitCode) => {
    expect((await runCli(['compare', ...inputs, '--fail-on', failOn])).exitCode).toBe(exitCode);
  });

  it('does not count what is accepted', async () => {
    const [finding] = (await compared([THIRD, SECOND])).findings.filter(({ state }) => state === 'new');
    const path = join(FOLDER, 'accepted.yaml');
    writeFileSync(path, `- fingerprint: "${finding?.fingerprint ?? ''}"\n  reason: known\n  until: 9999-12-31\n`);
    const run = await runCli(['compare', THIRD, SECOND, '--fail-on', 'new', '--accepted', path]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('Accepted until 9999-12-31: known');
  });

  it('redacts all rehearsals with the same tokens, in every output', async () => {
    const map = join(FOLDER, 'map.json');
    const options = ['--redact', '--redact-map', map, '--redact-term', 'march', '--redact-term', 'journalarticle'];
    for (const output of ['terminal', 'markdown', 'html', 'json']) {
      const run = await runCli(['compare', '--ladder', ...ALL, '-f', output, ...options]);
      expect(run.exitCode, run.stderr).toBe(0);
      expect(run.stdout.toLowerCase()).not.toContain('journalarticle');
    }
    expect(existsSync(map)).toBe(true);
  });

  it('calls an analysis of the archive by its id where names are redacted', async () => {
    const archive = join(FOLDER, 'named.db');
    for (const input of [SECOND, THIRD])
      await runCli([input, '--archive', archive, '--label', 'Kiwi', '-o', join(FOLDER, 'y.json')]);
    await runCli(['history', 'rename', 'last', 'Kiwi in May', '--archive', archive]);
    const argv = ['compare', '--label', 'Kiwi', '--archive', archive];
    expect((await runCli(argv)).stdout).toContain('Kiwi in May');
    const { stdout } = await runCli([...argv, '--redact', '--redact-map', join(FOLDER, 'map2.json')]);
    expect(stdout).toMatch(/R2 a-[0-9a-f]{8}/);
    expect(stdout).not.toContain('Kiwi');
  });

  it.each([
    ['one input', [SECOND], 'takes two inputs, the earlier one first, and got 1'],
    ['three inputs', ALL, 'updoc compare --ladder <inputs...>'],
    ['rows of a pair', [SECOND, THIRD, '--rows', 'A=5'], 'add --ladder'],
    ['a ladder of one', ['--ladder', SECOND], 'needs at least 2'],
    ['a file that is not there', [SECOND, 'nowhere.log'], '"nowhere.log" does not exist'],
    ['a name without an archive', [SECOND, 'april'], 'there is no archive'],
    ['an output that it has not', [SECOND, THIRD, '-f', 'sarif'], 'known: terminal, markdown, html, json'],
    ['an ending that it has not', [SECOND, THIRD, '-o', 'x.sarif'], 'a comparison cannot be written as sarif'],
    [
      'a table that nobody counted',
      ['--ladder', SECOND, THIRD, '--rows', 'JournalArtikle=5'],
      'Did you mean "journalarticle"?',
    ],
  ])('says what is wrong with %s', async (_, argv, message) => {
    const run = await runCli(['compare', ...argv]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  it('leaves out what is no log, and counts the same logs once', async () => {
    const stray = join(FOLDER, 'stray.txt');
    writeFileSync(stray, 'a shopping list\nmilk\n');
    const run = await runCli(['compare', '--ladder', stray, SECOND, SECOND, THIRD, '-f', 'json']);
    expect((JSON.parse(run.stdout) as Comparison).analyses).toHaveLength(2);
    expect(run.stderr).toContain('stray.txt" is written by Liferay');
    expect(run.stderr).toContain('count once');
  });
});

describe('updoc forecast', () => {
  it('tells what the next run takes, and what limits it', async () => {
    const { stdout, exitCode } = await runCli(['forecast', ...ALL, '--rows', 'journalarticle=-60%']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^◷ The next run takes about 53 min; with a chance of 80 % between/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'journalarticle with 84,155 instead of 210,388 rows (−60 %) saves about 18 min',
    );
  });

  it('of one rehearsal has no interval, of a failed one only the least', async () => {
    expect((await runCli(['forecast', THIRD])).stdout).toMatch(
      /^◷ The next run takes about 1 h 9 min, by one rehearsal\./,
    );
    expect((await runCli(['forecast', FIRST])).stdout).toMatch(/^◷ The next run takes at least 21 min/);
  });

  it('needs rehearsals', async () => {
    expect((await runCli(['forecast'])).stderr).toContain('updoc forecast needs rehearsals');
  });
});
