/** Statistics that one wild value does not turn over. */

/** A value and what it may depend on. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** From so many values on one wild value can be told from the others. */
const ENOUGH_FOR_MEDIANS = 7;
/** Makes the median of deviations comparable to a standard deviation. */
const MAD_TO_SIGMA = 1.4826;

/** The middle of some values; 0 for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** Draws the line through points by the middle of the slopes between each two of them (Theil and Sen). */
export function robustLine(points: readonly Point[]): Line {
  const slopes = points.flatMap((left, index) =>
    points.slice(index + 1).flatMap((right) => (right.x === left.x ? [] : [(right.y - left.y) / (right.x - left.x)])),
  );
  const slope = medianOf(slopes);
  return { slope, intercept: medianOf(points.map(({ x, y }) => y - slope * x)) };
}

/** How far values lie from zero as a rule: by their median from seven on, else by their squares. `free`: values that a fit has used up. */
export function spreadOf(values: readonly number[], free: number): number {
  const count = values.length;
  const kept = Math.max(1, count - free);
  if (count < ENOUGH_FOR_MEDIANS) return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / kept);
  // The median of few deviations is too small (Croux and Rousseeuw, 1992).
  const unbiased = count / (count - 0.8);
  return MAD_TO_SIGMA * unbiased * medianOf(values.map(Math.abs)) * Math.sqrt(count / kept);
}
