import { ownValue } from '../model/own-value.ts';
import { createReadStream } from 'node:fs';
import { UserError } from '../errors.ts';

/** A report of the largest logs has some 20 MiB; more than this many bytes are read by nobody. */
export const MOST_BYTES = 256 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
};

/** Reads a file, or `stdin` for the path `-`, as UTF-8; a larger one is refused before all of it was read. Throws a `UserError`. */
export async function readText(path: string, stdin: AsyncIterable<Buffer>, mostBytes = MOST_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    const input: AsyncIterable<Buffer> = path === '-' ? stdin : createReadStream(path);
    for await (const chunk of input) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        throw new UserError(
          `"${path}" has more than ${mostBytes} bytes, which no report has; give a file that updoc wrote with -f json`,
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError(
      `"${path}" ${ownValue(REASONS, code) ?? `cannot be read (${code})`}; give a file that updoc wrote with -f json`,
    );
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
