import { isClock, isDigit, skipSpaces, startsWithAt } from '../../shared/scan-bytes.ts';

/** What a line is that is known by how it begins, whatever stands above it. */
export type KnownLine =
  'import-banner' | 'export-banner' | 'loader-banner' | 'row' | 'error' | 'classic-error' | 'line' | 'table';

/** How far into a line the names of a job, or the path of what is being done, begin. */
const FARTHEST_START = 120;
const QUOTE = 0x22;
const COLON = 0x3a;
const DASH = 0x2d;
const BACKSLASH = 0x5c;

/** Lines by how they begin. */
const OPENINGS: readonly (readonly [opening: string, known: KnownLine])[] = [
  ['Import: Release ', 'import-banner'],
  ['Export: Release ', 'export-banner'],
  ['SQL*Loader: Release ', 'loader-banner'],
  ['. . ', 'row'],
  ['imported "', 'row'],
  ['exported "', 'row'],
  ['. ', 'line'],
  ['SQL*Loader-', 'error'],
  ['Resumable error: ', 'error'],
  [';;;', 'line'],
  ['Connected to: ', 'line'],
  ['Master table "', 'line'],
  ['Starting "', 'line'],
  ['Processing object type ', 'line'],
  ['Job "', 'line'],
  ['Import terminated ', 'line'],
  ['Export terminated ', 'line'],
  ['Export file created by ', 'line'],
  ['import done in ', 'line'],
  ['import server uses ', 'line'],
  ['About to enable constraints', 'line'],
];

/** The same by their first byte, since most lines begin with none of them. */
const OPENINGS_OF_BYTE: readonly (typeof OPENINGS)[] = Array.from({ length: 256 }, (_, byte) =>
  OPENINGS.filter(([opening]) => opening.charCodeAt(0) === byte),
);

/** First offset behind what RMAN, `LOGTIME` and `METRICS` put in front of a line. */
export function skipPrefix(bytes: Buffer, start: number, end: number): number {
  let at = skipSpaces(bytes, start, end);
  if (startsWithAt(bytes, at, end, 'IMPDP> ') || startsWithAt(bytes, at, end, 'EXPDP> ')) at += 7;
  at = skipStamp(bytes, at, end);
  return skipSpaces(bytes, skipWorker(bytes, at, end), end);
}

/** Tells what a line is whose text begins at `at`; absent when it could be anything. */
export function lookAtLine(bytes: Buffer, at: number, end: number): KnownLine | undefined {
  if (at >= end) return undefined;
  for (const [opening, known] of OPENINGS_OF_BYTE[bytes[at]]) if (startsWithAt(bytes, at, end, opening)) return known;
  const code = codeAt(bytes, at, end);
  if (code !== undefined) return code;
  if (isHeading(bytes, at, end)) return 'table';
  return hasObjectPath(bytes, at, end) || isOnJob(bytes, at, end) ? 'line' : undefined;
}

/** `Table <name>:`, above the counts of SQL*Loader. */
function isHeading(bytes: Buffer, at: number, end: number): boolean {
  return startsWithAt(bytes, at, end, 'Table ') && bytes[end - 1] === COLON && end - at < FARTHEST_START;
}

/** `ORA-31693:`, `IMP-00019:` */
function codeAt(bytes: Buffer, at: number, end: number): 'error' | 'classic-error' | undefined {
  let dash = at;
  while (dash < at + 5 && isCapital(bytes[dash])) dash++;
  if (dash < at + 2 || bytes[dash] !== DASH || dash + 6 >= end || bytes[dash + 6] !== COLON) return undefined;
  for (let digit = dash + 1; digit < dash + 6; digit++) if (!isDigit(bytes[digit])) return undefined;
  const isClassic = startsWithAt(bytes, at, end, 'IMP-') || startsWithAt(bytes, at, end, 'EXP-');
  return isClassic ? 'classic-error' : 'error';
}

/** `SCHEMA_EXPORT/TABLE` behind a few words; documentation escapes the underscore. */
function hasObjectPath(bytes: Buffer, at: number, end: number): boolean {
  const last = Math.min(end, at + FARTHEST_START);
  for (let offset = at; offset < last; offset++)
    if (bytes[offset] === 0x5f && startsWithAt(bytes, offset, end, '_EXPORT/'))
      return isCapital(bytes[offset - 1]) || bytes[offset - 1] === BACKSLASH;
  return false;
}

/**
 * Tells whether a line is the last one on a job, in any language: two names in quotes, and a clock behind them, before
 * any other quote or equals sign.
 *
 *     El trabajo "SYSTEM"."SYS_IMPORT_FULL_01" ha terminado correctamente en 12:52:43
 *                        ^
 */
function isOnJob(bytes: Buffer, at: number, end: number): boolean {
  const last = Math.min(end, at + FARTHEST_START);
  let quotes = 0;
  let offset = at;
  for (; offset < last && quotes < 4; offset++) if (bytes[offset] === QUOTE) quotes++;
  if (quotes < 4) return false;
  for (; offset < Math.min(end, at + 2 * FARTHEST_START); offset++) {
    const byte = bytes[offset];
    if (byte === QUOTE || byte === 0x27 || byte === 0x3d) return false;
    if (byte === COLON && offset + 5 < end && isDigit(bytes[offset - 1]) && bytes[offset + 3] === COLON) return true;
  }
  return false;
}

/** `01-MAY-25 08:05:03.919: `; the month has the letters of the session's language. */
function skipStamp(bytes: Buffer, at: number, end: number): number {
  if (at + 24 > end || !isDigit(bytes[at]) || bytes[at + 2] !== DASH) return at;
  let dash = at + 4;
  while (dash < at + 16 && bytes[dash] !== DASH) dash++;
  if (bytes[dash] !== DASH || !isDigit(bytes[dash + 1]) || !isClock(bytes, dash + 4, end)) return at;
  return bytes[dash + 16] === COLON ? skipSpaces(bytes, dash + 17, end) : at;
}

function skipWorker(bytes: Buffer, at: number, end: number): number {
  if (!startsWithAt(bytes, at, end, 'W-')) return at;
  let digits = at + 2;
  while (digits < at + 6 && isDigit(bytes[digits])) digits++;
  return digits > at + 2 && bytes[digits] === 0x20 ? digits + 1 : at;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
