import type { DatabaseSync } from 'node:sqlite';
import type { AnalysisRecord, ArchivedAnalysis } from '../../model/archive.ts';
import { type Archive, inTransaction } from '../open-archive.ts';
import { numberIn, rowOf } from '../row.ts';
import { failureKeysOf, removeUnused } from './remove-unused.ts';
import { type Columns, insertRow, updateRow } from './insert-rows.ts';
import { saveFailures } from './save-failures.ts';
import { PART_TABLES, saveParts } from './save-parts.ts';

/**
 * Keeps an analysis, all of it or nothing. An analysis of the same logs takes the place of the one before; the name and label that a
 * person gave it stay. Throws an `ArchiveError`.
 */
export function saveAnalysis(archive: Archive, record: AnalysisRecord): void {
  inTransaction(archive, () => {
    saveRecord(archive.database, record);
  });
}

/** Keeps an analysis within the transaction of the caller. */
export function saveRecord(database: DatabaseSync, record: AnalysisRecord): void {
  const { analysis, failures } = record;
  const known = rowOf(database, 'SELECT key FROM analysis WHERE id = ?', analysis.id);
  const before = known === undefined ? [] : failureKeysOf(database, numberIn(known, 'key'));
  const key =
    known === undefined
      ? insertRow(database, 'analysis', { ...columnsOf(analysis), remembered_at: analysis.rememberedAt })
      : numberIn(known, 'key');
  if (known !== undefined) {
    updateRow(database, 'analysis', key, columnsOf(analysis));
    for (const table of PART_TABLES) database.prepare(`DELETE FROM ${table} WHERE analysis_key = ?`).run(key);
  }
  saveParts(database, key, record, saveFailures(database, failures));
  removeUnused(database, before);
}

function columnsOf(analysis: ArchivedAnalysis): Columns {
  const { from, to, database, name, label } = analysis;
  return {
    id: analysis.id,
    analyzed_at: analysis.analyzedAt,
    run_kind: analysis.runKind,
    started_at: analysis.startedAt,
    ended_at: analysis.endedAt,
    duration_ms: analysis.durationMs,
    tool_version: analysis.toolVersion,
    complete: analysis.complete,
    has_texts: analysis.hasTexts,
    outcome: analysis.outcome,
    reason: analysis.reason,
    recovery: analysis.recovery,
    recovery_rule: analysis.recoveryRule,
    product: analysis.product,
    from_version: from.version,
    from_build: from.build,
    from_schema: from.schema,
    to_version: to.version,
    to_build: to.build,
    to_schema: to.schema,
    database_vendor: database?.vendor,
    database_version: database?.version,
    database_host: analysis.databaseHost,
    database_name: analysis.databaseName,
    java: analysis.java,
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label }),
  };
}
