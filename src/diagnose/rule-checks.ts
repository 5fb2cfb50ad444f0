import type { Check } from '../model/report.ts';
import type { Phase, RuleEntry, Scope } from '../model/rule.ts';
import type { Evidence, Facts } from './conditions/clue.ts';
import { isInScope } from './match-scope.ts';
import type { PhaseFinder } from './run-phase.ts';

/** Says of every rule, fired or not, what became of it. */
export function checksOf(
  entries: readonly RuleEntry[],
  fired: ReadonlyMap<RuleEntry, Evidence>,
  facts: Facts,
  phaseOf: PhaseFinder,
): readonly Check[] {
  const applies = new Map<Scope, boolean>();
  let phases: ReadonlySet<Phase | undefined> | undefined;
  const isAsked = (scope: Scope): boolean => {
    const known = applies.get(scope);
    if (known !== undefined) return known;
    if (scope.phases !== undefined) phases ??= phasesIn(facts, phaseOf);
    const asked =
      isInScope(scope, facts.run.kind, facts.environment) && (phases === undefined || holdsAny(phases, scope));
    applies.set(scope, asked);
    return asked;
  };
  return entries.map((entry) => {
    if (fired.has(entry)) return { ruleId: entry.id, outcome: 'fired' };
    return { ruleId: entry.id, outcome: isAsked(entry.scope) ? 'silent' : 'not-applicable' };
  });
}

/** Tells whether anything in the run may be of the phases of a rule: what cannot be placed may be. */
function holdsAny(phases: ReadonlySet<Phase | undefined>, scope: Scope): boolean {
  if (scope.phases === undefined || phases.size === 0 || phases.has(undefined)) return true;
  return scope.phases.some((phase) => phases.has(phase));
}

function phasesIn({ run }: Facts, phaseOf: PhaseFinder): ReadonlySet<Phase | undefined> {
  const marks = [...run.marks].map(
    ([
      event,
      {
        first: { place },
      },
    ]) => ({ event, place }),
  );
  const problems = run.problems.map((problem) => ({ problem, place: problem.place }));
  return new Set([...problems, ...marks].map(phaseOf));
}
