import type { ReportSpan } from '../../model/report.ts';

/**
 * Picks what a timeline shows, at most `limit`: failed spans first, then the longest, each with what it stands in, in
 * the order of the report.
 */
export function pickSpans(spans: readonly ReportSpan[], limit: number): readonly ReportSpan[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  const picked = new Set<string>();
  for (const span of [...spans].sort(byImportance)) {
    // What stands around a picked span is picked too; of spans that are nested without an end no more than fit are looked at.
    const added = lineageOf(span, byId, picked, limit - picked.size + 1);
    if (picked.size + added.size > limit) continue;
    for (const id of added) picked.add(id);
  }
  return spans.filter(({ id }) => picked.has(id));
}

/** Tells in how many of the given spans a span stands. */
export function depthOf(span: ReportSpan, byId: ReadonlyMap<string, ReportSpan>): number {
  return lineageOf(span, byId).size - 1;
}

/** Ids of a span and of at most so many that it stands in, itself first; ends where a parent is missing, known, or comes again. */
function lineageOf(
  span: ReportSpan,
  byId: ReadonlyMap<string, ReportSpan>,
  known: ReadonlySet<string> = new Set(),
  most = Infinity,
): ReadonlySet<string> {
  const lineage = new Set<string>();
  let current: ReportSpan | undefined = span;
  while (current !== undefined && lineage.size < most && !known.has(current.id) && !lineage.has(current.id)) {
    lineage.add(current.id);
    current = byId.get(current.parentId ?? '');
  }
  return lineage;
}

/** Says how long a span took: as printed, else at most. */
export function lengthMs({ durationMs, estimatedMs }: ReportSpan): number {
  return durationMs ?? estimatedMs ?? 0;
}

function byImportance(a: ReportSpan, b: ReportSpan): number {
  if ((a.status === 'error') !== (b.status === 'error')) return a.status === 'error' ? -1 : 1;
  return lengthMs(b) - lengthMs(a);
}
