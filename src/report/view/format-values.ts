const SIZE_UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** Puts milliseconds into words with at most two units: `850 ms`, `4.2 s`, `41 s`, `12 min 3 s`, `3 h 12 min`, `2 d 1 h`. */
export function formatDuration(durationMs: number): string {
  if (durationMs === 0) return '0 s';
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 9950) return `${(durationMs / 1000).toFixed(1).replace('.0', '')} s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return twoUnits(seconds, 60, 'min', 's');
  const minutes = Math.round(seconds / 60);
  if (minutes < 24 * 60) return twoUnits(minutes, 60, 'h', 'min');
  return twoUnits(Math.round(minutes / 60), 24, 'd', 'h');
}

/** Writes a whole number with separators between thousands; tables of languages, which take long to load, are not asked. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,9}$)/g, ',');
}

/** Puts bytes into words, decimal units: `912 bytes`, `1.2 MB`. */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < SIZE_UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return unit === 0 ? countOf(value, 'byte') : `${value.toFixed(1).replace('.0', '')} ${SIZE_UNITS[unit]}`;
}

/** Writes a share of one as a percentage: `61 %`, `under 1 %`. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}

/** Writes an ISO 8601 time as people read it: `2024-03-01 02:11:09 UTC`. */
export function formatTime(time: string): string {
  return `${withoutZone(time)} UTC`;
}

/** Writes a first and last time, naming the day once where it is the same; empty where there is none. */
export function formatTimes(first: string | undefined, last: string | undefined): string {
  if (first === undefined) return last === undefined ? '' : formatTime(last);
  if (last === undefined || last === first) return formatTime(first);
  const sameDay = first.slice(0, 10) === last.slice(0, 10);
  return `${withoutZone(first)} to ${sameDay ? withoutZone(last).slice(11) : withoutZone(last)} UTC`;
}

/** Counts things: `1 module`, `2,310 records`, `2 classes` with a plural of its own. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** Separates the thousands of what a text counts: `51226 pages`. */
export function groupCounts(text: string): string {
  return text.replace(/\b\d{4,12}(?= (?:rows?|pages|tables|records|errors)\b)/g, (digits) =>
    formatNumber(Number(digits)),
  );
}

function twoUnits(value: number, per: number, large: string, small: string): string {
  const rest = value % per;
  return `${Math.floor(value / per)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}

function withoutZone(time: string): string {
  return time.slice(0, 19).replace('T', ' ');
}
