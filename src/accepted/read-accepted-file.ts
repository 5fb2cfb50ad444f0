import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { AcceptedFile } from '../model/acceptance.ts';
import { parseAccepted } from './parse-accepted.ts';

/** Reads a file of accepted findings. Throws a `UserError` where it cannot be read or has mistakes. */
export async function readAcceptedFile(path: string): Promise<AcceptedFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UserError(
      `the file of accepted findings "${path}" cannot be read${code}; give a YAML file with a list of entries, or leave --accepted out`,
    );
  });
  return parseAccepted(text, path);
}
