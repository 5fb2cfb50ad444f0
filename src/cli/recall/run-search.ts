import type { DocumentOutput } from '../../choices.ts';
import { type SearchFilter, searchArchive } from '../../recall.ts';
import { type ArchiveFlags, archivePathOrFail } from '../archive-path.ts';
import { readAge, readCount } from '../history/read-age.ts';
import { type Streams, sayLine, terminalWidth, wantsColor, writeAll } from '../streams.ts';

/** Options of `updoc search`. */
export interface SearchFlags extends Omit<SearchFilter, 'database'>, ArchiveFlags {
  readonly format?: DocumentOutput;
  readonly db?: Exclude<SearchFilter['database'], undefined>;
  readonly limit: string;
}

/** Searches the archive and writes what was found. */
export async function runSearch(words: readonly string[], flags: SearchFlags, streams: Streams): Promise<void> {
  const { format = 'terminal', archive, db, limit, since, rule, module, from, to, outcome } = flags;
  const path = archivePathOrFail(archive === undefined ? {} : { archive }, streams);
  const text = await searchArchive(path, words.join(' '), {
    filter: {
      ...(rule !== undefined && { rule }),
      ...(module !== undefined && { module }),
      ...(db !== undefined && { database: db }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(outcome !== undefined && { outcome }),
      ...(since !== undefined && { since: readAge(since, new Date(), '--since') }),
    },
    limit: Math.max(1, readCount(limit, '--limit')),
    output: format,
    page: { width: terminalWidth(streams), color: wantsColor('auto', streams) },
    notify: (message) => {
      sayLine(streams.stderr, message);
    },
  });
  await writeAll(streams.stdout, text);
}
