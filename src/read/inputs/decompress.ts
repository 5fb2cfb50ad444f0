import type { Transform } from 'node:stream';
import { createGunzip, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { pump } from './pump.ts';

/** How a stream is compressed. */
export type Compression = 'gzip' | 'zstd' | 'deflate-raw';

const SLICE_BYTES = 16 * 1024;
const OUTPUT_BYTES = 64 * 1024;

/** Up to this output nobody asks; beyond it, more than this many times the input is a bomb. Gzip reaches 1032. */
const HARMLESS_BYTES = 1024 * 1024 * 1024;
const MOST_RATIO = 1200;

/** Decompresses a stream. Throws where it is damaged, after what could be read before that place was handed out. */
export async function* decompress(chunks: AsyncIterable<Buffer>, compression: Compression): AsyncGenerator<Buffer> {
  let inputBytes = 0;
  let outputBytes = 0;
  for await (const { output, consumed } of unpack(chunks, compression)) {
    inputBytes += consumed;
    outputBytes += output.length;
    if (outputBytes > HARMLESS_BYTES && outputBytes > inputBytes * MOST_RATIO) {
      throw new Error(`it unpacks to more than ${MOST_RATIO} times its size`);
    }
    yield output;
  }
}

interface Unpacked {
  readonly output: Buffer;
  /** Bytes of input read since the output before. */
  readonly consumed: number;
}

async function* unpack(chunks: AsyncIterable<Buffer>, compression: Compression): AsyncGenerator<Unpacked> {
  let unpacker = createUnpacker(compression);
  let consumed = 0;
  try {
    for await (const slice of sliceChunks(chunks)) {
      consumed += slice.length;
      for (let rest = slice; rest.length > 0;) {
        const before = unpacker.bytesWritten;
        for await (const output of pump(unpacker, rest)) {
          yield { output, consumed };
          consumed = 0;
        }
        const used = unpacker.bytesWritten - before;
        if (used === rest.length) break;
        // Its end came before that of the input. Several streams of Zstandard may follow each other; behind one of the
        // others only padding does (Node reads several streams of gzip by itself).
        if (compression !== 'zstd') return;
        rest = rest.subarray(used);
        unpacker = createUnpacker(compression);
      }
    }
    if (unpacker.bytesWritten === 0) return;
    for await (const output of pump(unpacker, 'end')) yield { output, consumed };
  } finally {
    unpacker.destroy();
  }
}

/** A stream of zlib, with what is used of it. */
type Unpacker = Transform & { readonly bytesWritten: number };

function createUnpacker(compression: Compression): Unpacker {
  const unpacker = createStream(compression);
  // Errors are thrown by `pump`; one that comes when nobody waits any more must not end the program.
  unpacker.on('error', () => undefined);
  return unpacker;
}

function createStream(compression: Compression): Unpacker {
  const options = { chunkSize: OUTPUT_BYTES };
  switch (compression) {
    case 'gzip':
      return createGunzip(options);
    case 'zstd':
      return createZstdDecompress(options);
    case 'deflate-raw':
      return createInflateRaw(options);
  }
}

/** Copied, since a chunk may be reused while a slice of it still waits; small, since a damaged slice is lost. */
async function* sliceChunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += SLICE_BYTES) {
      yield Buffer.from(chunk.subarray(start, start + SLICE_BYTES));
    }
  }
}
