import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';
import { placeOf } from '../model/place.ts';
import type { Mark, MarkedEvent } from '../model/timeline.ts';

/** Keeps what was said once or often, by name. */
export interface MarkCollector {
  readonly add: (event: LogEvent, timeMs: number | undefined) => void;
  readonly marks: () => ReadonlyMap<EventName, Mark>;
  readonly has: (name: EventName) => boolean;
}

/** Events that are kept beside the first and the last of a name. */
const MOST_OTHERS = 20;
/** What comes later of a name is not looked at: it is one of many. */
const MOST_LOOKED_AT = 200;

/** Keeps the first and the last event of each name, the first of those that differ from it, and how many there were. */
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
      marks.set(
        meaning.eventName,
        known === undefined ? { count: 1, first: marked, last: marked } : follow(known, marked),
      );
    },
  };
}

function follow(mark: Mark, marked: MarkedEvent): Mark {
  const { first, others = [] } = mark;
  const isMore = mark.count < MOST_LOOKED_AT && others.length < MOST_OTHERS && ![first, ...others].some(says(marked));
  const kept = isMore ? [...others, marked] : others;
  return { count: mark.count + 1, first, last: marked, ...(kept.length > 0 && { others: kept }) };
}

/** Makes the test whether an event says the same as this one. */
function says({ attributes }: MarkedEvent): (other: MarkedEvent) => boolean {
  let text: string | undefined;
  return (other) =>
    other.attributes === attributes || JSON.stringify(other.attributes) === (text ??= JSON.stringify(attributes));
}
