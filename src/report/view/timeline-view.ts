import type { Report, ReportRun, ReportSpan } from '../../model/report.ts';
import { countOf, formatDuration, formatTime } from './format-values.ts';
import { nameView, oneLine } from './name-view.ts';
import { depthOf, lengthMs, pickSpans } from './pick-spans.ts';
import { placeText } from './place-text.ts';
import type { TimelineRowView, TimelineView } from './report-view.ts';
import { RUN_KINDS } from './run-views.ts';
import { textBar } from './text-bar.ts';
import { statusMark } from './marks.ts';
import { spansByRun } from './spans-by-run.ts';
import { workAnchors } from './work-anchors.ts';

const MAX_ROWS = 60;
/** More are folded on a page. */
const MAX_OPEN_ROWS = 15;
const MAX_DEPTH = 6;
const BAR_LENGTH = 20;

/** Shows the work of every run that did some, as rows with bars on the run's time; of a long one its most telling rows. */
export function timelineViews(report: Report, maxRows = MAX_ROWS): readonly TimelineView[] {
  const anchors = workAnchors(report);
  const spansOf = spansByRun(report);
  return report.runs.flatMap((run) => {
    const spans = spansOf(run);
    return spans.length === 0 ? [] : [timelineView(report, run, { spans, anchors, maxRows })];
  });
}

/** Names a run, with when it began and how long it took: `Upgrade tool · 2024-03-01 02:11:09 UTC · 41 s`. */
export function runTitle({ kind, startTime, durationMs }: ReportRun): string {
  const parts = [
    RUN_KINDS[kind],
    startTime === undefined ? '' : formatTime(startTime),
    durationMs === undefined ? '' : formatDuration(durationMs),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Says how much time a run with these spans takes on a time axis; at least a millisecond. */
export function runLengthMs(run: ReportRun, spans: readonly ReportSpan[]): number {
  return spans.reduce(
    (longest, span) => Math.max(longest, (span.startOffsetMs ?? 0) + lengthMs(span)),
    Math.max(1, run.durationMs ?? 0),
  );
}

interface RunWork {
  readonly spans: readonly ReportSpan[];
  readonly anchors: ReadonlyMap<string, string>;
  readonly maxRows: number;
}

function timelineView({ sources }: Report, run: ReportRun, { spans, anchors, maxRows }: RunWork): TimelineView {
  const picked = pickSpans(spans, maxRows);
  const byId = new Map(picked.map((span) => [span.id, span]));
  const totalMs = runLengthMs(run, spans);
  const left = spans.length - picked.length;
  return {
    title: runTitle(run),
    folded: picked.length > MAX_OPEN_ROWS,
    rows: picked.map((span) => ({
      ...rowView(span, totalMs, depthOf(span, byId), placeText(span.place, sources)),
      anchor: anchors.get(span.id) ?? '',
    })),
    rest:
      left === 0
        ? ''
        : `${countOf(left, 'shorter piece', 'shorter pieces')} of work ${left === 1 ? 'is' : 'are'} left out.`,
  };
}

function rowView(span: ReportSpan, totalMs: number, depth: number, place: string): Omit<TimelineRowView, 'anchor'> {
  const left = percentOf(span.startOffsetMs ?? 0, totalMs, 100);
  const width = percentOf(lengthMs(span), totalMs, 100 - left);
  return {
    name: nameView(span.name),
    module: oneLine(span.module ?? ''),
    depth: Math.min(depth, MAX_DEPTH),
    mark: statusMark(span.status),
    start: span.startOffsetMs === undefined ? '' : `+${formatDuration(span.startOffsetMs)}`,
    duration: durationText(span),
    count: span.count === 1 ? '' : `×${span.count}`,
    place,
    left,
    extent: extentOf(span, totalMs, 100 - left),
    width: Math.min(100 - left, Math.max(width, 0.4)),
    bar: span.startOffsetMs === undefined ? '' : textBar(left, width, BAR_LENGTH),
  };
}

function extentOf({ count, startOffsetMs, endOffsetMs }: ReportSpan, totalMs: number, max: number): number {
  if (count === 1 || startOffsetMs === undefined || endOffsetMs === undefined) return 0;
  return percentOf(Math.max(0, endOffsetMs - startOffsetMs), totalMs, max);
}

function durationText({ durationMs, estimatedMs }: ReportSpan): string {
  if (durationMs !== undefined) return formatDuration(durationMs);
  return estimatedMs === undefined ? '' : `at most ${formatDuration(estimatedMs)}`;
}

function percentOf(partMs: number, totalMs: number, max: number): number {
  return Math.max(0, Math.min(max, Math.round((partMs / totalMs) * 1000) / 10));
}
