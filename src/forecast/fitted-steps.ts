import type { AnalysisRecord } from '../model/archive.ts';
import { type StepFit, fitStep } from './fit-step.ts';
import { type RowCounts, type SampledStep, rowsOf } from './step-samples.ts';

/** A step with the rule by which its time is told. */
export interface FittedStep extends SampledStep {
  readonly fit: StepFit;
}

/**
 * Fits the steps that the next run has: those of the last rehearsal that came to its end; where none did, all that ended in any.
 */
export function fitSteps(
  steps: readonly SampledStep[],
  records: readonly AnalysisRecord[],
  last: AnalysisRecord | undefined,
): readonly FittedStep[] {
  const index = last === undefined ? -1 : records.indexOf(last);
  return steps
    .filter(({ samples }) => index === -1 || samples.some(({ rehearsal }) => rehearsal === index))
    .map((step) => ({ ...step, fit: fitStep(step.samples) }));
}

/** What a step takes with these rows, in milliseconds. */
export function expectedOf({ tables, fit }: FittedStep, rows: RowCounts): number {
  return fit.expectedMs(rowsOf(tables, rows));
}

/** What all steps take with these rows, in milliseconds. */
export function totalOf(steps: readonly FittedStep[], rows: RowCounts): number {
  return steps.reduce((sum, step) => sum + expectedOf(step, rows), 0);
}
