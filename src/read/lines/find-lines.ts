import type { LineIndex } from './line-index.ts';
import { addLine } from './line-index.ts';

/** What is known of the lines of a window. */
export interface FoundLines {
  readonly count: number;
  /** Bytes of the longest line. */
  readonly longest: number;
}

/** Finds the lines of bytes in which only line feeds end lines; their starts go into the index. */
export function findLines(bytes: Buffer, index: LineIndex): FoundLines {
  let count = 0;
  let longest = 0;
  let start = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, start)) {
    count = addLine(index, count, start, 1);
    const length = at + 1 - start;
    if (length > longest) longest = length;
    start = at + 1;
  }
  if (start < bytes.length) {
    count = addLine(index, count, start, 0);
    longest = Math.max(longest, bytes.length - start);
  }
  index.starts[count] = bytes.length;
  return { count, longest };
}
