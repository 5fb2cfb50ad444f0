import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { startsWithAt, trimLineEnd } from '../../shared/scan-bytes.ts';
import { classifyLine } from './classify-line.ts';
import { findErrorInEcho, isBareError, isDashes, isErrorHead } from './find-error.ts';
import { BEGINNING, ECHO, POSITIONS, type Position, STEPS, type StatementKind } from './parts.ts';

const DASH = 0x2d;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const CLOSING = 0x29;
const DASHES = 14;

/**
 * Judges a line of the client's transcript.
 *
 * ```
 * --------------                          echo: a statement between two lines of 14 dashes, which nothing in it is
 * INSERT INTO `Layout` VALUES (1,'a')     mistaken for a message but an error, which goes past the buffer of what is
 * --------------                          printed and may stand in the middle of a line
 *
 * Query OK, 1 row affected (0.001 sec)
 * ```
 */
export function step(bytes: Buffer, start: number, end: number, open: string | undefined): TranscriptStep {
  const position = (open === undefined ? undefined : POSITIONS.get(open)) ?? BEGINNING;
  switch (position.where) {
    case 'inside':
      return stepInside(bytes, start, end, position);
    case 'opened':
      return stepOpened(bytes, start, end, position);
    case 'broken':
      return stepBroken(bytes, start, end, position);
    case 'broken-dashes':
    case 'broken-opening':
    case 'broken-result':
      return stepMended(bytes, start, end, position);
    case 'ended':
    case 'outside':
      return stepOutside(bytes, start, end, position, open);
  }
}

/** A row of several ends with `),`: nothing else of it is looked at. */
function stepInside(bytes: Buffer, start: number, end: number, { kind, more }: Position): TranscriptStep {
  if (bytes[start] === DASH && isWholeDashes(bytes, start, end)) return ECHO[kind].end;
  if (bytes[end - 1] === NEWLINE && bytes[end - 2] === COMMA && bytes[end - 3] === CLOSING) return more;
  return brokenAt(bytes, start, end, kind) ?? more;
}

/** The first lines of an echo tell what its statement does. */
function stepOpened(bytes: Buffer, start: number, end: number, { more }: Position): TranscriptStep {
  const isEmpty = trimLineEnd(bytes, start, end) === start;
  // Nobody echoes nothing: these dashes ended an echo whose beginning is lost.
  if (isEmpty) return more.part === 'comment' ? more : ECHO.other.end;
  if (isWholeDashes(bytes, start, end)) return ECHO.other.end;
  if (isComment(bytes, start, end)) return brokenAt(bytes, start, end, 'other') ?? STEPS.comment;
  const kind = kindAt(bytes, start, end);
  return brokenAt(bytes, start, end, kind) ?? ECHO[kind].inside;
}

/** The line below an error in an echo: the rest of the broken line, unless the next error or the end of the echo. */
function stepBroken(bytes: Buffer, start: number, end: number, { kind }: Position): TranscriptStep {
  const echo = ECHO[kind];
  if (isWholeDashes(bytes, start, end)) return echo.ownEnd;
  return brokenAt(bytes, start, end, kind) ?? echo.rest;
}

/** The line below an error in a line of dashes or in a result: what is missing of that. */
function stepMended(bytes: Buffer, start: number, end: number, position: Position): TranscriptStep {
  const { where, kind, more } = position;
  if (isErrorHead(bytes, start, end)) return { ...more, starts: true };
  const lineEnd = trimLineEnd(bytes, start, end);
  if (where === 'broken-result') return lineEnd === start ? STEPS.text : more;
  if (lineEnd !== start && !isDashes(bytes, start, lineEnd))
    return stepOutside(bytes, start, end, BEGINNING, undefined);
  return where === 'broken-opening' ? STEPS.echo : ECHO[kind].ownEnd;
}

function stepOutside(
  bytes: Buffer,
  start: number,
  end: number,
  { where, kind, more }: Position,
  open: string | undefined,
): TranscriptStep {
  const lineEnd = trimLineEnd(bytes, start, end);
  if (lineEnd === start) return more;
  if (isDashes(bytes, start, lineEnd) && lineEnd - start === DASHES) return STEPS.echo;
  if (isErrorHead(bytes, start, end) || isBareError(bytes, start, end))
    return where === 'ended' ? STEPS.statementError : STEPS.error;
  const result = resultAt(bytes, start, lineEnd, { where, kind, more }, open);
  if (result !== undefined) return result;
  if (startsWithAt(bytes, start, end, 'Bye') && lineEnd - start === 3) return STEPS.bye;
  const known = classifyLine(bytes, start, end) ?? brokenOutside(bytes, start, lineEnd);
  // Between a statement and its result others may speak, such as a progress bar.
  if (where === 'ended' && (known === undefined || known === STEPS.progress)) return more;
  if (known !== undefined) return known;
  return goesOn(bytes, start, end, open) ? more : unknownLine(open);
}

/** `Query OK, …` and the counts below it; whose rows they are tells what stands before. */
function resultAt(
  bytes: Buffer,
  start: number,
  end: number,
  { where, kind, more }: Position,
  open: string | undefined,
): TranscriptStep | undefined {
  if (startsWithAt(bytes, start, end, 'Query OK, ')) {
    const error = findErrorInEcho(bytes, start, end);
    if (error !== -1) return STEPS.brokenResult;
    if (where === 'ended') return ECHO[kind].result;
    return open === 'prompt' ? STEPS.typedResult : STEPS.looseResult;
  }
  const counts = startsWithAt(bytes, start, end, 'Records: ') || startsWithAt(bytes, start, end, 'Rows matched: ');
  return counts && open?.endsWith('-result') === true ? more : undefined;
}

/** An error in the dashes that open an echo, in the first letters of a result, behind a question or a program's name. */
function brokenOutside(bytes: Buffer, start: number, end: number): TranscriptStep | undefined {
  const at = findErrorInEcho(bytes, start, end);
  if (at === -1) return undefined;
  if (isDashes(bytes, start, at)) return STEPS.brokenOpening;
  const text = bytes.toString('latin1', start, Math.min(at, start + 20));
  // PowerShell 5 puts the program in front: `mysql.exe : ERROR 1045 (28000): …`.
  if (text === 'Enter password: ' || startsWithAt(bytes, at - 3, end, ' : ')) return STEPS.promptedError;
  return ['Query OK, ', 'Records: ', 'Bye'].some((result) => result.startsWith(text) || text.startsWith(result))
    ? STEPS.brokenResult
    : undefined;
}

/** Lines of an error's text, of a command that is typed over several, of text of another kind. */
function goesOn(bytes: Buffer, start: number, end: number, open: string | undefined): boolean {
  if (open === 'prompt') return startsWithAt(bytes, start, end, '    -> ');
  return open === 'error' || open === 'statement-error' || open === 'note' || open === 'text';
}

/** Below a line of a tool that prints no others, it is one more of it. */
function unknownLine(open: string | undefined): TranscriptStep {
  switch (open) {
    case 'import-tool':
      return STEPS.importTool;
    case 'dump-tool':
      return STEPS.dumpTool;
    case 'loader':
      return STEPS.loader;
    default:
      return STEPS.text;
  }
}

function brokenAt(bytes: Buffer, start: number, end: number, kind: StatementKind): TranscriptStep | undefined {
  const at = findErrorInEcho(bytes, start, end);
  if (at === -1) return undefined;
  return isDashes(bytes, start, at) ? ECHO[kind].brokenDashes : ECHO[kind].broken;
}

function isWholeDashes(bytes: Buffer, start: number, end: number): boolean {
  const lineEnd = trimLineEnd(bytes, start, end);
  return lineEnd - start === DASHES && isDashes(bytes, start, lineEnd);
}

function isComment(bytes: Buffer, start: number, end: number): boolean {
  return startsWithAt(bytes, start, end, '--') || startsWithAt(bytes, start, end, '/*M!999999');
}

function kindAt(bytes: Buffer, start: number, end: number): StatementKind {
  // Upper and lower case differ in one bit.
  switch (bytes[start] & 0xdf) {
    case 0x49:
      return startsWithWord(bytes, start, end, 'INSERT') ? 'insert' : 'other';
    case 0x4c:
      return startsWithWord(bytes, start, end, 'LOAD DATA') ? 'insert' : 'other';
    case 0x52:
      return startsWithWord(bytes, start, end, 'REPLACE') ? 'replace' : 'other';
    default:
      return 'other';
  }
}

function startsWithWord(bytes: Buffer, start: number, end: number, word: string): boolean {
  return bytes.toString('latin1', start, Math.min(end, start + word.length)).toUpperCase() === word;
}
