import { PassThrough, Readable } from 'node:stream';
import { pack } from 'tar-stream';
import type { RuleExample } from '../model/rule.ts';

/** The log of an example as if it were given on standard input; several sources come as an archive. */
export function exampleInput(log: RuleExample['log']): AsyncIterable<Buffer> {
  if (typeof log === 'string') return Readable.from([Buffer.from(log)]);
  const archive = pack();
  for (const [index, text] of log.entries()) archive.entry({ name: `${index + 1}.log` }, text);
  archive.finalize();
  return archive.pipe(new PassThrough());
}
