import { isClock, isDigit, skipSpaces, startsWithAt } from '../../shared/scan-bytes.ts';

/** What a line is that is known by how it begins, whatever stands above it. */
export type KnownLine =
  'import-banner' | 'export-banner' | 'loader-banner' | 'row' | 'error' | 'classic-error' | 'line' | 'table';

/** How far into a line the names of a job, or the path of what is being done, begin. */
const FARTHEST_START = 120;
const QUOTE = 0x22;
const COLON = 0x3a;
const DASH = 0x2d;
const DOT = 0x2e;
const BACKSLASH = 0x5c;

/** Beginnings of lines that name no table. */
const LINE_OPENINGS: readonly string[] = [
  ';;;',
  'Connected to: ',
  'Master table "',
  'Starting "',
  'Processing object type ',
  'Job "',
  'Import terminated ',
  'Export terminated ',
  'Export file created by ',
  'import done in ',
  'import server uses ',
  'About to enable constraints',
];

/** First offset behind what RMAN, `LOGTIME` and `METRICS` put in front of a line. */
export function skipPrefix(bytes: Buffer, start: number, end: number): number {
  let at = skipSpaces(bytes, start, end);
  if (startsWithAt(bytes, at, end, 'IMPDP> ') || startsWithAt(bytes, at, end, 'EXPDP> ')) at += 7;
  at = skipStamp(bytes, at, end);
  return skipSpaces(bytes, skipWorker(bytes, at, end), end);
}

/** Tells what a line is whose text begins at `at`; absent when it could be anything. */
export function lookAtLine(bytes: Buffer, at: number, end: number): KnownLine | undefined {
  if (startsWithAt(bytes, at, end, 'Import: Release ')) return 'import-banner';
  if (startsWithAt(bytes, at, end, 'Export: Release ')) return 'export-banner';
  if (startsWithAt(bytes, at, end, 'SQL*Loader: Release ')) return 'loader-banner';
  if (isRow(bytes, at, end)) return 'row';
  if (bytes[at] === DOT && bytes[at + 1] === 0x20) return 'line';
  const code = codeAt(bytes, at, end);
  if (code !== undefined) return code;
  if (startsWithAt(bytes, at, end, 'Resumable error: ')) return 'error';
  if (isLineOpening(bytes, at, end)) return 'line';
  if (isHeading(bytes, at, end)) return 'table';
  return hasObjectPath(bytes, at, end) || isOnJob(bytes, at, end) ? 'line' : undefined;
}

function isLineOpening(bytes: Buffer, at: number, end: number): boolean {
  for (const opening of LINE_OPENINGS) if (startsWithAt(bytes, at, end, opening)) return true;
  return false;
}

/** `Table <name>:`, above the counts of SQL*Loader. */
function isHeading(bytes: Buffer, at: number, end: number): boolean {
  return startsWithAt(bytes, at, end, 'Table ') && bytes[end - 1] === COLON && end - at < FARTHEST_START;
}

function isRow(bytes: Buffer, at: number, end: number): boolean {
  return (
    startsWithAt(bytes, at, end, '. . ') ||
    startsWithAt(bytes, at, end, 'imported "') ||
    startsWithAt(bytes, at, end, 'exported "')
  );
}

/** `ORA-31693:`, `IMP-00019:`, `SQL*Loader-605:` */
function codeAt(bytes: Buffer, at: number, end: number): 'error' | 'classic-error' | undefined {
  if (startsWithAt(bytes, at, end, 'SQL*Loader-')) return 'error';
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
