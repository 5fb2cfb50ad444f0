const LEAST_MS = Date.UTC(1900, 0);
const MOST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Returns a time, in milliseconds since 1970 or since midnight, where a log can have it: no number, or a year of many digits, is damage. */
export function calendarTime(timeMs: number | undefined): number | undefined {
  return timeMs !== undefined && timeMs >= LEAST_MS && timeMs <= MOST_MS ? timeMs : undefined;
}
