import { existsSync } from 'node:fs';
import type { DocumentOutput } from '../../choices.ts';
import { similarFailures } from '../../recall.ts';
import { type ArchiveFlags, archivePathOrFail } from '../archive-path.ts';
import { readCount } from '../history/read-age.ts';
import { cacheDir, ruleDirs } from '../rule-dirs.ts';
import { type Streams, sayLine, terminalWidth, wantsColor, writeAll } from '../streams.ts';

/** Options of `updoc similar`. */
export interface SimilarFlags extends ArchiveFlags {
  readonly format?: DocumentOutput;
  readonly rules: readonly string[];
  readonly limit: string;
}

/** `f-9f0c12ab`, `9f0c12ab`, `1:9f0c12ab34cd56ef`; people write an o for a 0. */
const FAILURE_ID = /^(?:f-|\d+:)?[\da-foil]{4,16}$/i;

/** Writes the failures that are like those of logs, or like one that is named; the logs are not remembered. */
export async function runSimilar(named: readonly string[], flags: SimilarFlags, streams: Streams): Promise<void> {
  const { format = 'terminal', archive, limit } = flags;
  const path = archivePathOrFail(archive === undefined ? {} : { archive }, streams);
  const [first = ''] = named;
  const isId = named.length === 1 && FAILURE_ID.test(first) && !existsSync(first);
  const text = await similarFailures(path, isId ? first : await analyzed(named, flags, streams), {
    limit: Math.max(1, readCount(limit, '--limit')),
    output: format,
    page: { width: terminalWidth(streams), color: wantsColor('auto', streams) },
    notify: (message) => {
      sayLine(streams.stderr, message);
    },
  });
  await writeAll(streams.stdout, text);
}

/** Stages are loaded for logs only. */
async function analyzed(inputs: readonly string[], { rules }: SimilarFlags, streams: Streams) {
  const { analyze } = await import('../../index.ts');
  const cache = cacheDir(streams);
  return analyze(inputs, {
    ruleDirs: ruleDirs(rules, streams),
    stdin: streams.stdin,
    ...(cache !== undefined && { cacheDir: cache }),
  });
}
