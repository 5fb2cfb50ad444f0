import type { Transform } from 'node:stream';
import { createGunzip, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { pump } from './pump.ts';

/** How a stream is compressed. */
export type Compression = 'gzip' | 'zstd' | 'deflate-raw';

const SLICE_BYTES = 16 * 1024;
const OUTPUT_BYTES = 64 * 1024;

/** Decompresses a stream. Throws where it is damaged, after what could be read before that place was handed out. */
export async function* decompress(chunks: AsyncIterable<Buffer>, compression: Compression): AsyncGenerator<Buffer> {
  let unpacker = createUnpacker(compression);
  try {
    for await (const slice of sliceChunks(chunks)) {
      for (let rest = slice; rest.length > 0;) {
        const before = unpacker.bytesWritten;
        yield* pump(unpacker, rest);
        const used = unpacker.bytesWritten - before;
        if (used === rest.length) break;
        // Its end came before that of the input. Several streams of Zstandard may follow each other; behind one of the
        // others only padding does (Node reads several streams of gzip by itself).
        if (compression !== 'zstd') return;
        rest = rest.subarray(used);
        // A text may be packed in a million frames, and each stream holds much memory.
        unpacker.destroy();
        unpacker = createUnpacker(compression);
      }
    }
    if (unpacker.bytesWritten === 0) return;
    yield* pump(unpacker, 'end');
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
