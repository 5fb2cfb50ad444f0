import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { unredact, writeOutputs } from '../index.ts';
import { mapPath } from './redaction.ts';
import { type Streams, writeAll } from './streams.ts';

/** Options of `updoc unredact`. */
export interface UnredactFlags {
  readonly redactMap?: string;
  readonly output?: string;
}

/** Puts values back into a file that was redacted; writes it to standard output or to another file. */
export async function runUnredact(path: string, flags: UnredactFlags, streams: Streams): Promise<number> {
  const text = path === '-' ? await textOf(streams) : await readText(path);
  const form = /\.json$/i.test(path) ? 'json' : /\.(?:html?|xml)$/i.test(path) ? 'xml' : 'plain';
  const whole = await unredact(text, mapPath(flags, streams), form);
  if (flags.output === undefined) await writeAll(streams.stdout, whole);
  else await writeOutputs([{ path: flags.output, text: whole }]);
  return 0;
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UserError(`"${path}" cannot be read${code}; give a file that updoc wrote with --redact`);
  });
}

async function textOf({ stdin }: Streams): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
