import type { Report } from '../../model/report.ts';

/** Gives every span its place on the page by id: `work-12`, counted run by run over the report. */
export function workAnchors({ runs, spans }: Report): ReadonlyMap<string, string> {
  const inOrder = runs.flatMap((run) => spans.filter(({ runId }) => runId === run.id));
  return new Map(inOrder.map(({ id }, index) => [id, `work-${index + 1}`]));
}
