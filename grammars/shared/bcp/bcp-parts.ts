import { startsWithAt } from '../scan-bytes.ts';
import { findWithin, skipDigits, startsWithLower } from '../scan-lines.ts';
import type { FindPart } from '../opening-parts.ts';
import { openingParts } from '../opening-parts.ts';

const SPACE = 0x20;
/** How far into a line the program's name is looked for: prompts and folders are short. */
const PROMPT_BYTES = 300;
const TARGET_BYTES = 4000;

const BEFORE_PROGRAM: ReadonlySet<number> = new Set(Buffer.from(' \t\\/+"\'>('));
const QUOTES = new Set([0x22, 0x27]);

const byOpening = openingParts([
  ['Starting copy...', 'bcp-start'],
  ['Network packet size (bytes): ', 'bcp-packet'],
  ['Clock Time (ms.) Total ', 'bcp-clock'],
  ['Clock Time (ms.): total = ', 'bcp-clock'],
  ['BCP copy ', 'bcp-failed'],
  ['bcp copy ', 'bcp-failed'],
]);

/** Finds the part that a line of bcp begins: `bcp-command`, `bcp-start`, `bcp-sent`, `bcp-received`, `bcp-copied`, `bcp-packet`, `bcp-clock`, `bcp-failed`. */
export const bcpPart: FindPart = (bytes, start, end) => {
  const part = byOpening(bytes, start, end);
  if (part === 'bcp-failed')
    return findWithin(bytes, start, Math.min(end, start + 60), 'failed') < 0 ? undefined : part;
  if (part !== undefined) return part;
  const digits = skipDigits(bytes, start, end);
  if (digits > start) {
    if (startsWithAt(bytes, digits, end, ' rows copied.')) return 'bcp-copied';
    if (startsWithAt(bytes, digits, end, ' rows successfully bulk-copied to host-file.')) return 'bcp-received';
    return startsWithAt(bytes, digits, end, ' rows sent to SQL Server.') ? 'bcp-sent' : undefined;
  }
  return commandOffset(bytes, start, end) < 0 ? undefined : 'bcp-command';
};

/** Offset of the program's name in a line `… bcp <table> in …`, typed, echoed or printed by `set -x`; -1 where it is none. */
export function commandOffset(bytes: Buffer, start: number, end: number): number {
  const last = Math.min(end, start + PROMPT_BYTES);
  for (let at = start; at + 4 < last; at++) {
    if ((bytes[at] | 0x20) !== 0x62 || !startsWithLower(bytes, at, end, 'bcp')) continue;
    const from = at - 4 >= start && startsWithLower(bytes, at - 4, end, 'free') ? at - 4 : at;
    if (from > start && !BEFORE_PROGRAM.has(bytes[from - 1])) continue;
    return isCopy(bytes, at + 3, end) ? at : -1;
  }
  return -1;
}

function isCopy(bytes: Buffer, afterName: number, end: number): boolean {
  let at = startsWithLower(bytes, afterName, end, '.exe') ? afterName + 4 : afterName;
  if (bytes[at] === 0x22) at++;
  const target = skipSpaces(bytes, at, end);
  if (target === at) return false;
  let after = target;
  const last = Math.min(end, target + TARGET_BYTES);
  if (QUOTES.has(bytes[target])) {
    after++;
    while (after < last && bytes[after] !== bytes[target]) after++;
    after++;
  } else while (after < last && bytes[after] !== SPACE) after++;
  const way = skipSpaces(bytes, after, end);
  if (way === after) return false;
  return ['in', 'out', 'queryout', 'format'].some(
    (word) =>
      startsWithLower(bytes, way, end, word) && (way + word.length === end || bytes[way + word.length] === SPACE),
  );
}

function skipSpaces(bytes: Buffer, at: number, end: number): number {
  let offset = at;
  while (offset < end && bytes[offset] === SPACE) offset++;
  return offset;
}
