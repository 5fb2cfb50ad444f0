import type { LineBlock } from '../line-block.ts';

/** Clean lines of one lane while a block of them is put together. */
export interface LaneBuffer {
  readonly lane: number;
  bytes: Buffer;
  length: number;
  starts: Uint32Array;
  lineNumbers: Uint32Array;
  offsets: Float64Array;
  count: number;
}

/** Where a line stands in the source. */
export interface LinePlace {
  /** False only for the last line of a source, where it has no line end. */
  readonly isEnded: boolean;
  readonly lineNumber: number;
  readonly offset: number;
  readonly endOffset: number;
}

const LF = 10;

/** Makes an empty buffer for a lane. */
export function createLaneBuffer(lane: number): LaneBuffer {
  return {
    lane,
    bytes: Buffer.allocUnsafe(16 * 1024),
    length: 0,
    starts: new Uint32Array(256),
    lineNumbers: new Uint32Array(256),
    offsets: new Float64Array(256),
    count: 0,
  };
}

/** Adds the line that stands in `text` from `start` to `end`. */
export function appendLine(buffer: LaneBuffer, text: Buffer, start: number, end: number, place: LinePlace): void {
  makeRoom(buffer, end - start + 1);
  buffer.starts[buffer.count] = buffer.length;
  buffer.lineNumbers[buffer.count] = place.lineNumber;
  buffer.offsets[buffer.count] = place.offset;
  buffer.count += 1;
  buffer.length += text.copy(buffer.bytes, buffer.length, start, end);
  if (place.isEnded) buffer.bytes[buffer.length++] = LF;
  buffer.starts[buffer.count] = buffer.length;
  buffer.offsets[buffer.count] = place.endOffset;
}

/** Adds the lines that a line of the source holds; each has a byte of it as its place, the last one the rest. */
export function appendLines(buffer: LaneBuffer, text: Buffer, place: LinePlace): void {
  let start = 0;
  let { offset } = place;
  for (let end = text.indexOf(LF); end !== -1; end = text.indexOf(LF, start)) {
    const endOffset = Math.min(offset + 1, place.endOffset);
    appendLine(buffer, text, start, end, { ...place, isEnded: true, offset, endOffset });
    offset = endOffset;
    start = end + 1;
  }
  appendLine(buffer, text, start, text.length, { ...place, offset });
}

/** Returns what was added as a block; the buffer is used again after `clearLane`. */
export function toLineBlock(buffer: LaneBuffer): LineBlock {
  const { count, offsets, lineNumbers } = buffer;
  return {
    bytes: buffer.bytes.subarray(0, buffer.length),
    lineCount: count,
    starts: buffer.starts.subarray(0, count + 1),
    firstLine: lineNumbers[0],
    lineNumbers: lineNumbers.subarray(0, count),
    baseOffset: offsets[0],
    offsets: offsets.subarray(0, count + 1),
    lane: buffer.lane,
  };
}

/** Empties a buffer for the next block. */
export function clearLane(buffer: LaneBuffer): void {
  buffer.length = 0;
  buffer.count = 0;
}

function makeRoom(buffer: LaneBuffer, bytes: number): void {
  if (buffer.length + bytes > buffer.bytes.length) {
    const larger = Buffer.allocUnsafe(Math.max(buffer.bytes.length * 2, buffer.length + bytes));
    buffer.bytes.copy(larger, 0, 0, buffer.length);
    buffer.bytes = larger;
  }
  if (buffer.count + 2 > buffer.starts.length) growIndexes(buffer);
}

function growIndexes(buffer: LaneBuffer): void {
  const size = buffer.starts.length * 2;
  const { starts, lineNumbers, offsets } = buffer;
  buffer.starts = new Uint32Array(size);
  buffer.starts.set(starts);
  buffer.lineNumbers = new Uint32Array(size);
  buffer.lineNumbers.set(lineNumbers);
  buffer.offsets = new Float64Array(size);
  buffer.offsets.set(offsets);
}
