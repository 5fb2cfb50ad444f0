// Archives are made by others: none makes the program follow a path, fill the memory, or read for ever.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadLimits } from '../../src/read/inputs/read-budget.ts';
import { type Opening, contentsOf, open } from '../support/open.ts';
import { zip } from '../support/zip.ts';

const MEBIBYTE = 1024 * 1024;
const LINE = 'INFO a\n';
/** What a test can fill. */
const SMALL = { harmlessBytes: 256 * 1024, ratio: 20 } as const;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updoc-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function openBytes(name: string, content: Buffer, limits: Partial<ReadLimits> = {}): Promise<Opening> {
  await writeFile(join(folder, name), content);
  return open([join(folder, name)], [], limits);
}

async function tarOf(
  members: readonly (Partial<Header> & { readonly name: string; readonly text?: string })[],
): Promise<Buffer> {
  const packing = pack();
  for (const { text = '', ...headers } of members) packing.entry(headers, text);
  packing.finalize();
  return buffer(packing);
}

function told({ notifications }: Opening): readonly string[] {
  return notifications.map(({ code, message }) => `${code}: ${message.replaceAll(`${folder}/`, '').split(';')[0]}`);
}

async function lengthOf(opening: Opening): Promise<number> {
  return Object.values(await contentsOf(opening)).join('').length;
}

describe('bombs', () => {
  const log = Buffer.alloc(4 * MEBIBYTE, LINE);
  const tarred = () => tarOf([{ name: 'a.log', text: log.toString() }]);
  const RATIO = /^archive-too-large: "[^"]+" is not read to its end: it unpacks to more than 20 times its size/;

  it.each([
    ['a.log.gz', () => gzipSync(log)],
    ['a.log.zst', () => zstdCompressSync(log)],
    ['a.zip', () => zip([{ name: 'a.log', content: deflateRawSync(log), method: 8, size: 7 }])],
    ['a.tgz', async () => gzipSync(await tarred())],
    ['gzip in gzip', () => gzipSync(gzipSync(gzipSync(log)))],
    [
      'a zip in a zip',
      () =>
        zip([
          {
            name: 'b.zip',
            content: zip([{ name: 'a.log', content: deflateRawSync(log), method: 8, size: log.length }]),
          },
        ]),
    ],
    ['one stretch of the archive under a hundred names', () => overlapping(100)],
  ])('are read to where they are too large, by what comes out and not by what headers say: %s', async (name, make) => {
    const opening = await openBytes('x', await make(), SMALL);
    const length = await lengthOf(opening);
    expect(length, name).toBeLessThan(MEBIBYTE);
    expect(told(opening)[0]).toMatch(RATIO);
    expect(await lengthOf(opening)).toBe(length);
  });

  it('of which many lie beside each other end all together', async () => {
    const paths: string[] = [];
    for (let index = 0; index < 10; index++) {
      paths.push(join(folder, `${index}.log.gz`));
      await writeFile(paths[index], gzipSync(log));
    }
    const opening = await open(paths, [], { unpackedBytes: 3 * MEBIBYTE });
    expect(await lengthOf(opening)).toBeLessThan(3 * MEBIBYTE);
    expect(told(opening).at(-1)).toMatch(/archive-too-large: .* all inputs together unpack to more than 3145728 bytes/);
  });

  it('do not keep the logs beside them from being read', async () => {
    await writeFile(join(folder, 'bomb.log.gz'), gzipSync(log));
    await writeFile(join(folder, 'good.log.gz'), gzipSync(LINE));
    const opening = await open([folder], [], SMALL);
    expect((await contentsOf(opening))[join(folder, 'good.log.gz')]).toBe(LINE);
  });

  it('leaves logs that repeat themselves alone, as long as they are no larger than anybody needs', async () => {
    const opening = await openBytes('a.log.zst', zstdCompressSync(Buffer.alloc(64 * MEBIBYTE, LINE)));
    expect(await lengthOf(opening)).toBe(64 * MEBIBYTE);
    expect(told(opening)).toEqual([]);
  });

  function overlapping(count: number): Buffer {
    const content = Buffer.from(LINE.repeat(5_000));
    return zip(Array.from({ length: count }, (_, index) => ({ name: `${index}.log`, content, again: index > 0 })));
  }
});

describe('what is kept in memory', () => {
  it('is bounded for all archives in an archive together', async () => {
    const inner = zip([{ name: 'a.log', content: Buffer.alloc(MEBIBYTE, LINE) }]);
    const members = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.zip`, content: inner }));
    const opening = await openBytes('x.zip', zip(members), { heldBytes: 4 * MEBIBYTE });
    expect(opening.opened).toHaveLength(2);
    expect(told(opening).at(-1)).toMatch(/"x\.zip!\/4\.zip" is a large zip that is not a file of its own/);
  });

  it('is not filled by the members of an archive that wait for their turn', async () => {
    const members = Array.from({ length: 60 }, (_, index) => ({ name: `${index}.log`, text: LINE.repeat(100_000) }));
    const content = gzipSync(await tarOf(members));
    await writeFile(join(folder, 'x.tgz'), content);
    const before = process.memoryUsage().arrayBuffers;
    const opening = await open([join(folder, 'x.tgz')]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * MEBIBYTE);
    expect(opening.opened).toHaveLength(60);
  });

  it('is not filled by a header that is longer than any name', async () => {
    const header = await tarOf([{ name: 'a.log', pax: { comment: 'x'.repeat(5 * MEBIBYTE) }, text: LINE }]);
    await expect(openBytes('x.tgz', gzipSync(header))).rejects.toThrow(/"[^"]+x\.tgz" is damaged/);
  });

  it('is not filled by a million tiny frames', async () => {
    const frames = Buffer.concat(Array.from({ length: 20_000 }, () => zstdCompressSync('a')));
    const opening = await openBytes('a.log', frames);
    expect(await lengthOf(opening)).toBe(20_000);
  });
});

describe('members', () => {
  it('are at most ten thousand, in all archives together', async () => {
    const members = Array.from({ length: 60 }, (_, index) => ({ name: `${index}.log`, content: Buffer.from('x') }));
    for (const name of ['a.zip', 'b.zip']) await writeFile(join(folder, name), zip(members));
    const opening = await open([folder], [], { members: 100 });
    expect(opening.opened).toHaveLength(100);
    expect(told(opening)).toEqual(['input-unreadable: "b.zip" holds too many files']);
  });

  it('that lead elsewhere are said and not followed: tar', async () => {
    const opening = await openBytes(
      'x.tar',
      await tarOf([
        { name: 'a.log', text: LINE },
        { name: 'passwd.log', type: 'symlink', linkname: '/etc/pass\u001bwd' },
        { name: 'again.log', type: 'link', linkname: '../../etc/passwd' },
        { name: 'pipe.log', type: 'fifo' },
        { name: 'tty.log', type: 'character-device', devmajor: 5, devminor: 0 },
        { name: 'disk.log', type: 'block-device', devmajor: 8, devminor: 0 },
        { name: 'b.log', text: LINE },
      ]),
    );
    expect(opening.opened.map(({ path }) => path.replace(`${folder}/`, ''))).toEqual(['x.tar!/a.log', 'x.tar!/b.log']);
    expect(told(opening)).toEqual([
      'link-not-followed: "x.tar!/passwd.log" is a symbolic link to "/etc/pass<U+001B>wd", which is not followed in archives',
      'link-not-followed: "x.tar!/again.log" is a hard link to "../../etc/passwd", which is not followed in archives',
      'link-not-followed: "x.tar!/pipe.log" is a pipe, which is not followed in archives',
      'link-not-followed: "x.tar!/tty.log" is a device, which is not followed in archives',
      'link-not-followed: "x.tar!/disk.log" is a device, which is not followed in archives',
    ]);
  });

  it('that lead elsewhere are said and not followed: zip', async () => {
    const opening = await openBytes(
      'x.zip',
      zip([
        { name: 'passwd.log', content: Buffer.from('/etc/passwd'), mode: 0o120777 },
        { name: 'tty.log', content: Buffer.alloc(0), mode: 0o020666 },
        { name: 'a.log', content: Buffer.from(LINE), mode: 0o100644 },
      ]),
    );
    expect(Object.values(await contentsOf(opening))).toEqual([LINE]);
    expect(told(opening)).toEqual([
      'link-not-followed: "x.zip!/passwd.log" is a symbolic link, which is not followed in archives',
      'link-not-followed: "x.zip!/tty.log" is a device, which is not followed in archives',
    ]);
  });

  it.each(['/etc/passwd.log', '../../../etc/cron.d/x.log', 'C:/Windows/x.log', 'a/./b/../x.log', '//host/share/x.log'])(
    'are read where they are, whatever their name says: %s',
    async (name) => {
      const opening = await openBytes('x.zip', zip([{ name, content: Buffer.from(LINE) }]));
      expect(await contentsOf(opening)).toEqual({ [`${join(folder, 'x.zip')}!/${name}`]: LINE });
    },
  );

  it.each([
    ['\u001b[2Jx.log', '<U+001B>[2Jx.log'],
    ['gol.\u202egnp.log', 'gol.<U+202E>gnp.log'],
    ['a\u200bb\ufeff\u2028\u00ad.log', 'a<U+200B>b<U+FEFF><U+2028><U+00AD>.log'],
    ['a\nwarning: forged.log', 'a<U+000A>warning: forged.log'],
    ['\u{e0041}.log', '<U+E0041>.log'],
  ])('with names that cannot be seen are shown as what they are: %j', async (name, shown) => {
    for (const content of [zip([{ name, content: Buffer.from(LINE) }]), await tarOf([{ name, text: LINE }])]) {
      const { opened } = await openBytes('x', content);
      expect(opened.map(({ path }) => path)).toEqual([`${join(folder, 'x')}!/${shown}`]);
    }
  });

  it('are all read where their names differ in capitals alone, or not at all', async () => {
    const members = ['a.log', 'A.LOG', 'a.log'].map((name, index) => ({
      name,
      content: Buffer.from(`INFO ${index}\n`),
    }));
    const { opened } = await openBytes('x.zip', zip(members));
    const texts: string[] = [];
    for (const { chunks } of opened) for await (const chunk of chunks()) texts.push(chunk.toString());
    expect(texts.toSorted()).toEqual(['INFO 0\n', 'INFO 1\n', 'INFO 2\n']);
  });

  it('with names of megabytes are passed over', async () => {
    const { opened } = await openBytes(
      'x.tar',
      await tarOf([
        { name: `${'x'.repeat(2 * MEBIBYTE)}.log`, text: LINE },
        { name: 'a.log', text: LINE },
      ]),
    );
    expect(opened).toHaveLength(1);
  });
});
