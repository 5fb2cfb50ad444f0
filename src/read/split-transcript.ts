import type { Grammars, TranscriptFormat } from '../model/grammar.ts';
import type { RawRecord } from '../model/record.ts';
import { startsLogRecord } from './choose-transcript.ts';
import type { LineBlock } from './line-block.ts';
import { type RecordSplitter, byteOf, createRecordSplitter, lineNumber } from './split-records.ts';

/** Bytes of a record that is carried over a block's end, and of its end: what stands between is passed over. */
const MAX_CARRIED_BYTES = 64 * 1024;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A record whose lines are still being collected, within the block or copied out of earlier ones. */
interface OpenRecord {
  /** Part it started with. */
  readonly part: string;
  readonly startLine: number;
  readonly byteOffset: number;
  readonly headLength: number;
}

/** What is kept of an open record over the end of a block. */
interface Carried {
  readonly open: OpenRecord;
  bytes: Buffer;
  endLine: number;
  endByte: number;
}

/**
 * Joins the lines of a program's transcript into records, each line judged by the part that is open.
 *
 * Where a record of a log begins, the transcript is over: what follows is read as a log. Of a record that spans blocks
 * only the beginning is kept. `onRecord` must not keep `record.bytes`.
 */
export function createTranscriptSplitter(
  transcript: TranscriptFormat,
  grammars: Grammars,
  source: number,
  onRecord: (record: RawRecord) => void,
): RecordSplitter {
  let part: string | undefined;
  let carried: Carried | undefined;
  let log: RecordSplitter | undefined;

  function handOver(bytes: Buffer, open: OpenRecord, { start, end, endLine, endByte }: Extent): void {
    onRecord({
      source,
      startLine: open.startLine,
      endLine,
      byteOffset: open.byteOffset,
      byteLength: endByte - open.byteOffset,
      bytes,
      start,
      headEnd: Math.min(start + open.headLength, end),
      end,
      format: undefined,
      transcript,
      part: open.part,
      hasThrowable: false,
    });
  }

  function flushCarried(): void {
    if (carried === undefined) return;
    const { bytes, open, endLine, endByte } = carried;
    carried = undefined;
    handOver(bytes, open, { start: 0, end: bytes.length, endLine, endByte });
  }

  /** Hands over the lines `from` … `to` of a block, which end the open record or are one. */
  function close(block: LineBlock, open: OpenRecord, from: number, to: number): void {
    if (carried !== undefined) {
      append(carried, block, to);
      flushCarried();
      return;
    }
    const extent = {
      start: block.starts[from],
      end: block.starts[to],
      endLine: lineNumber(block, to - 1),
      endByte: byteOf(block, to),
    };
    handOver(block.bytes, open, extent);
  }

  function push(block: LineBlock): void {
    if (log !== undefined) {
      log.push(block);
      return;
    }
    const { bytes, starts, lineCount } = block;
    let open = carried?.open;
    let from = 0;
    for (let line = 0; line < lineCount; line++) {
      const start = starts[line];
      const end = starts[line + 1];
      if (isLogRecord(bytes, start, end)) {
        if (open !== undefined && line > 0) close(block, open, from, line);
        flushCarried();
        log = createRecordSplitter(grammars, source, onRecord);
        log.push(linesFrom(block, line));
        return;
      }
      const step = transcript.step(bytes, start, end, part);
      part = step.part;
      if (!step.starts && open !== undefined) continue;
      if (open !== undefined && line > 0) close(block, open, from, line);
      flushCarried();
      open = openAt(block, line, step.part);
      from = line;
    }
    if (open === undefined) return;
    if (carried === undefined) carried = carry(block, open, from);
    else append(carried, block, lineCount);
  }

  function isLogRecord(bytes: Buffer, start: number, end: number): boolean {
    if (part !== undefined && transcript.dataParts.includes(part)) return false;
    return startsLogRecord(grammars.formats, bytes, start, end);
  }

  return {
    push,
    end: () => {
      flushCarried();
      log?.end();
    },
  };
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly endLine: number;
  readonly endByte: number;
}

function openAt(block: LineBlock, line: number, part: string): OpenRecord {
  const { bytes, starts } = block;
  let headEnd = starts[line + 1];
  while (headEnd > starts[line] && (bytes[headEnd - 1] === NEWLINE || bytes[headEnd - 1] === RETURN)) headEnd--;
  return {
    part,
    startLine: lineNumber(block, line),
    byteOffset: byteOf(block, line),
    headLength: headEnd - starts[line],
  };
}

function carry(block: LineBlock, open: OpenRecord, from: number): Carried {
  const { bytes, starts, lineCount } = block;
  const end = Math.min(starts[lineCount], starts[from] + MAX_CARRIED_BYTES);
  return {
    open,
    bytes: Buffer.from(bytes.subarray(starts[from], end)),
    endLine: lineNumber(block, lineCount - 1),
    endByte: byteOf(block, lineCount),
  };
}

/** Adds the first lines of a block, up to `to`, to the carried record. */
function append(carried: Carried, block: LineBlock, to: number): void {
  const room = MAX_CARRIED_BYTES - carried.bytes.length;
  if (room > 0)
    carried.bytes = Buffer.concat([carried.bytes, block.bytes.subarray(0, Math.min(block.starts[to], room))]);
  carried.endLine = lineNumber(block, to - 1);
  carried.endByte = byteOf(block, to);
}

/** The lines of a block from one on. */
function linesFrom(block: LineBlock, line: number): LineBlock {
  const { lineNumbers, offsets, ...rest } = block;
  return {
    ...rest,
    lineCount: block.lineCount - line,
    starts: block.starts.subarray(line),
    firstLine: block.firstLine + line,
    baseOffset: block.baseOffset,
    ...(lineNumbers !== undefined && { lineNumbers: lineNumbers.subarray(line) }),
    ...(offsets !== undefined && { offsets: offsets.subarray(line) }),
  };
}
