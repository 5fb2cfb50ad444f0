import type { Problem } from '../../model/timeline.ts';
import type { Rule } from '../../model/rule.ts';
import type { Candidate } from '../make-findings.ts';
import type { Origin } from './origin.ts';

/** Most events between an error and its cause where that is logged later: a driver or a pool is late with its words. */
const LATE_EVENTS = 500;

/**
 * Makes the search for a problem of a rule that leads to the rule of another one, over as many rules as lie between.
 *
 * Generic rules name what every failure leads to: of their problems nothing is known by it.
 */
export function ruleLinkFinder(candidates: readonly Candidate[]): (problem: Problem) => Origin | undefined {
  const fired = candidates.flatMap(({ rule, problems }) => (rule === undefined ? [] : [{ rule, problems }]));
  const leadsTo = consequencesOf(fired.map(({ rule }) => rule));
  const rulesOf = new Map<Problem, Rule[]>();
  for (const { rule, problems } of fired) {
    if (rule.specificity === 'generic') continue;
    for (const problem of problems) rulesOf.set(problem, [...(rulesOf.get(problem) ?? []), rule]);
  }
  return (problem) => {
    for (const { id } of rulesOf.get(problem) ?? []) {
      for (const { rule, problems } of fired) {
        if (leadsTo.get(rule.id)?.has(id) !== true) continue;
        const others = problems.filter((other) => other !== problem);
        const found =
          others.find(({ order }) => order < problem.order) ??
          others.find(({ order }) => order - problem.order < LATE_EVENTS);
        if (found !== undefined) return { problem: found, why: `Known to follow from: ${rule.title}.`, isSame: false };
      }
    }
    return undefined;
  };
}

/** Ids of the rules that follow from each rule, directly or over others that fired. */
export function consequencesOf(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(rules.map(({ id, causes }) => [id, causes]));
  return new Map(
    rules.map(({ id }) => {
      const found = new Set<string>();
      const waiting = [...(direct.get(id) ?? [])];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        waiting.push(...(direct.get(next) ?? []));
      }
      return [id, found];
    }),
  );
}
