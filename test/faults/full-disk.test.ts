// There is no room: behind standard output (/dev/full), for files (a small disk), for a file of that size (ulimit -f).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/index.ts';
import { runProgram } from '../support/run-program.ts';
import { emptyDisk, fillDisk, mountSmallDisk } from '../support/small-disk.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const home = temporaryFolder('full-disk');
const log = join(home, 'failed.log');
writeFileSync(log, TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout'));
const disk = join(home, 'disk');
const hasDisk = mountSmallDisk(disk);
const out = join(home, 'out');

beforeEach(() => {
  mkdirSync(out, { recursive: true });
});

const FULL = { home, shell: '> /dev/full' };
const SAID =
  /^updoc: cannot write to standard output: the disk that it goes to is full; make room, or send it elsewhere\n$/;

describe.skipIf(!existsSync('/dev/full'))('a full disk behind standard output', () => {
  it.each(OUTPUT_NAMES)('is said, with exit code 2, and nothing is called a fault of updoc: %s', async (output) => {
    const end = await runProgram([log, '-f', output], FULL);
    expect(end).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(SAID) as unknown });
  });

  it.each([
    '--help',
    '--version',
    'formats',
    'rules list',
    'completion zsh',
    'history',
    'search boom',
    'history export',
  ])('is said by: updoc %s', async (command) => {
    const end = await runProgram(command.split(' '), FULL);
    expect(end).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(SAID) as unknown });
  });

  it('keeps no file from being written, which is said too', async () => {
    const path = join(out, 'r.json');
    const { exitCode, stderr } = await runProgram([log, '/nowhere/b.log', '-f', 'html', '-o', path], FULL);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^wrote .*r\.json\nerror: "\/nowhere\/b\.log" does not exist.*\nupdoc: cannot write to st/);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ verdict: { outcome: 'failed' } });
  });

  it('behind talk changes nothing', async () => {
    const { exitCode, stdout } = await runProgram([log, '/nowhere/b.log', '-f', 'json'], {
      home,
      shell: '2> /dev/full',
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false });
  });
});

describe.skipIf(!hasDisk)('a full disk under a file', () => {
  const archive = join(disk, 'archive.db');
  const isFull = (path: string): string =>
    `cannot write "${path}": the disk that holds "${disk}" is full; make room, or choose a folder on another disk\n`;

  beforeEach(() => {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  });

  /** Names on the disk, but for what fills it. */
  function namesLeft(): readonly string[] {
    return readdirSync(disk).filter((name) => name !== 'filler');
  }

  it('is said with the file, and neither it nor any other is written; an older one stays', async () => {
    fillDisk(disk, 20);
    const [good, bad] = [join(out, 'good.md'), join(disk, 'bad.html')];
    writeFileSync(good, 'older');
    const end = await runProgram([log, '-o', good, '-o', bad], { home });
    expect(end).toMatchObject({ exitCode: 2, stdout: '', stderr: `updoc: ${isFull(bad)}` });
    expect(readFileSync(good, 'utf8')).toBe('older');
    expect(namesLeft()).toEqual([]);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is said of several files and the archive at once, and all can be written when there is room', async () => {
    fillDisk(disk, 8);
    const paths = ['a.html', 'b.json', 'c.md'].map((name) => join(disk, name));
    const argv = [log, '--archive', archive, ...paths.flatMap((path) => ['-o', path])];
    const end = await runProgram(argv, { home });
    expect(end).toMatchObject({ exitCode: 2, stdout: '', stderr: `updoc: ${isFull(paths[0] ?? '')}` });
    expect(namesLeft().filter((name) => !name.startsWith('archive.db'))).toEqual([]);
    emptyDisk(disk);
    expect(await runProgram([...argv, '--quiet'], { home })).toMatchObject({ exitCode: 1, stderr: '' });
    expect(namesLeft()).toEqual(['a.html', 'archive.db', 'b.json', 'c.md']);
  });

  it('keeps what was analyzed in the archive', async () => {
    fillDisk(disk, 20);
    const elsewhere = join(home, 'kept.db');
    await runProgram([log, '-o', join(disk, 'bad.html'), '--archive', elsewhere], { home });
    const { stdout } = await runProgram(['history', '--archive', elsewhere], { home });
    expect(stdout).toContain('1 analysis;');
  });

  it.each([0, 4, 8, 16, 32, 64, 96])(
    'with %i KiB left costs the archive nothing but this analysis, which is said',
    async (kilobytes) => {
      fillDisk(disk, kilobytes);
      const first = await runProgram([log, '-f', 'json', '--archive', archive], { home });
      expect(first.exitCode).toBe(1);
      expect(first.stderr).toMatch(/^warning: this analysis is not remembered: there is no room left .*; make room/);
      expect(JSON.parse(first.stdout)).toMatchObject({ verdict: { outcome: 'failed' } });
      emptyDisk(disk);
      const second = await runProgram([log, '-f', 'json', '--archive', archive], { home });
      expect(second).toMatchObject({ exitCode: 1, stderr: '' });
      expect((await runProgram(['history', '--archive', archive], { home })).stdout).toContain('1 analysis;');
    },
  );

  it('is said where the redaction map stands on it, and no lock is left', async () => {
    fillDisk(disk, 0);
    const options = ['--no-archive', '--redact', '--redact-map', join(disk, 'map.json')];
    const end = await runProgram([log, ...options], { home });
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toBe(
      'updoc: the redaction map (--redact-map) cannot be written (ENOSPC); make room on its disk, or name a file on another one\n',
    );
    expect(namesLeft()).toEqual([]);
  });

  it('is said where the archive of a ticket is to stand on it', async () => {
    fillDisk(disk, 8);
    const zip = join(disk, 'ticket.zip');
    const end = await runProgram(['ticket', log, '-o', zip, '--no-archive'], { home });
    expect(end).toMatchObject({ exitCode: 2, stdout: '', stderr: `updoc: ${isFull(zip)}` });
    expect(namesLeft()).toEqual([]);
  });

  it('is said where a ticket of several archives is to stand on it: none of them is written', async () => {
    const large = join(home, 'large.log');
    const noise = Array.from(
      { length: 30_000 },
      (_, index) => `${createHash('sha512').update(String(index)).digest('hex')}\n`,
    );
    writeFileSync(large, TOOL_START + noise.join(''));
    const options = ['--include-logs', '--no-redact', '--no-archive', '--max-size', '1'];
    const argv = ['ticket', large, ...options, '-o'];
    const end = await runProgram([...argv, join(disk, 'ticket.zip')], { home });
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toMatch(
      /^updoc: cannot write ".*\/ticket-UNREDACTED-\d-of-\d\.zip": the disk that holds .* is full/,
    );
    expect(namesLeft()).toEqual([]);
    expect((await runProgram([...argv, join(out, 'ticket.zip')], { home })).exitCode).toBe(0);
    expect(readdirSync(out).filter((name) => name.startsWith('ticket')).length).toBeGreaterThan(2);
  });

  it.each([
    ['a ticket', 8, ['ticket', log, '-o', join(out, 'ticket.zip')]],
    ['redacted events', 4, ['analyze', log, '--redact', '-o', join(out, 'r.ndjson'), '-o', join(out, 'r.md')]],
    ['redacted events that have no place at all', 0, ['analyze', log, '--redact', '-o', join(out, 'r.ndjson')]],
    ['standard input that is watched', 0, ['watch', '-'], `< "${log}"`],
  ])('is said where temporary files of %s stand on it', async (_, kilobytes, argv, shell = '') => {
    fillDisk(disk, kilobytes);
    const before = readdirSync(out);
    const end = await runProgram([...argv, '--no-archive'], { home, shell, env: { TMPDIR: disk } });
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toBe(
      `updoc: cannot write temporary files in "${disk}": there is no room left; make room, or name another folder by the environment variable TMPDIR\n`,
    );
    expect([namesLeft(), readdirSync(out)]).toEqual([[], before]);
  });
});

describe('a limit of the size of files (ulimit -f)', () => {
  const before = 'ulimit -f 8';

  it('is said with the file; nothing is left of it', async () => {
    const path = join(out, 'limit.html');
    const { exitCode, stderr } = await runProgram([log, '--no-archive', '-o', path], { home, before });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      `cannot write "${path}": it is larger than a file may be here; raise the limit (ulimit -f)`,
    );
    expect(readdirSync(out).filter((name) => name.includes('limit'))).toEqual([]);
  });

  it('is said of the archive, which can be used afterwards', async () => {
    const archive = join(home, 'limit.db');
    const limited = await runProgram([log, '-f', 'json', '--archive', archive], { home, before });
    expect(limited.exitCode).toBe(1);
    expect(limited.stderr).toMatch(/^warning: this analysis is not remembered: there is no room left for the archive/);
    expect(JSON.parse(limited.stdout)).toMatchObject({ verdict: { outcome: 'failed' } });
    expect(await runProgram([log, '-f', 'json', '--archive', archive], { home })).toMatchObject({ stderr: '' });
    expect((await runProgram(['history', '--archive', archive], { home })).stdout).toContain('1 analysis;');
  });
});
