import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toolVersion } from '../../src/index.ts';
import { error } from '../support/log-lines.ts';
import { brokenStream, reportOf, runCli } from '../support/run-cli.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const GOOD = TOOL_START + CORE_DONE + TOOL_DONE;
const WARNED = TOOL_START + CORE_DONE + error(5, 'SomeLogger', 'Something odd happened') + TOOL_DONE;
const FAILED = TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout');
const ESCAPE = '\u001b[';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updoc-cli-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('messages', () => {
  it('show what a terminal would obey or hide where they quote a file', async () => {
    const path = await write('saved.json', '{\u001b[2J\u009b1m\u202e');
    const { exitCode, stderr } = await runCli(['render', path]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^updoc: "[^\p{C}]*" is not JSON \([^\p{C}]*\n$/u);
  });

  it('show what was typed', async () => {
    const { exitCode, stderr } = await runCli(['search', '--db', 'my\u001b[31msql\u202e', 'x']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('unknown database "mysql<U+202E>"');
  });
});

describe('the exit code', () => {
  it('is 0 for a good upgrade', async () => {
    expect(await runCli([await write('a.log', GOOD)])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is 1 for a failed upgrade', async () => {
    expect(await runCli([await write('a.log', FAILED)])).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it.each([
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'note'], 1],
    [['--fail-on', 'never'], 0],
    [[], 0],
  ])('with %j is %i for a good upgrade with a warning', async (options, exitCode) => {
    expect((await runCli(['-', ...options], { stdin: WARNED })).exitCode).toBe(exitCode);
  });

  it('is 0 for a failed upgrade where nobody wants to fail', async () => {
    expect((await runCli(['-', '--fail-on', 'never'], { stdin: FAILED })).exitCode).toBe(0);
  });

  it.each([
    ['no input', []],
    ['an unknown option', ['--nope', 'a.log']],
    ['an option without its value', ['a.log', '--format']],
    ['an unknown level', ['a.log', '--fail-on', 'fatal']],
    ['an unknown output', ['a.log', '--format', 'pdf']],
    ['an unknown time zone', ['-', '--time-zone', 'Mars/Olympus']],
    ['an input that does not exist', ['/nowhere/a.log']],
    ['a folder of rules that does not exist', ['-', '--rules', '/nowhere/rules']],
  ])('is 2 for %s, and standard output stays empty', async (_, argv) => {
    const run = await runCli(argv, { stdin: GOOD });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toContain('    at ');
  });

  it('is 3 for a failure of our own, which it asks to report', async () => {
    const run = await runCli(['-'], { stdin: GOOD, stdout: brokenStream('ERR_BROKEN') });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('please report it');
    expect(run.stderr).toContain('write ERR_BROKEN');
  });
});

describe('messages', () => {
  it.each([
    ['an option', ['a.log', '--fromat', 'json'], ['--fromat', '--format']],
    [
      'an output',
      ['a.log', '--format', 'hmtl'],
      [
        '"hmtl"',
        'known: terminal, html, markdown, jira, json, ndjson, junit, sarif, trace, github',
        'Did you mean "html"?',
      ],
    ],
    [
      'an ending',
      ['a.log', '-o', 'report.hmtl'],
      ['".hmtl" in "report.hmtl"', 'known: .html', 'Did you mean ".html"?'],
    ],
    ['a level', ['a.log', '--fail-on', 'eror'], ['eror', 'error, warning, note, never', 'Did you mean "error"?']],
  ])('say what is wrong with %s, where, what is known, and what was meant', async (_, argv, parts) => {
    const { exitCode, stderr } = await runCli(argv);
    expect(exitCode).toBe(2);
    for (const part of parts) expect(stderr).toContain(part);
  });

  it('begin with the name of the program, in lower case and without a full stop', async () => {
    const { stderr } = await runCli(['/nowhere/a.log']);
    expect(stderr).toMatch(/^updoc: "\/nowhere\/a\.log" does not exist.*[^.]\n$/);
  });

  it('name every input that cannot be read', async () => {
    const { stderr } = await runCli(['/nowhere/a.log', '/nowhere/b.log']);
    expect(stderr).toContain('/nowhere/a.log');
    expect(stderr).toContain('/nowhere/b.log');
  });
});

describe('inputs', () => {
  it('are read from standard input', async () => {
    const { stdout } = await runCli(['-', '--format', 'json'], { stdin: GOOD });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { outcome: 'succeeded' }, sources: [{ path: '-' }] });
  });

  it('are read by the name of the command, too', async () => {
    const [named, unnamed] = [await runCli(['analyze', '-'], { stdin: GOOD }), await runCli(['-'], { stdin: GOOD })];
    expect(withoutFooter(named.stdout)).toBe(withoutFooter(unnamed.stdout));
  });

  it('that are missing keep no other from being analyzed; the exit code says so', async () => {
    const run = await runCli([await write('a.log', GOOD), '/nowhere/b.log', '--format', 'json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ verdict: { outcome: 'succeeded' }, complete: false });
    expect(run.stderr).toContain('/nowhere/b.log');
    expect(run.exitCode).toBe(2);
  });

  it('that are missing do not hide that the upgrade failed', async () => {
    expect((await runCli([await write('a.log', FAILED), '/nowhere/b.log'])).exitCode).toBe(1);
  });
});

describe('colours', () => {
  it.each([
    ['on a terminal', [], { isTTY: true }, true],
    ['in a pipe', [], {}, false],
    ['on a terminal with NO_COLOR', [], { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['on a terminal with an empty NO_COLOR', [], { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['in a pipe with FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, true],
    ['on a terminal with FORCE_COLOR=0', [], { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    ['in a pipe with --color always', ['--color', 'always'], { env: { NO_COLOR: '1' } }, true],
    ['on a terminal with --color never', ['--color', 'never'], { isTTY: true, env: { FORCE_COLOR: '1' } }, false],
  ])('%s', async (_, options, world, colored) => {
    const { stdout } = await runCli(['-', ...options], { stdin: FAILED, ...world });
    expect(stdout.includes(ESCAPE)).toBe(colored);
  });

  it('are in no other output than the terminal', async () => {
    for (const output of ['json', 'markdown', 'html']) {
      const { stdout } = await runCli(['-', '--format', output, '--color', 'always'], { stdin: FAILED });
      expect(stdout).not.toContain(ESCAPE);
    }
  });
});

describe('a closed pipe', () => {
  it('ends quietly', async () => {
    const run = await runCli(['-'], { stdin: GOOD, stdout: brokenStream('EPIPE') });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('ends NDJSON before the log is read to its end', async () => {
    let chunksRead = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (; chunksRead < 1_000; chunksRead++) yield await Promise.resolve(Buffer.from(GOOD.repeat(2_000)));
    }
    const run = await runCli(['-', '-f', 'ndjson'], { chunks: endless(), stdout: brokenStream('EPIPE') });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(chunksRead).toBeLessThan(20);
  });

  it('keeps no file from being written', async () => {
    const path = join(folder, 'r.md');
    const stdout = brokenStream('EPIPE');
    const run = await runCli(['-', '-f', 'ndjson', '-o', path, '--quiet'], { stdin: FAILED, stdout });
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(await readFile(path, 'utf8')).toMatch(/^# /);
  });
});

describe('quiet', () => {
  it('says nothing of files that were written', async () => {
    const { stderr } = await runCli(['-', '-o', join(folder, 'r.md'), '--quiet'], { stdin: GOOD });
    expect(stderr).toBe('');
  });

  it('says what could not be read', async () => {
    const { stderr } = await runCli([await write('a.log', GOOD), '/nowhere/b.log', '--quiet']);
    expect(stderr).toContain('/nowhere/b.log');
  });
});

describe('progress', () => {
  const slow = (): (() => number) => {
    let nowMs = 0;
    return () => (nowMs += 2_000);
  };

  it('is shown on a terminal where reading takes long, and taken away', async () => {
    const { stderr } = await runCli(['-'], { stdin: GOOD, clock: slow(), isErrorTTY: true });
    expect(stderr).toContain(' MB/s');
    expect(stderr).toMatch(/\r\u001b\[K$/);
  });

  it.each([
    ['in a pipe', [], { clock: slow() }],
    ['where it is quiet', ['--quiet'], { clock: slow(), isErrorTTY: true }],
    ['on a terminal that cannot take it away', [], { clock: slow(), isErrorTTY: true, env: { TERM: 'dumb' } }],
    ['where reading is quick', [], { clock: () => 0, isErrorTTY: true }],
    ['between lines of NDJSON', ['-f', 'ndjson'], { clock: slow(), isErrorTTY: true, isTTY: true }],
  ])('is not shown %s', async (_, options, world) => {
    expect((await runCli(['-', ...options], { stdin: GOOD, ...world })).stderr).toBe('');
  });
});

describe('help', () => {
  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runCli(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
    expect(toolVersion()).toBe(version);
  });

  it('goes to standard output where it is asked for', async () => {
    const { exitCode, stdout, stderr } = await runCli(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Usage: updoc');
  });

  it('names every option of the analysis', async () => {
    const { stdout } = await runCli(['analyze', '--help']);
    for (const option of ['--format', '--output', '--rules', '--time-zone', '--from', '--to', '--fail-on', '--color']) {
      expect(stdout).toContain(option);
    }
  });

  it('lists the formats that can be read, with examples', async () => {
    const { exitCode, stdout } = await runCli(['formats']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('liferay-console');
    expect(stdout).toContain('[UpgradeProcess:104]');
  });
});

describe('what is said of the logs on the command line', () => {
  it('is in the report where the logs do not say it', async () => {
    const report = await reportOf(TOOL_START + TOOL_DONE, ['--from', '7.2', '--to', '7.4']);
    expect(report.environment).toMatchObject({ from: { version: '7.2' }, to: { version: '7.4' } });
  });

  it('gives way to what the logs say', async () => {
    expect((await reportOf(GOOD, ['--to', '7.4'])).environment).toMatchObject({ to: { version: '7.3' } });
  });

  it('puts times into UTC', async () => {
    const { sources } = await reportOf(GOOD, ['--time-zone', 'Europe/Madrid']);
    expect(sources).toMatchObject([{ firstTime: '2024-02-29T23:00:00.000Z', timeZone: 'Europe/Madrid' }]);
  });
});

/** The report's last line tells when it was made. */
function withoutFooter(text: string): string {
  return text.replace(/[^\n]*\n$/, '');
}

describe('rules of the user', () => {
  it('are taken from the folder of their configuration', async () => {
    const home = await mkdtemp(join(tmpdir(), 'updoc-home-'));
    const area = join(home, '.config', 'updoc', 'rules', 'own');
    await mkdir(area, { recursive: true });
    await writeFile(join(area, 'broken.yaml'), 'titel: x\n');
    const run = await runCli(['-', '--format', 'json'], { stdin: GOOD, env: { HOME: home } });
    expect(run.stderr).toContain('own/broken');
  });
});
