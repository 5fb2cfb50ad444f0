import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';
import { placeOf } from '../model/place.ts';
import type { Mark } from '../model/timeline.ts';

/** Keeps what was said once or often, by name. */
export interface MarkCollector {
  readonly add: (event: LogEvent, timeMs: number | undefined) => void;
  readonly marks: () => ReadonlyMap<EventName, Mark>;
  readonly has: (name: EventName) => boolean;
}

/** Keeps the first and the last event of each name, and how many there were. */
export function createMarkCollector(): MarkCollector {
  const marks = new Map<EventName, Mark>();
  return {
    marks: () => marks,
    has: (name) => marks.has(name),
    add: ({ meaning, record }, timeMs) => {
      const marked = {
        attributes: meaning.attributes,
        place: placeOf(record),
        ...(timeMs !== undefined && { timeMs }),
      };
      const known = marks.get(meaning.eventName);
      marks.set(meaning.eventName, { count: (known?.count ?? 0) + 1, first: known?.first ?? marked, last: marked });
    },
  };
}
