import type { ThrowableLine } from '../../src/model/grammar.ts';
import { skipSpaces, startsWithAt } from '../shared/scan-bytes.ts';

const TAB = 0x09;
const DOT = 0x2e;
/** No class name is longer. */
const LONGEST_TYPE = 300;

/**
 * Tells from its bytes what a line is to a Java stack trace.
 *
 *     java.lang.IllegalStateException: message      head
 *     \tat com.liferay.portal.tools.DBUpgrader…     frame
 *     \t... 12 more                                 frame
 *     Caused by: java.sql.SQLException: message     cause
 */
export function classifyThrowableLine(bytes: Buffer, start: number, end: number): ThrowableLine | undefined {
  let at = start;
  while (bytes[at] === TAB) at++;
  at = skipSpaces(bytes, at, end);
  if (startsWithAt(bytes, at, end, 'at ')) return isFrame(bytes, at + 3, end) ? 'frame' : undefined;
  if (startsWithAt(bytes, at, end, '... ')) return isElision(bytes, at + 4, end) ? 'frame' : undefined;
  if (startsWithAt(bytes, at, end, 'Caused by: ') || startsWithAt(bytes, at, end, 'Suppressed: ')) return 'cause';
  if (at > start) return undefined;
  if (startsWithAt(bytes, at, end, 'Exception in thread "')) return 'head';
  return isHead(bytes, start, end) ? 'head' : undefined;
}

/** `<class>.<method>(`: no space before the bracket; documentation cuts lines behind it. */
function isFrame(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x28) return at > start;
    if (bytes[at] === 0x20) return false;
  }
  return false;
}

/** `12 more` or `12 common frames omitted`. */
function isElision(bytes: Buffer, start: number, end: number): boolean {
  return /^\d+ (?:more|common frames omitted)/.test(bytes.toString('latin1', start, Math.min(end, start + 40)));
}

/** `<package>.<Class>`, alone or before a colon, with `Exception`, `Error` or `Throwable` in the class's name. */
function isHead(bytes: Buffer, start: number, end: number): boolean {
  const limit = Math.min(end, start + LONGEST_TYPE);
  let at = start;
  let lastDot = -1;
  while (at < limit && isNameByte(bytes[at])) {
    if (bytes[at] === DOT) lastDot = at;
    at++;
  }
  if (lastDot <= start || (at < end && bytes[at] !== 0x3a && bytes[at] !== 0x0a && bytes[at] !== 0x0d)) return false;
  return /^[A-Z_$].*(?:Exception|Error|Throwable)/.test(bytes.toString('latin1', lastDot + 1, at));
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === DOT ||
    byte === 0x24 ||
    byte === 0x5f
  );
}
