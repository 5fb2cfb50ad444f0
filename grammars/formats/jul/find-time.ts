import { indexWithin, isDigit } from '../../shared/scan-bytes.ts';

/** No locale writes a date longer than this in front of the time. */
const LONGEST_DATE = 40;

/**
 * Finds the time of a java.util.logging header behind its date, whatever the locale: `-1` where there is none.
 *
 *     Mar 08, 2014 10:12:23 PM org.apache.catalina.startup.Catalina start
 *                  ^
 */
export function findTime(bytes: Buffer, start: number, end: number): number {
  const limit = Math.min(end - 7, start + LONGEST_DATE);
  let digits = 0;
  for (let at = start; at < limit; at++) {
    if (isDigit(bytes[at])) digits++;
    if (bytes[at] === 0x3a && isTimeAround(bytes, at)) return digits > 4 ? hourStart(bytes, at) : -1;
  }
  return -1;
}

/** Tells whether the colon at `at` is the first of `H:mm:ss`. */
function isTimeAround(bytes: Buffer, at: number): boolean {
  return (
    isDigit(bytes[at - 1]) &&
    isDigit(bytes[at + 1]) &&
    isDigit(bytes[at + 2]) &&
    bytes[at + 3] === 0x3a &&
    isDigit(bytes[at + 4]) &&
    isDigit(bytes[at + 5])
  );
}

function hourStart(bytes: Buffer, colon: number): number {
  return isDigit(bytes[colon - 2]) ? colon - 2 : colon - 1;
}

/** End of the time: `.SSS` and a word such as `AM`, `PM`, `vorm.` belong to it; the space behind it, and a level in front of a `[thread]`, do not. */
export function findTimeEnd(bytes: Buffer, time: number, end: number): number {
  let at = indexWithin(bytes, 0x20, time, end);
  if (at < 0) return end;
  const word = indexWithin(bytes, 0x20, at + 1, Math.min(end, at + 13));
  if (word < 0) return at;
  const isLevel = bytes[word + 1] === 0x5b;
  if (!isLevel && /^(?:[AaPp]\.?[Mm]\.?|\p{L}{1,6}\.?)$/u.test(bytes.toString('utf8', at + 1, word))) at = word;
  return at;
}
