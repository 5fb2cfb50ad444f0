// Changes bytes without asking what they mean.
import { type Random, between } from '../../make-samples/random.ts';
import { pick, rangeOf, skewed } from '../chance.ts';

const MUTATIONS: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => flip(bytes, random, 1),
  (bytes, random) => flip(bytes, random, 8),
  (bytes, random) => flip(bytes, random, 200),
  (bytes, random) => bytes.subarray(0, between(random, 0, bytes.length)),
  (bytes, random) => bytes.subarray(between(random, 0, bytes.length)),
  (bytes, random) => splice(bytes, random, () => Buffer.alloc(0)),
  (bytes, random) =>
    splice(bytes, random, (cut) => Buffer.concat(Array.from({ length: 2 + skewed(random, 20) }, () => cut))),
  (bytes, random) => splice(bytes, random, (cut) => Buffer.alloc(cut.length, between(random, 0, 255))),
  (bytes, random) => splice(bytes, random, (cut) => Buffer.from(cut).reverse()),
  (bytes, random) =>
    splice(bytes, random, () =>
      Buffer.from(Array.from({ length: between(random, 1, 64) }, () => between(random, 0, 255))),
    ),
  extremeNumber,
];

/** Changes bytes a few times; there may be none left. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let changed = bytes;
  for (let left = 1 + skewed(random, 5); left > 0 && changed.length > 0; left--) {
    changed = pick(random, MUTATIONS)(changed, random);
  }
  return changed;
}

function flip(bytes: Buffer, random: Random, most: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let left = between(random, 1, most); left > 0; left--) {
    const at = between(random, 0, changed.length - 1);
    changed[at] = (changed[at] ?? 0) ^ (1 << between(random, 0, 7));
  }
  return changed;
}

function splice(bytes: Buffer, random: Random, by: (cut: Buffer) => Buffer): Buffer {
  const [start, end] = rangeOf(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, start), by(bytes.subarray(start, end)), bytes.subarray(end)]);
}

/** A size or an offset of a container becomes the smallest or the largest one. */
function extremeNumber(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  const width = Math.min(pick(random, [1, 2, 4, 8]), changed.length);
  const at = between(random, 0, changed.length - width);
  return changed.fill(pick(random, [0, 0xff, 0x7f, 0x80]), at, at + width);
}
