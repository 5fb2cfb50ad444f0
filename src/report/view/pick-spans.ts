import type { ReportSpan } from '../../model/report.ts';

/**
 * Picks what a timeline shows, at most `limit`: failed spans first, then the longest, each with what it stands in, in
 * the order of the report.
 */
export function pickSpans(spans: readonly ReportSpan[], limit: number): readonly ReportSpan[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  const picked = new Set<string>();
  for (const span of [...spans].sort(byImportance)) {
    const lineage = lineageOf(span, byId).filter(({ id }) => !picked.has(id));
    if (picked.size + lineage.length > limit) continue;
    for (const { id } of lineage) picked.add(id);
  }
  return spans.filter(({ id }) => picked.has(id));
}

/** Lists a span and everything that it stands in, itself first; ends where a parent is missing or comes again. */
export function lineageOf(span: ReportSpan, byId: ReadonlyMap<string, ReportSpan>): readonly ReportSpan[] {
  const lineage: ReportSpan[] = [];
  let current: ReportSpan | undefined = span;
  while (current !== undefined && !lineage.includes(current)) {
    lineage.push(current);
    current = current.parentId === undefined ? undefined : byId.get(current.parentId);
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
