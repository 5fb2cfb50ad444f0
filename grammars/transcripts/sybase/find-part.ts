import { bcpPart } from '../../shared/bcp/bcp-parts.ts';
import { type FindPart, openingParts } from '../../shared/opening-parts.ts';
import { isDigit, skipSpaces, startsWithAt } from '../../shared/scan-bytes.ts';
import { findWithin, isLetter, skipDigits, startsWithLower } from '../../shared/scan-lines.ts';

const SPACE = 0x20;
const COLON = 0x3a;
const PROMPT_END = 0x3e;
const LOOK_BYTES = 300;
/** `Mar  1 20:14:07 2025: ` */
const STAMP_BYTES = 22;

const byOpening = openingParts([
  ['Backup Server session id is:', 'session'],
  ['Backup Server: ', 'maybe-backup'],
  ['Server Message: ', 'message'],
  ['CSLIB Message:', 'library'],
  ['CTLIB Message:', 'library'],
  ['CT-LIBRARY error:', 'library'],
  ['CS-LIBRARY error:', 'library'],
  ['DB-LIBRARY error:', 'library'],
  ['Open Client Message:', 'library'],
  ["Server '", 'where'],
  ['(return status = ', 'status'],
  ["Database '", 'maybe-online'],
]);

const COMMANDS = ['load database ', 'load transaction ', 'load tran ', 'dump database ', 'dump transaction '];

/** Finds the part that a line of isql, the Backup Server, bcp or freebcp begins. */
export const findPart: FindPart = (bytes, start, end) => {
  const at = skipStamp(bytes, skipPrompts(bytes, start, end), end);
  const opened = byOpening(bytes, at, end);
  if (opened === 'maybe-backup') return isDigit(bytes[at + 'Backup Server: '.length]) ? 'backup' : undefined;
  if (opened === 'maybe-online')
    return findWithin(bytes, at, Math.min(end, at + LOOK_BYTES), ' is now online') < 0 ? undefined : 'online';
  if (opened !== undefined) return opened;
  if (isMessageHead(bytes, at, end)) return 'message';
  if (isAffected(bytes, at, end)) return 'affected';
  for (const command of COMMANDS) if (startsWithLower(bytes, at, end, command)) return 'load-command';
  return bcpPart(bytes, at, end);
};

/** Offset behind the prompts of isql, `1> 2> `: what is answered stands on their line. */
function skipPrompts(bytes: Buffer, start: number, end: number): number {
  let at = start;
  for (;;) {
    const digits = skipDigits(bytes, at, end);
    if (digits === at || bytes[digits] !== PROMPT_END || bytes[digits + 1] !== SPACE) return at;
    at = digits + 2;
  }
}

function skipStamp(bytes: Buffer, start: number, end: number): number {
  const behind = start + STAMP_BYTES;
  const isStamp =
    behind < end &&
    isLetter(bytes[start]) &&
    bytes[start + 9] === COLON &&
    bytes[start + 12] === COLON &&
    bytes[behind - 2] === COLON;
  return isStamp && startsWithAt(bytes, behind, end, 'Backup Server') ? behind : start;
}

/**
 * `Msg 3105, Level 16, State 3:`, the head that isql prints; freebcp prints it without the colon, its library without the
 * state. The one of SQL Server goes on with a comma.
 */
function isMessageHead(bytes: Buffer, start: number, end: number): boolean {
  if (!startsWithAt(bytes, start, end, 'Msg ')) return false;
  let at = skipDigits(bytes, start + 4, end);
  if (!startsWithAt(bytes, at, end, ', Level ')) return false;
  at = skipDigits(bytes, at + ', Level '.length, end);
  if (startsWithAt(bytes, at, end, ', State ')) at = skipDigits(bytes, at + ', State '.length, end);
  if (bytes[at] === COLON) at++;
  return skipSpaces(bytes, at, end) >= end;
}

/** `(1 row affected)`, `(2 rows affected)` */
function isAffected(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start] !== 0x28) return false;
  const digits = skipDigits(bytes, start + 1, end);
  return (
    digits > start + 1 &&
    (startsWithAt(bytes, digits, end, ' row affected)') || startsWithAt(bytes, digits, end, ' rows affected)'))
  );
}
