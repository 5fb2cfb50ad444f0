import type { RereadSource, SourceContent } from '../model/reread-source.ts';
import type { Source } from '../model/source.ts';

/** A log that was read, with what all of it is. */
export interface ReadLog {
  readonly log: RereadSource;
  readonly content: SourceContent;
}

/** How a log may be known to be a source, the surest first. */
const SIGNS: readonly ((source: Source, log: ReadLog) => boolean)[] = [
  ({ sha256 }, { content }) => sha256 === content.sha256,
  ({ sha256, contentHash }, { content }) => sha256 === undefined && contentHash === content.contentHash,
  ({ sha256, bytes, lines, path }, { content, log }) =>
    sha256 === undefined && bytes === content.bytes && lines === content.lines && lastPart(path) === lastPart(log.path),
  ({ sha256, bytes, lines }, { content }) => sha256 === undefined && bytes === content.bytes && lines === content.lines,
  ({ path }, { log }) => path === log.path,
  ({ path }, { log }) => lastPart(path) === lastPart(log.path),
];

/** Finds the log of each source, by the source's index; each log is that of one source. */
export function pairSources(sources: readonly Source[], logs: readonly ReadLog[]): ReadonlyMap<number, ReadLog> {
  const pairs = new Map<number, ReadLog>();
  const free = new Set(logs);
  for (const isSign of SIGNS) {
    for (const [index, source] of sources.entries()) {
      if (pairs.has(index)) continue;
      const log = [...free].find((candidate) => isSign(source, candidate));
      if (log === undefined) continue;
      pairs.set(index, log);
      free.delete(log);
    }
  }
  if (sources.length === 1 && logs.length === 1 && pairs.size === 0) pairs.set(0, logs[0]);
  return pairs;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
