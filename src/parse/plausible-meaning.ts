import type { AttributeValue, Meaning } from '../model/meaning.ts';

/** No program prints more rows, bytes or milliseconds than ten trillion, and sums of hundreds of such numbers are still exact. */
const MOST = 1e13;

/** Tells whether a program may have counted to a number. */
export function isPlausible(value: number): boolean {
  return Math.abs(value) <= MOST;
}

/** Returns a meaning; absent where it holds a number that no program counts to: the text only looks like what one prints. */
export function plausibleMeaning(meaning: Meaning | undefined): Meaning | undefined {
  if (meaning === undefined) return undefined;
  return Object.entries(meaning.attributes).every(mayBePrinted) ? meaning : undefined;
}

/** Times have bounds of their own. */
function mayBePrinted([name, value]: readonly [string, AttributeValue]): boolean {
  return typeof value !== 'number' || name === 'timeMs' || isPlausible(value);
}
