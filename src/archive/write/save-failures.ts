import type { DatabaseSync } from 'node:sqlite';
import type { Failure } from '../../model/archive.ts';
import { FAILURE_COLUMNS, failureOf } from '../failure-row.ts';
import { numberIn, rowOf } from '../row.ts';
import { type Columns, insertRow, updateRow } from './insert-rows.ts';

/** A failure as it is kept now. */
export interface SavedFailure {
  readonly key: number;
  readonly title: string;
}

/** Keeps failures, within the transaction of the caller, and returns what is kept by fingerprint. */
export function saveFailures(database: DatabaseSync, failures: readonly Failure[]): ReadonlyMap<string, SavedFailure> {
  const revision = nextRevision(database);
  const find = database.prepare(`SELECT ${FAILURE_COLUMNS} FROM failure WHERE fingerprint = ?`);
  const saved = new Map<string, SavedFailure>();
  for (const failure of failures) {
    const row = find.get(failure.fingerprint);
    if (row === undefined) {
      const key = insertRow(database, 'failure', { ...columnsOf(failure), revision });
      saved.set(failure.fingerprint, { key, title: failure.title });
      continue;
    }
    const key = numberIn(row, 'key');
    const known = failureOf(row);
    const next = joined(known, failure);
    if (next !== known) updateRow(database, 'failure', key, { ...columnsOf(next), revision });
    saved.set(failure.fingerprint, { key, title: next.title });
  }
  return saved;
}

/** Counts a change of texts or resolutions, and returns its number. */
export function nextRevision(database: DatabaseSync): number {
  database.exec('UPDATE state SET revision = revision + 1');
  return numberIn(rowOf(database, 'SELECT revision FROM state') ?? {}, 'revision');
}

function joined(known: Failure, next: Failure): Failure {
  const told = moreTelling(known, next);
  const matters = known.matters || next.matters;
  return told.matters === matters ? told : { ...told, matters };
}

/** Texts stay as they were first seen, until there were none, or a rule explains what none did. */
function moreTelling(known: Failure, next: Failure): Failure {
  if (!next.hasTexts) return known;
  if (!known.hasTexts) return next;
  return next.ruleId !== undefined && next.ruleId !== known.ruleId ? next : known;
}

function columnsOf(failure: Failure): Columns {
  return {
    fingerprint: failure.fingerprint,
    algorithm: algorithmOf(failure.fingerprint),
    matters: failure.matters,
    title: failure.title,
    message: failure.message,
    template: failure.template,
    rule_id: failure.ruleId,
    level: failure.level,
    exceptions: JSON.stringify(failure.exceptions),
    sql_state: failure.sqlState,
    vendor_code: failure.vendorCode,
    module: failure.module,
    process: failure.process,
    excerpt: failure.excerpt,
    has_texts: failure.hasTexts,
  };
}

/** `1:9f0c…` was made in the first way; what has no version was made in an older one. */
function algorithmOf(fingerprint: string): number {
  return Number(/^(\d{1,9}):/.exec(fingerprint)?.[1] ?? 0);
}
