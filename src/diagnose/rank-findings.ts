import type { Finding } from '../model/finding.ts';
import type { Problem, Run } from '../model/timeline.ts';
import { isError } from './is-error.ts';
import type { Candidate } from './make-findings.ts';
import { whyItFollows } from './ranking/consequence-of.ts';
import { type Failure, failureProblems, leafFailures } from './ranking/failure-problems.ts';
import { problemAboveStop } from './ranking/above-stop.ts';
import { showCause } from './ranking/show-cause.ts';
import { findMadeGood, isMadeGood } from './ranking/made-good.ts';
import type { CauseTracer, RootCause } from './ranking/origin.ts';
import { causeTracer, inOrder } from './ranking/trace-cause.ts';

const SPECIFICITY = { specific: 0, normal: 1, generic: 2 } as const;
const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const;
/** More failures than that with nothing in common are listed beside the root causes. */
const MOST_ROOT_CAUSES = 5;

/** Findings of a failed run with their roles, and which of them is the root cause. */
export interface RankedFindings {
  readonly findings: readonly Finding[];
  /** The first root cause. */
  readonly rootCause?: RootCause;
}

/** Makes the candidates of one problem alone. */
export type Explain = (problem: Problem) => readonly Candidate[];

/**
 * Gives the findings of a failed run their roles.
 *
 * From each problem that shows a failure the way goes back to the first problem that it comes from; what explains that one is
 * a root cause. There is one, but where failures have nothing in common. What comes from it is a consequence and says why.
 */
export function rankFailure(run: Run, candidates: readonly Candidate[], explain: Explain): RankedFindings {
  const good = findMadeGood(run);
  const causes = candidates.filter(
    ({ finding, problems }) =>
      finding.role === 'contributing' &&
      (problems.length === 0 || problems.some((problem) => !isMadeGood(problem, good))),
  );
  const trace = causeTracer(run, causes);
  const failures = failureProblems(run, inOrder(causes));
  const roots = findRoots(run, causes, failures, trace).map((root) => showCause(root, trace, explain));
  if (roots.length === 0) return { findings: candidates.map(({ finding }) => finding) };
  const follows = whyItFollows({
    roots,
    failures,
    trace,
    failedSpanIds: new Set(leafFailures(run).map(({ id }) => id)),
  });
  const findings = candidates.map((candidate): Finding => {
    const { finding } = candidate;
    const root = roots.find((one) => one.finding.id === finding.id);
    if (root !== undefined) return { ...root.finding, role: 'root-cause' };
    if (finding.role !== 'contributing') return finding;
    const found = follows(candidate);
    if (found === undefined) return finding;
    return { ...finding, role: 'consequence', causedBy: found.root.finding.id, why: found.why };
  });
  return { findings, rootCause: roots[0] };
}

/** What explains the first problems, in the order of the failures; behind one that ended the run nothing is a cause. */
function findRoots(
  run: Run,
  causes: readonly Candidate[],
  failures: readonly Failure[],
  trace: CauseTracer,
): readonly RootCause[] {
  const end = failures.findIndex(({ ends }) => ends);
  const counted = end < 0 ? failures : failures.slice(0, end + 1);
  const roots = new Map<string, RootCause>();
  for (const { problem } of counted) {
    const first = trace(problem).at(-1)?.problem ?? problem;
    for (const best of explanationsOf(first, causes)) {
      if (!roots.has(best.finding.id)) roots.set(best.finding.id, { ...best, problem: first, failure: problem });
    }
  }
  if (roots.size > 0) return [...roots.values()].slice(0, MOST_ROOT_CAUSES);
  return [onlyExplanation(run, causes, trace)].flatMap((root) => root ?? []);
}

/** The last word of the checks before an upgrade names each that failed: each is a cause. */
function explanationsOf(problem: Problem, causes: readonly Candidate[]): readonly Candidate[] {
  const best = bestFor(problem, causes);
  if (best === undefined) return [];
  if (problem.eventName !== 'tool.preverify-failed' || best.rule === undefined) return [best];
  const others = causes.filter(
    ({ rule, problems }) => rule !== undefined && rule.specificity !== 'generic' && problems.includes(problem),
  );
  return [best, ...others.filter((other) => other !== best)];
}

/** Of several that stand on one problem, the most specific one. */
function bestFor(problem: Problem, causes: readonly Candidate[]): Candidate | undefined {
  return causes
    .filter(({ problems }) => problems.includes(problem))
    .sort((left, right) => weight(left) - weight(right))
    .at(0);
}

function weight({ rule }: Candidate): number {
  return rule === undefined ? 5 : SPECIFICITY[rule.specificity] * 10 + CONFIDENCE[rule.confidence];
}

/**
 * Where no problem shows what failed: what is known of marks, else of what stands right above the stop of the server, else the first
 * error that a rule knows, else a refusal to start.
 */
function onlyExplanation(run: Run, causes: readonly Candidate[], trace: CauseTracer): RootCause | undefined {
  const known = causes.filter(({ rule, finding }) => rule !== undefined && finding.level !== 'note');
  const onMarks = known.filter(({ problems }) => problems.length === 0);
  const serious = known.filter(({ rule, finding }) => rule?.specificity !== 'generic' && finding.level === 'error');
  const above = problemAboveStop(run);
  const best = inTurn([
    onMarks,
    serious.filter(({ problems }) => above !== undefined && problems.includes(above)),
    serious.filter(({ problems }) => problems.some(isError)),
    serious,
    causes.filter(({ problems }) => problems.some(refuses)),
    causes.filter(({ problems }) => problems.some((problem) => isError(problem) && inFailedSpan(run, problem))),
  ]);
  const problem = best?.problems.find((one) => one === above) ?? best?.problems.at(0);
  if (best === undefined || problem === undefined) return best;
  const first = trace(problem).at(-1)?.problem ?? problem;
  return { ...(bestFor(first, causes) ?? best), problem: first };
}

/** The best of the first group that is not empty: the earliest, of several for one problem the most specific. */
function inTurn(groups: readonly (readonly Candidate[])[]): Candidate | undefined {
  const group = groups.find(({ length }) => length > 0) ?? [];
  return group.toSorted((left, right) => orderOf(left) - orderOf(right) || weight(left) - weight(right)).at(0);
}

function orderOf({ problems }: Candidate): number {
  return problems.at(0)?.order ?? 0;
}

function refuses({ eventName }: Problem): boolean {
  return eventName.startsWith('startup.') || eventName.startsWith('tool.');
}

function inFailedSpan(run: Run, { spanIds }: Problem): boolean {
  const failed = failedSpanIds(run);
  return spanIds.some((id) => failed.has(id));
}

function failedSpanIds({ spans }: Run): ReadonlySet<string> {
  return new Set(spans.flatMap(({ id, kind, status }) => (kind === 'process' && status === 'error' ? [id] : [])));
}
