import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../../model/encoding.ts';
import { repairUtf8 } from './repair-utf8.ts';

/** A window as UTF-8, with the same line ends as in the source. */
export interface TextWindow {
  readonly text: Buffer;
  /** Bytes or UTF-16 characters of the source; `text` itself where nothing had to be changed. */
  readonly units: Buffer | Uint16Array;
  /** Bytes of the source that a unit takes. */
  readonly unitBytes: 1 | 2;
  /** Characters beyond ASCII that were UTF-8, 1 where all were, and bytes that were not. */
  readonly valid: number;
  readonly invalid: number;
}

const REPLACEMENT = 0xfffd;

/** Decodes the bytes of a window. UTF-16 is put into the byte order of the machine, in place. */
export function decodeWindow(bytes: Buffer, encoding: Encoding): TextWindow {
  switch (encoding) {
    case 'utf-8':
    case 'windows-1252':
      return decodeBytes(bytes);
    case 'utf-16le':
      return decodeUtf16(bytes);
    case 'utf-16be':
      bytes.subarray(0, evenLength(bytes)).swap16();
      return decodeUtf16(bytes);
  }
}

function decodeBytes(bytes: Buffer): TextWindow {
  if (isAscii(bytes)) return { text: bytes, units: bytes, unitBytes: 1, valid: 0, invalid: 0 };
  if (isUtf8(bytes)) return { text: bytes, units: bytes, unitBytes: 1, valid: 1, invalid: 0 };
  const { bytes: text, valid, invalid } = repairUtf8(bytes);
  return { text, units: bytes, unitBytes: 1, valid, invalid };
}

/** Half a character at the end of a source that was cut becomes U+FFFD. */
function decodeUtf16(bytes: Buffer): TextWindow {
  const even = evenLength(bytes);
  const units = new Uint16Array(Math.ceil(bytes.length / 2));
  const copy = Buffer.from(units.buffer);
  bytes.copy(copy, 0, 0, even);
  if (even < bytes.length) units[units.length - 1] = REPLACEMENT;
  return { text: Buffer.from(copy.toString('utf16le')), units, unitBytes: 2, valid: 0, invalid: 0 };
}

function evenLength(bytes: Buffer): number {
  return bytes.length - (bytes.length % 2);
}
