import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

const CHUNK_BYTES = 1024 * 1024;
const FEWEST_BYTES = 4 * 1024;

/** What of a file is read: all of it, or the stretch that a member of an archive takes. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a file; while one chunk is worked on, the next one is read. A chunk is valid until the next one is asked for.
 */
export async function* readFileChunks(
  path: string,
  { start, end }: FileRange = { start: 0, end: Infinity },
): AsyncGenerator<Buffer> {
  // A file that became a pipe since somebody looked would be waited for.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  let ahead: Promise<number> | undefined;
  try {
    const { size, isFile } = await statOf(file);
    if (!isFile) throw new Error('it was a file before, and is none any more');
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
  } finally {
    // A read that is still under way would write into a buffer of a closed file.
    await ahead?.catch(() => 0);
    await file.close();
  }
}

async function statOf(file: FileHandle): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const status = await file.stat();
  return { size: status.size, isFile: status.isFile() };
}
