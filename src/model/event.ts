import type { EventName } from './event-name.ts';
import type { RawRecord } from './record.ts';
import type { SeverityText } from './severity.ts';

export type AttributeValue = string | number | boolean | readonly string[];

/** Facts that a message holds, by name; which ones an event has is said beside its name in `event-name.ts`. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** What the header of a record says; the same object for all records with the same header. */
export interface RecordHeader {
  readonly severityText?: SeverityText;
  readonly thread?: string;
  /** Last part of the logger's name, as `%c{1}` prints it. */
  readonly logger?: string;
}

/** What a message means; the same object for all records that say the same. */
export interface Meaning {
  readonly eventName: EventName;
  readonly attributes: Attributes;
}

/** A record understood. */
export interface LogEvent {
  readonly record: RawRecord;
  readonly header: RecordHeader;
  readonly meaning: Meaning;
  /** Where the message starts in `record.bytes`. */
  readonly messageStart: number;
  /** End of the message on the line it starts on, without log context. */
  readonly messageEnd: number;
  /** Milliseconds: since 1970 where `dated`, in the zone of the log, else since midnight; absent where none is printed. */
  readonly timeMs?: number;
  readonly dated: boolean;
  /** Duration the message prints at its end, in milliseconds. */
  readonly durationMs?: number;
  /** `upgrade.component` of the log context: a bundle symbolic name, `portal` or `framework`. */
  readonly component?: string;
}
