import { isDigit, startsWithAt } from '../../shared/scan-bytes.ts';
import { ERROR_WORDS, FATAL_WORDS, NOTICE_WORDS, STATEMENT_WORDS, WARNING_WORDS } from './words.ts';

/** What a line looks like by itself. */
export type LineKind =
  | 'blank'
  /** `psql:<file>:<line>: ` */
  | 'prefixed'
  /** `pg_restore: ` */
  | 'program'
  /** `ERROR:  ` at its start: psql that reads standard input. */
  | 'severity'
  /** `WARNING: ` with one blank: the last line of pg_restore up to version 11. */
  | 'warning'
  /** `ALTER TABLE`, `COPY 12` */
  | 'tag'
  /** Begins with the verb of a statement. */
  | 'statement'
  /** `-- Name: …` */
  | 'comment'
  /** `(1 row)` */
  | 'row-count'
  /** Indented text that ends with a blank, as the heading of a result does. */
  | 'heading'
  | 'indented'
  /** `Time: 0.163 ms` */
  | 'timing'
  /** `********* QUERY **********`, `Script done on …` */
  | 'mark'
  /** `3595; 0 0 COMMENT - EXTENSION pg_trgm` */
  | 'entry'
  | 'other';

const PROGRAMS = ['psql: ', 'pg_restore: ', 'pg_dump: ', 'pg_dumpall: ', 'createdb: ', 'dropdb: ', 'createuser: '];
const VERBS = [
  'SET',
  'COPY',
  'INSERT',
  'CREATE',
  'ALTER',
  'SELECT',
  'COMMENT',
  'GRANT',
  'REVOKE',
  'DROP',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'START',
  'UPDATE',
  'DELETE',
  'RESET',
  'DO',
  'TRUNCATE',
  'LOCK',
  'ANALYZE',
  'VACUUM',
  'REFRESH',
  'SECURITY',
  'REASSIGN',
  'IMPORT',
  'CLUSTER',
  'REINDEX',
  'MERGE',
  'CALL',
];
const MILD: readonly Buffer[] = [...WARNING_WORDS, ...NOTICE_WORDS, ...STATEMENT_WORDS].map(labelOf);
const PLAIN_WARNINGS: readonly Buffer[] = WARNING_WORDS.map((word) => Buffer.from(`${word}: `));
const SERIOUS: readonly Buffer[] = [...ERROR_WORDS, ...FATAL_WORDS].map(labelOf);
const LONGEST_TAG = 60;
const LONGEST_LABEL = 48;
const LONGEST_TIMING = 80;
const BLANK = 0x20;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;

/** Tells what a line looks like, from its bytes; `end` is without the line end. */
export function classifyLine(bytes: Buffer, start: number, end: number): LineKind {
  if (end === start) return 'blank';
  const first = bytes[start];
  if (first === BLANK) return bytes[end - 1] === BLANK ? 'heading' : 'indented';
  if (first === 0x28 && isDigit(bytes[start + 1])) return 'row-count';
  if (first === 0x2d) return startsWithAt(bytes, start, end, '--') ? 'comment' : 'other';
  if (first === 0x2a || first === 0x2f) return isStars(bytes, start, end) ? 'mark' : 'other';
  if (first === SEMICOLON || isDigit(first)) return isEntry(bytes, start, end) ? 'entry' : 'other';
  if (first >= 0x61 && first <= 0x7a) return classifyLower(bytes, start, end);
  if (isUpper(first) || first >= 0x80) return classifyUpper(bytes, start, end);
  return 'other';
}

/** Tells whether a message complains of a backslash command: what data is taken for when it is read as statements. */
export function complainsOfBackslash(bytes: Buffer, start: number, end: number): boolean {
  let at = end;
  while (at > start && bytes[at - 1] !== BLANK) at--;
  if (bytes[at] === BACKSLASH) return true;
  return bytes.subarray(start, Math.min(end, start + 600)).includes(' \\unrestrict ');
}

/** Tells whether a message is none of an error: a warning, a notice, the statement that an error was of. */
export function isMild(bytes: Buffer, start: number, end: number): boolean {
  const at = messageStart(bytes, start, end);
  return MILD.some((label) => holds(bytes, at, end, label));
}

/** Tells whether a line ends a statement. */
export function endsStatement(bytes: Buffer, end: number): boolean {
  return bytes[end - 1] === SEMICOLON;
}

function classifyLower(bytes: Buffer, start: number, end: number): LineKind {
  if (startsWithAt(bytes, start, end, 'psql:') && end > start + 5 && bytes[start + 5] !== BLANK) return 'prefixed';
  return PROGRAMS.some((program) => startsWithAt(bytes, start, end, program)) ? 'program' : 'other';
}

function classifyUpper(bytes: Buffer, start: number, end: number): LineKind {
  if (hasLabel(bytes, start, end)) {
    if (SERIOUS.some((label) => holds(bytes, start, end, label))) return 'severity';
    if (MILD.some((label) => holds(bytes, start, end, label))) return 'severity';
  }
  if (VERBS.some((verb) => startsWithVerb(bytes, start, end, verb)))
    return isTag(bytes, start, end) ? 'tag' : 'statement';
  if (startsWithAt(bytes, start, end, 'Script ')) return 'mark';
  if (PLAIN_WARNINGS.some((label) => holds(bytes, start, end, label))) return 'warning';
  return isTiming(bytes, start, end) ? 'timing' : 'other';
}

function startsWithVerb(bytes: Buffer, start: number, end: number, verb: string): boolean {
  if (!startsWithAt(bytes, start, end, verb)) return false;
  const at = start + verb.length;
  return at === end || bytes[at] === BLANK || bytes[at] === SEMICOLON;
}

/** Capitals, blanks and numbers only; those that carry a count have it. */
function isTag(bytes: Buffer, start: number, end: number): boolean {
  if (end - start > LONGEST_TAG) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (!isUpper(byte) && byte !== BLANK && !isDigit(byte)) return false;
  }
  if (startsWithAt(bytes, start, end, 'COPY') || startsWithAt(bytes, start, end, 'INSERT'))
    return isDigit(bytes[end - 1]);
  return true;
}

/** A word, a colon, a number with three decimals and a unit, in the words and with the decimal sign of a language. */
function isTiming(bytes: Buffer, start: number, end: number): boolean {
  if (end - start > LONGEST_TIMING) return false;
  for (let at = start + 1; at + 4 < end; at++) {
    if ((bytes[at] !== 0x2e && bytes[at] !== 0x2c) || !isDigit(bytes[at - 1])) continue;
    return isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]) && isDigit(bytes[at + 3]) && bytes[at + 4] === BLANK;
  }
  return false;
}

/** A colon with two blanks behind, as the server's labels have, near the start. */
function hasLabel(bytes: Buffer, start: number, end: number): boolean {
  const last = Math.min(end - 2, start + LONGEST_LABEL);
  for (let at = start; at < last; at++)
    if (bytes[at] === COLON) return bytes[at + 1] === BLANK && bytes[at + 2] === BLANK;
  return false;
}

/** Nine stars, or a slash and eight. */
function isStars(bytes: Buffer, start: number, end: number): boolean {
  return startsWithAt(bytes, start, end, '********') || startsWithAt(bytes, start, end, '/********');
}

/** `;` of the heading, or `<number>; <number> `. */
function isEntry(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start] === SEMICOLON) return true;
  let at = start;
  while (at < end && isDigit(bytes[at])) at++;
  return bytes[at] === SEMICOLON && bytes[at + 1] === BLANK && isDigit(bytes[at + 2]);
}

/** Offset behind `psql:<file>:<line>: `; the start of the line where there is no such prefix. */
function messageStart(bytes: Buffer, start: number, end: number): number {
  if (!startsWithAt(bytes, start, end, 'psql:')) return start;
  for (let at = start + 5; at < end; at++) {
    if (bytes[at] !== COLON || !isDigit(bytes[at + 1])) continue;
    while (at + 1 < end && isDigit(bytes[at + 1])) at++;
    if (bytes[at + 1] === COLON && bytes[at + 2] === BLANK) return at + 3;
  }
  return start;
}

function holds(bytes: Buffer, at: number, end: number, label: Buffer): boolean {
  if (at + label.length > end) return false;
  for (let i = 0; i < label.length; i++) if (bytes[at + i] !== label[i]) return false;
  return true;
}

function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function labelOf(word: string): Buffer {
  return Buffer.from(`${word}:  `);
}
