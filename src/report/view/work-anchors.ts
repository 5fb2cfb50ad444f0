import type { Report } from '../../model/report.ts';
import { spansByRun } from './spans-by-run.ts';

/** Gives every span its place on the page by id: `work-12`, counted run by run over the report. */
export function workAnchors(report: Report): ReadonlyMap<string, string> {
  const inOrder = report.runs.flatMap(spansByRun(report));
  return new Map(inOrder.map(({ id }, index) => [id, `work-${index + 1}`]));
}
