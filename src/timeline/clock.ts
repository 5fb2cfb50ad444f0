import type { LogEvent } from '../model/event.ts';

const DAY_MS = 86_400_000;
/** Threads write a little out of order: a step back of less is a thread that is late, one of more is midnight. */
const LATENESS_MS = 3_600_000;

/** Settles the times of one run. */
export interface Clock {
  /** Time of an event on one scale for the whole run; absent where the event has none. */
  readonly settle: (event: LogEvent) => number | undefined;
  /** False while no dated event was seen: the scale counts from midnight of the first day. */
  readonly dated: () => boolean;
}

/**
 * Puts time-only and dated records of one run on one scale.
 *
 * Time-only logs (to 7.0) go over midnight without a word: a step back of more than an hour is the next day. A dated
 * record in the same run (Tomcat's) tells the date of the others; it does so for those that follow.
 */
export function createClock(): Clock {
  let dated = false;
  let midnight = 0;
  let last: number | undefined;

  function settleUndated(timeMs: number): number {
    const settled = midnight + timeMs;
    if (last === undefined) return settled;
    if (settled < last - LATENESS_MS) midnight += DAY_MS;
    else if (settled > last + DAY_MS - LATENESS_MS) return settled - DAY_MS;
    return midnight + timeMs;
  }

  return {
    dated: () => dated,
    settle: ({ timeMs, dated: hasDate }) => {
      if (timeMs === undefined) return undefined;
      if (hasDate && !dated && last === undefined) {
        dated = true;
        midnight = Math.floor(timeMs / DAY_MS) * DAY_MS;
      }
      if (hasDate && !dated) return undefined;
      const settled = hasDate ? timeMs : settleUndated(timeMs);
      if (last === undefined || settled > last) last = settled;
      return settled;
    },
  };
}
