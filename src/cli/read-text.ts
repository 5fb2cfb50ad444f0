import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { Streams } from './streams.ts';

/** Reads a file, or standard input for `-`, as text. `advice`: what to give instead, where it cannot be read. */
export async function readText(path: string, streams: Streams, advice: string): Promise<string> {
  if (path === '-') return textOf(streams);
  return readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UserError(`"${path}" cannot be read${code}; ${advice}`);
  });
}

async function textOf({ stdin }: Streams): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
