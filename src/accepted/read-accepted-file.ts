import { UserError } from '../errors.ts';
import type { AcceptedFile } from '../model/acceptance.ts';
import { codeOf, readUserFile } from '../read-user-file.ts';
import { parseAccepted } from './parse-accepted.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** Reads a file of accepted findings. Throws a `UserError` where it cannot be read or has mistakes. */
export async function readAcceptedFile(path: string): Promise<AcceptedFile> {
  const text = await readUserFile(path, MOST_BYTES).catch((error: unknown) => {
    throw new UserError(
      `the file of accepted findings "${path}" cannot be read${codeOf(error)}; give a YAML file with a list of entries, or leave --accepted out`,
    );
  });
  return parseAccepted(text, path);
}
