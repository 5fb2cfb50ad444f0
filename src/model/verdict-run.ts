import type { Finding } from './finding.ts';
import type { Report, ReportRun, ReportSpan } from './report.ts';

/** Finds the run that the verdict is about: the root cause's, else the last upgrade, else the last one. */
export function verdictRun({ findings, runs }: Report): ReportRun | undefined {
  const rootCause = firstRootCause(findings);
  return (
    runs.find(({ id }) => id === rootCause?.runId) ?? runs.findLast(({ kind }) => kind === 'upgrade') ?? runs.at(-1)
  );
}

/** Finds the first root cause. */
export function firstRootCause(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ role }) => role === 'root-cause');
}

/** Finds the innermost span of a run that failed: the last of those that hold no other failed one. */
export function innermostFailure(spans: readonly ReportSpan[], runId: string | undefined): ReportSpan | undefined {
  const failed = spans.filter((span) => span.status === 'error' && span.runId === runId);
  const parents = new Set(failed.map(({ parentId }) => parentId));
  return failed.find(({ id }) => !parents.has(id));
}
