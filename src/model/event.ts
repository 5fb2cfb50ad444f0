import type { Meaning, RecordHeader } from './meaning.ts';
import type { RawRecord } from './record.ts';

/** A record understood. Made for every record of a log: all its fields are always there, so that it costs little. */
export interface LogEvent {
  readonly record: RawRecord;
  readonly header: RecordHeader;
  readonly meaning: Meaning;
  /** Where the message starts in `record.bytes`. */
  readonly messageStart: number;
  /** End of the message on the line it starts on, without log context. */
  readonly messageEnd: number;
  /** Milliseconds: since 1970 where `dated`, in the zone of the log, else since midnight; undefined where none is printed. */
  readonly timeMs: number | undefined;
  readonly dated: boolean;
  /** Duration the message prints at its end, in milliseconds. */
  readonly durationMs: number | undefined;
  /** `upgrade.component` of the log context: a bundle symbolic name, `portal` or `framework`. */
  readonly component: string | undefined;
}
