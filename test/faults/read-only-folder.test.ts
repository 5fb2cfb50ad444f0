// Nothing can be written where it should be: the folder is read-only, or a file stands in its place.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser } from '../support/as-ordinary-user.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('read-only');
const log = join(folder, 'failed.log');
writeFileSync(log, TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout'));

let made = 0;

/** A folder with an older file in it, that nobody may change. */
function makeReadOnly(files: Readonly<Record<string, string>> = { 'r.html': 'older' }): string {
  const own = join(folder, `closed-${++made}`);
  mkdirSync(own);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  chmodSync(own, 0o555);
  return own;
}

/** A folder that anybody may write to. */
function makeOpen(): string {
  const own = join(folder, `open-${++made}`);
  mkdirSync(own);
  chmodSync(own, 0o777);
  return own;
}

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return asOrdinaryUser(folder, () => runCli(argv, { env }));
}

/** Where a folder should be is a file: root is stopped by that as well. */
const COMMANDS: readonly (readonly [string, (path: string) => readonly string[]])[] = [
  ['analyze -o', (path) => [log, '--no-archive', '-o', path]],
  ['compare -o', (path) => ['compare', log, log, '-o', path]],
  ['ticket -o', (path) => ['ticket', log, '--no-redact', '--no-archive', '-o', path]],
];

describe('a read-only folder', () => {
  it('is said with what to do; none of several files is written, and the older one stays', async () => {
    const [closed, open] = [makeReadOnly(), makeOpen()];
    const path = join(closed, 'r.html');
    const end = await run([log, '--no-archive', '-o', join(open, 'a.md'), '-o', path]);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toBe(
      `updoc: cannot write "${path}": writing to "${closed}" is not allowed; choose another folder\n`,
    );
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect([readdirSync(closed), readdirSync(open)]).toEqual([['r.html'], []]);
  });

  it('is said before a log is read', async () => {
    const end = await run(['/nowhere/a.log', '-o', join(makeReadOnly(), 'r.html')]);
    expect(end.stderr).not.toContain('nowhere');
  });

  it('is said by the archive of a ticket, which leaves nothing behind', async () => {
    const closed = makeReadOnly();
    const end = await run([
      'ticket',
      log,
      '--no-archive',
      '--redact-map',
      join(makeOpen(), 'map.json'),
      '-o',
      join(closed, 't.zip'),
    ]);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain(`writing to "${closed}" is not allowed; choose another folder`);
  });

  it('costs the archive a sentence, and nothing else', async () => {
    const archive = join(makeReadOnly(), 'updoc', 'archive.db');
    const end = await run([log, '-f', 'json', '--archive', archive]);
    expect(end.exitCode).toBe(1);
    expect(end.stderr).toMatch(
      /^warning: this analysis is not remembered: the archive ".*" cannot be written or read; name another one/,
    );
    expect(JSON.parse(end.stdout)).toMatchObject({ complete: true, verdict: { outcome: 'failed' } });
  });

  it('for the redaction map hands out no report', async () => {
    const end = await run([log, '--no-archive', '--redact', '--redact-map', join(makeReadOnly(), 'map.json')]);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toBe(
      'updoc: the redaction map (--redact-map) cannot be written (EACCES); name a file in a folder of yours\n',
    );
  });

  it('for compiled rules costs time alone', async () => {
    const rules = join(folder, 'rules');
    mkdirSync(join(rules, 'own'), { recursive: true });
    const env = { HOME: makeReadOnly(), XDG_CACHE_HOME: makeReadOnly() };
    const end = await run([log, '--no-archive', '--rules', rules], env);
    expect(end).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('for a new rule is said', async () => {
    const closed = makeReadOnly();
    const end = await run(['rules', 'new', 'core/some-rule', '--dir', closed]);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain('writing there is not allowed; name another folder with --dir');
    expect(readdirSync(closed)).toEqual(['r.html']);
  });

  it('for the search index costs the index alone', async () => {
    const home = makeOpen();
    const archive = join(home, 'archive.db');
    await run([log, '--archive', archive]);
    chmodSync(home, 0o555);
    const end = await run(['search', 'boom', '--archive', archive]);
    expect(end.exitCode).toBe(0);
    expect(end.stdout).toMatch(/^1 of \d failures:/);
    expect(existsSync(`${archive}.search`)).toBe(false);
  });
});

describe('a file in place of a folder', () => {
  it.each(COMMANDS)('is said by: updoc %s', async (_, argvTo) => {
    const file = join(folder, `file-${++made}`);
    writeFileSync(file, '');
    const path = join(file, 'r.html');
    const end = await runCli(argvTo(path));
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain(`: "${file}" is not a folder`);
    expect(end.stderr).not.toContain('    at ');
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('of temporary files of a ticket is said', async () => {
    const file = join(folder, `file-${++made}`);
    writeFileSync(file, '');
    const zip = join(makeOpen(), 't.zip');
    const world = { home: folder, env: { TMPDIR: file } };
    const end = await runProgram(['ticket', log, '--no-archive', '--no-redact', '-o', zip], world);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toMatch(
      /^updoc: cannot write temporary files in ".*": ENOTDIR.*; make room, or name another folder by the environment variable TMPDIR\n$/,
    );
  });

  it('of the archive costs a sentence', async () => {
    const file = join(folder, `file-${++made}`);
    writeFileSync(file, '');
    const end = await runCli([log, '-f', 'json', '--archive', join(file, 'archive.db')]);
    expect(end.exitCode).toBe(1);
    expect(end.stderr).toMatch(/^warning: this analysis is not remembered: the archive/);
  });
});
