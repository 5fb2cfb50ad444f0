import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { UserError } from '../../errors.ts';
import { explainingTemporary, makeTemporaryFolder } from '../../temporary-folder.ts';
import type { WatchedLog } from './watched-log.ts';

const STDIN = '-';
const CHUNK_BYTES = 256 * 1024;

/** Watches standard input: what comes is kept in a private file, which is read as often as it takes and removed in the end; `onTemporary` is told of its folder before it is there. */
export async function watchStdin(
  stdin: AsyncIterable<Buffer>,
  onTemporary: (path: string) => void,
): Promise<WatchedLog> {
  const folder = await makeTemporaryFolder('watch', onTemporary);
  const file = await explainingTemporary(() => open(join(folder, 'stdin.log'), 'wx+', 0o600));
  const kept = { bytes: 0, hasEnded: false, isClosed: false };
  const failures: Error[] = [];

  async function keep(): Promise<void> {
    try {
      for await (const chunk of stdin) {
        if (kept.isClosed) return;
        await explainingTemporary(() => file.appendFile(chunk));
        kept.bytes += chunk.length;
      }
    } catch (error) {
      if (!kept.isClosed) failures.push(error instanceof UserError ? error : notRead(error));
    } finally {
      kept.hasEnded = true;
    }
  }

  return {
    input: STDIN,
    look: () => {
      if (failures.length > 0) throw failures[0];
      return Promise.resolve({ identity: STDIN, bytes: kept.bytes });
    },
    written: () => chunksOf(file, kept.bytes),
    hasEnded: () => kept.hasEnded,
    untilEnd: keep(),
    close: async () => {
      kept.isClosed = true;
      // Whoever writes goes on after the upgrade is over: nobody waits for them.
      if (stdin instanceof Readable) stdin.destroy();
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function* chunksOf(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  for (let position = 0; position < bytes;) {
    const length = Math.min(CHUNK_BYTES, bytes - position);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function notRead(error: unknown): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(`standard input cannot be read (${why}); write to a file, and give its name`);
}
