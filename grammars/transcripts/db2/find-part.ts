import { type FindPart, openingParts } from '../../shared/opening-parts.ts';
import { isDigit, skipSpaces, startsWithAt } from '../../shared/scan-bytes.ts';
import { isLetter, skipDigits, startsWithLower } from '../../shared/scan-lines.ts';

const SPACE = 0x20;
const TAB = 0x09;
const DASH = 0x2d;
const EQUALS = 0x3d;
/** How far into a line the name of the program is looked for: prompts are short. */
const PROMPT_BYTES = 200;
const LONGEST_LABEL = 160;
const QUOTES = new Set([0x22, 0x27, SPACE, 0x3e, 0x3d]);
const BEFORE_PROGRAM: ReadonlySet<number> = new Set(Buffer.from(' \t\\/+"\'>$#'));

/** Commands by how they begin, lower case. */
const VERBS: readonly (readonly [verb: string, part: string])[] = [
  ['import from ', 'command'],
  ['load from ', 'command'],
  ['load client from ', 'command'],
  ['restore db ', 'restore-command'],
  ['restore database ', 'restore-command'],
];

const byOpening = openingParts([
  ['*****  DB2MOVE  *****', 'move-banner'],
  ['Action: ', 'move'],
  ['Start time: ', 'move'],
  ['End time: ', 'move'],
  ['EXPORT: ', 'move'],
  ['* LOAD: ', 'move'],
  ['* IMPORT: ', 'move'],
  ['***  WARNING', 'move-problem'],
  ['***  ERROR', 'move-problem'],
  ['**ERROR**', 'move-problem'],
  ['**WARNING**', 'move-problem'],
  ['***  ', 'move-more'],
  ['RESULTS: ', 'partitions'],
  ['Rows Read ', 'partitioners'],
  ['Rows Rejected ', 'partitioners'],
  ['Rows Partitioned ', 'partitioners'],
]);

/**
 * Finds the part that a line of DB2's programs begins; of messages, `begin` opens a load, `rows` counts it,
 * `commits` and `points` repeat all through it.
 */
export const findPart: FindPart = (bytes, start, end) => {
  const first = bytes[start];
  if (first === SPACE || first === TAB) return isCounts(bytes, start, end) ? 'move-counts' : undefined;
  const opened = byOpening(bytes, start, end);
  if (opened !== undefined) return opened;
  if (startsWithAt(bytes, start, end, 'SQL') || startsWithAt(bytes, start, end, 'DB2')) {
    const part = messagePart(bytes, start, end);
    if (part !== undefined) return part;
  }
  if (isAgent(bytes, start, end)) return 'partitions';
  return isSummary(bytes, start, end) ? 'summary' : commandPart(bytes, start, end);
};

/** `SQL3109N  The utility …`: three letters, four or five digits, a letter, a blank */
function messagePart(bytes: Buffer, start: number, end: number): string | undefined {
  const digits = skipDigits(bytes, start + 3, end);
  const length = digits - start - 3;
  if (length < 4 || length > 5 || !isLetter(bytes[digits]) || bytes[digits + 1] !== SPACE) return undefined;
  if (startsWithAt(bytes, start, end, 'SQL3109N') || startsWithAt(bytes, start, end, 'SQL3500W')) return 'begin';
  if (startsWithAt(bytes, start, end, 'SQL3149N')) return 'rows';
  if (startsWithAt(bytes, start, end, 'SQL3221W') || startsWithAt(bytes, start, end, 'SQL3222W')) return 'commits';
  if (startsWithAt(bytes, start, end, 'SQL3519W') || startsWithAt(bytes, start, end, 'SQL3520W')) return 'points';
  return 'message';
}

/** `  -Rows read:         177077` */
function isCounts(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return bytes[at] === DASH && isLetter(bytes[at + 1]) && isDigit(bytes[end - 1]);
}

/** `LOAD           001      -00000964   Error. …` */
function isAgent(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at < end && at - start < 30 && bytes[at] >= 0x41 && bytes[at] <= 0x5f) at++;
  if (at - start < 3 || bytes[at] !== SPACE) return false;
  const node = skipSpaces(bytes, at, end);
  const afterNode = skipDigits(bytes, node, end);
  const code = skipSpaces(bytes, afterNode, end);
  if (afterNode - node < 3 || code === afterNode || (bytes[code] !== DASH && bytes[code] !== 0x2b)) return false;
  return skipDigits(bytes, code + 1, end) === code + 9;
}

/** `Number of rows read         = 5`, in any language */
function isSummary(bytes: Buffer, start: number, end: number): boolean {
  let last = end;
  while (last > start && bytes[last - 1] === SPACE) last--;
  let at = last;
  while (at > start && isDigit(bytes[at - 1])) at--;
  if (at === last || last - start > LONGEST_LABEL) return false;
  while (at > start && bytes[at - 1] === SPACE) at--;
  if (bytes[at - 1] !== EQUALS || at - 1 - start < 6) return false;
  for (let label = start; label < at - 1; label++) if (bytes[label] === EQUALS || isDigit(bytes[label])) return false;
  return bytes[at - 2] === SPACE;
}

/** A command as it is: after a prompt, behind `db2`, or echoed alone. */
function commandPart(bytes: Buffer, start: number, end: number): string | undefined {
  const alone = verbAt(bytes, start, end);
  if (alone !== undefined) return alone;
  const last = Math.min(end, start + PROMPT_BYTES);
  for (let at = start; at + 3 < last; at++) {
    if ((bytes[at] | 0x20) !== 0x64 || !startsWithLower(bytes, at, end, 'db2')) continue;
    if (at > start && !BEFORE_PROGRAM.has(bytes[at - 1])) continue;
    if (startsWithLower(bytes, at, end, 'db2move ')) return 'move-command';
    const part = verbAt(bytes, skipOptions(bytes, at + 3, end), end);
    if (part !== undefined) return part;
  }
  return undefined;
}

/** Offset behind quotes, the end of the shell's prompt, and options: ` -v "` or ` => `. */
function skipOptions(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (QUOTES.has(bytes[at])) at++;
    else if (bytes[at] === DASH) while (at < end && bytes[at] !== SPACE) at++;
    else return at;
  }
  return at;
}

function verbAt(bytes: Buffer, at: number, end: number): string | undefined {
  for (const [verb, part] of VERBS) if (startsWithLower(bytes, at, end, verb)) return part;
  return undefined;
}
