import type { LineIndex } from './line-index.ts';
import { addLine } from './line-index.ts';

const LF = 10;
const CR = 13;

/**
 * Finds the pieces of text that line ends part: `\n`, `\r\n`, `\r\r\n` and the lone `\r` of progress bars, in bytes of
 * ASCII, UTF-8 or windows-1252. Returns how many; their starts go into the index.
 */
export function findSegments(bytes: Buffer, index: LineIndex): number {
  let count = 0;
  let start = 0;
  let carriageReturn = indexOrEnd(bytes, CR, 0);
  while (start < bytes.length) {
    const lineFeed = indexOrEnd(bytes, LF, start);
    while (carriageReturn < lineFeed) {
      const end = endOfReturns(bytes, carriageReturn);
      if (end < lineFeed && carriageReturn > start) {
        count = addLine(index, count, start, 0);
        start = end;
      }
      carriageReturn = indexOrEnd(bytes, CR, end);
    }
    count = addLine(index, count, start, lineFeed < bytes.length ? 1 : 0);
    start = lineFeed + 1;
  }
  index.starts[count] = bytes.length;
  return count;
}

/** Finds the pieces of UTF-16 in the same way, in characters. */
export function findUtf16Segments(units: Uint16Array, index: LineIndex): number {
  let count = 0;
  let start = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === LF) {
      count = addLine(index, count, start, 1);
      start = at + 1;
    } else if (unit === CR) {
      const end = endOfReturns(units, at);
      if (end < units.length && units[end] !== LF && at > start) {
        count = addLine(index, count, start, 0);
        start = end;
      }
      at = end - 1;
    }
  }
  if (start < units.length) {
    count = addLine(index, count, start, 0);
  }
  index.starts[count] = units.length;
  return count;
}

function indexOrEnd(bytes: Buffer, code: number, from: number): number {
  const index = bytes.indexOf(code, from);
  return index === -1 ? bytes.length : index;
}

function endOfReturns(units: Buffer | Uint16Array, from: number): number {
  let end = from + 1;
  while (end < units.length && units[end] === CR) end += 1;
  return end;
}
