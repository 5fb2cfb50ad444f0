import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../src/read/sample-content.ts';

const LARGE = Buffer.alloc(3_000_000, 'a line of a log\n');

describe('sampleContent', () => {
  it('gives the same hash wherever the borders of chunks are', async () => {
    const whole = await hashOf([LARGE]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 20 }), async (lengths) => {
        expect(await hashOf(cut(LARGE, lengths))).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a byte of a small one', Buffer.from('one log'), Buffer.from('one lag')],
    ['the length', Buffer.from('one log'), Buffer.from('one log\n')],
    ['the end of a large one', LARGE, LARGE.subarray(0, -16)],
    ['a sample of a large one', LARGE, changed(LARGE, 262_144 * 4 + 100)],
    ['nothing against a line end', Buffer.from(''), Buffer.from('\n')],
  ])('tells contents apart by %s', async (_, left, right) => {
    expect(await hashOf([left])).not.toBe(await hashOf([right]));
  });

  it('hands on every byte', async () => {
    const { input } = sampleContent(inputOf(cut(LARGE, [1, 70_000])));
    const read: Buffer[] = [];
    for await (const chunk of input.chunks()) read.push(chunk);
    expect(Buffer.concat(read).equals(LARGE)).toBe(true);
  });
});

async function hashOf(pieces: readonly Buffer[]): Promise<string> {
  const { input, hash } = sampleContent(inputOf(pieces));
  let bytes = 0;
  for await (const chunk of input.chunks()) bytes += chunk.length;
  expect(bytes).toBe(Buffer.concat(pieces).length);
  return hash();
}

function inputOf(pieces: readonly Buffer[]) {
  return {
    path: 'a.log',
    head: Buffer.alloc(0),
    chunks: async function* () {
      for (const piece of pieces) yield await Promise.resolve(piece);
    },
  };
}

function cut(content: Buffer, lengths: readonly number[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(content.subarray(at, at + length));
    at += length;
  }
  return [...pieces, content.subarray(at)];
}

function changed(content: Buffer, at: number): Buffer {
  const copy = Buffer.from(content);
  copy[at] = 0;
  return copy;
}
