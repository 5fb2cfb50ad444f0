import { isDigit, startsWithAt, trimLineEnd } from '../../shared/scan-bytes.ts';

/** What the client says takes less: the server cuts its texts at 512 bytes. */
export const LONGEST_ERROR = 1000;
const WORD = 'ERROR ';
const AT_LINE = ' at line ';
const QUOTE = 0x27;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const CLOSING = 0x29;
const OPENING = 0x28;
const DASH = 0x2d;
const CAPITAL_E = 0x45;

/** Tells whether the client's `ERROR 1062 (23000): ` or `ERROR 1062 (23000) at line 272: ` stands at `at`. */
export function isErrorHead(bytes: Buffer, at: number, end: number): boolean {
  if (!startsWithAt(bytes, at, end, WORD)) return false;
  let offset = at + WORD.length;
  const firstDigit = offset;
  while (offset < end && isDigit(bytes[offset])) offset++;
  if (offset === firstDigit || offset - firstDigit > 5) return false;
  if (!startsWithAt(bytes, offset, end, ' (')) return false;
  const close = offset + 7;
  for (let state = offset + 2; state < close; state++) if (!isStateByte(bytes[state])) return false;
  if (close >= end || bytes[close] !== CLOSING) return false;
  return startsWithAt(bytes, close + 1, end, ': ') || isLineOfDump(bytes, close + 1, end);
}

/** ` at line 272: ` or ` at line 272 in file: '…': `. */
function isLineOfDump(bytes: Buffer, start: number, end: number): boolean {
  if (!startsWithAt(bytes, start, end, AT_LINE)) return false;
  let offset = start + AT_LINE.length;
  while (offset < end && isDigit(bytes[offset])) offset++;
  return startsWithAt(bytes, offset, end, ': ') || startsWithAt(bytes, offset, end, " in file: '");
}

/** Tells whether an error without a code stands at `at`: `ERROR: ASCII '\0' appeared`, `ERROR at line 5: Unknown command`. */
export function isBareError(bytes: Buffer, at: number, end: number): boolean {
  return startsWithAt(bytes, at, end, 'ERROR: ') || startsWithAt(bytes, at, end, 'ERROR at line ');
}

/**
 * Finds the error that was printed into a line of an echoed statement: where it starts, else -1.
 *
 * ```
 * (1,'a headlERROR 1062 (23000) at line 272: Duplicate entry '20100' for key 'PRIMARY'
 *            ^
 * (2,'How to fix ERROR 1062 (23000) at line 272: it is data'),
 * ```
 *
 * A line of data is whole as SQL; where an error was printed into one, it breaks off with the text of the error.
 */
export function findErrorInEcho(bytes: Buffer, start: number, end: number): number {
  const lineEnd = trimLineEnd(bytes, start, end);
  if (bytes[lineEnd - 1] === COMMA && bytes[lineEnd - 2] === CLOSING) return -1;
  const at = lastErrorHead(bytes, Math.max(start, lineEnd - LONGEST_ERROR), lineEnd);
  return at === -1 || isData(bytes, start, at, lineEnd) ? -1 : at;
}

/** Tells whether a stretch is nothing but dashes, and no more than a line of them has. */
export function isDashes(bytes: Buffer, start: number, end: number): boolean {
  if (end === start || end - start > 14) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== DASH) return false;
  return true;
}

function lastErrorHead(bytes: Buffer, from: number, end: number): number {
  for (let at = end - WORD.length; at >= from; at--) {
    if (bytes[at] === CAPITAL_E && bytes[at + 1] === 0x52 && isErrorHead(bytes, at, end)) return at;
  }
  return -1;
}

/** What looks like an error stands within quotes that the line closes, and the line ends as a row or a column does. */
function isData(bytes: Buffer, start: number, at: number, end: number): boolean {
  if (!endsQuoted(bytes, start, at, false) || endsQuoted(bytes, at, end, true)) return false;
  const last = bytes[end - 1];
  return last === CLOSING || last === COMMA || last === SEMICOLON || last === OPENING;
}

function endsQuoted(bytes: Buffer, start: number, end: number, startsQuoted: boolean): boolean {
  let quoted = startsQuoted;
  for (let at = start; at < end; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) quoted = !quoted;
  }
  return quoted;
}

function isStateByte(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x5a);
}
