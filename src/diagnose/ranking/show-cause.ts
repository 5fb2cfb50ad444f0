import type { Problem } from '../../model/timeline.ts';
import type { Candidate } from '../make-findings.ts';
import type { CauseTracer, RootCause } from './origin.ts';

/**
 * Makes a root cause show the problem that it is the cause by.
 *
 * A rule fires once, on all it knows in a run, and shows the first error of them: that may have been made good, or come from
 * what stands below. `explain` makes the candidates of one problem alone. What no rule knows is an error where it made an
 * upgrade fail, whatever the log calls it.
 */
export function showCause(
  root: RootCause,
  trace: CauseTracer,
  explain: (problem: Problem) => readonly Candidate[],
): RootCause {
  const { problem, finding, rule } = root;
  if (rule === undefined) return { ...root, finding: { ...finding, level: 'error' } };
  if (problem === undefined || isShown(root, problem, trace)) return root;
  const alone = explain(problem).find(({ finding: { ruleId } }) => ruleId === rule.id);
  if (alone === undefined) return root;
  const { occurrences, relatedPlaces, place } = finding;
  const others = [place, ...relatedPlaces].filter(({ byteOffset }) => byteOffset !== problem.place.byteOffset);
  return { ...root, finding: { ...alone.finding, id: finding.id, occurrences, relatedPlaces: others } };
}

/** The problem that the finding shows is the cause, tells of the same exception, or is what the last word of the checks repeats. */
function isShown({ problems, finding }: RootCause, problem: Problem, trace: CauseTracer): boolean {
  if (problem.eventName === 'tool.preverify-failed') return true;
  const shown = problems.find(({ place }) => place === finding.place);
  if (shown === undefined || shown === problem) return true;
  const origins = trace(shown);
  const way = origins.slice(0, origins.findIndex((origin) => origin.problem === problem) + 1);
  return way.length > 0 && way.every(({ isSame }) => isSame);
}
