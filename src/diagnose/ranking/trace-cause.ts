import type { Problem, Run } from '../../model/timeline.ts';
import { isError } from '../is-error.ts';
import type { Candidate } from '../make-findings.ts';
import { originFinder } from './aftermath.ts';
import { messageOf } from './exception-key.ts';
import { failedStatementFinder } from './missing-name.ts';
import type { CauseTracer, Origin } from './origin.ts';
import { ruleLinkFinder } from './rule-links.ts';
import { sameExceptionFinder } from './same-exception.ts';
import { saysSomething } from './says-something.ts';

const LONGEST_TRACE = 50;

/**
 * Makes the search for the problem that another one comes from, and that one from, to the first.
 *
 * `candidates` are those that may be a cause. The origins are in order from the problem on; none where it is the first.
 */
export function causeTracer(run: Run, candidates: readonly Candidate[]): CauseTracer {
  const problems = inOrder(candidates);
  const steps = [
    originFinder(problems),
    withReason(failedStatementFinder(problems), 'The statement that should have made it had failed before.'),
    ruleLinkFinder(candidates),
    sameException(sameExceptionFinder(problems)),
    withReason(belowFinder(problems), 'The exception below it says why.'),
    withReason(failedModuleFinder(problems), 'It names a module that had failed.'),
    withReason(insideFinder(run, problems, candidates), 'It says that a step failed; the error in the step says why.'),
  ];
  const known = new Map<Problem, readonly Origin[]>();
  return (start) => {
    const found = known.get(start) ?? traceFrom(start, steps);
    known.set(start, found);
    return found;
  };
}

function traceFrom(start: Problem, steps: readonly Step[]): readonly Origin[] {
  const origins: Origin[] = [];
  const seen = new Set([start]);
  for (let problem = start; origins.length < LONGEST_TRACE;) {
    const origin = firstOrigin(steps, problem);
    if (origin === undefined || seen.has(origin.problem)) break;
    origins.push(origin);
    seen.add(origin.problem);
    problem = origin.problem;
  }
  return origins;
}

/** Problems of candidates, each once, in order of appearance. */
export function inOrder(candidates: readonly Candidate[]): readonly Problem[] {
  const problems = new Set(candidates.flatMap((candidate) => candidate.problems));
  return [...problems].sort((left, right) => left.order - right.order);
}

type Step = (problem: Problem) => Origin | undefined;

function firstOrigin(steps: readonly Step[], problem: Problem): Origin | undefined {
  for (const step of steps) {
    const origin = step(problem);
    if (origin !== undefined && origin.problem !== problem) return origin;
  }
  return undefined;
}

function withReason(find: (problem: Problem) => Problem | undefined, why: string): Step {
  return (problem) => {
    const found = find(problem);
    return found === undefined ? undefined : { problem: found, why, isSame: false };
  };
}

function sameException(find: (problem: Problem) => Problem | undefined): Step {
  return (problem) => {
    const found = find(problem);
    return found === undefined ? undefined : { problem: found, why: 'It ends with the same exception.', isSame: true };
  };
}

/** Java and the tool print what they have to say, and the exception on lines of its own below. */
function belowFinder(problems: readonly Problem[]): (problem: Problem) => Problem | undefined {
  return ({ eventName, throwable, order, place }) =>
    throwable === undefined && /^(?:java|tool)\./.test(eventName)
      ? problems.find((other) => {
          const isNext = other.place.source === place.source && other.place.startLine === place.endLine + 1;
          return isNext && other.order > order && other.eventName === 'java.throwable';
        })
      : undefined;
}

/** A module whose failure names another one that had failed waits for it. */
function failedModuleFinder(problems: readonly Problem[]): (problem: Problem) => Problem | undefined {
  const failed = new Map<string, Problem>();
  for (const problem of problems) {
    const { eventName, module } = problem;
    if (eventName === 'upgrade.module.failed' && module !== undefined && !failed.has(module))
      failed.set(module, problem);
  }
  return (problem) => {
    if (failed.size < 2 || problem.eventName !== 'upgrade.module.failed') return undefined;
    const chain = problem.throwable?.chain ?? [];
    const words = [messageOf(problem), ...chain.map(({ message = '' }) => message)].join(' ').split(/[^\w.-]+/);
    return words
      .filter((word) => word !== problem.module)
      .flatMap((word) => failed.get(word.replace(/(?<!\.)\.+$/, '')) ?? [])
      .find(({ order }) => order < problem.order);
  };
}

/** Of a failure that says nothing of its own, the error that was logged while its steps were at work. */
function insideFinder(
  run: Run,
  problems: readonly Problem[],
  candidates: readonly Candidate[],
): (problem: Problem) => Problem | undefined {
  const explained = new Set(
    candidates
      .filter(({ rule }) => rule !== undefined && rule.specificity !== 'generic')
      .flatMap((candidate) => candidate.problems),
  );
  const failed = run.spans.filter(({ kind, status }) => kind === 'process' && status === 'error');
  const failedIds = new Set(failed.map(({ id }) => id));
  return (problem) => {
    if (failed.length === 0 || explained.has(problem) || saysSomething(problem)) return undefined;
    const earlier = problems.filter((other) => other.order < problem.order && isError(other) && saysSomething(other));
    const inside = earlier.filter(({ spanIds }) => spanIds.some((id) => failedIds.has(id)));
    const during = earlier.filter(({ place }) =>
      failed.some(
        (span) =>
          span.place.source === place.source &&
          span.place.startLine <= place.startLine &&
          place.startLine <= (span.endPlace ?? span.place).startLine,
      ),
    );
    return inside.at(0) ?? during.find((other) => explained.has(other)) ?? during.at(0);
  };
}
