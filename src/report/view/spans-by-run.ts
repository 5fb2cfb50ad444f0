import type { Report, ReportRun, ReportSpan } from '../../model/report.ts';

/** Makes the function that tells the work of a run; a log may hold thousands of runs. */
export function spansByRun({ spans }: Report): (run: ReportRun) => readonly ReportSpan[] {
  const byRun = Map.groupBy(spans, ({ runId }) => runId);
  return ({ id }) => byRun.get(id) ?? [];
}
