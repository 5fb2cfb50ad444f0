import type { Report, ReportSpan } from '../../../model/report.ts';
import { nameView, oneLine } from '../../view/name-view.ts';
import type { NameView } from '../../view/shared-views.ts';
import { lengthMs } from '../../view/pick-spans.ts';
import { sourceName } from '../../view/place-text.ts';
import { type Column, packRuns, packSteps } from './columns.ts';
import { KIND_CODES, LENGTH_CODES, type SpanColumns, STATUS_CODES } from './page-data.ts';

/** Gives a text its index, the same one each time. */
export type TextIndex = (text: string) => number;

/** Writes the spans of a run as columns; spans that stand in none of them stand in nothing. */
export function spanColumns(spans: readonly ReportSpan[], sources: Report['sources'], indexOf: TextIndex): SpanColumns {
  const rows = new Map(spans.map(({ id }, row) => [id, row]));
  const names = spans.map(({ name }) => nameView(name));
  const column = (value: (span: ReportSpan, row: number) => number | null) => packRuns(spans.map(value));
  const steps = (values: Column) => packRuns(packSteps(values));
  return {
    parent: column(({ parentId }, row) => (parentId === undefined ? 0 : row - (rows.get(parentId) ?? row))),
    prefix: column((_, row) => indexOf(names[row].prefix)),
    name: steps(
      spans.map(({ parentId = '' }, row) => nameIndex(names[row], names[rows.get(parentId) ?? row], indexOf)),
    ),
    module: column(({ module = '' }) => indexOf(oneLine(module))),
    thread: column(({ thread = '' }) => indexOf(oneLine(thread))),
    source: column(({ place }) => indexOf(sourceName(place.source, sources))),
    line: steps(spans.map(({ place }) => place.startLine)),
    kind: column(({ kind }) => KIND_CODES.indexOf(kind)),
    status: column(({ status }) => STATUS_CODES.indexOf(status)),
    start: steps(spans.map(({ startOffsetMs }) => rounded(startOffsetMs))),
    length: column((span) => rounded(lengthMs(span))),
    lengthKnown: column((span) => LENGTH_CODES.indexOf(lengthKnown(span))),
    extent: column(extentMs),
    count: column(({ count }) => count),
    max: column(({ count, maxMs = 0 }) => (count === 1 ? 0 : rounded(maxMs))),
    inside: column((span) => (span.selfMs === undefined ? null : Math.round(lengthMs(span)) - Math.round(span.selfMs))),
  };
}

/** A timer is named after its process: only what stands behind that is written. */
function nameIndex({ short }: NameView, around: NameView, indexOf: TextIndex): number {
  const isLonger = short.length > around.short.length && around.short !== '' && short.startsWith(around.short);
  return isLonger ? -indexOf(short.slice(around.short.length)) : indexOf(short);
}

function lengthKnown({ durationMs, estimatedMs }: ReportSpan): (typeof LENGTH_CODES)[number] {
  if (durationMs !== undefined) return 'printed';
  return estimatedMs === undefined ? 'unknown' : 'at-most';
}

function extentMs({ count, startOffsetMs, endOffsetMs }: ReportSpan): number {
  return count === 1 || startOffsetMs === undefined || endOffsetMs === undefined
    ? 0
    : Math.max(0, Math.round(endOffsetMs - startOffsetMs));
}

function rounded(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms);
}
