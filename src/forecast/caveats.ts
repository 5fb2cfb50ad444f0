/** What makes a forecast less sure, in plain words. */
import type { AnalysisRecord } from '../model/archive.ts';
import type { ForecastCaveat } from '../model/forecast.ts';
import type { FittedStep } from './fitted-steps.ts';
import type { RowCounts } from './step-samples.ts';
import { rowsOf } from './step-samples.ts';

/** What caveats rest on. */
export interface CaveatFacts {
  readonly records: readonly AnalysisRecord[];
  readonly complete: readonly AnalysisRecord[];
  readonly fitted: readonly FittedStep[];
  readonly lastRows: RowCounts;
  readonly nextRows: RowCounts;
}

/** Beyond this part of what was rehearsed nothing is known. */
const BEYOND = 1.5;

/** Says what is missing, the most important first; nothing where nothing is. */
export function caveatsOf(facts: CaveatFacts): readonly ForecastCaveat[] {
  const { records, complete, fitted, lastRows } = facts;
  const unended = records.length - complete.length;
  const bases = fitted.map(({ fit }) => fit.basis);
  return [
    ...when(
      fitted.length === 0,
      'no-durations',
      'No rehearsal prints how long a step took: nothing can be told of the next run.',
    ),
    ...when(
      complete.length === 0 && fitted.length > 0,
      'no-complete-run',
      'No rehearsal came to its end: the next run takes longer than the steps that ended.',
    ),
    ...when(
      complete.length === 1,
      'one-rehearsal',
      'Only one rehearsal came to its end: how much the next run may differ from it cannot be told.',
    ),
    ...when(
      unended > 0 && complete.length > 0,
      'failed-runs',
      `${unended} of ${records.length} rehearsals did not come to their end: of these only the steps that ended count.`,
    ),
    ...when(
      lastRows.size === 0 && fitted.length > 0,
      'no-rows',
      'No rehearsal counts rows: only durations are compared. Give the logs of the imports as well.',
    ),
    ...when(
      bases.includes('proportional'),
      'rows-alike',
      'The rows of the rehearsals are too few or too much alike to tell what a step takes without them: its time is taken to grow with its rows.',
    ),
    ...when(
      isBeyond(facts),
      'beyond-rehearsals',
      'The next run has far more or fewer rows than any rehearsal: what it takes there was never measured.',
    ),
  ];
}

function when(holds: boolean, code: ForecastCaveat['code'], text: string): readonly ForecastCaveat[] {
  return holds ? [{ code, text }] : [];
}

function isBeyond({ fitted, nextRows }: CaveatFacts): boolean {
  return fitted.some(({ tables, samples }) => {
    const next = rowsOf(tables, nextRows);
    const seen = samples.flatMap(({ rows }) => rows ?? []);
    if (next === undefined || seen.length === 0) return false;
    return next > Math.max(...seen) * BEYOND || next < Math.min(...seen) / BEYOND;
  });
}
