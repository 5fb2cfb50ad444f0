import type { EventName } from '../../model/event-name.ts';
import type { ImportEnd, ImportError, ImportFacts } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';
import type { Run } from '../../model/timeline.ts';

/** What an import brought and what went wrong in it: what decisions for several databases rest on. */
export interface ImportWeights {
  /** Errors that may have cost data, in order of appearance. */
  readonly errors: readonly ImportError[];
  readonly errorCount: number;
  /** Rows that are known to have come in, and those that were not taken. */
  readonly rows: number;
  readonly rejected: number;
  /** Some count of rows was printed. */
  readonly counted: boolean;
  readonly lastEnd?: ImportEnd;
  /** The last piece of work that was begun and came to no end. */
  readonly open?: Place;
}

const BEGINNINGS: readonly EventName[] = [
  'import.started',
  'import.table.started',
  'import.statement',
  'import.progress',
  'import.step',
];
const ENDINGS: readonly EventName[] = [
  'import.table.loaded',
  'import.rows',
  'import.ended',
  'import.result',
  'import.error',
];

/** Adds up what the log of an import says. */
export function weighImport({ marks }: Run, facts: ImportFacts): ImportWeights {
  const errors = facts.errors.filter(({ harmless, severity }) => !harmless && severity !== 'WARN');
  const counts = [...facts.tables, ...facts.unnamedRows];
  const lastEnd = facts.ends.at(-1);
  const begun = latest(BEGINNINGS.flatMap((name) => marks.get(name)?.last.place ?? []));
  const ended = latest(ENDINGS.flatMap((name) => marks.get(name)?.last.place ?? []));
  const open = begun !== undefined && (ended === undefined || isAfter(begun, ended)) ? begun : undefined;
  return {
    errors,
    errorCount: errors.reduce((sum, { count }) => sum + count, 0),
    rows: counts.reduce((sum, { rows = 0 }) => sum + rows, 0),
    rejected: counts.reduce((sum, { rejected = 0 }) => sum + rejected, 0),
    counted: counts.some(({ rows }) => rows !== undefined),
    ...(lastEnd !== undefined && { lastEnd }),
    ...(open !== undefined && { open }),
  };
}

/** Tells whether a place stands behind another one in the logs. */
export function isAfter(place: Place, other: Place): boolean {
  return place.source === other.source ? place.byteOffset > other.byteOffset : place.source > other.source;
}

/** An error in one sentence, with its code and the table where the log tells them. */
export function sayError({ code, sqlState, message, table }: ImportError): string {
  const first = message.split('\n', 1)[0].trim().slice(0, 200).replace(/\.$/, '');
  const id = code ?? sqlState;
  const said = id === undefined || first.includes(id) ? first : `${id}: ${first}`;
  return table === undefined || first.includes(table) ? `${said}.` : `${said} (table ${table}).`;
}

/** `1 row`, `2 rows` */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function latest(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(
    (last, place) => (last === undefined || isAfter(place, last) ? place : last),
    undefined,
  );
}
