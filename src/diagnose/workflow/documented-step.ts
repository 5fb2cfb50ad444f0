import type { LineRange } from '../release-line.ts';

/** A step of the documented workflow, as data: nothing of a particular upgrade. */
export interface DocumentedStep {
  /** `T2`, `U3.2`, `CP-U`, `C5`: the ids of the report. */
  readonly id: string;
  /** What to do, in the imperative. */
  readonly title: string;
  readonly checkpoint?: true;
  /** Release lines that are upgraded to, for which the guides have the step; all where it is left out. */
  readonly to?: LineRange;
  /** Release lines that are upgraded from. */
  readonly from?: LineRange;
  /** Asked of the administrator where no log shows the step. */
  readonly question: string;
}

/** From a line on. */
export function since(lowest: number): LineRange {
  return { lowest, highest: Infinity };
}

/** To a line, inclusive. */
export function until(highest: number): LineRange {
  return { lowest: 0, highest };
}

/** Tells whether two ranges have a line in common: what is not known does not exclude. */
export function overlaps(left: LineRange, right: LineRange): boolean {
  return left.lowest <= right.highest && right.lowest <= left.highest;
}
