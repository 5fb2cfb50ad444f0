import type { Encoding } from '../model/encoding.ts';
import type { LogEvent } from '../model/event.ts';
import { isoTime } from '../model/iso-time.ts';
import type { Source, SourceKind } from '../model/source.ts';

/** Name for text that is in no log format: plain standard output. */
const PLAIN = 'plain';

export interface SourceTally {
  readonly add: (event: LogEvent) => void;
  readonly finish: (path: string, kind: SourceKind, totals: SourceTotals) => Source;
}

export interface SourceTotals {
  readonly bytes: number;
  readonly lines: number;
  readonly encoding: Encoding;
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

  /** Records of one format stand in long rows: the row is counted, not each of them. */
  function countFormat(next: string): void {
    formats.set(format, (formats.get(format) ?? 0) + inRow);
    format = next;
    inRow = 0;
  }

  return {
    add: ({ record, meaning, timeMs, dated }) => {
      records++;
      const name = record.format?.name ?? PLAIN;
      if (name !== format) countFormat(name);
      inRow++;
      if (meaning.eventName === 'unrecognized') unrecognized++;
      if (timeMs === undefined || !dated) return;
      first ??= timeMs;
      last = timeMs;
    },
    finish: (path, kind, { bytes, lines, encoding }) => {
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
        ...(firstTime !== undefined && { firstTime }),
        ...(lastTime !== undefined && { lastTime }),
      };
    },
  };
}
