import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/index.ts';
import { runCli } from '../support/run-cli.ts';

const SECRET = 'Gr4nada!77';
const LOG = `2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] Access denied for user 'kiwi_app'@'kiwi-db7.kiwi.org'
java.sql.SQLException: jdbc:mysql://kiwi-db7.kiwi.org:3306/kiwidb?user=kiwi_app&password=${encodeURIComponent(SECRET)}
`;
const RAW = /kiwi|Gr4nada/i;

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'updoc-redact-cli-'));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

function run(argv: readonly string[], stdin = LOG): ReturnType<typeof runCli> {
  return runCli(argv, { stdin, env: { HOME: home, UPDOC_ARCHIVE: 'off' } });
}

describe('--redact', () => {
  it.each(OUTPUT_NAMES)('leaves no value in the output %s', async (output) => {
    const { stdout, exitCode } = await run(['-', '--redact', '--verbose', '-f', output]);
    expect(stdout).not.toMatch(RAW);
    expect(stdout).toContain('host-1');
    expect(exitCode).toBe(1);
  });

  it.each([['-f'], ['-o']])('leaves none in events, which stay as many, %s', async (option) => {
    const file = join(home, 'events.ndjson');
    const target = option === '-o' ? file : 'ndjson';
    const linesOf = async (...more: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run(['-', ...more, option, target]);
      return (option === '-o' ? await readFile(file, 'utf8') : stdout).trimEnd().split('\n');
    };
    const raw = await linesOf();
    const redacted = await linesOf('--redact');
    expect(raw.join('\n')).toMatch(RAW);
    expect(redacted.join('\n')).not.toMatch(RAW);
    expect(redacted.join('\n')).toContain('host-1');
    const shapeOf = (line: string): unknown => {
      const { EventName, Timestamp, Attributes } = JSON.parse(line) as Record<string, object>;
      return [EventName, Timestamp, Object.keys(Attributes)];
    };
    const events = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => !line.includes('"EventName":"updoc.notification"'));
    expect(events(redacted).map(shapeOf)).toEqual(events(raw).map(shapeOf));
    expect(events(raw).length).toBeGreaterThan(2);
  });

  it('leaves none in files, and none in what is said of them', async () => {
    const folder = join(home, 'home', 'kiwi_app');
    await mkdir(folder, { recursive: true });
    const log = join(folder, 'kiwi-db7.log');
    await writeFile(log, LOG);
    const { stderr } = await run([log, '/nowhere/kiwi-db7.log', '--redact', '-o', join(folder, 'r.html')]);
    expect(await readFile(join(folder, 'r.html'), 'utf8')).not.toMatch(RAW);
    expect(stderr).not.toMatch(RAW);
    expect(stderr).toContain('wrote ');
    expect(stderr).toContain('host-1.log');
  });

  it('leaves none in the message of an error', async () => {
    await run(['-', '--redact']);
    const missing = await run(['/nowhere/kiwi-db7.log', '--redact']);
    expect(missing).toMatchObject({ exitCode: 2, stdout: '' });
    expect(missing.stderr).toContain('"/nowhere/host-1.log" does not exist');
    const unwritten = await run(['-', '--redact', '-o', '/home/kiwi_app/nowhere/r.html']);
    expect(unwritten).toMatchObject({ exitCode: 2 });
    expect(unwritten.stderr).not.toMatch(RAW);
  });

  it('keeps the map private, in the folder of data, and the secret nowhere', async () => {
    await run(['-', '--redact']);
    const path = join(home, '.local', 'share', 'updoc', 'redaction-map.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).toContain('kiwi-db7');
    expect(await readFile(path, 'utf8')).not.toContain('Gr4nada');
  });

  it('says by kind what was replaced', async () => {
    const { stdout } = await run(['-', '--redact', '-f', 'json']);
    const { redaction, notifications } = JSON.parse(stdout) as {
      redaction: { kinds: { kind: string; values: number }[] };
      notifications: { code: string }[];
    };
    expect(redaction.kinds.map(({ kind, values }) => `${kind} ${values}`)).toEqual([
      'database 1',
      'domain 1',
      'host 1',
      'password 1',
      'user 1',
    ]);
    expect(notifications.map(({ code }) => code)).toContain('redacted');
  });

  it('changes nothing where nobody asks for it, and makes no map', async () => {
    const { stdout } = await run(['-', '--verbose']);
    expect(stdout).toContain('kiwi-db7');
    expect(await readdir(home)).toEqual([]);
  });

  it('needs a place for the map', async () => {
    const { exitCode, stderr } = await runCli(['-', '--redact'], { stdin: LOG });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--redact-map');
  });
});

describe('terms', () => {
  it('are replaced wherever they stand, from the command line and from a file', async () => {
    const terms = join(home, 'terms.txt');
    await writeFile(terms, '# customers\n\nDBUpgrader\n');
    const { stdout } = await run(['-', '--redact-term', 'denied for', '--redact-terms', terms, '-f', 'json']);
    expect(stdout).not.toMatch(/denied for|DBUpgrader|kiwi/);
    expect(stdout).toMatch(/Access term-\d user/);
  });

  it.each([
    ['a term that is too short', ['--redact-term', 'ab'], 'term 1 of --redact-term'],
    ['a file that is not there', ['--redact-terms', '/nowhere/kiwi.txt'], '--redact-terms cannot be read (ENOENT)'],
    ['a map that is a folder', ['--redact', '--redact-map', tmpdir()], 'the redaction map (--redact-map) cannot be'],
  ])('say %s without showing it', async (_, options, message) => {
    const { exitCode, stderr, stdout } = await run(['-', ...options]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/kiwi|"ab"/);
  });
});

describe('unredact', () => {
  it.each(['r.md', 'r.txt', 'r.json', 'r.html'])('puts values back into %s, but no secret', async (name) => {
    const path = join(home, name);
    await run(['-', '--redact', '-o', path]);
    const { stdout, exitCode } = await run(['unredact', path]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('kiwi-db7.kiwi.org');
    expect(stdout).not.toContain('Gr4nada');
    expect(stdout).toContain('password-1');
  });

  it('reads standard input and writes a file', async () => {
    await run(['-', '--redact']);
    const path = join(home, 'back.txt');
    await run(['unredact', '-', '-o', path], 'host-1.domain-1 and host-99');
    expect(await readFile(path, 'utf8')).toBe('kiwi-db7.kiwi.org and host-99');
  });

  it.each([
    ['no map', ['unredact', '-'], 'there is no redaction map'],
    ['no file', ['unredact', '/nowhere/r.md'], '"/nowhere/r.md" cannot be read (ENOENT)'],
  ])('says that there is %s', async (_, argv, message) => {
    const { exitCode, stderr } = await run(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
