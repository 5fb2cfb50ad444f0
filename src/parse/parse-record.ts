import type { LogEvent, Meaning, RecordHeader } from '../model/event.ts';
import type { Grammars, HeaderExtent, LogFormat, MessageGrammar } from '../model/grammar.ts';
import type { RawRecord } from '../model/record.ts';
import { remember } from './remember.ts';
import { createMessageReader } from './read-message.ts';
import { findDuration, readDurationMs } from './trailing-duration.ts';

const NO_HEADER: RecordHeader = {};
const SPACE = 0x20;

/** A header that was read before, with the grammar of its logger's messages. */
interface KnownHeader {
  readonly header: RecordHeader;
  readonly grammar?: MessageGrammar;
}

/**
 * Makes the function that turns a record into an event.
 *
 * Every record yields exactly one event. Headers and messages repeat: a grammar reads each distinct one once, and what it
 * gave is remembered (bounded; forgetting costs time only).
 */
export function createRecordParser(grammars: Grammars): (record: RawRecord) => LogEvent {
  const readMessage = createMessageReader(grammars);
  const grammarByLogger = new Map(
    grammars.messages.flatMap((grammar) => grammar.loggers.map((name) => [name, grammar])),
  );
  const headers = remember<KnownHeader | undefined>();
  const components = remember<string | undefined>();

  function knownHeader(format: LogFormat, { bytes }: RawRecord, { headerStart, headerEnd }: HeaderExtent) {
    return headers(bytes.toString('latin1', headerStart, headerEnd), () => {
      const header = format.readHeader(bytes.toString('utf8', headerStart, headerEnd));
      const grammar = grammarByLogger.get(header?.logger ?? '');
      return header && { header, ...(grammar !== undefined && { grammar }) };
    });
  }

  function parsePlain(record: RawRecord): LogEvent {
    const messageEnd = trimSpaces(record.bytes, record.start, record.headEnd);
    const parts = withDuration(record, record.start, messageEnd);
    const meaning = readMessage(undefined, record, record.start, parts.end);
    return toEvent(record, NO_HEADER, meaning, { messageStart: record.start, messageEnd, ...parts });
  }

  return function parseRecord(record) {
    const { format, bytes, start, headEnd, end } = record;
    const extent = format?.measure(bytes, start, headEnd, end);
    const known = format && extent && knownHeader(format, record, extent);
    if (!known) return parsePlain(record);
    const { messageStart } = extent;
    const messageEnd = trimSpaces(bytes, messageStart, extent.messageEnd);
    const parts = withDuration(record, messageStart, messageEnd);
    const meaning = readMessage(known, record, messageStart, parts.end);
    const time = format.readTime(bytes, start, headEnd);
    const component = extent.contextStart === undefined ? undefined : readComponent(record, extent.contextStart);
    return toEvent(record, known.header, meaning, { messageStart, messageEnd, ...parts, ...time, component });
  };

  function readComponent({ bytes, headEnd }: RawRecord, contextStart: number): string | undefined {
    const context = bytes.toString('utf8', contextStart, Math.min(headEnd, contextStart + 300));
    return components(context, () => /upgrade\.component=([^,}\s]+)/.exec(context)?.[1]);
  }
}

interface EventParts {
  readonly messageStart: number;
  readonly messageEnd: number;
  readonly durationMs?: number | undefined;
  readonly timeMs?: number | undefined;
  readonly dated?: boolean;
  readonly component?: string | undefined;
}

function toEvent(record: RawRecord, header: RecordHeader, meaning: Meaning, parts: EventParts): LogEvent {
  const { messageStart, messageEnd, durationMs, timeMs, dated = false, component } = parts;
  return {
    record,
    header,
    meaning,
    messageStart,
    messageEnd,
    dated,
    ...(timeMs !== undefined && { timeMs }),
    ...(durationMs !== undefined && { durationMs }),
    ...(component !== undefined && { component }),
  };
}

/** Cuts the duration off a message's end, so that messages that differ in nothing else are the same. */
function withDuration({ bytes }: RawRecord, start: number, end: number): { end: number; durationMs?: number } {
  const at = findDuration(bytes, start, end);
  return at < 0 ? { end } : { end: at, durationMs: readDurationMs(bytes, at, end) };
}

function trimSpaces(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === SPACE) at--;
  return at;
}
