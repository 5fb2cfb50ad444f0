// A packed file whose own bytes are changed holds no planted secrets: what is left of them may be no secret any more.
import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CANARIES } from '../../scripts/fuzz/canaries.ts';
import { packedCase } from '../../scripts/fuzz/kinds/packed-case.ts';
import type { Seeds } from '../../scripts/fuzz/seeds.ts';
import { makeRandom } from '../../scripts/make-samples/random.ts';

const LOGS = new Map([['upgrade', ['no secret']]]);
const seeds: Seeds = { logs: LOGS, rules: [], templates: [], reports: [], archive: Buffer.alloc(0), exported: '' };

describe('packed cases', () => {
  it('hold planted secrets only as they were planted', async () => {
    let planted = 0;
    for (let seed = 0; seed < 2_000; seed++) {
      const [file] = await packedCase(seeds, makeRandom(seed * 7_919));
      const lines = unpacked(file?.bytes ?? Buffer.alloc(0)).split(/[\r\n]+/);
      const spoiled = lines.filter((line) => holdsSecret(line) && !/password=|Bearer /.test(line));
      expect(spoiled, `seed ${seed}`).toEqual([]);
      planted += lines.filter(holdsSecret).length;
    }
    expect(planted).toBeGreaterThan(50);
  });
});

function holdsSecret(line: string): boolean {
  return CANARIES.some((word) => line.includes(word));
}

/** The text of what is packed with Zstandard, which has no checksum that gives a change away; of all else, none. */
function unpacked(bytes: Buffer): string {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: 1_000_000 }).toString('latin1');
  } catch {
    return '';
  }
}
