import type { EventName } from '../../model/event-name.ts';
import type { Attributes } from '../../model/meaning.ts';
import type { SeverityText } from '../../model/severity.ts';
import type { Throwable } from '../../model/throwable.ts';
import type { RunKind } from '../../model/timeline.ts';

/** What is known of the problem that a rule is drafted from. */
export interface DraftFacts {
  readonly runKind: RunKind;
  readonly eventName: EventName;
  readonly severityText?: SeverityText;
  readonly logger?: string;
  /** The message of its record, without header. */
  readonly message: string;
  readonly attributes: Attributes;
  readonly throwable?: Throwable;
}
