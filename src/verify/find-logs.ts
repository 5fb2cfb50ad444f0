import type { RereadSource } from '../model/reread-source.ts';
import type { Source } from '../model/source.ts';
import { type ReadLog, pairSources } from './pair-sources.ts';

/** Logs of a report that was saved before: they may stand elsewhere by now, and the report may name them by tokens. */
export interface FoundLogs {
  /** By the names that the report has for them. */
  readonly logs: readonly RereadSource[];
  /** Paths of those that are of no source. */
  readonly others: readonly string[];
}

/** Finds the logs of sources: by their paths, and where that is not enough by their content, for which they are read. */
export async function findLogs(sources: readonly Source[], given: readonly RereadSource[]): Promise<FoundLogs> {
  const isNamed = (path: string): boolean => given.some((log) => log.path === path);
  if (given.length === 0 || sources.every(({ path }) => isNamed(path))) return { logs: given, others: [] };
  const read: ReadLog[] = [];
  for (const log of given) read.push({ log, content: await log.readLines(() => undefined) });
  const pairs = pairSources(sources, read);
  const used = new Set([...pairs.values()].map(({ log }) => log));
  return {
    logs: [...pairs].map(([index, { log }]) => ({ ...log, path: sources[index].path })),
    others: given.filter((log) => !used.has(log)).map(({ path }) => path),
  };
}
