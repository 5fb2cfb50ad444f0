import type { Report, ReportSpan } from '../../../model/report.ts';
import { placeText } from '../../view/place-text.ts';
import { innermostFailure } from '../../../model/verdict-run.ts';
import { explainFailure } from './explain-failure.ts';
import type { FindExplanation } from './find-explanation.ts';
import type { TestResult } from './test-suite.ts';

/**
 * Makes the function that says why a piece of work failed: something in it failed, else a finding names it, else it is
 * the innermost that failed in its run and has the root cause.
 */
export function createExplainSpan(report: Report, find: FindExplanation): (span: ReportSpan) => TestResult {
  const { runs, spans, findings, sources } = report;
  const failedIn = new Map(
    spans.filter(({ status }) => status === 'error').map((span) => [span.parentId ?? '', span] as const),
  );
  const innermost = new Set(runs.map(({ id }) => innermostFailure(spans, id)?.id));
  return ({ id, name, runId, place }) => {
    const inside = failedIn.get(id);
    if (inside !== undefined) return failed(`${inside.name} failed in it`, placeText(inside.place, sources));
    const rootCause = findings.find((finding) => finding.role === 'root-cause' && finding.runId === runId);
    const finding = find(name, runId) ?? (innermost.has(id) ? rootCause : undefined);
    if (finding !== undefined) return explainFailure(finding, sources);
    const why = rootCause === undefined ? '' : `\nRoot cause of the run: ${rootCause.title}`;
    return failed('The log prints that it failed, and not why', `${placeText(place, sources)}${why}`);
  };
}

function failed(message: string, place: string): TestResult {
  return { kind: 'failed', type: 'failed', message, text: `Place: ${place}` };
}
