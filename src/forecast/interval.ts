/** Between what the next run lies. */
import { spreadOf } from './robust.ts';

/** In four of five cases the next run lies within. */
export const CONFIDENCE = 0.8;
/** Quantile 0.9 of Student's t by degrees of freedom, from 1 on; 1.28 beyond. */
const T_VALUES = [3.08, 1.89, 1.64, 1.53, 1.48, 1.44, 1.41, 1.4, 1.38, 1.37] as const;
const T_LIMIT = 1.28;
/** Two runs that took the same to the second are an accident: machines differ by this part at least. */
const LEAST_SHARE = 0.05;

/**
 * Tells by how much the next run may miss what is expected, in milliseconds, by what the rehearsals missed it. `free`: how many values
 * were used up by the fit, at least 1. Needs two rehearsals or more.
 */
export function halfWidth(missedMs: readonly number[], expectedMs: number, free: number): number {
  const degrees = Math.max(1, missedMs.length - free);
  const t = T_VALUES[degrees - 1] ?? T_LIMIT;
  const wide = t * spreadOf(missedMs, free) * Math.sqrt(1 + 1 / missedMs.length);
  return Math.max(wide, expectedMs * LEAST_SHARE);
}
