import type { TimeWindow } from './time-window.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS_MS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((value) => value * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((value) => value * MINUTE),
  ...[1, 2, 3, 6, 12].map((value) => value * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100].map((value) => value * DAY),
];

/** Lists the round times of a window, at most so many; milliseconds from the start of the run. */
export function ticksOf({ fromMs, toMs }: TimeWindow, most: number): readonly number[] {
  const step = STEPS_MS.find((value) => (toMs - fromMs) / value <= most) ?? toMs - fromMs;
  const first = Math.ceil(fromMs / step);
  const count = Math.floor(toMs / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}
