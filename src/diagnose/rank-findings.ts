import type { Finding } from '../model/finding.ts';
import { rootCauseOf } from '../model/throwable.ts';
import type { Problem, Run } from '../model/timeline.ts';
import { type Candidate, isError } from './make-findings.ts';
import { isFatal } from './run-signals.ts';

const SPECIFICITY = { specific: 0, normal: 1, generic: 2 } as const;
const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const;

/** Findings of a failed run with their roles, and which of them is the root cause. */
export interface RankedFindings {
  readonly findings: readonly Finding[];
  readonly rootCause?: Candidate;
}

/**
 * Gives the findings of a failed run their roles: the first cause is the root cause, what comes after it and follows from
 * it is a consequence.
 */
export function rankFailure(run: Run, candidates: readonly Candidate[]): RankedFindings {
  const causes = candidates.filter((candidate) => candidate.finding.role === 'contributing');
  const rootCause = findRootCause(run, causes);
  if (rootCause === undefined) return { findings: candidates.map(({ finding }) => finding) };
  const findings = candidates.map((candidate): Finding => {
    const { finding } = candidate;
    if (candidate === rootCause) return { ...finding, role: 'root-cause' };
    if (finding.role !== 'contributing' || !follows(candidate, rootCause)) return finding;
    return { ...finding, role: 'consequence', causedBy: rootCause.finding.id };
  });
  return { findings, rootCause };
}

/** The earliest cause that has to do with the failure; of several for one problem, the most specific one. */
function findRootCause(run: Run, causes: readonly Candidate[]): Candidate | undefined {
  const tied = causes.flatMap((candidate) => {
    const order = failureOrder(run, candidate);
    return order === undefined ? [] : [{ candidate, order }];
  });
  const first = Math.min(...tied.map(({ order }) => order));
  return tied
    .filter(({ order }) => order === first)
    .map(({ candidate }) => candidate)
    .sort((left, right) => weight(left) - weight(right))
    .at(0);
}

function weight({ rule }: Candidate): number {
  return rule === undefined ? 5 : SPECIFICITY[rule.specificity] * 10 + CONFIDENCE[rule.confidence];
}

/** Position of the first problem of a candidate that has to do with the run's failure; absent when none has. */
function failureOrder(run: Run, { problems, rule, finding }: Candidate): number | undefined {
  const cause = rule !== undefined && rule.specificity !== 'generic' && finding.level === 'error';
  const tied = problems.find(
    (problem) => endsRun(problem) || (cause && isError(problem)) || inFailedSpan(run, problem),
  );
  if (tied !== undefined) return tied.order;
  if (problems.length === 0 && rule !== undefined && finding.level !== 'note') return 0;
  return cause || refuses(problems) ? problems.at(0)?.order : undefined;
}

function refuses(problems: readonly Problem[]): boolean {
  return problems.some(({ eventName }) => eventName.startsWith('startup.') || eventName.startsWith('tool.'));
}

function endsRun(problem: Problem): boolean {
  switch (problem.eventName) {
    case 'upgrade.module.failed':
    case 'upgrade.module.unreachable':
    case 'tool.preverify-failed':
    case 'tool.cleanup-failed':
    case 'tool.verify-failed':
    case 'tool.client-error':
    case 'java.out-of-memory':
    case 'java.start-failed':
    case 'java.killed':
    case 'startup.failed-attempt':
    case 'startup.newer-database':
    case 'startup.upgrade-required':
    case 'startup.path-unsupported':
    case 'startup.permission-algorithm':
      return true;
    case 'tool.failed':
      return false;
    default:
      return isFatal(problem);
  }
}

/** An error that stands inside a process that failed. */
function inFailedSpan(run: Run, problem: Problem): boolean {
  if (!isError(problem)) return false;
  return run.spans.some(
    ({ id, kind, status }) => kind === 'process' && status === 'error' && problem.spanIds.includes(id),
  );
}

/**
 * Tells whether a finding follows from the root cause: the rule says so, it stands on the same problem, it ends with the
 * same exception, or it is the word of the tool that all failed.
 */
function follows({ problems, rule, finding }: Candidate, root: Candidate): boolean {
  if (rule !== undefined && root.rule?.causes.includes(rule.id) === true) return true;
  const rootProblems = new Set(root.problems.map(({ id }) => id));
  if (problems.some(({ id }) => rootProblems.has(id))) return rule === undefined || rule.specificity === 'generic';
  const rootOrder = root.problems.at(0)?.order ?? 0;
  const later = problems.filter(({ order }) => order > rootOrder);
  if (later.length < problems.length || later.length === 0) return false;
  if (later.some(({ eventName }) => eventName === 'tool.failed' || eventName === 'startup.server-stopping'))
    return true;
  const rootTypes = new Set(
    root.problems.flatMap(({ throwable }) => (throwable === undefined ? [] : [rootCauseOf(throwable).type])),
  );
  if (later.some(({ throwable }) => throwable !== undefined && rootTypes.has(rootCauseOf(throwable).type))) return true;
  return (
    rule === undefined &&
    finding.level === 'error' &&
    later.some(({ throwable, eventName }) => throwable === undefined && eventName === 'log.message')
  );
}
