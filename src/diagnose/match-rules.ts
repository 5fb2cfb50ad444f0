/** Matches all rules against a run. */
import type { ImportReport } from '../model/import.ts';
import type { Check } from '../model/report.ts';
import type { Rule, RuleMatch } from '../model/rule.ts';
import type { Environment, Run } from '../model/timeline.ts';
import type { Edition } from '../model/workflow.ts';
import type { Clue, ConditionMatcher, Evidence, Facts } from './conditions/clue.ts';
import { conditionMatcher } from './conditions/condition-matcher.ts';
import { isInScope } from './match-scope.ts';
import { withoutSuppressed } from './match-text.ts';
import { phaseFinder, type PhaseFinder } from './run-phase.ts';

/** What fired, and what became of every rule, both in the order of the rules. */
export interface RuleMatches {
  readonly matches: readonly RuleMatch[];
  readonly checks: readonly Check[];
}

/** What the analysis knows beside a run. */
export interface Beside {
  /** All runs, in their order. */
  readonly runs: readonly Run[];
  readonly imports: readonly ImportReport[];
  readonly edition: Edition;
}

/** Matches prepared rules against a run of a program in an environment. */
export type RuleMatcher = (run: Run, environment: Environment, beside: Beside) => RuleMatches;

/** A run that stands alone. */
export function nothingBeside(run: Run): Beside {
  return { runs: [run], imports: [], edition: 'on-premises' };
}

/** Matches rules against one run; `ruleMatcher` is for many. */
export function matchRules(
  rules: readonly Rule[],
  run: Run,
  environment: Environment,
  beside: Beside = nothingBeside(run),
): RuleMatches {
  return ruleMatcher(rules)(run, environment, beside);
}

/**
 * Prepares rules for many runs: their patterns are compiled once, when first needed.
 *
 * A rule fires once a run, with all problems it matches. What a noise rule explains, no other rule is asked about: a
 * harmless warning may hold the words of a real failure.
 */
export function ruleMatcher(rules: readonly Rule[]): RuleMatcher {
  const prepared = rules.map((rule) => ({ rule, matcher: conditionMatcher(rule.when) }));
  const noise = prepared.filter(({ rule }) => rule.nature === 'noise');
  return (run, environment, beside) => {
    const facts = factsOf(run, environment, beside);
    const phaseOf = phaseFinder(run);
    const noiseIds = new Set(noise.flatMap((one) => matchRule(one, facts, phaseOf)?.problemIds ?? []));
    const signal = { ...facts, problems: facts.problems.filter(({ id }) => !noiseIds.has(id)) };
    const results = prepared.map((one) => {
      const match = matchRule(one, one.rule.nature === 'noise' ? facts : signal, phaseOf);
      return { match, check: checkOf(one.rule, match, facts, phaseOf) };
    });
    return { matches: results.flatMap(({ match }) => match ?? []), checks: results.map(({ check }) => check) };
  };
}

interface PreparedRule {
  readonly rule: Rule;
  readonly matcher: ConditionMatcher;
}

function factsOf(run: Run, environment: Environment, { runs, imports, edition }: Beside): Facts {
  return {
    run,
    environment,
    edition,
    problems: run.problems.map((problem) => ({ ...problem, text: withoutSuppressed(problem.text) })),
    spans: new Map(run.spans.map((span) => [span.id, span])),
    runs,
    sessions: sessionsOf(run, runs),
    imports: run.kind === 'import' ? imports.filter(({ runId }) => runId === run.id) : imports,
    counts: () => true,
  };
}

/** Of an upgrade, what was asked of its database until the next one; other runs speak for themselves. */
function sessionsOf(run: Run, runs: readonly Run[]): readonly Run[] {
  if (run.kind !== 'upgrade') return [run];
  const later = runs.slice(runs.indexOf(run) + 1);
  const next = later.findIndex(({ kind }) => kind === 'upgrade');
  const until = next < 0 ? later : later.slice(0, next);
  return [run, ...until.filter(({ kind }) => kind === 'gogo' || kind === 'other')];
}

function matchRule({ rule, matcher }: PreparedRule, facts: Facts, phaseOf: PhaseFinder): RuleMatch | undefined {
  if (!isInScope(rule.scope, facts.run.kind, facts.environment)) return undefined;
  const evidence = matcher(withPhases(rule, facts, phaseOf));
  if (evidence === undefined) return undefined;
  return { rule, runId: facts.run.id, captures: evidence.captures, ...standsOn(evidence) };
}

function standsOn({ clues }: Evidence): Pick<RuleMatch, 'problemIds' | 'markPlaces'> {
  const problems = new Set(clues.flatMap(({ problem }) => problem ?? []));
  return {
    problemIds: [...problems].toSorted((a, b) => a.order - b.order).map(({ id }) => id),
    markPlaces: clues.filter(({ problem }) => problem === undefined).map(({ seen: [{ place }] }) => place),
  };
}

/** Problems and marks of other phases do not count; what cannot be placed does. */
function withPhases({ scope: { phases } }: Rule, facts: Facts, phaseOf: PhaseFinder): Facts {
  if (phases === undefined) return facts;
  return {
    ...facts,
    counts: ({ problem, event, seen: [{ place }] }: Clue) => {
      if (problem === undefined && event === undefined) return true;
      const phase = phaseOf({ place, ...(problem && { problem }), ...(event && { event }) });
      return phase === undefined || phases.includes(phase);
    },
  };
}

function checkOf(rule: Rule, match: RuleMatch | undefined, facts: Facts, phaseOf: PhaseFinder): Check {
  if (match !== undefined) return { ruleId: rule.id, outcome: 'fired' };
  const isAsked = isInScope(rule.scope, facts.run.kind, facts.environment) && isInPhase(rule, facts, phaseOf);
  return { ruleId: rule.id, outcome: isAsked ? 'silent' : 'not-applicable' };
}

/** Tells whether anything in the run may be of the phases of a rule. */
function isInPhase({ scope: { phases } }: Rule, { run, problems }: Facts, phaseOf: PhaseFinder): boolean {
  if (phases === undefined) return true;
  const marks = [...run.marks].map(([event, { first }]) => ({ event, place: first.place }));
  const placed = [...problems.map((problem) => ({ problem, place: problem.place })), ...marks];
  return placed.length === 0 || placed.map(phaseOf).some((phase) => phase === undefined || phases.includes(phase));
}
