import type { ReportSpan } from '../../../model/report.ts';

/** A span with its start and end, in milliseconds from the start of its run. */
export interface TimedSpan {
  readonly span: ReportSpan;
  readonly startMs: number;
  readonly endMs: number;
}

/** What took no time is drawn this long: readers of traces cannot tell the start of nothing from its end. */
const SHORTEST_MS = 0.001;

/** Finds the times of a single piece of work whose start and duration the log prints. */
export function blockOf(span: ReportSpan): TimedSpan | undefined {
  const { startOffsetMs: startMs, durationMs, count } = span;
  if (startMs === undefined || durationMs === undefined || count !== 1) return undefined;
  return { span, startMs, endMs: startMs + Math.max(durationMs, SHORTEST_MS) };
}

/** Finds the window of repeated work, from the first start to the last end, and of work whose duration is not printed. */
export function windowOf(span: ReportSpan): TimedSpan | undefined {
  const { startOffsetMs: startMs, endOffsetMs: endMs } = span;
  if (startMs === undefined || endMs === undefined || endMs < startMs) return undefined;
  return blockOf(span) === undefined ? { span, startMs, endMs } : undefined;
}
