/** Reads the time of a log entry. */
import { type Entry, findString } from './entry-fields.ts';

const TIME_FIELDS = ['@timestamp', 'timestamp', 'timeMillis', 'time', 'ts', 'date'];
const SECONDS = ['instant.epochSecond'];
const NANOS = ['instant.nanoOfSecond'];
/** 2001 in milliseconds; a smaller number counts seconds. */
const LEAST_MS = 1e12;
const MOST_MS = 4e12;

/** Makes `2024-03-01 02:11:09.411`, in UTC; absent where no time is told. */
export function printedTime(entry: Entry): string | undefined {
  const timeMs = instantMs(entry) ?? toMs(findString(entry, TIME_FIELDS));
  if (timeMs === undefined || !(timeMs > 0 && timeMs < MOST_MS)) return undefined;
  return new Date(timeMs).toISOString().replace('T', ' ').replace('Z', '');
}

/** `"instant":{"epochSecond":1709259069,"nanoOfSecond":411000000}` of JsonLayout. */
function instantMs(entry: Entry): number | undefined {
  const seconds = Number(findString(entry, SECONDS) ?? NaN);
  const nanos = Number(findString(entry, NANOS) ?? 0);
  return Number.isFinite(seconds) && Number.isFinite(nanos) ? seconds * 1000 + Math.floor(nanos / 1e6) : undefined;
}

/** A date with `T`, or a number that counts from 1970. What has no zone is taken for UTC. */
function toMs(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,3})\d{0,6})?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (iso === null) return /^\d{9,13}(?:\.\d{1,9})?$/.test(text) ? fromNumber(Number(text)) : undefined;
  const [, date, clock, millis = '0', zone = 'Z'] = iso;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const timeMs = Date.parse(`${date}T${clock}.${millis.padEnd(3, '0')}${offset}`);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

function fromNumber(value: number): number {
  return value < LEAST_MS ? Math.round(value * 1000) : value;
}
