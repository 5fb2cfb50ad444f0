import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A member of a compressed archive that was put by when the archive was listed, so that it is unpacked once only. */
export interface Stash {
  readonly frames: Buffer[];
  pending: Buffer[];
  pendingBytes: number;
  /** It took too much room and was thrown away. */
  isDropped: boolean;
}

/** How much room is left for the stashes of an archive, in bytes; shared by them. */
export interface StashBudget {
  bytes: number;
}

/** Logs are ten to twenty times smaller compressed: this is room for a gigabyte of them. */
export const MOST_STASHED_BYTES = 64 * 1024 * 1024;
const FRAME_BYTES = 1024 * 1024;
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } } as const;

/** Makes an empty stash. */
export function createStash(): Stash {
  return { frames: [], pending: [], pendingBytes: 0, isDropped: false };
}

/** Puts bytes by; drops all when there is no room. */
export function addToStash(stash: Stash, chunk: Buffer, budget: StashBudget): void {
  if (stash.isDropped) return;
  stash.pending.push(Buffer.from(chunk));
  stash.pendingBytes += chunk.length;
  if (stash.pendingBytes >= FRAME_BYTES) closeFrame(stash, budget);
}

/** Compresses what is left at the end. */
export function closeFrame(stash: Stash, budget: StashBudget): void {
  if (stash.pendingBytes === 0) return;
  const frame = zstdCompressSync(Buffer.concat(stash.pending), FASTEST);
  stash.pending = [];
  stash.pendingBytes = 0;
  stash.frames.push(frame);
  budget.bytes -= frame.length;
  if (budget.bytes < 0) drop(stash, budget);
}

/** Reads what was put by. */
export async function* readStash(stash: Stash): AsyncGenerator<Buffer> {
  for (const frame of stash.frames) {
    yield await Promise.resolve(zstdDecompressSync(frame));
  }
}

function drop(stash: Stash, budget: StashBudget): void {
  for (const frame of stash.frames) budget.bytes += frame.length;
  stash.frames.length = 0;
  stash.isDropped = true;
}
