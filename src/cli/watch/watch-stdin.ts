import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { UserError } from '../../errors.ts';
import type { WatchedLog } from './watched-log.ts';

const STDIN = '-';
const CHUNK_BYTES = 256 * 1024;

/** Watches standard input: what comes is kept in a private file, which is read as often as it takes and removed in the end. */
export async function watchStdin(stdin: AsyncIterable<Buffer>): Promise<WatchedLog> {
  const folder = await mkdtemp(join(tmpdir(), 'updoc-watch-'));
  const file = await open(join(folder, 'stdin.log'), 'wx+', 0o600);
  const kept = { bytes: 0, hasEnded: false, isClosed: false };
  const failures: unknown[] = [];

  async function keep(): Promise<void> {
    try {
      for await (const chunk of stdin) {
        if (kept.isClosed) return;
        await file.appendFile(chunk);
        kept.bytes += chunk.length;
      }
    } catch (error) {
      if (!kept.isClosed) failures.push(error);
    } finally {
      kept.hasEnded = true;
    }
  }

  return {
    input: STDIN,
    look: () => {
      if (failures.length > 0) throw notKept(failures[0], folder);
      return Promise.resolve({ identity: STDIN, bytes: kept.bytes });
    },
    written: () => chunksOf(file, kept.bytes),
    hasEnded: () => kept.hasEnded,
    untilEnd: keep(),
    leftBehind: [folder],
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

function notKept(error: unknown, folder: string): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(
    `standard input cannot be kept in "${folder}" (${why}); make room there, name another folder with TMPDIR, or give the log by its name`,
  );
}
