import type { Grammars } from '../model/grammar.ts';
import type { RawRecord } from '../model/record.ts';
import type { LineBlock } from './line-block.ts';
import { type LineStarts, type OpenRecord, lineStartsOf } from './line-starts.ts';

/** Bytes of a record that is carried over a block's end; what is longer is cut there. */
const MAX_CARRIED_BYTES = 256 * 1024;

/** Joins lines into records, block by block. */
export interface RecordSplitter {
  /** Splits the lines of a block; hands over every record that is known to be complete. */
  readonly push: (block: LineBlock) => void;
  /** Hands over the record that was still open. */
  readonly end: () => void;
}

/** A record whose lines are still being collected. */
interface Carried {
  readonly open: OpenRecord;
  bytes: Buffer;
  /** End of the record's extent in the source. */
  endLine: number;
  endByte: number;
}

/**
 * Joins the lines of one lane of a source into records.
 *
 * A record is handed over as a window of the block it stands in; only the record that crosses the border of two blocks is
 * copied. `onRecord` must not keep `record.bytes`.
 */
export function createRecordSplitter(
  grammars: Grammars,
  source: number,
  onRecord: (record: RawRecord) => void,
): RecordSplitter {
  const starts = lineStartsOf(grammars);
  let carried: Carried | undefined;

  function flushCarried(): void {
    if (carried === undefined) return;
    const { bytes, open, endLine, endByte } = carried;
    carried = undefined;
    onRecord(toRecord(source, bytes, open, { start: 0, end: bytes.length, endLine, endByte }));
  }

  function push(block: LineBlock): void {
    const { bytes, lineCount } = block;
    let line = 0;
    if (carried !== undefined) {
      line = continueCarried(carried, block, starts);
      if (line === lineCount) return;
      flushCarried();
    }
    while (line < lineCount) {
      const open = starts.open(
        bytes,
        block.starts[line],
        block.starts[line + 1],
        lineNumber(block, line),
        byteOf(block, line),
      );
      let next = line + 1;
      while (
        next < lineCount &&
        starts.continues(open, bytes, block.starts[line], block.starts[next], block.starts[next + 1])
      )
        next++;
      const extent = {
        start: block.starts[line],
        end: block.starts[next],
        endLine: lineNumber(block, next - 1),
        endByte: byteOf(block, next),
      };
      if (next < lineCount) onRecord(toRecord(source, bytes, open, extent));
      else carried = carry(starts, bytes, open, extent);
      line = next;
    }
  }

  return { push, end: flushCarried };
}

/** Adds the lines at the start of a block that still belong to the carried record; returns the first that does not. */
function continueCarried(carried: Carried, block: LineBlock, starts: LineStarts): number {
  let line = 0;
  while (line < block.lineCount) {
    const from = block.starts[line];
    const to = block.starts[line + 1];
    if (!starts.continues(carried.open, block.bytes, 0, from, to)) break;
    line++;
  }
  if (line > 0) {
    const room = MAX_CARRIED_BYTES - carried.bytes.length;
    const added = block.bytes.subarray(0, Math.min(block.starts[line], Math.max(room, 0)));
    if (added.length > 0) carried.bytes = Buffer.concat([carried.bytes, added]);
    carried.endLine = lineNumber(block, line - 1);
    carried.endByte = byteOf(block, line);
  }
  return line;
}

function carry(starts: LineStarts, bytes: Buffer, open: OpenRecord, extent: Extent): Carried {
  starts.settle(open, bytes, extent.start);
  const end = Math.min(extent.end, extent.start + MAX_CARRIED_BYTES);
  return {
    open,
    bytes: Buffer.from(bytes.subarray(extent.start, end)),
    endLine: extent.endLine,
    endByte: extent.endByte,
  };
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly endLine: number;
  readonly endByte: number;
}

function toRecord(source: number, bytes: Buffer, open: OpenRecord, extent: Extent): RawRecord {
  const { start, end, endLine, endByte } = extent;
  return {
    source,
    startLine: open.startLine,
    endLine,
    byteOffset: open.byteOffset,
    byteLength: endByte - open.byteOffset,
    bytes,
    start,
    headEnd: Math.min(start + open.headLength, end),
    end,
    format: open.format,
    transcript: undefined,
    part: open.part,
    hasThrowable: open.hasThrowable,
  };
}

/** Number in the source of a line of a block, 1-based. */
export function lineNumber({ lineNumbers, firstLine }: LineBlock, line: number): number {
  return lineNumbers === undefined ? firstLine + line : lineNumbers[line];
}

/** Byte in the source at which a line of a block starts; one more than there are lines gives its end. */
export function byteOf({ offsets, baseOffset, starts }: LineBlock, line: number): number {
  return offsets === undefined ? baseOffset + starts[line] : offsets[line];
}
