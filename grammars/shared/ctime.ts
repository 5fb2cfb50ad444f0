const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Milliseconds since 1970 of `Mar  1 20:14:07 2025` (C's `ctime` without the day of the week), as if it were UTC; absent where it is no date. */
export function ctimeMs(text: string): number | undefined {
  const [month = '', day = '', clock = '', year = ''] = text.trim().split(/ {1,2}/);
  const [hours, minutes, seconds] = clock.split(':').map(Number);
  const timeMs = Date.UTC(Number(year), MONTHS.indexOf(month), Number(day), hours, minutes, seconds);
  return Number.isNaN(timeMs) || !MONTHS.includes(month) ? undefined : timeMs;
}
