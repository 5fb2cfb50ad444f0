/** Reads analyses: lists of them, or all that is kept of one. */
import type { AnalysisRecord, ArchivedAnalysis, ListedAnalysis } from '../model/archive.ts';
import { analysisOf, listedAnalysisOf } from './analysis-row.ts';
import { explaining } from './archive-error.ts';
import { FAILURE_COLUMNS, failureOf } from './failure-row.ts';
import type { Archive } from './open-archive.ts';
import { occurrenceOf, runOf, sourceOf, spanOf, tableOf } from './part-rows.ts';
import { numberIn, rowOf, rowsOf } from './row.ts';

/** Which analyses to list. */
export interface AnalysisFilter {
  readonly label?: string;
  readonly outcome?: string;
  /** ISO 8601 UTC: analyzed then or later. */
  readonly since?: string;
  /** At most so many, the newest ones. */
  readonly limit?: number;
}

const LISTED = `SELECT analysis.*, failure.fingerprint AS root_fingerprint, coalesce(occurrence.title, failure.title) AS root_title,
    occurrence.rule_id AS root_rule_id
  FROM analysis
  LEFT JOIN occurrence ON occurrence.key = (
    SELECT key FROM occurrence WHERE analysis_key = analysis.key AND role = 'root-cause' ORDER BY position LIMIT 1)
  LEFT JOIN failure ON failure.key = occurrence.failure_key`;

/** Reads analyses that fit a filter, the newest first. */
export function readAnalyses({ path, database }: Archive, filter: AnalysisFilter): readonly ListedAnalysis[] {
  const { label = null, outcome = null, since = null, limit = -1 } = filter;
  return explaining(path, () =>
    rowsOf(
      database,
      `${LISTED}
       WHERE label IS coalesce(?, label) AND outcome = coalesce(?, outcome) AND analyzed_at >= coalesce(?, analyzed_at)
       ORDER BY analyzed_at DESC, analysis.key DESC LIMIT ?`,
      label,
      outcome,
      since,
      limit,
    ).map(listedAnalysisOf),
  );
}

/** Reads analyses in which a failure occurs, the newest first. */
export function readAnalysesWith({ path, database }: Archive, fingerprint: string): readonly ArchivedAnalysis[] {
  return explaining(path, () =>
    rowsOf(
      database,
      `SELECT * FROM analysis
       WHERE key IN (
         SELECT analysis_key FROM occurrence JOIN failure ON failure.key = failure_key WHERE fingerprint = ?)
       ORDER BY coalesce(ended_at, remembered_at) DESC, key DESC`,
      fingerprint,
    ).map(analysisOf),
  );
}

/** Reads all that is kept of an analysis, by its whole id; absent where there is none. */
export function readAnalysis({ path, database }: Archive, id: string): AnalysisRecord | undefined {
  return explaining(path, () => {
    const row = rowOf(database, 'SELECT * FROM analysis WHERE id = ?', id);
    if (row === undefined) return undefined;
    const key = numberIn(row, 'key');
    const parts = (table: string) =>
      rowsOf(database, `SELECT * FROM ${table} WHERE analysis_key = ? ORDER BY key`, key);
    return {
      analysis: analysisOf(row),
      sources: parts('source').map(sourceOf),
      runs: parts('run').map(runOf),
      failures: rowsOf(
        database,
        `SELECT DISTINCT ${FAILURE_COLUMNS} FROM failure JOIN occurrence ON failure_key = failure.key
         WHERE analysis_key = ? ORDER BY failure.key`,
        key,
      ).map(failureOf),
      occurrences: rowsOf(
        database,
        `SELECT occurrence.*, coalesce(occurrence.title, failure.title) AS title, fingerprint
         FROM occurrence JOIN failure ON failure.key = failure_key WHERE analysis_key = ? ORDER BY position`,
        key,
      ).map(occurrenceOf),
      spans: parts('span_duration').map(spanOf),
      tables: parts('table_rows').map(tableOf),
    };
  });
}
