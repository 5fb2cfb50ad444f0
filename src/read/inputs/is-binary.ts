import { detectUtf16 } from '../lines/detect-utf16.ts';

/** First bytes of what often lies beside logs, in hexadecimal. */
const MAGICS: readonly string[] = [
  '7f454c46', // ELF
  'cafebabe', // class file
  '89504e47', // PNG
  'ffd8ff', // JPEG
  '47494638', // GIF
  '25504446', // PDF
  'd0cf11e0', // old Office
  '4a4156412050524f46494c45', // heap dump, "JAVA PROFILE"
  '53514c69746520666f726d6174', // "SQLite format"
  '5047444d50', // "PGDMP", custom format of pg_dump
];

const MOST_CONTROLS = 0.04;
const NUL = 0;

/** Control characters that logs hold: bell, backspace, tab, line ends, form feed, end of file, escape. */
const EXPECTED = new Set([0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** Tells from its first bytes that something is no text. A run of NUL bytes is: a log that was cut while open has one. */
export function isBinary(head: Buffer): boolean {
  if (MAGICS.some((magic) => head.toString('hex', 0, magic.length / 2) === magic)) return true;
  if (detectUtf16(head) !== 'utf-8') return false;
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at];
    if (byte >= 0x20 ? byte !== 0x7f : EXPECTED.has(byte)) continue;
    if (byte === NUL && (at === 0 || head[at - 1] === NUL)) continue;
    controls += 1;
  }
  return controls > head.length * MOST_CONTROLS;
}
