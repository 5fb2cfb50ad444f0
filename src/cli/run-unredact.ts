import { unredact, writeOutputs } from '../index.ts';
import { readText } from './read-text.ts';
import { mapPath } from './redaction.ts';
import { type Streams, writeAll } from './streams.ts';

/** Options of `updoc unredact`. */
export interface UnredactFlags {
  readonly redactMap?: string;
  readonly output?: string;
}

/** Puts values back into a file that was redacted; writes it to standard output or to another file. */
export async function runUnredact(path: string, flags: UnredactFlags, streams: Streams): Promise<number> {
  const text = await readText(path, streams, 'give a file that updoc wrote with --redact');
  const form = /\.json$/i.test(path) ? 'json' : /\.(?:html?|xml)$/i.test(path) ? 'xml' : 'plain';
  const whole = await unredact(text, mapPath(flags, streams), form);
  if (flags.output === undefined) await writeAll(streams.stdout, whole);
  else await writeOutputs([{ path: flags.output, text: whole }]);
  return 0;
}
