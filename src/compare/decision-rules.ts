import type { ComparedAnalysis, ComparedFinding, FindingState } from '../model/comparison.ts';
import type { Outcome } from '../model/verdict.ts';
import type { DecisionFacts, DecisionRule } from './decision-rule.ts';
import { isSameKind } from './same-kind.ts';

const SUCCEEDED: readonly Outcome[] = ['succeeded', 'succeeded-with-warnings'];
const MOST_NAMED = 3;
/** Slower by more than this part is more than the noise of one machine. */
const SLOWER_SHARE = 0.25;

/** All rules, as docs/compare.md documents them. */
export const DECISION_RULES: readonly DecisionRule[] = [
  {
    rule: 'G1',
    decision: 'no-go',
    say: (_, last) => (last.outcome === 'failed' ? 'The last rehearsal failed.' : undefined),
  },
  {
    rule: 'G2',
    decision: 'no-go',
    say: (_, last) =>
      last.outcome === 'failed' || SUCCEEDED.includes(last.outcome)
        ? undefined
        : 'The log of the last rehearsal does not show that the upgrade came to its end.',
  },
  {
    rule: 'G3',
    decision: 'no-go',
    say: ({ findings }) => named(findings, 'error', ['new', 'returned'], 'new or came back'),
  },
  {
    rule: 'G4',
    decision: 'no-go',
    say: ({ findings }) => named(findings, 'error', ['persistent'], 'still there'),
  },
  {
    rule: 'G5',
    decision: 'no-go',
    say: (_, last) => (last.complete ? undefined : 'Not all logs of the last rehearsal could be read.'),
  },
  {
    rule: 'G6',
    decision: 'go-with-care',
    say: ({ findings }) => named(findings, 'warning', ['new', 'returned'], 'new or came back'),
  },
  {
    rule: 'G7',
    decision: 'go-with-care',
    say: ({ analyses }) =>
      analyses.filter(({ outcome }) => SUCCEEDED.includes(outcome)).length === 1
        ? 'Only one rehearsal came to its end: one more shows that this was no accident.'
        : undefined,
  },
  { rule: 'G8', decision: 'go-with-care', say: (_, last, before) => slower(last, before) },
  { rule: 'G9', decision: 'go-with-care', say: lostTables },
  {
    rule: 'G10',
    decision: 'go-with-care',
    say: (_, last, before) =>
      isSameKind(last, before)
        ? undefined
        : 'The last two rehearsals are of different kinds, versions or databases: the one says little about the other.',
  },
  {
    rule: 'G11',
    decision: 'go',
    say: (facts, last) => (SUCCEEDED.includes(last.outcome) ? goodNews(facts) : undefined),
  },
];

/** Findings that count: what is harmless, only advice, or accepted does not. */
function counting(findings: readonly ComparedFinding[]): readonly ComparedFinding[] {
  return findings.filter(({ role, accepted }) => role !== 'noise' && role !== 'advice' && accepted === undefined);
}

function named(
  findings: readonly ComparedFinding[],
  level: ComparedFinding['level'],
  states: readonly FindingState[],
  what: string,
): string | undefined {
  const found = counting(findings).filter((finding) => finding.level === level && states.includes(finding.state));
  if (found.length === 0) return undefined;
  const titles = found.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`);
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : '';
  return `${found.length} ${level}${found.length === 1 ? '' : 's'} ${what}: ${titles.join(', ')}${more}.`;
}

function slower({ durationMs: after, outcome }: ComparedAnalysis, before: ComparedAnalysis): string | undefined {
  if (after === undefined || before.durationMs === undefined || before.durationMs === 0) return undefined;
  if (!SUCCEEDED.includes(outcome) || !SUCCEEDED.includes(before.outcome)) return undefined;
  const share = (after - before.durationMs) / before.durationMs;
  return share > SLOWER_SHARE
    ? `The last rehearsal took ${Math.round(share * 100)} % longer than the one before.`
    : undefined;
}

function lostTables({ tables }: DecisionFacts): string | undefined {
  const lost = tables.filter(
    ({ change, deltaRows = 0, measures }) =>
      change === 'only-before' || (change === 'fewer' && deltaRows < 0 && measures.at(-1)?.rows === 0),
  );
  if (lost.length === 0) return undefined;
  const names = lost.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = lost.length > MOST_NAMED ? ` and ${lost.length - MOST_NAMED} more` : '';
  return `Tables that had rows before have none in the last import: ${names.join(', ')}${more}.`;
}

function goodNews({ findings }: DecisionFacts): string {
  const fixed = findings.filter(({ role, state }) => role !== 'noise' && state === 'fixed').length;
  const accepted = findings.filter(
    ({ accepted: reason, state }) => reason !== undefined && ['new', 'returned', 'persistent'].includes(state),
  ).length;
  const parts = [
    'The last rehearsal came to its end',
    ...(fixed > 0 ? [`${fixed} of the earlier findings ${fixed === 1 ? 'is' : 'are'} fixed`] : []),
    ...(accepted > 0 ? [`${accepted} ${accepted === 1 ? 'is' : 'are'} accepted`] : []),
  ];
  return `${parts.join('; ')}.`;
}
