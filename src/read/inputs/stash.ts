import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ReadBudget } from './read-budget.ts';

/** A member of a compressed archive that was put by when the archive was listed, so that it is unpacked once only. */
export interface Stash {
  readonly frames: Buffer[];
  pending: Buffer[];
  pendingBytes: number;
  /** It took too much room and was thrown away. */
  isDropped: boolean;
}

/** How much room is left for all that is put by; shared by all archives. */
type Room = Pick<ReadBudget, 'heldBytes'>;

const FRAME_BYTES = 1024 * 1024;
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } } as const;

/** Makes an empty stash. */
export function createStash(): Stash {
  return { frames: [], pending: [], pendingBytes: 0, isDropped: false };
}

/** Puts bytes by; drops all when there is no room. */
export function addToStash(stash: Stash, chunk: Buffer, budget: Room): void {
  if (stash.isDropped) return;
  stash.pending.push(Buffer.from(chunk));
  stash.pendingBytes += chunk.length;
  if (stash.pendingBytes >= FRAME_BYTES) closeFrame(stash, budget);
}

/** Compresses what is left at the end. */
export function closeFrame(stash: Stash, budget: Room): void {
  if (stash.pendingBytes === 0) return;
  const frame = zstdCompressSync(Buffer.concat(stash.pending), FASTEST);
  stash.pending = [];
  stash.pendingBytes = 0;
  stash.frames.push(frame);
  budget.heldBytes -= frame.length;
  if (budget.heldBytes < 0) drop(stash, budget);
}

/** Reads what was put by. */
export async function* readStash(stash: Stash): AsyncGenerator<Buffer> {
  for (const frame of stash.frames) {
    yield await Promise.resolve(zstdDecompressSync(frame));
  }
}

function drop(stash: Stash, budget: Room): void {
  for (const frame of stash.frames) budget.heldBytes += frame.length;
  stash.frames.length = 0;
  stash.isDropped = true;
}
