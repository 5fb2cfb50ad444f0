import { crc32 } from 'node:zlib';

/** Where a term stands: document, field and weight, thrice as many numbers as places. */
export type Posting = Uint32Array;

/** Numbers of a posting for each place. */
export const PLACE_SIZE = 3;

/** Returns the bytes of a posting, in the order of this machine. */
export function bytesOf(posting: Posting): Uint8Array {
  return new Uint8Array(posting.buffer, posting.byteOffset, posting.byteLength);
}

/** Reads bytes of a posting; absent where they are none. */
export function postingOf(bytes: Uint8Array): Posting | undefined {
  if (bytes.byteLength === 0 || bytes.byteLength % (PLACE_SIZE * 4) !== 0) return undefined;
  return new Uint32Array(bytes.slice().buffer);
}

/** Returns the check sum of what is kept under a name: a posting that stands under another one does not fit either. */
export function checkSumOf(name: string, bytes: Uint8Array): number {
  return crc32(bytes, crc32(name));
}
