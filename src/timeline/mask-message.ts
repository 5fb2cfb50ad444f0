const QUOTE = 0x27;
const NUMBER_SIGN = 0x23;
const MOST_BYTES = 32 * 1024;
const LONGEST_QUOTED = 200;
const SHORTEST_HEX = 6;

/** Kinds of bytes: 0 others, 1 digit, 2 letter a–f, 3 other word bytes. */
const KINDS = byteKinds();

/**
 * Makes the function that masks what differs between messages that say the same: numbers, hexadecimal ids and values in
 * single quotes become `#`. Works on bytes, since it sees every warning of a log; what it returns is reused by its next call.
 */
export function createMask(): (bytes: Buffer, start: number, end: number) => Buffer {
  const masked = Buffer.allocUnsafe(MOST_BYTES + 1);
  return (bytes, start, end) => {
    const limit = Math.min(end, start + MOST_BYTES);
    let length = 0;
    let at = start;
    while (at < limit) {
      const byte = bytes[at];
      const kind = KINDS[byte];
      if (kind === 1) {
        at = skipNumber(bytes, at, limit);
        masked[length++] = NUMBER_SIGN;
      } else if (kind === 2 && isHexId(bytes, at, start, limit)) {
        at = skipHex(bytes, at, limit);
        masked[length++] = NUMBER_SIGN;
      } else if (byte === QUOTE && opensQuote(bytes, at, start)) {
        masked[length++] = QUOTE;
        const close = closingQuote(bytes, at + 1, limit);
        at = close < 0 ? at + 1 : close;
        if (close >= 0) masked[length++] = NUMBER_SIGN;
      } else {
        masked[length++] = byte;
        at++;
      }
    }
    return masked.subarray(0, length);
  };
}

/** Behind the digits, and behind a hexadecimal id that begins with one. */
function skipNumber(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && KINDS[bytes[at]] === 1) at++;
  const hexEnd = skipHex(bytes, at, end);
  return hexEnd - start >= SHORTEST_HEX && KINDS[bytes[hexEnd]] !== 3 ? hexEnd : at;
}

/** Tells whether a word of a–f and digits starts here that is long enough, has a digit, and is a word of its own. */
function isHexId(bytes: Buffer, at: number, start: number, end: number): boolean {
  if (at > start && KINDS[bytes[at - 1]] !== 0) return false;
  const hexEnd = skipHex(bytes, at, end);
  if (hexEnd - at < SHORTEST_HEX || (hexEnd < end && KINDS[bytes[hexEnd]] === 3)) return false;
  for (let i = at; i < hexEnd; i++) if (KINDS[bytes[i]] === 1) return true;
  return false;
}

function skipHex(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && (KINDS[bytes[at]] === 1 || KINDS[bytes[at]] === 2)) at++;
  return at;
}

/** A quote behind a space, bracket or the like; the one that closes stands behind the value. */
function opensQuote(bytes: Buffer, at: number, start: number): boolean {
  return (
    at === start || bytes[at - 1] === 0x20 || bytes[at - 1] === 0x28 || bytes[at - 1] === 0x3d || bytes[at - 1] === 0x2c
  );
}

function closingQuote(bytes: Buffer, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_QUOTED);
  for (let at = start; at < limit && bytes[at] !== 0x0a; at++) if (bytes[at] === QUOTE) return at;
  return -1;
}

function byteKinds(): Uint8Array {
  const kinds = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const character = String.fromCharCode(byte);
    kinds[byte] = /\d/.test(character)
      ? 1
      : /[a-f]/.test(character)
        ? 2
        : /[A-Za-z_$]/.test(character) || byte > 127
          ? 3
          : 0;
  }
  return kinds;
}
