import { createHash } from 'node:crypto';
import type { OpenedInput } from './opened-input.ts';

/** An input whose content is sampled while it is read. */
export interface SampledInput {
  readonly input: OpenedInput;
  /** 16 hexadecimal digits, once all of it was read: the same for the same content. */
  readonly hash: () => string;
}

/** All is taken up to here; beyond, so many bytes at the start of every stretch. */
const WHOLE_BYTES = 256 * 1024;
const SAMPLE_BYTES = 4 * 1024;
const STRETCH_BYTES = 256 * 1024;

/**
 * Samples an input while it is read: hashing all of a log of gigabytes takes as long as its analysis. Lines have times, so logs of
 * different runs differ in every sample. Borders of chunks do not count.
 */
export function sampleContent(input: OpenedInput): SampledInput {
  const hash = createHash('sha256');
  let bytes = 0;

  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of input.chunks()) {
      for (const [start, end] of sampledRanges(bytes, bytes + chunk.length)) {
        hash.update(chunk.subarray(start - bytes, end - bytes));
      }
      bytes += chunk.length;
      yield chunk;
    }
  }

  return { input: { ...input, chunks }, hash: () => hash.update(`\n${bytes}`).digest('hex').slice(0, 16) };
}

/** Ranges between two positions of the input that are taken. */
function* sampledRanges(from: number, to: number): Generator<readonly [number, number]> {
  if (from < WHOLE_BYTES) yield [from, Math.min(to, WHOLE_BYTES)];
  const first = Math.max(WHOLE_BYTES, from - (from % STRETCH_BYTES));
  for (let start = first; start < to; start += STRETCH_BYTES) {
    const [begin, end] = [Math.max(start, from), Math.min(start + SAMPLE_BYTES, to)];
    if (begin < end) yield [begin, end];
  }
}
