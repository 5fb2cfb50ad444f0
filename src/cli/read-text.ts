import { UserError } from '../errors.ts';
import { codeOf, readUserFile } from '../read-user-file.ts';
import type { Streams } from './streams.ts';

/** More than any report or exported archive has. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Reads a file, or standard input for `-`, as text. `advice`: what to give instead, where it cannot be read. */
export async function readText(path: string, streams: Streams, advice: string): Promise<string> {
  if (path === '-') return textOf(streams);
  return readUserFile(path, MOST_BYTES).catch((error: unknown) => {
    throw new UserError(`"${path}" cannot be read${codeOf(error)}; ${advice}`);
  });
}

async function textOf({ stdin }: Streams): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
