/** Text made of bytes that are not UTF-8 throughout. */
export interface RepairedText {
  readonly bytes: Buffer;
  /** Characters beyond ASCII that were UTF-8. */
  readonly valid: number;
  /** Bytes that were not, read as windows-1252. */
  readonly invalid: number;
}

const REPLACEMENT = Buffer.from('\ufffd');

/** UTF-8 of the bytes 0x80 to 0xff in windows-1252; those it does not define become U+FFFD. */
const WINDOWS_1252: readonly Buffer[] = Array.from({ length: 128 }, (_, index) => {
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(index + 128));
  const undefinedThere = index < 32 && letter.charCodeAt(0) < 0xa0;
  return undefinedThere ? REPLACEMENT : Buffer.from(letter);
});

/**
 * Makes UTF-8 of bytes in which several writers may have used several encodings.
 *
 * Decided character by character: Latin letters hardly ever happen to form a UTF-8 sequence, so a log in windows-1252
 * comes out right however late its first umlaut stands, and one broken byte costs itself only.
 */
export function repairUtf8(bytes: Buffer): RepairedText {
  const repaired = Buffer.allocUnsafe(bytes.length * 3);
  let valid = 0;
  let invalid = 0;
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at];
    if (byte < 0x80) {
      repaired[length++] = byte;
      at += 1;
      continue;
    }
    const size = sequenceLength(bytes, at);
    if (size > 0) {
      valid += 1;
      length += bytes.copy(repaired, length, at, at + size);
      at += size;
    } else {
      invalid += 1;
      length += WINDOWS_1252[byte - 0x80].copy(repaired, length);
      at += 1;
    }
  }
  return { bytes: repaired.subarray(0, length), valid, invalid };
}

/** Returns the length of the well-formed UTF-8 sequence that starts here (table 3-7 of the Unicode Standard), or 0. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at];
  const second = bytes[at + 1];
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) return isSecondOfThree(lead, second) && isTail(bytes[at + 2]) ? 3 : 0;
  if (lead >= 0xf0 && lead <= 0xf4) {
    return isSecondOfFour(lead, second) && isTail(bytes[at + 2]) && isTail(bytes[at + 3]) ? 4 : 0;
  }
  return 0;
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

function isSecondOfThree(lead: number, second: number | undefined): boolean {
  if (second === undefined || !isTail(second)) return false;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  return true;
}

function isSecondOfFour(lead: number, second: number | undefined): boolean {
  if (second === undefined || !isTail(second)) return false;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second <= 0x8f;
  return true;
}
