import type { LogEvent } from '../model/event.ts';
import type { TranscriptFormat } from '../model/grammar.ts';
import type { Meaning, RecordHeader } from '../model/meaning.ts';
import type { RawRecord } from '../model/record.ts';
import { calendarTime } from './calendar-time.ts';
import { plausibleMeaning } from './plausible-meaning.ts';
import { type Memory, remember } from './remember.ts';
import type { ToUtc } from './to-utc.ts';

/** Longest text a grammar is given. */
const LONGEST_TEXT = 8192;
/** What a grammar is given of each end of a first line that tells at its last one. */
const TAIL_BYTES = 1000;
/** Longest record that is remembered by its bytes: command tags and the like repeat for every row. */
const LONGEST_REMEMBERED = 64;
const TEXT: Meaning = { eventName: 'import.text', attributes: {} };
const NO_HEADER: RecordHeader = {};
const WARN_HEADER: RecordHeader = { severityText: 'WARN' };
const ERROR_HEADER: RecordHeader = { severityText: 'ERROR' };
const FATAL_HEADER: RecordHeader = { severityText: 'FATAL' };

/** Makes the function that turns a record of a transcript into an event: its time and severity are in what it means. */
export function createTranscriptReader(toUtc: ToUtc): (record: RawRecord) => LogEvent {
  const memories = new Map<TranscriptFormat | undefined, Map<string, Memory<Meaning>>>();

  function read({ bytes, start, headEnd, end, transcript, part = '' }: RawRecord): Meaning {
    const tellsAtEnd = transcript?.tailParts?.includes(part) === true && headEnd - start > 2 * TAIL_BYTES;
    const from = tellsAtEnd ? headEnd - TAIL_BYTES : start;
    const head = tellsAtEnd ? bytes.toString('utf8', start, start + TAIL_BYTES) : '';
    const text = `${head}${bytes.toString('utf8', from, Math.min(end, from + LONGEST_TEXT))}`.trimEnd();
    return plausibleMeaning(transcript?.read(part, text)) ?? TEXT;
  }

  function recall(record: RawRecord): Meaning {
    const { bytes, start, end, transcript, part = '' } = record;
    if (end - start > LONGEST_REMEMBERED) return read(record);
    return memoryOf(transcript, part)(bytes, start, end, () => read(record));
  }

  function memoryOf(transcript: TranscriptFormat | undefined, part: string): Memory<Meaning> {
    const known = memories.get(transcript)?.get(part);
    if (known !== undefined) return known;
    const memory = remember<Meaning>();
    memories.set(transcript, (memories.get(transcript) ?? new Map<string, Memory<Meaning>>()).set(part, memory));
    return memory;
  }

  return (record) => {
    const { start, headEnd } = record;
    const meaning = recall(record);
    const { timeMs: printedMs, durationMs } = meaning.attributes;
    const timeMs = calendarTime(typeof printedMs === 'number' ? printedMs : undefined);
    return {
      record,
      header: headerOf(meaning),
      meaning,
      messageStart: start,
      messageEnd: headEnd,
      timeMs: timeMs === undefined ? undefined : toUtc(timeMs),
      dated: timeMs !== undefined,
      durationMs: typeof durationMs === 'number' ? durationMs : undefined,
      component: undefined,
    };
  };
}

/** Errors that cost nothing weigh no more than warnings; warnings that cost nothing are none. */
function headerOf({ eventName, attributes }: Meaning): RecordHeader {
  if (eventName === 'import.warning') return attributes.harmless === true ? NO_HEADER : WARN_HEADER;
  if (eventName !== 'import.error') return NO_HEADER;
  if (attributes.harmless === true) return WARN_HEADER;
  return attributes.severity === 'FATAL' ? FATAL_HEADER : ERROR_HEADER;
}
