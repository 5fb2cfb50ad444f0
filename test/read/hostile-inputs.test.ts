// What is named may be no file: pipes are read with care, devices and sockets refused, and nothing is waited for in silence.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileChunks } from '../../src/read/inputs/read-file-chunks.ts';
import { contentsOf, open } from '../support/open.ts';

const run = promisify(execFile);
const BIN = join(import.meta.dirname, '../../src/cli/bin.ts');
const LOG = '2024-03-01 02:11:09.000 INFO  [main][StartupHelperUtil:1] There are no patches installed\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'updoc-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a named pipe', () => {
  it('is read once somebody writes to it', async () => {
    const path = pipe('x.log');
    const content = LOG.repeat(5_000);
    writeFileSync(join(folder, 'content'), content);
    const writer = spawn('sh', ['-c', `exec cat "${join(folder, 'content')}" > "${path}"`]);
    const opening = await open([path], []);
    expect(await contentsOf(opening)).toEqual({ [path]: content });
    expect(opening.notifications).toEqual([]);
    expect(writer.signalCode).toBeNull();
  });

  it('that nobody writes to is not waited for', async () => {
    await expect(open([pipe('x.log')])).rejects.toThrow(/x\.log" is a named pipe that nobody writes to; start what/);
  });

  it('that took the place of a file since it was looked at is not waited for', async () => {
    const chunks = readFileChunks(pipe('x.log'));
    await expect(chunks.next()).rejects.toThrow('it was a file before, and is none any more');
  });

  it('in a folder is passed over', async () => {
    pipe('x.log');
    writeFileSync(join(folder, 'a.log'), LOG);
    expect((await open([folder])).opened.map(({ path }) => path)).toEqual([join(folder, 'a.log')]);
  });
});

describe('what a shell hands over', () => {
  it.each([
    ['<(command)', `node "${BIN}" <(cat a.log) -f json --no-archive`],
    ['<(command) that is packed', `node "${BIN}" <(cat a.log.gz) -f json --no-archive`],
    ['two of them', `node "${BIN}" <(cat a.log) <(cat a.log.gz) -f json --no-archive`],
    ['/dev/stdin from a pipe', `cat a.log | node "${BIN}" /dev/stdin -f json --no-archive`],
    ['/dev/stdin from a file', `node "${BIN}" /dev/stdin -f json --no-archive < a.log`],
    ['/dev/fd/0', `cat a.log | node "${BIN}" /dev/fd/0 -f json --no-archive`],
    ['-', `cat a.log | node "${BIN}" - -f json --no-archive`],
  ])('is read: %s', { timeout: 30_000 }, async (_, command) => {
    writeFileSync(join(folder, 'a.log'), LOG);
    writeFileSync(join(folder, 'a.log.gz'), gzipSync(LOG));
    const { stdout } = await run('bash', ['-c', command], { cwd: folder, timeout: 20_000 });
    const { sources } = JSON.parse(stdout) as { sources: readonly { records: number }[] };
    expect(sources.map(({ records }) => records)).toEqual(sources.map(() => 1));
  });
});

describe('what is no file', () => {
  it.each(['/dev/null', '/dev/zero', '/dev/tty'])('is refused: %s', async (path) => {
    await expect(open([path])).rejects.toThrow(`"${path}" is a device, neither a file nor a folder; expected a log`);
  });

  it('is refused through a link, too, and passed over in a folder', async () => {
    symlinkSync('/dev/zero', join(folder, 'zero.log'));
    await expect(open([join(folder, 'zero.log')])).rejects.toThrow(/is a device/);
    await expect(open([folder])).rejects.toThrow(/holds no logs/);
  });

  it('is refused: a socket', async () => {
    const path = join(folder, 's.log');
    const server = await listen(path);
    try {
      await expect(open([path])).rejects.toThrow(/is a socket, neither a file nor a folder/);
    } finally {
      server.close();
    }
  });
});

describe('very many files', () => {
  it('are read up to a limit, which is said', async () => {
    for (let index = 0; index < 30; index++) writeFileSync(join(folder, `${index}.log`), LOG);
    const opening = await open([folder], [], { files: 10 });
    expect(opening.opened).toHaveLength(10);
    expect(opening.notifications.map(({ message }) => message)).toEqual([
      `"${folder}" holds more than 10 logs or 1000000 names, and only the first logs are read; name a smaller folder, or the logs themselves`,
    ]);
  });

  it('that are no logs are looked at up to a limit', async () => {
    mkdirSync(join(folder, 'deep'));
    for (let index = 0; index < 30; index++) writeFileSync(join(folder, 'deep', `${index}.java`), '');
    writeFileSync(join(folder, 'a.log'), LOG);
    const opening = await open([folder], [], { names: 10 });
    expect(opening.opened).toHaveLength(1);
    expect(opening.notifications[0].message).toMatch(/or 10 names/);
  });
});

function pipe(name: string): string {
  const path = join(folder, name);
  execFileSync('mkfifo', [path]);
  return path;
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(path, () => {
      resolve(server);
    });
  });
}
