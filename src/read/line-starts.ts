import type { Grammars, LogFormat, ThrowableLine } from '../model/grammar.ts';

const TAB = 0x09;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** What is known of a record while its lines are collected. */
export interface OpenRecord {
  readonly startLine: number;
  readonly byteOffset: number;
  /** Length of the first line without its line end. */
  readonly headLength: number;
  readonly format: LogFormat | undefined;
  /** Part of a session that its first line is; undefined for records of logs. */
  readonly part: string | undefined;
  /** Part of its last line: what the next one is judged by. */
  openPart: string | undefined;
  /** The mark that its format ends records with was seen, or there is none. */
  closed: boolean;
  /** Its next line is the second of two; undefined until it is asked for, false once that line was seen. */
  awaitsSecondLine: boolean | undefined;
  /** Unindented text below belongs to it; undefined until it is asked for. */
  takesFreeLines: boolean | undefined;
  hasThrowable: boolean;
  /** Lines since the last exception's head were frames: a second head is another throwable. */
  framesSeen: boolean;
  blankSeen: boolean;
}

/** Decides which lines start records. */
export interface LineStarts {
  /** Opens the record that starts with the line `start` … `end` (with its line end). */
  readonly open: (bytes: Buffer, start: number, end: number, startLine: number, byteOffset: number) => OpenRecord;
  /** Finds out what can only be told while the record's first line is at hand; called before its bytes are copied. */
  readonly settle: (open: OpenRecord, bytes: Buffer, recordStart: number) => void;
  /** Tells whether the line `start` … `end` belongs to the open record, which starts at `recordStart`, and notes what it is. */
  readonly continues: (open: OpenRecord, bytes: Buffer, recordStart: number, start: number, end: number) => boolean;
}

/**
 * Where records start, by the formats and by what Java prints below a message.
 *
 * A line starts a record when a format says so; a blank or indented line goes on with the record before it, as do the
 * lines of a stack trace below a warning or an error. Below an INFO record an exception is a record of its own: nobody
 * logs a failure as information, the process printed it to its standard error.
 */
export function lineStartsOf({ formats, session, opensMessage, throwable }: Grammars): LineStarts {
  /** The line that was last found to start a record: it is asked for twice, as the end of one and as the start of the next. */
  let foundAt = -1;
  let foundFormat: LogFormat | undefined;
  /** Part of a session that the last line was of. */
  let lastPart: string | undefined;

  function formatOf(bytes: Buffer, start: number, end: number): LogFormat | undefined {
    for (const format of formats) if (format.startsRecord(bytes, start, end)) return format;
    return undefined;
  }

  function open(bytes: Buffer, start: number, end: number, startLine: number, byteOffset: number): OpenRecord {
    const format = foundAt === start ? foundFormat : formatOf(bytes, start, end);
    foundAt = -1;
    const headEnd = trimLineEnd(bytes, start, end);
    const role = format === undefined ? throwable.classifyLine(bytes, start, end) : undefined;
    const isPlain = format === undefined && role === undefined;
    const part = isPlain ? session.step(bytes, start, headEnd, lastPart)?.part : undefined;
    lastPart = part;
    return {
      startLine,
      byteOffset,
      headLength: headEnd - start,
      format,
      part,
      openPart: part,
      closed: format?.closesRecord?.(bytes, start, end) ?? true,
      awaitsSecondLine: format?.awaitsSecondLine === undefined ? false : undefined,
      takesFreeLines: format === undefined ? role === 'head' || role === 'cause' : undefined,
      hasThrowable: role === 'head' || role === 'cause',
      framesSeen: role === 'frame',
      blankSeen: false,
    };
  }

  function settle(record: OpenRecord, bytes: Buffer, recordStart: number): void {
    const { format, headLength } = record;
    const headEnd = recordStart + headLength;
    record.takesFreeLines ??= format?.takesFreeLines(bytes, recordStart, headEnd) ?? false;
    record.awaitsSecondLine ??= format?.awaitsSecondLine?.(bytes, recordStart, headEnd) ?? false;
    foundAt = -1;
  }

  function continues(record: OpenRecord, bytes: Buffer, recordStart: number, start: number, end: number): boolean {
    if (!record.closed) return continuesUnclosed(record, bytes, start, end);
    if (record.awaitsSecondLine !== false) {
      settle(record, bytes, recordStart);
      const awaited = record.awaitsSecondLine;
      record.awaitsSecondLine = false;
      if (awaited && record.format?.isSecondLine?.(bytes, start, end) === true) return true;
    }
    const first = bytes[start];
    if (first === NEWLINE || first === RETURN || start === end) {
      record.blankSeen = true;
      return true;
    }
    if (record.openPart !== undefined && continuesSession(record, record.openPart, bytes, start, end)) return true;
    if (first === TAB || first === SPACE) return continuesIndented(record, bytes, start, end);
    foundFormat = formatOf(bytes, start, end);
    foundAt = start;
    if (foundFormat !== undefined) return false;
    settle(record, bytes, recordStart);
    return continuesUnindented(record, bytes, start, end);
  }

  /** A record that was never closed (the server was killed) ends where the next one of its format starts. */
  function continuesUnclosed(record: OpenRecord, bytes: Buffer, start: number, end: number): boolean {
    if (record.format?.startsRecord(bytes, start, end) === true) return false;
    record.closed = record.format?.closesRecord?.(bytes, start, end) ?? true;
    record.hasThrowable ||= throwable.classifyLine(bytes, start, end) !== undefined;
    return true;
  }

  /** In a session only the rest of a row that was wrapped goes on with a record. */
  function continuesSession(record: OpenRecord, open: string, bytes: Buffer, start: number, end: number): boolean {
    const step = session.step(bytes, start, trimLineEnd(bytes, start, end), open);
    if (step === undefined || step.starts || formatOf(bytes, start, end) !== undefined) return false;
    record.openPart = step.part;
    lastPart = step.part;
    return true;
  }

  function continuesIndented(record: OpenRecord, bytes: Buffer, start: number, end: number): boolean {
    if (record.framesSeen && isNextFrame(bytes, start)) return true;
    const role = throwable.classifyLine(bytes, start, end);
    if (role === undefined)
      return record.openPart === undefined && !opensMessage(bytes, skipIndent(bytes, start, end), end);
    noteThrowableLine(record, role);
    return true;
  }

  function continuesUnindented(record: OpenRecord, bytes: Buffer, start: number, end: number): boolean {
    const role = throwable.classifyLine(bytes, start, end);
    if (role === 'cause' || role === 'frame') {
      noteThrowableLine(record, role);
      return true;
    }
    if (role === 'head') {
      if (record.takesFreeLines !== true || record.framesSeen) return false;
      record.hasThrowable = true;
      return true;
    }
    if (record.takesFreeLines !== true || record.framesSeen) return false;
    if (record.blankSeen && !record.hasThrowable) return false;
    return !opensMessage(bytes, start, end);
  }

  return { open, settle, continues };
}

/** `\tat `: below a frame it is one more, and need not be looked at any further. */
function isNextFrame(bytes: Buffer, start: number): boolean {
  return bytes[start] === TAB && bytes[start + 1] === 0x61 && bytes[start + 2] === 0x74 && bytes[start + 3] === SPACE;
}

/** Frames alone, without the exception they belong to, are the rest of a trace whose start was cut off: no throwable. */
function noteThrowableLine(record: OpenRecord, role: ThrowableLine): void {
  record.hasThrowable ||= role !== 'frame' || record.format !== undefined;
  record.framesSeen = role === 'frame';
}

function trimLineEnd(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === NEWLINE || bytes[at - 1] === RETURN)) at--;
  return at;
}

function skipIndent(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] === TAB || bytes[at] === SPACE)) at++;
  return at;
}
