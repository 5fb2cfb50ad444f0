import type { DatabaseSync } from 'node:sqlite';
import type { AnalysisRecord } from '../../model/archive.ts';
import { insertRows } from './insert-rows.ts';
import type { SavedFailure } from './save-failures.ts';

/** Keeps what belongs to one analysis, within the transaction of the caller. */
export function saveParts(
  database: DatabaseSync,
  analysisKey: number,
  record: AnalysisRecord,
  failures: ReadonlyMap<string, SavedFailure>,
): void {
  const rows = rowsOf(record, failures);
  for (const [table, parts] of Object.entries(rows)) {
    insertRows(
      database,
      table,
      parts.map((part) => ({ analysis_key: analysisKey, ...part })),
    );
  }
}

/** The tables that hold parts of analyses. */
export const PART_TABLES = ['source', 'run', 'occurrence', 'span_duration', 'table_rows'] as const;

type Rows = Readonly<Record<(typeof PART_TABLES)[number], Parameters<typeof insertRows>[2]>>;

function rowsOf(record: AnalysisRecord, failures: ReadonlyMap<string, SavedFailure>): Rows {
  return {
    source: record.sources.map(({ path, kind, format, bytes, lines, contentHash, firstTime, lastTime }, position) => ({
      position,
      path,
      kind,
      format,
      bytes,
      lines,
      content_hash: contentHash,
      first_time: firstTime,
      last_time: lastTime,
    })),
    run: record.runs.map(({ kind, status, startedAt, endedAt, durationMs }, position) => ({
      position,
      kind,
      status,
      started_at: startedAt,
      ended_at: endedAt,
      duration_ms: durationMs,
    })),
    occurrence: record.occurrences.map((occurrence, position) => {
      const { fingerprint, ruleId, title, role, level, count, firstTime, lastTime, source, line } = occurrence;
      const failure = failures.get(fingerprint);
      return {
        failure_key: failure?.key,
        position,
        rule_id: ruleId,
        title: title === failure?.title ? undefined : title,
        role,
        level,
        count,
        first_time: firstTime,
        last_time: lastTime,
        source_position: source,
        line,
      };
    }),
    span_duration: record.spans.map(({ kind, name, module, status, count, durationMs, selfMs, maxMs }) => ({
      kind,
      name,
      module,
      status,
      count,
      duration_ms: durationMs,
      self_ms: selfMs,
      max_ms: maxMs,
    })),
    table_rows: record.tables.map(({ name, rows, bytes, durationMs }) => ({
      name,
      rows,
      bytes,
      duration_ms: durationMs,
    })),
  };
}
