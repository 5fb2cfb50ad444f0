/** A problem as rules are told of it. */
import type { Problem, Span } from '../model/timeline.ts';
import { failedProcessFinder } from './failed-before.ts';
import { joinWraps } from './join-wraps.ts';
import { withoutContext, withoutSuppressed } from './match-text.ts';
import { saysSomething } from './ranking/says-something.ts';

/** A problem whose text is that which patterns see. */
export interface ToldProblem extends Problem {
  /** Processes that had failed right before it, innermost first, where its stack trace names one, or nothing. */
  readonly failedSpanIds: readonly string[];
}

/**
 * Makes problems of a run ready for rules.
 *
 * What was suppressed speaks only where nothing else does: neither its words nor its classes are seen. The log context is no
 * part of the text. Where a terminal had wrapped the text, it follows once more, joined.
 */
export function problemTeller(spans: readonly Span[]): (problem: Problem) => ToldProblem {
  const failedBefore = failedProcessFinder(spans);
  return (problem) => {
    const { throwable, message } = problem;
    const speaks = throwable !== undefined && saysSomething(problem);
    const text = withoutContext(problem.text, message);
    const own = throwable === undefined || speaks ? withoutSuppressed(text) : text;
    const joined = joinWraps(own);
    return {
      ...problem,
      text: joined === undefined ? own : `${own}\n${joined}`,
      ...(speaks && { throwable: { ...throwable, suppressed: [] } }),
      failedSpanIds: failedBefore(problem).map(({ id }) => id),
    };
  };
}

/** Ids of the spans that a problem is told to be of, innermost first: those it stands in, then those that had failed above it. */
export function processIds({ spanIds, failedSpanIds }: ToldProblem): readonly string[] {
  return [...spanIds.toReversed(), ...failedSpanIds];
}
