import { cutText } from './cut-text.ts';

/** What is kept of a line, in bytes of UTF-8: its beginning, a mark, and its end. */
export const LINE_BYTES = 256 * 1024;
/** What is kept of a line's end: other programs write into the middle of long lines, and end them. */
export const TAIL_BYTES = 4 * 1024;

const MARK = Buffer.from(' … ');

/** Shortens a line that is longer than `LINE_BYTES`; half characters go where it is cut. */
export function shortenLine(line: Buffer): Buffer {
  const headEnd = cutText(line, 0, line.length, LINE_BYTES - TAIL_BYTES - MARK.length);
  let tailStart = line.length - TAIL_BYTES;
  while (tailStart < line.length && (line[tailStart] & 0xc0) === 0x80) tailStart += 1;
  return Buffer.concat([line.subarray(0, headEnd), MARK, line.subarray(tailStart)]);
}
