import { HEAD_BYTES } from '../opened-input.ts';
import type { ByteSource } from './byte-source.ts';
import { readFileChunks } from './read-file-chunks.ts';
import { toError } from './to-error.ts';

/** The first bytes of a source, and the source to read all of it from. */
export interface Peeked {
  readonly head: Buffer;
  readonly source: ByteSource;
  /** What kept more of the head from being read. */
  readonly failure?: unknown;
}

/** Reads the first bytes of a source; one that can be read once only is replayed. */
export async function peek(source: ByteSource): Promise<Peeked> {
  const iterator = openChunks(source)[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let failure: unknown;
  try {
    for (let length = 0; length < HEAD_BYTES;) {
      const next = await iterator.next();
      if (next.done === true) break;
      chunks.push(Buffer.from(next.value));
      length += next.value.length;
    }
    if (source.rereadable) await iterator.return?.();
  } catch (error) {
    failure = error;
  }
  const head = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  const again = source.rereadable ? source : { ...source, chunks: () => replay(chunks, iterator, failure) };
  return { head: Buffer.from(head), source: again, failure };
}

/** Of a file no more is read than is looked at. */
function openChunks({ file, chunks }: ByteSource): AsyncIterable<Buffer> {
  return file === undefined ? chunks() : readFileChunks(file, { start: 0, end: HEAD_BYTES });
}

async function* replay(
  chunks: readonly Buffer[],
  iterator: AsyncIterator<Buffer>,
  failure: unknown,
): AsyncGenerator<Buffer> {
  yield* chunks;
  if (failure !== undefined) throw toError(failure);
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}
