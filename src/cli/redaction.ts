import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { type RedactOptions, redactTexts } from '../index.ts';
import { codeOf, readUserFile } from '../read-user-file.ts';
import type { Streams } from './streams.ts';

/** Options that say what to redact. */
export interface RedactFlags {
  readonly redact: boolean;
  readonly redactTerm: readonly string[];
  readonly redactTerms?: string;
  readonly redactMap?: string;
}

const LEAST_TERM = 3;
const MOST_BYTES = 1024 * 1024;

/** Returns how to redact, or nothing where nobody asked for it; a term of one's own asks for it. */
export async function redactOptions(flags: RedactFlags, streams: Streams): Promise<RedactOptions | undefined> {
  if (!flags.redact && flags.redactTerm.length === 0 && flags.redactTerms === undefined) return undefined;
  const terms = [...flags.redactTerm, ...(await termsIn(flags.redactTerms))];
  const short = terms.findIndex((term) => term.trim().length < LEAST_TERM);
  if (short !== -1) {
    throw new UserError(
      `term ${short + 1} of --redact-term and --redact-terms has fewer than ${LEAST_TERM} characters and would hit other words; give a longer one`,
    );
  }
  return { mapPath: mapPath(flags, streams), terms: terms.map((term) => term.trim()) };
}

/** Returns the file of the owner's map: the one that is named, or the one in their folder of data. */
export function mapPath({ redactMap }: Pick<RedactFlags, 'redactMap'>, { env }: Streams): string {
  if (redactMap !== undefined) return redactMap;
  const data = env.XDG_DATA_HOME ?? (env.HOME === undefined ? undefined : join(env.HOME, '.local', 'share'));
  if (data !== undefined && data !== '') return join(data, 'updoc', 'redaction-map.json');
  throw new UserError(
    'there is no place for the redaction map: neither XDG_DATA_HOME nor HOME is set; name a file with --redact-map <file>',
  );
}

/** Redacts the message of an error, so that names of files in it tell nothing either. */
export async function redactedError(error: unknown, options: RedactOptions): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const [message = '', stack = ''] = await redactTexts([error.message, error.stack ?? ''], options);
  if (error instanceof UserError) return new UserError(message);
  const redacted = Object.assign(new Error(message), 'code' in error ? { code: error.code } : {});
  redacted.stack = stack;
  return redacted;
}

/** One term a line; empty lines and lines that begin with # are none. */
async function termsIn(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const text = await readUserFile(path, MOST_BYTES).catch((error: unknown) => {
    throw new UserError(
      `the file of --redact-terms cannot be read${codeOf(error)}; give a text file with one term a line`,
    );
  });
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
