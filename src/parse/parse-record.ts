import type { LogEvent } from '../model/event.ts';
import type { Grammars, HeaderExtent, LogFormat, MessageGrammar } from '../model/grammar.ts';
import type { RecordHeader } from '../model/meaning.ts';
import type { RawRecord } from '../model/record.ts';
import { calendarTime } from './calendar-time.ts';
import { createMessageReader } from './read-message.ts';
import { createSessionReader } from './read-session.ts';
import { createTranscriptReader } from './read-transcript.ts';
import { remember } from './remember.ts';
import type { ToUtc } from './to-utc.ts';
import { findDuration, readDurationMs } from './trailing-duration.ts';

const NO_HEADER: RecordHeader = {};
const SPACE = 0x20;
const LONGEST_CONTEXT = 300;

/** A header that was read before, with the grammar of its logger's messages. */
interface KnownHeader {
  readonly header: RecordHeader;
  readonly grammar: MessageGrammar | undefined;
}

/**
 * Makes the function that turns a record into an event.
 *
 * Every record yields exactly one event. Headers and messages repeat: a grammar reads each distinct one once, and what it
 * gave is remembered (bounded; forgetting costs time only).
 */
export function createRecordParser(grammars: Grammars, toUtc: ToUtc): (record: RawRecord) => LogEvent {
  const readMessage = createMessageReader(grammars);
  const parseTranscript = createTranscriptReader(toUtc);
  const readSession = createSessionReader(grammars);
  const grammarByLogger = new Map(
    grammars.messages.flatMap((grammar) => grammar.loggers.map((name) => [name, grammar])),
  );
  const headers = remember<KnownHeader | undefined>();
  const components = remember<string | undefined>();

  function readHeader(format: LogFormat, bytes: Buffer, start: number, end: number): KnownHeader | undefined {
    const header = format.readHeader(bytes.toString('utf8', start, end));
    return header && { header, grammar: grammarByLogger.get(header.logger ?? '') };
  }

  function readComponent(bytes: Buffer, start: number, headEnd: number): string | undefined {
    const end = Math.min(headEnd, start + LONGEST_CONTEXT);
    return components(
      bytes,
      start,
      end,
      () => /upgrade\.component=([^,}\s]+)/.exec(bytes.toString('utf8', start, end))?.[1],
    );
  }

  /** Text that no format starts is all message. */
  function parsePlain(record: RawRecord): LogEvent {
    const { bytes, start, headEnd } = record;
    const messageEnd = trimSpaces(bytes, start, headEnd);
    const durationAt = findDuration(bytes, start, messageEnd);
    const end = durationAt < 0 ? messageEnd : durationAt;
    return {
      record,
      header: NO_HEADER,
      meaning: readSession(record) ?? readMessage(record, start, end, undefined, false),
      messageStart: start,
      messageEnd,
      timeMs: undefined,
      dated: false,
      durationMs: durationAt < 0 ? undefined : readDurationMs(bytes, durationAt, messageEnd),
      component: undefined,
    };
  }

  function parseWithHeader(record: RawRecord, format: LogFormat, extent: HeaderExtent, known: KnownHeader): LogEvent {
    const { bytes, start, headEnd } = record;
    const { messageStart, contextStart } = extent;
    const messageEnd = trimSpaces(bytes, messageStart, extent.messageEnd);
    const durationAt = findDuration(bytes, messageStart, messageEnd);
    const time = format.readTime(bytes, start, headEnd);
    const timeMs = calendarTime(time?.timeMs);
    return {
      record,
      header: known.header,
      meaning: readMessage(record, messageStart, durationAt < 0 ? messageEnd : durationAt, known.grammar, true),
      messageStart,
      messageEnd,
      timeMs: timeMs === undefined || time?.dated !== true || time.isUtc ? timeMs : toUtc(timeMs),
      dated: timeMs !== undefined && time?.dated === true,
      durationMs: durationAt < 0 ? undefined : readDurationMs(bytes, durationAt, messageEnd),
      component: contextStart === undefined ? undefined : readComponent(bytes, contextStart, headEnd),
    };
  }

  /** The header inside an envelope, where its message has one: that one says who wrote the record. */
  function measureInner(record: RawRecord, outer: HeaderExtent): readonly [LogFormat, HeaderExtent] | undefined {
    const { bytes, end } = record;
    const { messageStart, messageEnd } = outer;
    const inner = grammars.formats.find(
      (format) => !format.isEnvelope && format.startsRecord(bytes, messageStart, messageEnd),
    );
    const extent = inner?.measure(bytes, messageStart, messageEnd, end);
    return inner && extent && [inner, extent];
  }

  return function parseRecord(record) {
    if (record.transcript !== undefined) return parseTranscript(record);
    const { bytes, start, headEnd, end } = record;
    const outer = record.format?.measure(bytes, start, headEnd, end);
    if (record.format === undefined || outer === undefined) return parsePlain(record);
    const inner = record.format.isEnvelope ? measureInner(record, outer) : undefined;
    const [format, extent] = inner ?? [record.format, outer];
    const { headerStart, headerEnd } = extent;
    const known = headers(bytes, headerStart, headerEnd, () => readHeader(format, bytes, headerStart, headerEnd));
    return known === undefined ? parsePlain(record) : parseWithHeader(record, record.format, extent, known);
  };
}

function trimSpaces(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === SPACE) at--;
  return at;
}
