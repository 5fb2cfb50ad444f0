import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentsOf, open } from '../support/open.ts';
import { zip } from '../support/zip.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updoc-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function tar(members: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const packing = pack();
  packing.entry({ name: 'logs/', type: 'directory' });
  for (const [name, content] of Object.entries(members)) packing.entry({ name }, content);
  packing.finalize();
  return buffer(packing);
}

function unfolded(contents: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [path.replace(`${folder}/`, ''), content]),
  );
}

async function readFile(name: string, content: Buffer): Promise<{ contents: Record<string, string>; codes: string[] }> {
  const opening = await open([await write(name, content)]);
  const contents = unfolded(await contentsOf(opening));
  expect(unfolded(await contentsOf(opening))).toEqual(contents);
  return { contents, codes: opening.notifications.map(({ code }) => code) };
}

const LOGS = { 'logs/b.log': 'INFO b\n'.repeat(1000), 'logs/a.log': 'INFO a\n', 'logs/A.class': 'no log' };
const READ = { '/logs/a.log': LOGS['logs/a.log'], '/logs/b.log': LOGS['logs/b.log'] };
const readFrom = (archive: string): Record<string, string> =>
  Object.fromEntries(Object.entries(READ).map(([path, content]) => [`${archive}!${path}`, content]));

describe('compressed inputs', () => {
  const text = 'INFO a\n'.repeat(50_000);

  it.each([
    ['gzip', gzipSync(text)],
    ['gzip in two parts', Buffer.concat([gzipSync(text.slice(0, 999)), gzipSync(text.slice(999))])],
    ['zstd', zstdCompressSync(text)],
    ['zstd in two parts', Buffer.concat([zstdCompressSync(text.slice(0, 999)), zstdCompressSync(text.slice(999))])],
    ['gzip of zstd', gzipSync(zstdCompressSync(text))],
  ])('reads %s whatever its name is', async (_, content) => {
    expect(await readFile('upgrade.txt', content)).toEqual({ contents: { 'upgrade.txt': text }, codes: [] });
  });

  it('reads it from standard input', async () => {
    expect(await contentsOf(await open(['-'], [gzipSync(text)]))).toEqual({ '-': text });
  });

  it.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('reads %s up to where it is cut, and says so once', async (_, compress) => {
    const noise = Array.from({ length: 4000 }, () => `INFO ${randomBytes(40).toString('hex')}\n`).join('');
    const whole = compress(Buffer.from(noise));
    const { contents, codes } = await readFile('upgrade.log.gz', whole.subarray(0, whole.length / 2));
    expect(noise.startsWith(contents['upgrade.log.gz'])).toBe(true);
    expect(contents['upgrade.log.gz'].length).toBeGreaterThan(noise.length * 0.3);
    expect(codes).toEqual(['archive-damaged']);
  });
});

describe('archives', () => {
  it.each([
    ['tar', (bytes: Buffer) => bytes],
    ['tar.gz', (bytes: Buffer) => gzipSync(bytes)],
    ['tar.zst', (bytes: Buffer) => zstdCompressSync(bytes)],
  ])('reads the logs in a .%s', async (ending, compress) => {
    const { contents, codes } = await readFile(`logs.${ending}`, compress(await tar(LOGS)));
    expect(contents).toEqual(readFrom(`logs.${ending}`));
    expect(Object.keys(contents)).toEqual(Object.keys(readFrom(`logs.${ending}`)));
    expect(codes).toEqual([]);
  });

  it('reads the logs in a zip, stored and deflated', async () => {
    const b = Buffer.from(LOGS['logs/b.log']);
    const content = zip([
      { name: 'logs/', content: Buffer.alloc(0) },
      { name: 'logs/b.log', content: deflateRawSync(b), method: 8, size: b.length },
      { name: 'logs/a.log', content: Buffer.from(LOGS['logs/a.log']) },
      { name: 'logs/c.jar', content: Buffer.from('PK') },
    ]);
    expect(await readFile('logs.zip', content)).toEqual({ contents: readFrom('logs.zip'), codes: [] });
  });

  it('reads archives from standard input', async () => {
    const members = [{ name: 'logs/a.log', content: Buffer.from('INFO a\n') }];
    expect(await contentsOf(await open(['-'], [zip(members)]))).toEqual({ '-!/logs/a.log': 'INFO a\n' });
    const tgz = gzipSync(await tar({ 'a.log': 'INFO a\n' }));
    expect(await contentsOf(await open(['-'], [tgz]))).toEqual({ '-!/a.log': 'INFO a\n' });
  });

  it('reads an archive in an archive', async () => {
    const inner = gzipSync(await tar({ 'a.log.gz': gzipSync('INFO a\n') }));
    const { contents } = await readFile('all.zip', zip([{ name: 'inner.tgz', content: inner }]));
    expect(contents).toEqual({ 'all.zip!/inner.tgz!/a.log.gz': 'INFO a\n' });
  });

  it('refuses archives in archives without end', async () => {
    let content: Buffer = Buffer.from('INFO a\n');
    for (let depth = 0; depth < 6; depth += 1) content = zip([{ name: 'x.zip', content }]);
    await expect(open([await write('bomb.zip', content)])).rejects.toThrow(/packed too many times/);
  });

  it('shows names that lead elsewhere without following them, and no control characters', async () => {
    const content = zip([{ name: '../../etc/\x1b[31mevil.log', content: Buffer.from('INFO a\n') }]);
    const { contents } = await readFile('x.zip', content);
    expect(contents).toEqual({ 'x.zip!/../../etc/<U+001B>[31mevil.log': 'INFO a\n' });
  });

  it('says that a member is encrypted', async () => {
    const members = [
      { name: 'a.log', content: Buffer.from('INFO a\n') },
      { name: 'b.log', content: Buffer.from('secret'), flags: 1, method: 8 },
    ];
    const { contents, codes } = await readFile('x.zip', zip(members));
    expect(Object.keys(contents)).toEqual(['x.zip!/a.log']);
    expect(codes).toEqual(['input-unreadable']);
  });

  it.each([
    ['tar', (bytes: Buffer) => bytes],
    ['tgz', (bytes: Buffer) => gzipSync(bytes, { level: 0 })],
  ])('reads what stands before the place where a .%s is cut', async (ending, compress) => {
    const whole = compress(await tar({ 'a.log': 'INFO a\n', 'b.log': 'INFO b\n'.repeat(20_000) }));
    const name = `logs.${ending}`;
    const { contents, codes } = await readFile(name, whole.subarray(0, 90_000));
    expect(contents[`${name}!/a.log`]).toBe('INFO a\n');
    expect(contents[`${name}!/b.log`].length).toBeGreaterThan(40_000);
    expect(codes).toEqual(['archive-damaged']);
  });

  it('says that a zip is cut', async () => {
    const whole = zip([{ name: 'a.log', content: Buffer.from('INFO a\n') }]);
    await expect(open([await write('x.zip', whole.subarray(0, 40))])).rejects.toThrow(/is damaged/);
  });

  it('says that a member is damaged and reads the others', async () => {
    const a = Buffer.from('INFO a\n'.repeat(1000));
    const content = zip([
      { name: 'a.log', content: Buffer.from('not deflated at all'), method: 8, size: a.length },
      { name: 'b.log', content: Buffer.from('INFO b\n') },
    ]);
    const { contents, codes } = await readFile('x.zip', content);
    expect(contents).toEqual({ 'x.zip!/b.log': 'INFO b\n' });
    expect(codes).toEqual(['archive-damaged']);
  });
});
