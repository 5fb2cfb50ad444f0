import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Why a file of the user was not read; `code` is that of the system, or what it is instead of a file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Says in brackets why a file was not read: ` (ENOENT)`; nothing where that is not known. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}

/**
 * Reads a small text that the user names: terms, accepted findings, a map. What a shell hands over (`<(command)`) is read, too; a device or a
 * socket is not, and a file that has more than `mostBytes` is refused before all of it was read. Throws an `UnreadableFile`.
 */
export async function readUserFile(path: string, mostBytes: number): Promise<string> {
  const file = await openQuickly(path);
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw new UnreadableFile('a folder');
    if (status.isCharacterDevice() || status.isBlockDevice()) throw new UnreadableFile('a device');
    return await readUpTo(file, mostBytes);
  } finally {
    await file.close();
  }
}

async function openQuickly(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY);
  } catch (error) {
    throw new UnreadableFile(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}

async function readUpTo(file: FileHandle, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > mostBytes) throw new UnreadableFile(`more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
