import { createHash } from 'node:crypto';
import type { AnalysisRecord, ArchivedAnalysis, ArchivedRun, ArchivedSource } from '../../model/archive.ts';
import type { Report, ReportRun } from '../../model/report.ts';
import type { Source } from '../../model/source.ts';
import { verdictRun } from '../../model/verdict-run.ts';
import { failuresOf, occurrenceOf } from './failures-of.ts';
import { spanDurations } from './span-durations.ts';
import { shortText } from './short-text.ts';
import { tableRows } from './table-rows.ts';

/** Takes out of a report what the archive keeps of it: facts and a few lines of each failure, never the log. */
export function recordOfReport(report: Report): AnalysisRecord {
  return {
    analysis: analysisOf(report),
    sources: report.sources.map(sourceOf),
    runs: report.runs.map(runOf),
    failures: failuresOf(report.findings),
    occurrences: report.findings.map(occurrenceOf),
    spans: spanDurations(report.spans),
    tables: tableRows(report.imports),
  };
}

/** The id of the analysis of these sources: the same whatever their names and their order. */
export function analysisIdOf(sources: readonly Source[]): string {
  const contents = sources.map(contentHashOf).sort().join('\n');
  return createHash('sha256').update(contents).digest('hex').slice(0, 16);
}

/** The hash of a source's content; in reports that were saved before there was one, that of what is known of it. */
export function contentHashOf(source: Source): string {
  if (source.contentHash !== undefined) return source.contentHash;
  const { format, bytes, lines, records, unrecognizedRecords, firstTime = '', lastTime = '' } = source;
  const known = [format, bytes, lines, records, unrecognizedRecords, firstTime, lastTime].join('\n');
  return createHash('sha256').update(known).digest('hex').slice(0, 16);
}

function analysisOf(report: Report): ArchivedAnalysis {
  const { verdict, environment, tool, generatedAt, complete, sources } = report;
  const { product, from, to, database, connection, java } = environment;
  return {
    id: analysisIdOf(sources),
    analyzedAt: generatedAt,
    rememberedAt: generatedAt,
    toolVersion: tool.version,
    complete,
    hasTexts: true,
    outcome: verdict.outcome,
    reason: shortText(verdict.reason),
    recovery: verdict.recovery,
    from,
    to,
    ...runFields(verdictRun(report)),
    ...(verdict.recoveryRule !== undefined && { recoveryRule: verdict.recoveryRule }),
    ...(product !== undefined && { product }),
    ...(database !== undefined && { database }),
    ...(connection?.host !== undefined && { databaseHost: connection.host }),
    ...(connection?.name !== undefined && { databaseName: connection.name }),
    ...(java !== undefined && { java }),
  };
}

function runFields(run: ReportRun | undefined): Partial<ArchivedAnalysis> {
  if (run === undefined) return {};
  return { runKind: run.kind, ...timesOf(run) };
}

function runOf(run: ReportRun): ArchivedRun {
  return { kind: run.kind, status: run.status, ...timesOf(run) };
}

function timesOf({
  startTime,
  endTime,
  durationMs,
}: ReportRun): Pick<ArchivedRun, 'startedAt' | 'endedAt' | 'durationMs'> {
  return {
    ...(startTime !== undefined && { startedAt: startTime }),
    ...(endTime !== undefined && { endedAt: endTime }),
    ...(durationMs !== undefined && { durationMs }),
  };
}

function sourceOf(source: Source): ArchivedSource {
  const { path, kind, format, bytes, lines, firstTime, lastTime } = source;
  return {
    path,
    kind,
    format,
    bytes,
    lines,
    contentHash: contentHashOf(source),
    ...(firstTime !== undefined && { firstTime }),
    ...(lastTime !== undefined && { lastTime }),
  };
}
