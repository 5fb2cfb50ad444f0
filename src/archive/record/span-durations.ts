import type { SpanDuration } from '../../model/archive.ts';
import type { ReportSpan } from '../../model/report.ts';
import { sumOfKnown } from './sum-of-known.ts';
import { shortText } from './short-text.ts';

/** Most rows that are kept of one analysis; the longest ones, failed ones before all others. */
const MOST = 5_000;

/** Sums up the spans of one kind, name, module and status. */
export function spanDurations(spans: readonly ReportSpan[]): readonly SpanDuration[] {
  const groups = Map.groupBy(spans, ({ kind, name, module = '', status }) => [kind, name, module, status].join('\n'));
  const summed = [...groups.values()].flatMap(sumOf);
  if (summed.length <= MOST) return summed;
  return summed.toSorted((left, right) => weightOf(right) - weightOf(left)).slice(0, MOST);
}

function sumOf(spans: readonly ReportSpan[]): readonly SpanDuration[] {
  const [first] = spans;
  if (first === undefined) return [];
  const durationMs = sumOfKnown(spans.map(({ durationMs: each }) => each));
  const selfMs = sumOfKnown(spans.map(({ selfMs: each }) => each));
  const largest = spans.flatMap(({ maxMs, durationMs: each }) => maxMs ?? each ?? []);
  return [
    {
      kind: first.kind,
      name: shortText(first.name),
      status: first.status,
      count: spans.reduce((total, { count }) => total + count, 0),
      ...(first.module !== undefined && { module: shortText(first.module) }),
      ...(durationMs !== undefined && { durationMs }),
      ...(selfMs !== undefined && { selfMs }),
      ...(largest.length > 0 && { maxMs: largest.reduce((left, right) => Math.max(left, right)) }),
    },
  ];
}

function weightOf({ status, durationMs = 0 }: SpanDuration): number {
  return status === 'error' ? Infinity : durationMs;
}
