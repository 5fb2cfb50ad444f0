import type { EventName } from './event-name.ts';
import type { SeverityText } from './severity.ts';

/** A fact that a message holds. */
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
