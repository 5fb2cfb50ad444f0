import { isDigit } from './scan-bytes.ts';

const SPACE = 0x20;
const TAB = 0x09;
/** How long a number may be. */
const MOST_DIGITS = 18;

/** First offset at or after `at` that holds no ASCII digit; `at` itself where there is none, or too many. */
export function skipDigits(bytes: Buffer, at: number, end: number): number {
  let offset = at;
  while (offset < end && offset - at <= MOST_DIGITS && isDigit(bytes[offset])) offset++;
  return offset - at > MOST_DIGITS ? at : offset;
}

/** Tells whether nothing but spaces and tabs stands between two offsets. */
export function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return true;
}

/** Tells whether a byte is an ASCII letter. */
export function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Offset of `text`, plain ASCII, between two offsets; -1 where it is not. Bound the range: it is looked for at each place. */
export function findWithin(bytes: Buffer, start: number, end: number, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = start; at + text.length <= end; at++) {
    if (bytes[at] !== first) continue;
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return at;
  }
  return -1;
}

/** Tells whether `lower`, lower-case ASCII, stands at `at`, whatever its case. */
export function startsWithLower(bytes: Buffer, at: number, end: number, lower: string): boolean {
  if (at + lower.length > end) return false;
  for (let i = 0; i < lower.length; i++) {
    const byte = bytes[at + i];
    if ((isLetter(byte) ? byte | 0x20 : byte) !== lower.charCodeAt(i)) return false;
  }
  return true;
}
