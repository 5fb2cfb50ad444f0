import type { ImportFacts } from '../../model/import.ts';
import type { Span } from '../../model/timeline.ts';

/** Makes a span of each table whose import took a time that the log prints. */
export function tableSpans({ tables }: ImportFacts, runId: string): Span[] {
  return tables.flatMap(({ name, durationMs, place }, index) =>
    durationMs === undefined
      ? []
      : [{ id: `${runId}t${index + 1}`, runId, kind: 'import-table', name, count: 1, durationMs, status: 'ok', place }],
  );
}
