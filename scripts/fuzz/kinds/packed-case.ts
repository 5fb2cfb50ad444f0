import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { zip } from '../../../test/support/zip.ts';
import { type Random, between } from '../../make-samples/random.ts';
import { chance, pick } from '../chance.ts';
import type { CaseFile } from '../fuzz-case.ts';
import { mutateBytes } from '../mutate/mutate-bytes.ts';
import type { Seeds } from '../seeds.ts';
import { mutateLog } from './log-case.ts';

const NAMES: readonly string[] = [
  ...['a.log', 'b/catalina.out', '../../evil.log', '/etc/evil.log', 'a.log', 'c/', '', 'x'.repeat(300), 'inner.gz'],
  ...['ünï.log', '__proto__', 'nul\u0000.log', 'a\u001b[31m.log', '..\\..\\w.log', '.hidden.log', 'dump.sql'],
];

/** Makes a packed file of mutated logs, and often mutates its own bytes. */
export async function packedCase(seeds: Seeds, random: Random): Promise<readonly CaseFile[]> {
  const isSpoiled = chance(random, 0.6);
  const log = (): Buffer => mutateLog(pick(random, [...seeds.logs.keys()]), seeds, random, !isSpoiled);
  const [ending, packed] = await packAny(log, random);
  const bytes = isSpoiled ? mutateBytes(packed, random) : packed;
  return [{ name: chance(random, 0.9) ? `logs.${ending}` : 'output.log', bytes }];
}

async function packAny(log: () => Buffer, random: Random): Promise<readonly [ending: string, bytes: Buffer]> {
  switch (between(random, 0, 7)) {
    case 0:
      return ['log.gz', gzipSync(log())];
    case 1:
      return ['log.zst', zstdCompressSync(log())];
    case 2:
      return ['tar', await tar(log, random)];
    case 3:
      return ['tgz', gzipSync(await tar(log, random))];
    case 4:
      return ['tar.zst', zstdCompressSync(await tar(log, random))];
    case 5:
      return ['log.gz', Buffer.concat([gzipSync(log()), gzipSync(log())])];
    case 6:
      return ['log.gz', nested(log(), random)];
    default:
      return ['zip', zipOf(log, random)];
  }
}

/** Packed in packed files, which must not be unpacked without an end. */
function nested(log: Buffer, random: Random): Buffer {
  let bytes = chance(random, 0.3) ? Buffer.alloc(between(random, 1, 4_000_000), log.length === 0 ? 0 : log) : log;
  for (let left = between(random, 2, 5); left > 0; left--)
    bytes = chance(random, 0.5) ? gzipSync(bytes) : zstdCompressSync(bytes);
  return bytes;
}

function zipOf(log: () => Buffer, random: Random): Buffer {
  const members = Array.from({ length: between(random, 0, 4) }, () => {
    const content = log();
    const name = pick(random, NAMES);
    if (chance(random, 0.4)) return { name, content };
    const size = chance(random, 0.8) ? content.length : between(random, 0, 0xffffffff);
    return {
      name,
      content: deflateRawSync(content),
      method: pick(random, [8, 8, 8, 12]),
      size,
      flags: pick(random, [0, 0, 0, 1]),
    };
  });
  return zip(members);
}

async function tar(log: () => Buffer, random: Random): Promise<Buffer> {
  const packed = pack();
  for (let left = between(random, 0, 4); left > 0; left--) addEntry(packed, log, random);
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function addEntry(packed: ReturnType<typeof pack>, log: () => Buffer, random: Random): void {
  const name = pick(random, NAMES).replaceAll('\0', '');
  const type = pick(random, [
    'file',
    'file',
    'file',
    'directory',
    'symlink',
    'link',
    'fifo',
    'character-device',
  ] as const);
  if (type === 'file') packed.entry({ name: name === '' ? 'a' : name, type }, log());
  else packed.entry({ name: name === '' ? 'a' : name, type, linkname: '../../etc/passwd' });
}
