import { formatDuration } from '../../src/report/view/format-values.ts';

/** The time that is shown of a run; milliseconds from its start. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Nothing is printed finer than this. */
const LEAST_MS = 5;

/** Shows all of a run. */
export function wholeRun(totalMs: number): TimeWindow {
  return { fromMs: 0, toMs: totalMs };
}

/** Makes a window larger or smaller around a time that keeps its place. */
export function zoomWindow(window: TimeWindow, factor: number, aroundMs: number, totalMs: number): TimeWindow {
  const { fromMs, toMs } = window;
  return fitWindow(
    { fromMs: aroundMs - (aroundMs - fromMs) * factor, toMs: aroundMs + (toMs - aroundMs) * factor },
    totalMs,
  );
}

/** Moves a window by a share of its length. */
export function panWindow({ fromMs, toMs }: TimeWindow, share: number, totalMs: number): TimeWindow {
  const step = (toMs - fromMs) * share;
  return fitWindow({ fromMs: fromMs + step, toMs: toMs + step }, totalMs);
}

/** Keeps a window within the run, no longer than it and no shorter than what can be told apart. */
export function fitWindow({ fromMs, toMs }: TimeWindow, totalMs: number): TimeWindow {
  const length = Math.min(totalMs, Math.max(LEAST_MS, toMs - fromMs));
  const middle = (fromMs + toMs) / 2;
  const start = Math.min(Math.max(0, toMs - fromMs < LEAST_MS ? middle - length / 2 : fromMs), totalMs - length);
  return { fromMs: start, toMs: start + length };
}

/** Tells whether a window shows all of a run. */
export function isWhole({ fromMs, toMs }: TimeWindow, totalMs: number): boolean {
  return fromMs <= 0 && toMs >= totalMs;
}

/** Says what a window shows: `whole run, 41 s`, `2 s of 41 s, from +3 s`. */
export function windowText(window: TimeWindow, totalMs: number): string {
  const { fromMs, toMs } = window;
  const total = formatDuration(Math.round(totalMs));
  if (isWhole(window, totalMs)) return `whole run, ${total}`;
  return `${formatDuration(Math.round(toMs - fromMs))} of ${total}, from +${formatDuration(Math.round(fromMs))}`;
}

/** Writes a window for the address: `1200-3000`; empty where it shows all. */
export function windowCode(window: TimeWindow, totalMs: number): string {
  return isWhole(window, totalMs) ? '' : `${Math.round(window.fromMs)}-${Math.round(window.toMs)}`;
}

/** Reads what `windowCode` wrote; whatever else it is shows all. */
export function readWindow(code: string, totalMs: number): TimeWindow {
  const match = /^(\d{1,12})-(\d{1,12})$/.exec(code);
  if (match === null) return wholeRun(totalMs);
  const [fromMs, toMs] = [Number(match[1]), Number(match[2])];
  return fromMs < toMs ? fitWindow({ fromMs, toMs }, totalMs) : wholeRun(totalMs);
}
