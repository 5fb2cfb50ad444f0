/** Forecasts the next run of an upgrade by its rehearsals. */
import type { AnalysisRecord } from '../model/archive.ts';
import type { Forecast, ForecastStep } from '../model/forecast.ts';
import type { Outcome } from '../model/verdict.ts';
import { caveatsOf } from './caveats.ts';
import { type FittedStep, expectedOf, fitSteps, totalOf } from './fitted-steps.ts';
import { CONFIDENCE, halfWidth } from './interval.ts';
import { medianOf } from './robust.ts';
import { type RowChange, changeRows } from './row-changes.ts';
import { savingsOf } from './savings.ts';
import { type RowCounts, type TablesOfStep, rowCountsOf, rowsOf, sampleSteps } from './step-samples.ts';

/** What a forecast takes besides the rehearsals. */
export interface ForecastContext {
  /** Which tables a step works on; handed in, since it is knowledge of the diagnosis. */
  readonly tablesOfStep: TablesOfStep;
  /** Rows that the next run has more or less than the last rehearsal. */
  readonly changes: readonly RowChange[];
}

const SUCCEEDED: readonly Outcome[] = ['succeeded', 'succeeded-with-warnings'];
/** A fit by rows uses up one value more, where it makes a fifth of the time or more. */
const WEIGHTY_SHARE = 0.2;
/** Of what takes less the rows per second say nothing. */
const LEAST_SPEED_MS = 1000;

/** Forecasts the next run, with the rows of the last import, changed as asked. Throws a `UserError` for a table that nobody counted. */
export function forecastRun(records: readonly AnalysisRecord[], { tablesOfStep, changes }: ForecastContext): Forecast {
  const complete = records.filter(
    ({ analysis }) => SUCCEEDED.includes(analysis.outcome) && analysis.durationMs !== undefined,
  );
  const lastRows = rowCountsOf(
    records.findLast(({ tables }) => tables.some(({ rows }) => rows !== undefined)) ?? NO_RECORD,
  );
  const nextRows = changeRows(lastRows, changes);
  const fitted = fitSteps(sampleSteps(records, tablesOfStep), records, complete.at(-1));
  const total = forecastTotal(complete, fitted, nextRows);
  const steps = stepsOf(fitted, nextRows);
  return {
    rehearsals: records.length,
    completeRehearsals: complete.length,
    ...total,
    ...(complete.length === 0 && steps.length > 0 && { leastMs: totalOf(fitted, nextRows) }),
    steps,
    savings: changes.map((change) => savingsOf(change, fitted, lastRows)),
    caveats: caveatsOf({ records, complete, fitted, lastRows, nextRows }),
  };
}

const NO_RECORD = { tables: [] } as const;

function forecastTotal(
  complete: readonly AnalysisRecord[],
  fitted: readonly FittedStep[],
  nextRows: RowCounts,
): Pick<Forecast, 'expectedMs' | 'lowMs' | 'highMs' | 'confidence' | 'restMs'> {
  if (complete.length === 0) return {};
  const outside = complete.map((record) => (record.analysis.durationMs ?? 0) - totalOf(fitted, rowCountsOf(record)));
  const restMs = medianOf(outside);
  const expectedMs = Math.max(0, totalOf(fitted, nextRows) + restMs);
  if (complete.length === 1) return { expectedMs, restMs };
  const missed = outside.map((value) => value - restMs);
  const half = halfWidth(missed, expectedMs, isFitted(fitted, nextRows) ? 2 : 1);
  return {
    expectedMs,
    confidence: CONFIDENCE,
    lowMs: Math.max(0, expectedMs - half),
    highMs: expectedMs + half,
    restMs,
  };
}

function isFitted(fitted: readonly FittedStep[], rows: RowCounts): boolean {
  const byRows = fitted.filter(({ fit }) => fit.basis === 'fitted');
  return totalOf(byRows, rows) >= totalOf(fitted, rows) * WEIGHTY_SHARE;
}

function stepsOf(fitted: readonly FittedStep[], nextRows: RowCounts): readonly ForecastStep[] {
  const total = Math.max(1, totalOf(fitted, nextRows));
  return fitted
    .map((step): ForecastStep => {
      const expectedMs = expectedOf(step, nextRows);
      const rows = rowsOf(step.tables, nextRows);
      return {
        kind: step.kind,
        name: step.name,
        ...(step.module !== undefined && { module: step.module }),
        tables: step.tables,
        ...(rows !== undefined && { rows }),
        expectedMs,
        share: expectedMs / total,
        ...(rows !== undefined && expectedMs >= LEAST_SPEED_MS && { rowsPerSecond: rows / (expectedMs / 1000) }),
        basis: step.fit.basis,
        rehearsals: step.samples.length,
      };
    })
    .toSorted((left, right) => right.expectedMs - left.expectedMs);
}
