import type { Encoding } from '../model/encoding.ts';
import type { LogEvent } from '../model/event.ts';
import type { Notification } from '../model/notification.ts';
import { isoTime } from '../model/iso-time.ts';
import type { Source, SourceKind } from '../model/source.ts';

/** Name for text that is in no log format: plain standard output. */
const PLAIN = 'plain';

/** Counts of one source while it is read. */
export interface SourceTally {
  readonly add: (event: LogEvent) => void;
  readonly finish: (path: string, kind: SourceKind, totals: SourceTotals, timeZone: string) => Source;
  /** What the first and the last record tell of a log that was cut. */
  readonly cutNotes: (path: string) => readonly Notification[];
}

const NEWLINE = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;

/** What the reader knows of a source once it was read. */
export interface SourceTotals {
  readonly bytes: number;
  readonly lines: number;
  readonly encoding: Encoding;
  readonly contentHash: string;
}

/** Counts what the records of one source turned out to be. */
export function createSourceTally(): SourceTally {
  const formats = new Map<string, number>();
  let format = PLAIN;
  let inRow = 0;
  let records = 0;
  let unrecognized = 0;
  let first: number | undefined;
  let last: number | undefined;
  let startsCut = false;
  let endsCut = false;

  /** Records of one format stand in long rows: the row is counted, not each of them. */
  function countFormat(next: string): void {
    formats.set(format, (formats.get(format) ?? 0) + inRow);
    format = next;
    inRow = 0;
  }

  return {
    add: (event) => {
      const { record, meaning, timeMs, dated } = event;
      if (records === 0) startsCut = isRest(event);
      records++;
      endsCut = record.bytes[record.end - 1] !== NEWLINE;
      const name = record.transcript?.name ?? record.format?.name ?? PLAIN;
      if (name !== format) countFormat(name);
      inRow++;
      if (meaning.eventName === 'unrecognized') unrecognized++;
      if (timeMs === undefined || !dated) return;
      first ??= timeMs;
      last = timeMs;
    },
    cutNotes: (path) => [
      ...(startsCut
        ? [cutNote(`"${path}" starts in the middle of a record; what stood before it is not in the report`)]
        : []),
      ...(endsCut ? [cutNote(`the last line of "${path}" has no line end; the log may have been cut there`)] : []),
    ],
    finish: (path, kind, { bytes, lines, encoding, contentHash }, timeZone) => {
      countFormat(PLAIN);
      const [mainFormat = PLAIN] = [...formats].sort((left, right) => right[1] - left[1]).at(0) ?? [];
      const firstTime = isoTime(first, true);
      const lastTime = isoTime(last, true);
      return {
        path,
        kind,
        format: mainFormat,
        encoding,
        bytes,
        lines,
        records,
        events: records,
        unrecognizedRecords: unrecognized,
        contentHash,
        ...(firstTime !== undefined && { firstTime, timeZone }),
        ...(lastTime !== undefined && { lastTime }),
      };
    },
  };
}

/** A first record that is indented, or nothing but a cause, is what is left of one. */
function isRest({ record, meaning }: LogEvent): boolean {
  const { bytes, start } = record;
  if (record.format !== undefined || record.transcript !== undefined) return false;
  const indented = bytes[start] === TAB || bytes[start] === SPACE;
  return (
    (indented && meaning.eventName === 'unrecognized') ||
    bytes.subarray(start, record.headEnd).indexOf('Caused by: ') === 0
  );
}

function cutNote(message: string): Notification {
  return { code: 'input-truncated', level: 'note', message };
}
