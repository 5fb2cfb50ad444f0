import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { toError } from './to-error.ts';

const CHUNK_BYTES = 64 * 1024;
const PAUSE_MS = 20;

/** Nobody has opened the other end of a named pipe. */
export class NoWriter extends Error {
  override readonly name = 'NoWriter';
}

/**
 * Reads a named pipe, or what a shell makes of `<(command)`. Opening one waits for whoever writes to it, for ever: so it is opened without
 * waiting, and throws a `NoWriter` where nobody has come in `patienceMs`. Whoever writes may take any time, as on standard input.
 */
export async function* readPipe(path: string, patienceMs: number): AsyncGenerator<Buffer> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  let first: Buffer | undefined;
  try {
    first = await firstBytes(file, patienceMs);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  if (first !== undefined) yield first;
  // From here on it closes the file.
  const socket = new Socket({ fd: file, readable: true, writable: false });
  for await (const chunk of socket) if (Buffer.isBuffer(chunk)) yield chunk;
}

/** Absent where somebody writes, but has not yet. */
async function firstBytes(file: number, patienceMs: number): Promise<Buffer | undefined> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let waited = 0; ; waited += PAUSE_MS) {
    const bytes = readNow(file, buffer);
    if (bytes === undefined) return undefined;
    if (bytes > 0) return buffer.subarray(0, bytes);
    if (waited >= patienceMs) throw new NoWriter('nobody writes to it');
    await wait(PAUSE_MS);
  }
}

/** 0 where nobody writes; absent where somebody does, and nothing is there yet. */
function readNow(file: number, buffer: Buffer): number | undefined {
  try {
    return readSync(file, buffer);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw toError(error);
  }
}
