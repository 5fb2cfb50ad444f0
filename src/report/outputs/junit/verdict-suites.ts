import type { Report } from '../../../model/report.ts';
import { acceptedText } from '../../view/accepted-text.ts';
import { placeText } from '../../view/place-text.ts';
import { verdictRun } from '../../../model/verdict-run.ts';
import { explainFailure } from './explain-failure.ts';
import { PASSED, type TestResult, type TestSuite } from './test-suite.ts';

/** Makes a case of the verdict: the one to gate on. */
export function verdictSuite(report: Report): TestSuite {
  const run = verdictRun(report);
  const { outcome, recovery, recoveryReason } = report.verdict;
  return {
    name: 'verdict',
    ...(run?.startTime !== undefined && { startTime: run.startTime }),
    cases: [
      {
        className: 'updoc.verdict',
        name: 'upgrade',
        ...(run?.durationMs !== undefined && { durationMs: run.durationMs }),
        result: verdictResult(report),
        notes: [`outcome ${outcome}`, `recovery ${recovery}: ${recoveryReason}`],
      },
    ],
  };
}

function verdictResult({ verdict, sources }: Report): TestResult {
  const { outcome, reason, evidence } = verdict;
  switch (outcome) {
    case 'succeeded':
    case 'succeeded-with-warnings':
      return PASSED;
    case 'failed':
      return {
        kind: 'failed',
        type: outcome,
        message: reason,
        text: evidence.map((place) => `Place: ${placeText(place, sources)}`).join('\n'),
      };
    case 'incomplete':
    case 'no-upgrade':
    case 'unrecognized':
      return { kind: 'skipped', reason };
  }
}

/** Makes a failed case of each error among the findings, whether or not a process failed by it; an accepted one is skipped. */
export function findingSuite({ findings, sources }: Report): TestSuite {
  const errors = findings.filter(({ level, role }) => level === 'error' && role !== 'noise');
  return {
    name: 'errors found',
    cases: errors.map((finding) => ({
      className: `updoc.errors.${areaOf(finding.ruleId)}`,
      name: finding.ruleId === null ? finding.title : (finding.ruleId.split('/').at(-1) ?? finding.ruleId),
      result:
        finding.accepted === undefined
          ? explainFailure(finding, sources)
          : { kind: 'skipped', reason: acceptedText(finding) },
      notes: [],
    })),
  };
}

function areaOf(ruleId: string | null): string {
  return ruleId?.split('/').at(0) ?? 'unexplained';
}
