// What is said on standard error: names and pieces of logs stand in it, and it ends up in terminals and in the logs of build servers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { runCli } from '../support/run-cli.ts';

const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const NASTY = 'a\u001b[31m\u202egol\u200b\u009b2J\u0007\u2066.log';
const SECRET = 'Geheim-4711x';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'updoc-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('what cannot be seen', () => {
  it.each([
    ['an input that is not there', [NASTY]],
    ['a saved report that is not there', ['render', NASTY]],
    ['a file to take values back', ['unredact', NASTY]],
    ['an option', [`--${NASTY}`, 'x']],
    ['a choice', ['x', '-f', NASTY]],
    ['a level', ['x', '--fail-on', NASTY]],
    ['an output', ['x', '-o', NASTY]],
    ['a folder of outputs', ['x', '-o', `${NASTY}/a.html`]],
    ['a folder of rules', ['x', '--rules', NASTY]],
    ['a folder of templates', ['x', '--template', NASTY]],
    ['accepted findings', ['x', '--accepted', NASTY]],
    ['a rule', ['rules', 'show', NASTY]],
    ['an exported archive', ['history', 'import', NASTY, '--archive', NASTY]],
    ['an analysis', ['compare', NASTY, NASTY, '--archive', NASTY]],
    ['a failure', ['resolve', NASTY, '--note', 'x', '--archive', NASTY]],
    ['a query', ['search', NASTY, '--archive', NASTY]],
    ['one argument too many', ['formats', NASTY]],
    ['a shell', ['completion', NASTY]],
  ])('is shown in messages about %s', async (_, argv) => {
    const { stderr, exitCode } = await runCli(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('<U+202E>');
    expect(stderr).not.toMatch(HIDDEN);
  });

  it('is shown in names of files that were read, and of members of archives', async () => {
    const { stdout, stderr } = await runCli([file(NASTY, 'x\n'), '--no-archive', '--verbose']);
    expect(stdout).toContain('<U+202E>');
    expect(stdout + stderr).not.toMatch(HIDDEN);
  });

  it('is shown in mistakes of files of the user', async () => {
    mkdirSync(join(folder, 'rules', 'acme'), { recursive: true });
    file('rules/acme/a.yaml', `title: "\\e[31m\u202e"\n\u200b: 1\n`);
    const log = file('a.log', 'x\n');
    const accepted = file('accepted.yaml', `- "\u202e": x\n`);
    for (const argv of [
      [log, '--rules', join(folder, 'rules'), '--no-archive'],
      ['rules', 'check', join(folder, 'rules')],
      ['rules', '--rules', join(folder, 'rules')],
      [log, '--accepted', accepted],
    ]) {
      const { stdout, stderr } = await runCli(argv);
      expect(stdout + stderr).not.toMatch(HIDDEN);
    }
  });

  it('keeps a message from being a command to a build server', async () => {
    const { stderr } = await runCli(['x\n::error::forged\n##[error]forged']);
    expect(stderr).not.toMatch(/^::|##\[/m);
  });
});

describe('secrets', () => {
  const url = `jdbc:mysql://db7/lportal?user=root&password=${SECRET}&useSSL=false`;

  it.each([
    ['an address given for a log', [url]],
    ['a file that is not there', [`/backup/password=${SECRET}/upgrade.log`]],
    ['a saved report', ['render', url]],
    ['an option that is not known', [`--password=${SECRET}`, 'x.log']],
    ['a value that is none', ['x', '--fail-on', `password=${SECRET}`]],
    ['an output', ['x', '-o', `/nowhere/token=${SECRET}/a.html`]],
    ['an argument too many', ['formats', `--password=${SECRET}`]],
    ['a user in an address', [`https://joe:${SECRET}@host7/upgrade.log`]],
  ])('are in no message: %s', async (_, argv) => {
    const { stderr } = await runCli(argv);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain(SECRET);
  });

  it('leave the rest of the message as it is', async () => {
    const { stderr } = await runCli([url]);
    expect(stderr).toMatch(
      /^updoc: "jdbc:mysql:\/\/db7\/lportal\?user=root&password=<password>&useSSL=false" matches no file; /,
    );
  });

  it.each([`{"schemaVersion":"1","x":"password=${SECRET}`, `{"password": ${SECRET}}`, `{"a":1}${SECRET}`, SECRET])(
    'of damaged JSON are in no message: %s',
    async (content) => {
      for (const name of ['a.json', `password=${SECRET}.json`]) {
        const { stderr, exitCode } = await runCli(['render', file(name, content)]);
        expect(exitCode).toBe(2);
        expect(stderr).not.toContain(SECRET.slice(0, 6));
      }
    },
  );

  it('are not in what is said of a fault of ours', async () => {
    const said: string[] = [];
    const stderr = { write: (text: string) => said.push(text) > 0, on: () => undefined };
    const stdout = {
      ...stderr,
      get isTTY(): boolean {
        throw new Error(`cannot connect to ${url}\u001b[2J`);
      },
    };
    const log = file('a.log', '2024-03-01 02:11:09.000 INFO  [main][A:1] x\n');
    const exitCode = await main([log, '--no-archive'], { stdin: (async function* () {})(), stdout, stderr, env: {} });
    expect(exitCode).toBe(3);
    expect(said.join('')).toMatch(/password=<password>&useSSL=false<U\+001B>\[2J\n {4}at /);
    expect(said.join('')).not.toContain(SECRET);
  });
});
