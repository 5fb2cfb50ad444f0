import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { isDigit, skipSpaces, startsWithAt, trimLineEnd } from '../../shared/scan-bytes.ts';
import { fillsConsole } from './console-width.ts';
import { type KnownLine, lookAtLine, skipPrefix } from './look-at-line.ts';
import { type Kind, type Part, type Writer, continues, starts, toPart } from './parts.ts';
import { stepOfLoader } from './step-of-loader.ts';

const QUOTE = 0x22;
const COLON = 0x3a;
/** Words that announce a statement in any language hold `sql` near the end of the line. */
const ANNOUNCEMENT = 60;
/** Width of the count that the classic tools print behind a table. */
const COUNT_WIDTH = 11;
const LONGEST_WORDS = 60;

/** Judges a line by what it begins with, else by the record that is open. */
export function step(bytes: Buffer, start: number, lineEnd: number, open: string | undefined): TranscriptStep {
  const part = toPart(open);
  const textEnd = trimLineEnd(bytes, start, lineEnd);
  const end = trimBlanks(bytes, start, textEnd);
  const at = skipPrefix(bytes, start, end);
  const hasPrefix = at > skipSpaces(bytes, start, end);
  const known = lookAtLine(bytes, at, end) ?? (hasPrefix ? 'line' : undefined);
  if (known === 'import-banner') return starts('import', 'banner');
  if (known === 'export-banner') return starts('export', 'banner');
  if (known === 'loader-banner') return starts('loader', 'banner');
  if (part.writer === 'loader' || known === 'table') return stepOfLoader(bytes, start, end, known, part.kind);
  if (at >= end) return blank(part);
  if (part.kind === 'column' && isCount(bytes, at, end)) return starts(part.writer, 'count');
  if (known !== undefined) return startKnown(bytes, { start, at, end, textEnd }, known, part.writer);
  return goOn(bytes, { start, at, end, textEnd }, part);
}

function trimBlanks(bytes: Buffer, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0x09)) end--;
  return end;
}

/** Where a line starts, where its text starts behind the prefix, and where it ends without blanks and with them. */
interface Extent {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly textEnd: number;
}

function startKnown(
  bytes: Buffer,
  { start, at, end, textEnd }: Extent,
  known: KnownLine,
  writer: Writer,
): TranscriptStep {
  const isWide = fillsConsole(bytes, start, textEnd);
  switch (known) {
    case 'row':
      return starts(writerOf(bytes, start, end, writer), isWide || lacksCount(bytes, at, end) ? 'wide-row' : 'row');
    case 'classic-error':
      return starts(writer, 'classic-error');
    case 'error':
      if (announcesStatement(bytes, at, end)) return starts(writer, 'announced');
      return starts(writer, isWide ? 'wide-error' : 'error');
    default:
      return starts(writer, isWide ? 'wide-line' : 'line');
  }
}

/** Without a banner the verb of a row tells what is done. */
function writerOf(bytes: Buffer, start: number, end: number, writer: Writer): Writer {
  if (writer !== 'any') return writer;
  const at = skipPrefix(bytes, start, end);
  const verb = startsWithAt(bytes, at, end, '. . ') ? at + 4 : at;
  if (startsWithAt(bytes, verb, end, 'import')) return 'import';
  return startsWithAt(bytes, verb, end, 'export') ? 'export' : writer;
}

/** A line that could be anything. */
function goOn(bytes: Buffer, { start, at, end, textEnd }: Extent, { writer, kind }: Part): TranscriptStep {
  switch (kind) {
    case 'announced':
    case 'statement':
      return continues(writer, 'statement');
    case 'column':
      return continues(writer, kind);
    case 'banner':
      return isVersion(bytes, at, end) ? continues(writer, 'line') : starts(writer, 'line');
    case 'wide-error':
      if (announcesStatement(bytes, at, end)) return continues(writer, 'announced');
      return continues(writer, fillsConsole(bytes, start, textEnd) ? kind : 'error');
    case 'wide-row':
    case 'wide-line':
      return continues(writer, fillsConsole(bytes, start, textEnd) ? kind : NARROW[kind]);
    case 'classic-error':
      if (bytes[at] === QUOTE) return continues(writer, kind);
      return isColumn(bytes, at, end) ? startColumn(bytes, at, end, writer) : starts(writer, 'line');
    case 'error':
      if (announcesStatement(bytes, at, end)) return continues(writer, 'announced');
      if (startsWithAt(bytes, at, end, 'Resumable ')) return continues(writer, kind);
      return isColumn(bytes, at, end) ? startColumn(bytes, at, end, writer) : starts(writer, 'line');
    default:
      return starts(writer, fillsConsole(bytes, start, textEnd) ? 'wide-line' : 'line');
  }
}

const NARROW = { 'wide-row': 'row', 'wide-line': 'line', 'wide-error': 'error' } as const;

/** A blank line ends a statement, but not what announces one: documentation puts one below every line. */
function blank({ writer, kind }: Part): TranscriptStep {
  return continues(writer, BLANK[kind] ?? kind);
}

const BLANK: Partial<Readonly<Record<Kind, Kind>>> = { statement: 'line', ...NARROW };

/** Of a table with one column, the first value of a rejected row is the last one as well. */
function startColumn(bytes: Buffer, at: number, end: number, writer: Writer): TranscriptStep {
  return starts(writer, isCount(bytes, at, end) ? 'count' : 'column');
}

/** A row that ends with the table's name or its size: the count is on the next line, and the console's blanks are lost. */
function lacksCount(bytes: Buffer, at: number, end: number): boolean {
  const last = bytes[end - 1];
  if (last === QUOTE) return true;
  return last === 0x42 && end - at > 8 && (bytes[end - 3] === 0x20 || bytes[end - 2] === 0x20);
}

/** `Version 19.22.0.0.0`, in any language. */
function isVersion(bytes: Buffer, at: number, end: number): boolean {
  let space = at;
  while (space < end && space < at + LONGEST_WORDS && bytes[space] !== 0x20) space++;
  let offset = space + 1;
  while (offset < end && (isDigit(bytes[offset]) || bytes[offset] === 0x2e)) offset++;
  return space > at && offset === end && offset > space + 4;
}

/** `Failing sql is:`, alone or behind an error, in any language. */
function announcesStatement(bytes: Buffer, at: number, end: number): boolean {
  if (bytes[end - 1] !== COLON) return false;
  for (let offset = Math.max(at, end - ANNOUNCEMENT); offset + 3 < end; offset++) {
    const isSql =
      (bytes[offset] | 0x20) === 0x73 && (bytes[offset + 1] | 0x20) === 0x71 && (bytes[offset + 2] | 0x20) === 0x6c;
    if (isSql) return true;
  }
  return false;
}

/** `Column 3 PRESIDENT`, `Column 4`: a value of a rejected row. */
function isColumn(bytes: Buffer, at: number, end: number): boolean {
  let space = at;
  while (space < end && space < at + LONGEST_WORDS && bytes[space] !== 0x20) space++;
  let digit = space + 1;
  while (digit < end && isDigit(bytes[digit])) digit++;
  return space > at && digit > space + 1 && (digit === end || bytes[digit] === 0x20);
}

/**
 * Tells whether the count of a table's rows stands behind the value of a column.
 *
 *     Column 8 40          0 rows imported
 *                          ^
 */
function isCount(bytes: Buffer, at: number, end: number): boolean {
  let digit = end;
  while (digit > at && digit > end - LONGEST_WORDS && !isDigit(bytes[digit - 1])) digit--;
  if (digit === end || !isDigit(bytes[digit - 1])) return false;
  let from = digit;
  while (from > at && isDigit(bytes[from - 1])) from--;
  let space = from;
  while (space > at && bytes[space - 1] === 0x20) space--;
  return space < from && digit - space >= COUNT_WIDTH && skipSpaces(bytes, digit, end) < end;
}
