import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { anchorsOf } from './anchors.ts';
import { findingView, type FindingContext } from './finding-view.ts';
import type { FindingGroupView, FindingView } from './finding-views.ts';

/** The findings of a report by what they are to the reader. */
export interface FindingViews {
  readonly rootCauses: readonly FindingView[];
  readonly otherFindings: readonly FindingGroupView[];
}

const GROUPS = [
  {
    anchor: 'contributing',
    title: 'Contributing',
    explanation: 'Not the root cause, but worth mending.',
    folded: false,
  },
  {
    anchor: 'consequences',
    title: 'Consequences',
    explanation: 'Followed from the root cause; they go away with it.',
    folded: true,
  },
  { anchor: 'advice', title: 'Advice', explanation: 'Not a failure: makes the next run better.', folded: false },
  { anchor: 'uncertain', title: 'Uncertain', explanation: 'The signs are weak; look before you act.', folded: true },
  { anchor: 'harmless', title: 'Harmless', explanation: 'Looks bad in the log, needs no action.', folded: true },
] as const;

/** Groups findings by role; consequences are named under their cause, however many steps lie between. */
export function findingViews({ findings, sources, nextSteps }: Report): FindingViews {
  const context: FindingContext = { sources, anchors: anchorsOf(findings), hasNextSteps: nextSteps.length > 0 };
  const causes = new Map(findings.map((finding) => [finding.id, firstCauseOf(finding, findings)]));
  const view = (finding: Finding): FindingView =>
    findingView(
      context,
      finding,
      findings.filter(({ id, role }) => role === 'consequence' && causes.get(id) === finding.id),
    );
  return {
    rootCauses: findings.filter(({ role }) => role === 'root-cause').map(view),
    otherFindings: GROUPS.map((group) => ({
      ...group,
      findings: findings.filter((finding) => groupOf(finding) === group.anchor).map(view),
    })).filter((group) => group.findings.length > 0),
  };
}

function groupOf({ role, confidence }: Finding): (typeof GROUPS)[number]['anchor'] | 'root-cause' {
  if (role === 'root-cause') return role;
  if (role === 'consequence') return 'consequences';
  if (role === 'noise') return 'harmless';
  if (confidence === 'low') return 'uncertain';
  return role;
}

/** Follows `causedBy` to the finding that is nobody's consequence; one without a known cause belongs to the root cause. */
function firstCauseOf(finding: Finding, findings: readonly Finding[]): string | undefined {
  const seen = new Set<string>();
  let current = finding;
  while (current.causedBy !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    const { causedBy } = current;
    const cause = findings.find(({ id }) => id === causedBy);
    if (cause === undefined) break;
    current = cause;
  }
  if (current.role !== 'consequence') return current.id;
  return findings.find(({ role }) => role === 'root-cause')?.id;
}
