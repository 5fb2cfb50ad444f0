import type { Report } from '../model/report.ts';
import type { RereadSource, SourceContent } from '../model/reread-source.ts';
import type { Source } from '../model/source.ts';
import { type ReadLog, pairSources } from './pair-sources.ts';
import { type MatchedExcerpts, type LineReading, matchExcerpts } from './match-excerpts.ts';
import type { ComparedBy, ReportVerification, VerifiedSource } from './verification.ts';

/**
 * Compares a report with logs: the content of each source, and each excerpt at its place.
 *
 * Logs are found by their content, whatever they are called now; a log that changed by its name, or as the only one.
 */
export async function verifyAgainst(
  report: Report,
  logs: readonly RereadSource[],
  reading: LineReading,
): Promise<ReportVerification> {
  const read: ReadLog[] = [];
  for (const log of logs) read.push({ log, content: await log.readLines(() => undefined) });
  const pairs = pairSources(report.sources, read);
  const sources: VerifiedSource[] = [];
  for (const [index, source] of report.sources.entries()) {
    const pair = pairs.get(index);
    sources.push(
      pair === undefined
        ? { path: source.path, status: 'missing', sameLines: 0, redactedLines: 0 }
        : await verifySource(report, index, pair, reading),
    );
  }
  const used = new Set([...pairs.values()].map(({ log }) => log));
  return {
    sources,
    otherLogs: logs.filter((log) => !used.has(log)).map(({ path }) => path),
    holds: sources.every(({ status }) => status === 'ok'),
  };
}

async function verifySource(
  { findings, sources }: Report,
  index: number,
  { log, content }: ReadLog,
  reading: LineReading,
): Promise<VerifiedSource> {
  const source = sources[index];
  const matcher = matchExcerpts(findings, index, reading);
  await log.readLines(matcher.add);
  const matched = matcher.finish();
  const difference = differenceOf(source, content, matched);
  return {
    path: source.path,
    status: difference === undefined ? 'ok' : 'changed',
    log: log.path,
    comparedBy: comparedBy(source),
    ...(difference !== undefined && { difference }),
    sameLines: matched.sameLines,
    redactedLines: matched.redactedLines,
  };
}

function differenceOf(source: Source, content: SourceContent, { difference }: MatchedExcerpts): string | undefined {
  if (source.bytes !== content.bytes) {
    const more = content.bytes - source.bytes;
    const size = `${Math.abs(more)} bytes ${more > 0 ? 'longer' : 'shorter'} than the report says (${source.bytes})`;
    return difference === undefined ? size : `${size}; ${difference.text}`;
  }
  if (difference !== undefined) return difference.text;
  switch (comparedBy(source)) {
    case 'sha256':
      return source.sha256 === content.sha256 ? undefined : otherContent(content.sha256, source.sha256);
    case 'samples':
      return source.contentHash === content.contentHash
        ? undefined
        : otherContent(content.contentHash, source.contentHash);
    case 'size':
      return undefined;
  }
}

function comparedBy({ sha256, contentHash }: Source): ComparedBy {
  if (sha256 !== undefined) return 'sha256';
  return contentHash === undefined ? 'size' : 'samples';
}

function otherContent(hash: string, expected = ''): string {
  const name = hash.length === 64 ? 'SHA-256' : 'hash of samples';
  return `other content of the same size (${name} ${hash}, expected ${expected}); what the excerpts show is as it was`;
}
