import { indexWithin, isClock, isDate, isDigit, skipSpaces, startsWithAt } from '../../shared/scan-bytes.ts';

/** First four letters of each level as one number: compared at once, since every line of a log is asked. */
const [INFO, WARN, ERRO, DEBU, FATA, TRAC] = ['INFO', 'WARN', 'ERRO', 'DEBU', 'FATA', 'TRAC'].map((word) =>
  fourBytes(Buffer.from(word), 0),
);
const SPACE = 0x20;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const COLON = 0x3a;
const DOT = 0x2e;
/** Thread names are long at times (one holds a whole JVM command line), but not endless. */
const LONGEST_HEADER = 4096;

/**
 * Finds where the level stands behind the time stamp, or `-1` where the line is no start.
 *
 *     2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] null
 *                             ^
 */
export function findLevel(bytes: Buffer, start: number, end: number): number {
  const at = skipTimeStamp(bytes, start, end);
  if (at + 6 > end || !isLevel(fourBytes(bytes, at))) return -1;
  let behind = at + 4;
  while (behind < end && isUpperCase(bytes[behind])) behind++;
  const bracket = skipSpaces(bytes, behind, end);
  return bracket > behind && behind <= at + 5 && bytes[bracket] === OPEN ? at : -1;
}

function isLevel(word: number): boolean {
  return word === INFO || word === WARN || word === ERRO || word === DEBU || word === FATA || word === TRAC;
}

function fourBytes(bytes: Buffer, at: number): number {
  return (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
}

function isUpperCase(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

/** Skips `yyyy-MM-dd HH:mm:ss.SSS `, `[yyyy-MM-dd HH:mm:ss,SSS] ` or `HH:mm:ss,SSS `; none of them has to be there. */
function skipTimeStamp(bytes: Buffer, start: number, end: number): number {
  const bracketed = bytes[start] === OPEN && isDate(bytes, start + 1, end);
  let at = bracketed ? start + 1 : start;
  if (!isDigit(bytes[at])) return start;
  if (isDate(bytes, at, end)) at += 11;
  if (!isClock(bytes, at, end)) return start;
  at += bracketed ? 13 : 12;
  return bytes[at] === SPACE ? skipSpaces(bytes, at, end) : start;
}

/**
 * Finds where the message starts, behind the bracket that closes the logger; `-1` where there is none.
 *
 *     INFO  [fileinstall-C:/osgi/modules][UpgradeProcess:86] Upgrading …
 *                                                            ^
 * A thread's name may hold brackets and colons; the logger is the first bracket that reads `[word:line] `, at the start of
 * the header or right behind another bracket.
 */
export function findMessage(bytes: Buffer, level: number, end: number): number {
  const withLine = findLoggerEnd(bytes, level, end, true);
  return withLine >= 0 ? withLine : findLoggerEnd(bytes, level, end, false);
}

function findLoggerEnd(bytes: Buffer, level: number, end: number, withLine: boolean): number {
  const limit = Math.min(end, level + LONGEST_HEADER);
  for (let at = level; at < limit; at++) {
    if (bytes[at] !== CLOSE || (at + 1 < limit && bytes[at + 1] !== SPACE)) continue;
    if (closesLogger(bytes, level, at, withLine)) return Math.min(at + 2, end);
  }
  return -1;
}

/** Tells whether the bracket at `close` closes `[word:line]` (`[word:]` where log4j 2 knows no line) or else `[word]`. */
function closesLogger(bytes: Buffer, level: number, close: number, withLine: boolean): boolean {
  let at = close - 1;
  while (at > level && isLineByte(bytes[at])) at--;
  if (withLine !== (bytes[at] === COLON)) return false;
  while (at > level && bytes[at] !== OPEN && bytes[at] !== SPACE && bytes[at] !== CLOSE) at--;
  if (bytes[at] !== OPEN || at >= close - 1) return false;
  return bytes[at - 1] === CLOSE || indexWithin(bytes, OPEN, level, close) === at;
}

/** `%L` is a number, `?`, or `XXX` in printed documentation. */
function isLineByte(byte: number): boolean {
  return isDigit(byte) || byte === 0x3f || byte === 0x58;
}

/** Longest log context on one line; the report's context map is longer and is found by its first key. */
const LONGEST_CONTEXT = 400;
const REPORT_CONTEXT = ' {upgrade.';

/**
 * Finds the log context that `%X` prints behind the message, or `-1`.
 *
 *     … drop index IX_18565130 on WikiPage {upgrade.component=com.liferay.wiki.service}
 *                                         ^
 * The map of `Upgrade report generated in …` holds braces and line ends: it starts at the first ` {upgrade.`.
 */
export function findContext(bytes: Buffer, messageStart: number, headEnd: number): number {
  if (startsWithAt(bytes, messageStart, headEnd, 'Upgrade report generated in ')) {
    return indexWithin(bytes, REPORT_CONTEXT, messageStart, headEnd);
  }
  if (bytes[headEnd - 1] !== 0x7d) return -1;
  const limit = Math.max(messageStart, headEnd - LONGEST_CONTEXT);
  for (let at = headEnd - 2; at > limit; at--) {
    if (bytes[at] === 0x7b) return bytes[at - 1] === SPACE && isContext(bytes, at, headEnd) ? at - 1 : -1;
  }
  return -1;
}

/**
 * Tells `{}` and `{name.key=value…}` from other braces. A key begins with the name of its log context and a dot;
 * `No … exists with the key {fileEntryId=10733, version=1.2}` ends with the words of an exception.
 */
function isContext(bytes: Buffer, open: number, end: number): boolean {
  let at = open + 1;
  let dots = 0;
  for (; at < end - 1 && isKeyByte(bytes[at]); at++) if (bytes[at] === DOT) dots++;
  return at === end - 1 ? at === open + 1 : bytes[at] === 0x3d && dots > 0;
}

function isKeyByte(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x2e;
}
