/** What a step takes by the rows of its tables, as its rehearsals tell. */
import type { ForecastBasis } from '../model/forecast.ts';
import { medianOf, robustLine } from './robust.ts';
import type { StepSample } from './step-samples.ts';

/** The rule by which the time of a step is told. */
export interface StepFit {
  readonly basis: ForecastBasis;
  /** Its own time in milliseconds with so many rows; never below 0. */
  readonly expectedMs: (rows: number | undefined) => number;
}

/** A line needs three rehearsals whose rows differ by a fifth or more. */
const FEWEST_FOR_LINE = 3;
const LEAST_SPREAD = 1.2;

/** Fits one step: a line where its rows differ, a rate where they do not, the middle of its times where none are known. */
export function fitStep(samples: readonly StepSample[]): StepFit {
  const middle = medianOf(samples.map(({ ownMs }) => ownMs));
  const points = samples.flatMap(({ rows, ownMs }) =>
    rows === undefined || rows === 0 ? [] : [{ x: rows, y: ownMs }],
  );
  if (points.length === 0) return { basis: 'durations', expectedMs: () => middle };
  if (points.length >= FEWEST_FOR_LINE && differs(points.map(({ x }) => x))) {
    const { slope, intercept } = robustLine(points);
    // A step that took less with more rows has its time from elsewhere.
    if (slope > 0) {
      return {
        basis: 'fitted',
        expectedMs: (rows) => (rows === undefined ? middle : Math.max(0, intercept + slope * rows)),
      };
    }
    return { basis: 'durations', expectedMs: () => middle };
  }
  const msPerRow = medianOf(points.map(({ x, y }) => y / x));
  return { basis: 'proportional', expectedMs: (rows) => (rows === undefined ? middle : msPerRow * rows) };
}

/** Tells whether numbers differ by a fifth or more. */
export function differs(values: readonly number[]): boolean {
  return Math.max(...values) >= Math.min(...values) * LEAST_SPREAD;
}
