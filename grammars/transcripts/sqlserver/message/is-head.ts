import { isDigit, startsWithAt } from '../../../shared/scan-bytes.ts';

/** Heads are short; what is longer is data. */
const LONGEST_HEAD = 400;
const LONGEST_WORD = 40;
const COMMA = 0x2c;
const SPACE = 0x20;
const COLON = 0x3a;
/** `Msg <number>, Level <level>, State <state>, `: three numbers, each with a comma behind it. */
const NUMBERS = 3;

/**
 * Tells whether a line is the head of a message of SQL Server, in whatever language: a word and three numbers, each with a
 * comma behind it, and the line number at its end. The heads of Sybase have no comma behind the third one.
 */
export function isMessageHead(bytes: Buffer, start: number, end: number): boolean {
  if (end - start > LONGEST_HEAD || end - start < 12) return false;
  if (startsWithAt(bytes, start, end, 'HResult 0x')) return true;
  let at = startsWithAt(bytes, start, end, 'Server: ') ? start + 8 : start;
  if (!isWordStart(bytes[at])) return false;
  for (let number = 0; number < NUMBERS; number++) {
    const word = at;
    let blanks = 0;
    while (at < end && !isDigit(bytes[at])) {
      if (isComma(bytes, at) > 0 || bytes[at] === COLON || at - word > LONGEST_WORD) return false;
      if (bytes[at] === SPACE) blanks++;
      at++;
    }
    // The first word stands alone: text that goes on is a sentence.
    if (number === 0 && blanks > 1) return false;
    while (at < end && isDigit(bytes[at])) at++;
    const comma = isComma(bytes, at);
    if (comma === 0 || at >= end) return false;
    at += comma;
  }
  return hasNumberAtEnd(bytes, at, end);
}

/** Length of a comma, as written in the language of the server: `,`, `、` or `，`; 0 where there is none. */
function isComma(bytes: Buffer, at: number): number {
  if (bytes[at] === COMMA) return 1;
  if (bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x81) return 3;
  return bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === 0x8c ? 3 : 0;
}

function isWordStart(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** The line number stands at the end, but for a word behind it in Chinese and Japanese, or on a wrapped line. */
function hasNumberAtEnd(bytes: Buffer, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && at >= end - 8; at--) if (isDigit(bytes[at])) return true;
  return bytes[end - 1] === COMMA || bytes[end - 1] === SPACE;
}
