import type { ForecastSaving } from '../model/forecast.ts';
import { type FittedStep, expectedOf } from './fitted-steps.ts';
import { type RowChange, changeRows } from './row-changes.ts';
import type { RowCounts } from './step-samples.ts';

/** Tells what one change of rows saves, beside nothing else that changes; no step where none is known to work on the table. */
export function savingsOf(change: RowChange, steps: readonly FittedStep[], rows: RowCounts): ForecastSaving {
  const table = change.table.toLowerCase();
  const changed = changeRows(rows, [change]);
  const concerned = steps.filter(({ tables, fit }) => tables.includes(table) && fit.basis !== 'durations');
  return {
    table: change.table,
    rowsBefore: rows.get(table) ?? 0,
    rowsAfter: changed.get(table) ?? 0,
    savesMs: concerned.reduce((sum, step) => sum + expectedOf(step, rows) - expectedOf(step, changed), 0),
    steps: concerned.map(({ name }) => name),
    isAssumed: concerned.some(({ fit }) => fit.basis === 'proportional'),
  };
}
