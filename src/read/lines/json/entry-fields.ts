import { ownValue } from '../../../model/own-value.ts';

/** Finds fields of a log entry by the names that layouts give them. */

/** An object of JSON. */
export type Entry = Readonly<Record<string, unknown>>;

/** What every entry of a log has: a time, or who wrote it. An object without any is data that was logged. */
export const WRITER_FIELDS = [
  '@timestamp',
  'timestamp',
  'timeMillis',
  'instant.epochSecond',
  'time',
  'ts',
  'date',
  'log.level',
  'level',
  'severity',
  'stream',
];

/** Fields that hold a line as another program wrote it: it has a header of its own. */
const LINE_FIELDS = ['log', 'textPayload', 'line'];
const MESSAGE_FIELDS = ['message', 'short_message', 'msg'];

/** Parses a line that is one object, in an array or not; absent where it is none. */
export function entryOf(line: string): Entry | undefined {
  const start = /^[[,\s]{0,4}(?=\{\s{0,4}")/.exec(line)?.[0].length;
  if (start === undefined) return undefined;
  try {
    const entry = toEntry(JSON.parse(line.slice(start, line.lastIndexOf('}') + 1)));
    return { ...entry, ...toEntry(entry?.jsonPayload) };
  } catch {
    // A line that was cut: it stays as it is.
    return undefined;
  }
}

/** Returns an object, and nothing for a value of another kind. */
export function toEntry(value: unknown): Entry | undefined {
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finds what was logged; absent where nothing was, or no text. */
export function findText(entry: Entry): string | undefined {
  return findString(entry, [...MESSAGE_FIELDS, ...LINE_FIELDS]);
}

/** Returns the first of these fields that is a text, or a number as a text. A dot goes into an object, where no name holds it. */
export function findString(entry: Entry, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = valueAt(entry, name);
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

/** Tells whether an entry has any of these fields. */
export function hasOneOf(entry: Entry, names: readonly string[]): boolean {
  return names.some((name) => valueAt(entry, name) !== undefined);
}

/** Returns the value of a field; absent where there is none. */
export function valueAt(entry: Entry, name: string): unknown {
  const own = ownValue(entry, name);
  if (own !== undefined) return own;
  const dot = name.indexOf('.');
  const inner = dot < 0 ? undefined : toEntry(ownValue(entry, name.slice(0, dot)));
  return inner && valueAt(inner, name.slice(dot + 1));
}
