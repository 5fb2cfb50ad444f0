import type { Report, ReportSpan } from '../../../model/report.ts';
import { countOf } from '../../view/format-values.ts';
import { placeText } from '../../view/place-text.ts';
import { visibleText } from '../../../visible-text.ts';
import { MOST_ROWS, placeBlocks } from './place-blocks.ts';
import { type TimedSpan, blockOf, windowOf } from './timed-spans.ts';
import { type TraceEvent, toMicroseconds } from './trace-event.ts';

/** A thread of a run: where it stands in the trace, and when its run begins there. */
export interface TraceThread {
  readonly pid: number;
  /** Counts the threads of the run, from 0. */
  readonly index: number;
  /** As the log names it; empty where it names none. */
  readonly name: string;
  readonly offsetMs: number;
}

/** Events of a thread or a run, and how many of its spans are not among them. */
export interface DrawnEvents {
  readonly events: readonly TraceEvent[];
  readonly undrawn: number;
}

/**
 * Makes the events of a thread's work.
 *
 * A block is drawn only for a single piece of work whose start and duration the log prints. Repeated ones, and those whose
 * duration is not printed, are windows beside the blocks: their length says when, not how long.
 */
export function threadEvents(
  spans: readonly ReportSpan[],
  thread: TraceThread,
  sources: Report['sources'],
): DrawnEvents {
  const { offsetMs } = thread;
  const placed = placeBlocks(spans.flatMap((span) => blockOf(span) ?? []));
  const windows = spans.flatMap((span) => windowOf(span) ?? []);
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
  return {
    undrawn: spans.length - placed.length - windows.length,
    events: [
      ...Array.from({ length: rows }, (_, row) => rowName(thread, row)),
      ...placed.map(({ block: { span }, row, drawn }): TraceEvent => {
        const dur = toMicroseconds(drawn.endMs + offsetMs) - toMicroseconds(drawn.startMs + offsetMs);
        return { ...head(span, drawn.startMs, thread, row), ph: 'X', dur, args: argsOf(span, sources) };
      }),
      ...windows.flatMap((window) => windowEvents(window, thread, sources)),
    ],
  };
}

/** Id of a row of a thread. */
export function rowId(index: number, row: number): number {
  return index * MOST_ROWS + row + 1;
}

function rowName({ pid, index, name }: TraceThread, row: number): TraceEvent {
  const text = visibleText(`${name === '' ? 'log' : name}${row === 0 ? '' : ' (at the same time)'}`);
  return { ph: 'M', name: 'thread_name', pid, tid: rowId(index, row), args: { name: text } };
}

function head({ name, kind }: ReportSpan, startMs: number, { pid, index, offsetMs }: TraceThread, row: number) {
  const ts = toMicroseconds(startMs + offsetMs);
  return { name: visibleText(name), cat: kind, pid, tid: rowId(index, row), ts };
}

function windowEvents(window: TimedSpan, thread: TraceThread, sources: Report['sources']): readonly TraceEvent[] {
  const { span, startMs, endMs } = window;
  const what = span.count === 1 ? 'at most' : countOf(span.count, 'time');
  const both = { ...head(span, startMs, thread, 0), name: visibleText(`${span.name} (${what})`), id: span.id };
  return [
    { ...both, ph: 'b', args: argsOf(span, sources) },
    { ...both, ph: 'e', ts: toMicroseconds(endMs + thread.offsetMs) },
  ];
}

function argsOf(span: ReportSpan, sources: Report['sources']): Readonly<Record<string, unknown>> {
  const { status, module, count, durationMs, maxMs, selfMs, place } = span;
  return {
    status,
    place: visibleText(placeText(place, sources)),
    ...(module !== undefined && { module: visibleText(module) }),
    ...(durationMs !== undefined && { printedMs: durationMs }),
    ...(selfMs !== undefined && { selfMs }),
    ...(count > 1 && { count, ...(maxMs !== undefined && { maxMs }), window: 'from the first start to the last end' }),
    ...(count === 1 && durationMs === undefined && { window: 'no duration is printed; it took at most this long' }),
  };
}
