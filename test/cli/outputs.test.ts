import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/index.ts';
import { reportOf, runCli } from '../support/run-cli.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const GOOD = TOOL_START + CORE_DONE + TOOL_DONE;
const FAILED = TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout');
const ESCAPE = '\u001b[';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updoc-cli-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('outputs', () => {
  it('are several, by their endings, each whole; what was there before is replaced', async () => {
    const paths = ['r.html', 'r.md', 'r.json', 'r.txt'].map((name) => join(folder, name));
    await writeFile(paths[0], 'older');
    const run = await runCli(['-', ...paths.flatMap((path) => ['-o', path])], { stdin: GOOD });
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    expect(run.stderr).toBe(paths.map((path) => `wrote ${path}\n`).join(''));
    expect((await readdir(folder)).sort()).toEqual(['r.html', 'r.json', 'r.md', 'r.txt']);
    expect(await readFile(paths[0], 'utf8')).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(await readFile(paths[2], 'utf8'))).toMatchObject({ schemaVersion: '1' });
    expect(await readFile(paths[3], 'utf8')).not.toContain(ESCAPE);
  });

  it.each(['markdown', 'jira'])('end behind the root cause with --short: %s', async (output) => {
    const long = await runCli(['-', '-f', output], { stdin: FAILED });
    const { stdout, exitCode } = await runCli(['-', '-f', output, '--short'], { stdin: FAILED });
    expect(exitCode).toBe(1);
    expect(long.stdout).toContain('Sources and coverage\n');
    expect(stdout).not.toContain('Sources and coverage\n');
    expect(stdout).toContain('Root cause: ');
  });

  it('are made by templates of the user, in a file and on standard output', async () => {
    await mkdir(join(folder, 'own', 'cover', 'sections'), { recursive: true });
    await writeFile(join(folder, 'own', 'cover', 'report.md.hbs'), 'Dear customer: {{text verdict.headline}}\n');
    const options = ['--template', join(folder, 'own')];
    const printed = await runCli(['-', ...options, '-f', 'cover'], { stdin: FAILED });
    expect(printed).toMatchObject({ exitCode: 1, stderr: '' });
    expect(printed.stdout).toMatch(/^Dear customer: The upgrade failed/);
    const path = join(folder, 'x.cover.md');
    await runCli(['-', ...options, '-o', path], { stdin: FAILED });
    expect(await readFile(path, 'utf8')).toBe(printed.stdout);
  });

  it('are not begun where a template has a mistake', async () => {
    await mkdir(join(folder, 'own', 'html', 'sections'), { recursive: true });
    await writeFile(join(folder, 'own', 'html', 'sections', 'verdict.hbs'), '<p>{{verdict.hedline}}</p>');
    const run = await runCli(['-', '--template', join(folder, 'own'), '-o', join(folder, 'r.html')], { stdin: GOOD });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('verdict.hbs:1:6: unknown field "hedline" of a VerdictView');
    expect(await readdir(folder)).toEqual(['own']);
  });

  it('are not short where none of them can be', async () => {
    const run = await runCli(['-', '-o', join(folder, 'r.html'), '--short'], { stdin: GOOD });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('--short is for the outputs markdown and jira');
    expect(await readdir(folder)).toEqual([]);
  });

  it('go to a file and to standard output where both are asked for', async () => {
    const path = join(folder, 'r.md');
    const { stdout } = await runCli(['-', '-o', path, '--format', 'json'], { stdin: GOOD });
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: '1' });
    expect(await readFile(path, 'utf8')).toMatch(/^# /);
  });

  it('leave nothing behind where they cannot be written', async () => {
    const run = await runCli(['-', '-o', join(folder, 'no', 'r.md')], { stdin: GOOD });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('does not exist; create it first');
    expect(await readdir(folder)).toEqual([]);
  });

  it('may be of any kind, a line of NDJSON for each record among them', async () => {
    const names = ['r.junit.xml', 'r.sarif', 'r.trace.json', 'r.ndjson'];
    const run = await runCli(['-', ...names.flatMap((name) => ['-o', join(folder, name)])], { stdin: FAILED });
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    const [junit, sarif, trace, ndjson] = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    expect(junit).toMatch(/^<\?xml[^]*<testcase/);
    expect(JSON.parse(sarif)).toMatchObject({ runs: [{ invocations: [{ exitCode: 1 }] }] });
    expect(JSON.parse(trace)).toMatchObject({ displayTimeUnit: 'ms' });
    const report = await reportOf(FAILED, []);
    const [{ records }] = report.sources as readonly [{ records: number }];
    const events = ndjson
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { EventName: string }).EventName);
    expect(events.filter((name) => !name.startsWith('updoc.'))).toHaveLength(records);
    expect(events.at(-1)).toBe('updoc.verdict');
  });

  it('are all the same in a file and on standard output, where no build server listens', async () => {
    for (const output of ['ndjson', 'junit', 'sarif', 'trace'] as const) {
      const path = join(
        folder,
        { ndjson: 'r.ndjson', junit: 'r.xml', sarif: 'r.sarif', trace: 'r.trace.json' }[output],
      );
      const { stdout } = await runCli(['-', '-o', path, '--format', output], { stdin: FAILED });
      expect(await readFile(path, 'utf8')).toBe(stdout);
    }
  });

  it('leave nothing behind where no log can be read', async () => {
    await runCli(['/nowhere/a.log', '-o', join(folder, 'r.ndjson'), '-o', join(folder, 'r.md')]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leave nothing behind where the program is interrupted', async () => {
    const cleanUps: (() => void)[] = [];
    async function* stalls(): AsyncGenerator<Buffer> {
      yield Buffer.from(GOOD);
      expect(await readdir(folder)).toHaveLength(1);
      for (const cleanUp of cleanUps) cleanUp();
      expect(await readdir(folder)).toEqual([]);
    }
    await runCli(['-', '-o', join(folder, 'r.ndjson')], {
      chunks: stalls(),
      onInterrupt: (cleanUp) => cleanUps.push(cleanUp),
    });
    expect(cleanUps).toHaveLength(1);
  });

  it('are checked before a log is read', async () => {
    const { stderr } = await runCli(['/nowhere/a.log', '-o', 'r.pdf']);
    expect(stderr).toContain('.pdf');
    expect(stderr).not.toContain('nowhere');
  });

  it.each(OUTPUT_NAMES)('put data alone to standard output: %s', async (output) => {
    const { stdout, stderr } = await runCli(['-', '--format', output], { stdin: FAILED });
    expect(stdout.length).toBeGreaterThan(100);
    expect(stderr).toBe('');
  });
});
