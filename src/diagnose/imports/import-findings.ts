import type { Finding } from '../../model/finding.ts';
import type { ImportReport } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { Candidate } from '../make-findings.ts';
import { rankImport } from './rank-import.ts';

/**
 * Gives the findings of an import; none for other runs.
 *
 * `beside` is the outcome of the upgrade of the same analysis, `alone` where there is none: an import that failed matters
 * most before the upgrade, and least where the upgrade of its data came to a good end.
 */
export function importFindings(
  run: Run,
  imports: readonly ImportReport[],
  candidatesOf: (run: Run) => readonly Candidate[],
  beside: Outcome | 'alone',
): readonly Finding[] {
  const report = imports.find(({ runId }) => runId === run.id);
  if (report === undefined) return [];
  const found = candidatesOf(run);
  const isHarmless = report.outcome === 'succeeded' || beside.startsWith('succeeded');
  if (isHarmless) return found.map(({ finding }) => soften(finding));
  return beside === 'alone' ? rankImport(found) : found.map(({ finding }) => finding);
}

function soften(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}
