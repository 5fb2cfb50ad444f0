import type { Problem } from '../../model/timeline.ts';
import type { Candidate } from '../make-findings.ts';
import type { Failure } from './failure-problems.ts';
import type { CauseTracer, RootCause } from './origin.ts';
import { consequencesOf } from './rule-links.ts';

/** A root cause that a finding follows from, and how that is known. */
export interface Consequence {
  readonly root: RootCause;
  /** One sentence. */
  readonly why: string;
}

/** What the question rests on. */
export interface ConsequenceFacts {
  /** At least one. */
  readonly roots: readonly RootCause[];
  readonly failures: readonly Failure[];
  readonly trace: CauseTracer;
  /** Ids of the processes that failed. */
  readonly failedSpanIds: ReadonlySet<string>;
}

/** Makes the question whether a candidate follows from a root cause, and why. */
export function whyItFollows({
  roots,
  failures,
  trace,
  failedSpanIds,
}: ConsequenceFacts): (candidate: Candidate) => Consequence | undefined {
  const leadsTo = consequencesOf(roots.flatMap(({ rule }) => rule ?? []));
  const ended = failures.find(({ ends }) => ends)?.problem;
  const firstFailure = failures.at(0)?.problem;

  function bySameLines({ problems, rule }: Candidate): Consequence | undefined {
    if (rule !== undefined && rule.specificity !== 'generic') return undefined;
    const root = roots.find((one) => one.problems.some((problem) => problems.includes(problem)));
    return root && { root, why: 'It tells of the same lines.' };
  }

  function byRule({ rule }: Candidate): Consequence | undefined {
    const root = roots.find((one) => rule !== undefined && leadsTo.get(one.rule?.id ?? '')?.has(rule.id) === true);
    return root && { root, why: `Known to follow from: ${root.finding.title}.` };
  }

  function byTrace({ problems }: Candidate): Consequence | undefined {
    for (const problem of problems) {
      for (const { problem: origin, why } of trace(problem)) {
        const root = roots.find((one) => one.problems.includes(origin));
        if (root !== undefined) return { root, why };
      }
    }
    return undefined;
  }

  function byStep({ problems }: Candidate): Consequence | undefined {
    const root = roots.find(
      ({ problem: first }) =>
        first !== undefined &&
        problems.length > 0 &&
        problems.every(({ order, spanIds }) => order > first.order && sharesFailed(spanIds, first.spanIds)),
    );
    return root && { root, why: 'It stands behind it in the step that failed.' };
  }

  function sharesFailed(spanIds: readonly string[], others: readonly string[]): boolean {
    return spanIds.some((id) => failedSpanIds.has(id) && others.includes(id));
  }

  function byEnd({ problems }: Candidate): Consequence | undefined {
    const [root] = roots;
    const isLater = (than: Problem | undefined) =>
      than !== undefined && problems.every(({ order }) => order > than.order);
    if (problems.length === 0) return undefined;
    if (problems.every(isLastWord) && isLater(firstFailure ?? root.problem))
      return { root, why: 'It says that the whole failed, not why.' };
    return isLater(ended)
      ? { root: rootOf(ended) ?? root, why: 'It was written after the failure had ended the upgrade.' }
      : undefined;
  }

  function rootOf(problem: Problem | undefined): RootCause | undefined {
    if (problem === undefined) return undefined;
    const first = trace(problem).at(-1)?.problem ?? problem;
    return roots.find((root) => root.problem === first);
  }

  return (candidate) =>
    byRule(candidate) ?? bySameLines(candidate) ?? byTrace(candidate) ?? byStep(candidate) ?? byEnd(candidate);
}

/** The tool's own word that all failed, and the server's that it stops. */
function isLastWord({ eventName }: Problem): boolean {
  return (
    eventName === 'tool.failed' ||
    eventName === 'tool.error' ||
    eventName === 'startup.server-stopping' ||
    eventName.startsWith('recorder.')
  );
}
