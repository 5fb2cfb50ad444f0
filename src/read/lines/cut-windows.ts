import type { Encoding } from '../../model/encoding.ts';
import { cutText } from './cut-text.ts';
import { LINE_BYTES, TAIL_BYTES } from './shorten-line.ts';

/** Whole lines of a source as it is, about 1 MiB of them; the borders do not depend on those of the chunks. */
export interface Window {
  /** Reused by the next window. Of a line longer than a window only the beginning and the end are kept, `LINE_BYTES` and a bit. */
  readonly bytes: Buffer;
  /** Byte in the source at which `bytes` starts. */
  readonly offset: number;
  /** Byte in the source at which the next window starts. */
  readonly endOffset: number;
}

/** Size of a window, in bytes. */
export const WINDOW_BYTES = 1024 * 1024;

const LF = 10;
const CR = 13;
const NONE = -1;
/** Kept beyond `LINE_BYTES`, so that a line that was cut is seen to be too long. */
const SLACK = 16;

/**
 * Cuts chunks into windows of whole lines.
 *
 * A window ends after a line feed or, where there is none, after the carriage return of a progress bar. A line that does
 * not end in a window is longer than may be kept: its first and its last bytes stay, what is between is passed over.
 */
export async function* cutWindows(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  windowBytes = WINDOW_BYTES,
): AsyncGenerator<Window> {
  const unit = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  const tail = { bytes: Math.min((TAIL_BYTES + SLACK) * unit, windowBytes / 4), unit };
  const headBytes = Math.min((LINE_BYTES + SLACK) * unit, windowBytes / 2) - tail.bytes;
  const buffer = Buffer.allocUnsafeSlow(windowBytes);
  let offset = 0;
  let filled = 0;
  // While a line is passed over: bytes kept of it at the start of the buffer, and how many are gone behind them.
  let kept = 0;
  let skipped = 0;

  for await (const chunk of chunks) {
    for (let position = 0; position < chunk.length;) {
      const copied = chunk.copy(buffer, filled, position, position + windowBytes - filled);
      position += copied;
      filled += copied;
      if (filled < windowBytes) break;

      const end = kept === 0 ? lastLineEnd(buffer, encoding) : firstLineEnd(buffer, kept, encoding);
      if (end === NONE) {
        if (kept === 0) kept = unit === 1 ? cutText(buffer, 0, filled, headBytes) : headBytes;
        const tailAt = tailStart(buffer, kept, filled, tail);
        buffer.copy(buffer, kept, tailAt, filled);
        skipped += tailAt - kept;
        filled -= tailAt - kept;
        continue;
      }
      const endOffset = offset + skipped + end;
      yield { bytes: kept > 0 ? endsOf(buffer, kept, end, tail) : buffer.subarray(0, end), offset, endOffset };
      offset = endOffset;
      buffer.copy(buffer, 0, end, filled);
      filled -= end;
      kept = 0;
      skipped = 0;
    }
  }
  yield* lastWindows(buffer.subarray(0, filled), { offset, kept, skipped, encoding, tail });
}

interface Rest {
  readonly offset: number;
  readonly kept: number;
  readonly skipped: number;
  readonly encoding: Encoding;
  readonly tail: Tail;
}

/** How much is kept of the end of a line that is passed over. */
interface Tail {
  readonly bytes: number;
  /** Bytes of a character's unit: 2 in UTF-16. */
  readonly unit: number;
}

/** What is left at the end of the source: the end of a line that is passed over, then the last lines. */
function* lastWindows(buffer: Buffer, { offset, kept, skipped, encoding, tail }: Rest): Generator<Window> {
  if (buffer.length === 0) return;
  const sourceEnd = offset + skipped + buffer.length;
  if (kept === 0) {
    yield { bytes: buffer, offset, endOffset: sourceEnd };
    return;
  }
  const end = firstLineEnd(buffer, kept, encoding);
  if (end === NONE) {
    yield { bytes: endsOf(buffer, kept, buffer.length, tail), offset, endOffset: sourceEnd };
    return;
  }
  const endOffset = offset + skipped + end;
  const rest = Buffer.from(buffer.subarray(end));
  yield { bytes: endsOf(buffer, kept, end, tail), offset, endOffset };
  if (rest.length > 0) yield { bytes: rest, offset: endOffset, endOffset: sourceEnd };
}

/** Puts the last bytes before `end` behind the first `kept` ones. */
function endsOf(buffer: Buffer, kept: number, end: number, tail: Tail): Buffer {
  const from = tailStart(buffer, kept, end, tail);
  buffer.copy(buffer, kept, from, end);
  return buffer.subarray(0, kept + end - from);
}

/** Where the tail before `end` begins, or the part behind the first `kept` bytes; never in the middle of a character. */
function tailStart(buffer: Buffer, kept: number, end: number, { bytes, unit }: Tail): number {
  let start = Math.max(kept, end - bytes);
  while (unit === 1 && start < end && (buffer[start] & 0xc0) === 0x80) start += 1;
  return start;
}

/** Returns the byte after the last line end, or `NONE`. */
function lastLineEnd(buffer: Buffer, encoding: Encoding): number {
  const lineFeed = lastUnit(buffer, LF, buffer.length, encoding);
  if (lineFeed !== NONE) return lineFeed;

  let end = lastUnit(buffer, CR, buffer.length, encoding);
  while (end !== NONE && !isLone(buffer, end, encoding)) {
    end = lastUnit(buffer, CR, end - (encoding === 'utf-16le' ? 2 : 1), encoding);
  }
  return end;
}

/** Returns the byte after the first line end at or after `from`, or `NONE`. */
function firstLineEnd(buffer: Buffer, from: number, encoding: Encoding): number {
  const lineFeed = firstUnit(buffer, LF, from, encoding);
  let end = firstUnit(buffer, CR, from, encoding);
  while (end !== NONE && (lineFeed === NONE || end < lineFeed)) {
    if (isLone(buffer, end, encoding)) return end;
    end = firstUnit(buffer, CR, end, encoding);
  }
  return lineFeed;
}

/** Tells whether the carriage return before `end` is followed by something else than the rest of a line end. */
function isLone(buffer: Buffer, end: number, encoding: Encoding): boolean {
  if (end >= buffer.length) return false;
  const next = encoding === 'utf-16be' ? buffer[end + 1] : buffer[end];
  return next !== LF && next !== CR;
}

function firstUnit(buffer: Buffer, code: number, from: number, encoding: Encoding): number {
  for (let at = buffer.indexOf(code, from); at !== NONE; at = buffer.indexOf(code, at + 1)) {
    const end = unitEnd(buffer, at, encoding);
    if (end !== NONE) return end;
  }
  return NONE;
}

function lastUnit(buffer: Buffer, code: number, before: number, encoding: Encoding): number {
  for (let at = lastIndexBefore(buffer, code, before); at !== NONE; at = lastIndexBefore(buffer, code, at)) {
    const end = unitEnd(buffer, at, encoding);
    if (end !== NONE) return end;
  }
  return NONE;
}

function lastIndexBefore(buffer: Buffer, code: number, before: number): number {
  return before <= 0 ? NONE : buffer.lastIndexOf(code, before - 1);
}

/** Returns the end of the character whose significant byte stands at `at`; `NONE` when the byte is part of another one. */
function unitEnd(buffer: Buffer, at: number, encoding: Encoding): number {
  switch (encoding) {
    case 'utf-8':
    case 'windows-1252':
      return at + 1;
    case 'utf-16le':
      return at % 2 === 0 && buffer[at + 1] === 0 ? at + 2 : NONE;
    case 'utf-16be':
      return at % 2 === 1 && buffer[at - 1] === 0 ? at + 1 : NONE;
  }
}
