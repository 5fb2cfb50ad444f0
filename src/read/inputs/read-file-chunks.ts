import { open, stat } from 'node:fs/promises';

const CHUNK_BYTES = 1024 * 1024;
const FEWEST_BYTES = 4 * 1024;

/** What of a file is read: all of it, or the stretch that a member of an archive takes. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** What became of a file while it was read. */
export interface FileEnd {
  readonly readBytes: number;
  /** How large it was when it was opened; 0 for what the system makes while it is read. */
  readonly openedBytes: number;
  /** How large it is now, wherever its path leads. */
  readonly bytesNow: number;
  /** Its path leads to another file now, or to none. */
  readonly isReplaced: boolean;
}

/**
 * Reads a file; while one chunk is worked on, the next one is read. A chunk is valid until the next one is asked for.
 *
 * What is added meanwhile is not read: a file that grows faster than it is read would have no end.
 */
export async function* readFileChunks(
  path: string,
  range: FileRange = { start: 0, end: Infinity },
): AsyncGenerator<Buffer, FileEnd> {
  const file = await open(path, 'r');
  let ahead: Promise<number> | undefined;
  try {
    const { size, ino, dev } = await file.stat();
    const start = range.start;
    const end = size === 0 ? range.end : Math.min(size, range.end);
    const bytes = Math.max(FEWEST_BYTES, Math.min(CHUNK_BYTES, Math.min(size, end) - start));
    let current = Buffer.allocUnsafeSlow(bytes);
    let next = Buffer.allocUnsafeSlow(bytes);
    let position = start;
    const read = async (buffer: Buffer, from: number): Promise<number> => {
      const length = Math.min(buffer.length, end - from);
      return length <= 0 ? 0 : (await file.read(buffer, 0, length, from)).bytesRead;
    };

    ahead = read(current, position);
    for (let filled = await ahead; filled > 0; filled = await ahead) {
      position += filled;
      ahead = read(next, position);
      yield current.subarray(0, filled);
      [current, next] = [next, current];
    }
    const [now, named] = [await file.stat(), await stat(path).catch(() => undefined)];
    const isReplaced = named?.ino !== ino || named.dev !== dev;
    return { readBytes: position - start, openedBytes: size, bytesNow: now.size, isReplaced };
  } finally {
    // A read that is still under way would write into a buffer of a closed file.
    await ahead?.catch(() => 0);
    await file.close();
  }
}
