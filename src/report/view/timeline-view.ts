import type { Report, ReportRun, ReportSpan } from '../../model/report.ts';
import { countOf, formatDuration, formatTime } from './format-values.ts';
import { nameView, oneLine } from './name-view.ts';
import { lengthMs, lineageOf, pickSpans } from './pick-spans.ts';
import { placeText } from './place-text.ts';
import type { TimelineRowView, TimelineView } from './report-view.ts';
import { RUN_KINDS } from './run-views.ts';
import { textBar } from './text-bar.ts';
import { statusMark } from './marks.ts';

const MAX_ROWS = 60;
/** More are folded on a page. */
const MAX_OPEN_ROWS = 15;
const MAX_DEPTH = 6;
const BAR_LENGTH = 20;

/** Shows the work of every run that did some, as rows with bars on the run's time. */
export function timelineViews(report: Report): readonly TimelineView[] {
  return report.runs.map((run) => timelineView(report, run)).filter(({ rows }) => rows.length > 0);
}

function timelineView({ spans, sources }: Report, run: ReportRun): TimelineView {
  const all = spans.filter(({ runId }) => runId === run.id);
  const picked = pickSpans(all, MAX_ROWS);
  const byId = new Map(picked.map((span) => [span.id, span]));
  const totalMs = Math.max(1, run.durationMs ?? 0, ...picked.map((span) => (span.startOffsetMs ?? 0) + lengthMs(span)));
  const left = all.length - picked.length;
  return {
    title: titleOf(run),
    folded: picked.length > MAX_OPEN_ROWS,
    rows: picked.map((span) =>
      rowView(span, totalMs, lineageOf(span, byId).length - 1, placeText(span.place, sources)),
    ),
    rest:
      left === 0
        ? ''
        : `${countOf(left, 'shorter piece', 'shorter pieces')} of work ${left === 1 ? 'is' : 'are'} left out.`,
  };
}

function rowView(span: ReportSpan, totalMs: number, depth: number, place: string): TimelineRowView {
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
    width: Math.min(100 - left, Math.max(width, 0.4)),
    bar: span.startOffsetMs === undefined ? '' : textBar(left, width, BAR_LENGTH),
  };
}

function durationText({ durationMs, estimatedMs }: ReportSpan): string {
  if (durationMs !== undefined) return formatDuration(durationMs);
  return estimatedMs === undefined ? '' : `at most ${formatDuration(estimatedMs)}`;
}

function titleOf({ kind, startTime, durationMs }: ReportRun): string {
  const parts = [
    RUN_KINDS[kind],
    startTime === undefined ? '' : formatTime(startTime),
    durationMs === undefined ? '' : formatDuration(durationMs),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function percentOf(partMs: number, totalMs: number, max: number): number {
  return Math.min(max, Math.round((partMs / totalMs) * 1000) / 10);
}
