import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { indexWithin, isDigit, skipSpaces } from '../../shared/scan-bytes.ts';
import type { KnownLine } from './look-at-line.ts';
import { type Kind, continues, starts } from './parts.ts';

const COLON = 0x3a;
const COMMA = 0x2c;
const SPACE = 0x20;
const TAB = 0x09;

/** The counts below a table's name come in this order, whatever the language. */
const NEXT_COUNT: Partial<Readonly<Record<Kind, Kind>>> = {
  table: 'loaded',
  loaded: 'data-errors',
  'data-errors': 'when-failed',
  'when-failed': 'all-null',
};

/** Judges a line of SQL*Loader, `start` … `end` without its line end. */
export function stepOfLoader(
  bytes: Buffer,
  start: number,
  end: number,
  known: KnownLine | undefined,
  kind: Kind,
): TranscriptStep {
  const at = skipSpaces(bytes, start, end);
  if (at >= end) return continues('loader', BLANK[kind] ?? kind);
  if (known === 'error' || known === 'classic-error') return starts('loader', 'error');
  const next = NEXT_COUNT[kind];
  if (next !== undefined && isDigit(bytes[at])) return starts('loader', next);
  if (isRejection(bytes, at, end)) return starts('loader', 'rejected');
  if (isHeading(bytes, at, end)) return starts('loader', 'table');
  if (endsWithHundredths(bytes, at, end)) return starts('loader', kind === 'elapsed' ? 'line' : 'elapsed');
  if (kind === 'rejected') return continues('loader', kind);
  return kind === 'banner' ? continues('loader', 'line') : starts('loader', 'line');
}

/** The cause of a rejection stands directly below it. */
const BLANK: Partial<Readonly<Record<Kind, Kind>>> = { rejected: 'line' };

/** `Record 2: Rejected - …` */
function isRejection(bytes: Buffer, at: number, end: number): boolean {
  const space = indexWithin(bytes, SPACE, at, Math.min(end, at + 41));
  if (space < 0) return false;
  let digit = space + 1;
  while (digit < end && isDigit(bytes[digit])) digit++;
  return digit > space + 1 && bytes[digit] === COLON && digit + 1 < end;
}

/** `Table <table>:`, or the heading of its columns: two words, the second one with a comma. */
function isHeading(bytes: Buffer, at: number, end: number): boolean {
  if (bytes[end - 1] === COLON) return true;
  let spaces = 0;
  for (let offset = at; offset < end && spaces < 2; offset++) {
    if (bytes[offset] === TAB) return false;
    if (bytes[offset] === SPACE) spaces++;
    if (bytes[offset] === COMMA) return spaces === 1 && bytes[offset + 1] === SPACE;
  }
  return false;
}

/** `Elapsed time was:     00:00:07.05`; the time of the processor is printed behind it. */
function endsWithHundredths(bytes: Buffer, at: number, end: number): boolean {
  return (
    end - at > 12 &&
    isDigit(bytes[end - 1]) &&
    isDigit(bytes[end - 2]) &&
    bytes[end - 3] === 0x2e &&
    bytes[end - 6] === COLON &&
    bytes[end - 9] === COLON
  );
}
