import { isPlausible } from './plausible-meaning.ts';

const SPACE = 0x20;

/**
 * Finds where the duration at the end of a message starts, or `-1`.
 *
 *     Completed upgrade process com.liferay.portal.upgrade.v7_0_0.UpgradeRatings in 84648ms
 *                                                                               ^
 * 7.0 prints `in 84648ms`, later versions `in 84648 ms`; the name before it is free text and may hold ` in ` itself.
 */
export function findDuration(bytes: Buffer, start: number, end: number): number {
  if (end - start < 7 || bytes[end - 1] !== 0x73 || bytes[end - 2] !== 0x6d) return -1;
  let at = end - 3;
  if (bytes[at] === SPACE) at--;
  const lastDigit = at;
  while (at > start && bytes[at] >= 0x30 && bytes[at] <= 0x39) at--;
  if (at === lastDigit || lastDigit - at > 15) return -1;
  const isIn = bytes[at] === SPACE && bytes[at - 1] === 0x6e && bytes[at - 2] === 0x69 && bytes[at - 3] === SPACE;
  return isIn && at - 3 >= start ? at - 3 : -1;
}

/** Reads the number of milliseconds of the duration that starts at `at`, as `findDuration` gave it; absent where it is longer than any. */
export function readDurationMs(bytes: Buffer, at: number, end: number): number | undefined {
  let value = 0;
  for (let i = at + 4; i < end && bytes[i] >= 0x30 && bytes[i] <= 0x39; i++) value = value * 10 + bytes[i] - 0x30;
  return isPlausible(value) ? value : undefined;
}
