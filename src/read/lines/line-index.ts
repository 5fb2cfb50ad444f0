/**
 * Where the lines of a window start. Reused by the next window; grows with the largest number of lines, so that a folder
 * of small logs costs little.
 */
export interface LineIndex {
  /** One more than there are lines. */
  starts: Uint32Array;
  /** 1 for a line that a line feed ends, 0 for a piece of one that a lone carriage return does. */
  breaks: Uint8Array;
}

const FIRST_SIZE = 4096;

/** Makes an empty index. */
export function createLineIndex(): LineIndex {
  return { starts: new Uint32Array(FIRST_SIZE), breaks: new Uint8Array(FIRST_SIZE) };
}

/** Adds the line that starts here as number `count`, 0-based; keeps room for the end behind it. Returns the next number. */
export function addLine(index: LineIndex, count: number, start: number, isBreak: 0 | 1): number {
  if (count + 2 > index.starts.length) grow(index);
  index.starts[count] = start;
  index.breaks[count] = isBreak;
  return count + 1;
}

function grow(index: LineIndex): void {
  const { starts, breaks } = index;
  index.starts = new Uint32Array(starts.length * 2);
  index.starts.set(starts);
  index.breaks = new Uint8Array(breaks.length * 2);
  index.breaks.set(breaks);
}
