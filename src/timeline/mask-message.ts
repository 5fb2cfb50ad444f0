import { FNV_OFFSET, FNV_PRIME } from '../remember.ts';

const QUOTE = 0x27;
const NUMBER_SIGN = 0x23;
const MOST_BYTES = 32 * 1024;
const LONGEST_QUOTED = 200;
const SHORTEST_HEX = 6;

const OTHER = 0;
const LETTER = 1;
const HEX_LETTER = 2;
const DIGIT = 3;
const QUOTE_MARK = 4;
const KINDS = byteKinds();

/** A masked text; reused by the next call. */
export interface Masked {
  readonly bytes: Buffer;
  length: number;
  /** FNV-1a of the bytes. */
  hash: number;
}

/**
 * Makes the function that masks what differs between messages that say the same: numbers, hexadecimal ids and values in
 * single quotes become `#`. Works on bytes, and hashes as it goes, since it sees every warning of a log.
 */
export function createMask(): (bytes: Buffer, start: number, end: number) => Masked {
  const masked: Masked = { bytes: Buffer.allocUnsafe(MOST_BYTES + 2), length: 0, hash: FNV_OFFSET };
  const out = masked.bytes;
  return (bytes, start, end) => {
    const limit = Math.min(end, start + MOST_BYTES);
    let length = 0;
    let hash = FNV_OFFSET;
    let at = start;
    let previous = OTHER;
    while (at < limit) {
      const byte = bytes[at];
      const kind = KINDS[byte];
      const plain = kind < HEX_LETTER || (kind === HEX_LETTER && previous !== OTHER);
      const next = plain ? at + 1 : skipValue(bytes, at, start, limit);
      const written = plain || next === at + 1 ? (kind === DIGIT ? NUMBER_SIGN : byte) : NUMBER_SIGN;
      out[length++] = written;
      hash = Math.imul(hash ^ written, FNV_PRIME);
      previous = kind;
      at = next;
    }
    masked.length = length;
    masked.hash = hash;
    return masked;
  };
}

/** Behind the number, id or quoted value that starts here; behind the byte itself where none does. */
function skipValue(bytes: Buffer, at: number, start: number, end: number): number {
  switch (KINDS[bytes[at]]) {
    case DIGIT:
      return skipNumber(bytes, at, end);
    case HEX_LETTER:
      return skipHexId(bytes, at, end);
    default:
      return opensQuote(bytes, at, start) ? skipQuoted(bytes, at, end) : at + 1;
  }
}

/** Behind the digits, or behind the hexadecimal id that they begin. */
function skipNumber(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && KINDS[bytes[at]] === DIGIT) at++;
  if (at < end && KINDS[bytes[at]] !== HEX_LETTER) return at;
  const hexEnd = skipHex(bytes, at, end);
  return hexEnd - start >= SHORTEST_HEX && (hexEnd === end || KINDS[bytes[hexEnd]] !== LETTER) ? hexEnd : at;
}

/** A hexadecimal id is a long word of a–f and digits that has a digit. */
function skipHexId(bytes: Buffer, start: number, end: number): number {
  const hexEnd = skipHex(bytes, start, end);
  if (hexEnd - start < SHORTEST_HEX || (hexEnd < end && KINDS[bytes[hexEnd]] === LETTER)) return start + 1;
  for (let at = start; at < hexEnd; at++) if (KINDS[bytes[at]] === DIGIT) return hexEnd;
  return start + 1;
}

function skipHex(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && (KINDS[bytes[at]] === DIGIT || KINDS[bytes[at]] === HEX_LETTER)) at++;
  return at;
}

/** A quote behind a space, bracket or the like opens a value; others are apostrophes. */
function opensQuote(bytes: Buffer, at: number, start: number): boolean {
  if (at === start) return true;
  const before = bytes[at - 1];
  return before === 0x20 || before === 0x28 || before === 0x3d || before === 0x2c;
}

function skipQuoted(bytes: Buffer, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_QUOTED);
  for (let at = start + 1; at < limit && bytes[at] !== 0x0a; at++) if (bytes[at] === QUOTE) return at + 1;
  return start + 1;
}

function byteKinds(): Uint8Array {
  const kinds = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) kinds[byte] = kindOf(String.fromCharCode(byte));
  return kinds;
}

function kindOf(character: string): number {
  if (/\d/.test(character)) return DIGIT;
  if (/[a-f]/.test(character)) return HEX_LETTER;
  if (character === "'") return QUOTE_MARK;
  return /[A-Za-z_$]/.test(character) || character > '\x7f' ? LETTER : OTHER;
}
