const ZERO = 48;
const NINE = 57;

/** Tells whether a byte is an ASCII digit. */
export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** Reads the two digits at `at`. */
export function twoDigits(bytes: Buffer, at: number): number {
  return (bytes[at] - ZERO) * 10 + (bytes[at + 1] - ZERO);
}

/** Milliseconds since midnight of `HH:mm:ss,SSS` (or with a dot) at `at`. */
export function clockMs(bytes: Buffer, at: number): number {
  const seconds = twoDigits(bytes, at) * 3600 + twoDigits(bytes, at + 3) * 60 + twoDigits(bytes, at + 6);
  return seconds * 1000 + (bytes[at + 9] - ZERO) * 100 + twoDigits(bytes, at + 10);
}

/** Tells whether `HH:mm:ss` and a comma or dot with three digits stand at `at`. */
export function isClock(bytes: Buffer, at: number, end: number): boolean {
  return (
    at + 12 <= end &&
    isDigit(bytes[at]) &&
    bytes[at + 2] === 0x3a &&
    bytes[at + 5] === 0x3a &&
    (bytes[at + 8] === 0x2c || bytes[at + 8] === 0x2e) &&
    isDigit(bytes[at + 11])
  );
}

/** Tells whether `yyyy-MM-dd` stands at `at`. */
export function isDate(bytes: Buffer, at: number, end: number): boolean {
  return (
    at + 10 <= end && isDigit(bytes[at]) && bytes[at + 4] === 0x2d && bytes[at + 7] === 0x2d && isDigit(bytes[at + 9])
  );
}

const DAY_MS = 86_400_000;

/**
 * Milliseconds since 1970 of midnight of the `yyyy-MM-dd` at `at`, as if it were UTC.
 *
 * Counts the days of the Gregorian calendar with years that begin in March, so that the leap day is the last one.
 */
export function dateMs(bytes: Buffer, at: number): number {
  const month = twoDigits(bytes, at + 5);
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(bytes, at + 8) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year * 365 + leapDays + dayOfYear - 719_468) * DAY_MS;
}

/** Tells whether `text`, plain ASCII, stands at `at`. */
export function startsWithAt(bytes: Buffer, at: number, end: number, text: string): boolean {
  if (at + text.length > end) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/**
 * Where a byte or a plain ASCII text first stands from `at` on and before `end`, or `-1`.
 *
 * Never looks beyond: a window holds a mebibyte of records, and `indexOf` would go through all of them for each.
 */
export function indexWithin(bytes: Buffer, what: number | string, at: number, end: number): number {
  const found = bytes.subarray(at, end).indexOf(what, 0, 'latin1');
  return found < 0 ? -1 : at + found;
}

/** First offset at or after `at` that holds no space. */
export function skipSpaces(bytes: Buffer, at: number, end: number): number {
  let offset = at;
  while (offset < end && bytes[offset] === 0x20) offset++;
  return offset;
}

/** End of a line without its line end. */
export function trimLineEnd(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === 0x0a || bytes[at - 1] === 0x0d)) at--;
  return at;
}
