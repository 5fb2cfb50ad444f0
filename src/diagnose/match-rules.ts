/** Matches all rules against a run. */
import type { Check } from '../model/report.ts';
import type { Rule, RuleMatch } from '../model/rule.ts';
import type { Environment, Problem, Run } from '../model/timeline.ts';
import { conditionMatcher, type ConditionMatcher, type Facts } from './match-condition.ts';
import { isInScope } from './match-scope.ts';
import { withoutSuppressed } from './match-text.ts';
import { showsFailure } from './ranking/failure-problems.ts';
import { saysSomething } from './ranking/says-something.ts';

/** What fired, and what became of every rule, both in the order of the rules. */
export interface RuleMatches {
  readonly matches: readonly RuleMatch[];
  readonly checks: readonly Check[];
}

/** Matches prepared rules against a run of a program in an environment. */
export type RuleMatcher = (run: Run, environment: Environment) => RuleMatches;

/** Matches rules against one run; `ruleMatcher` is for many. */
export function matchRules(rules: readonly Rule[], run: Run, environment: Environment): RuleMatches {
  return ruleMatcher(rules)(run, environment);
}

/**
 * Prepares rules for many runs: their patterns are compiled once, when first needed.
 *
 * A rule fires once a run, with all problems it matches. What a noise rule explains, no other rule is asked about: a
 * harmless warning may hold the words of a real failure. What shows by itself that something failed is never noise: a real
 * failure may hold the words of a harmless warning.
 */
export function ruleMatcher(rules: readonly Rule[]): RuleMatcher {
  const prepared = rules.map((rule) => ({ rule, matcher: conditionMatcher(rule.when) }));
  const noise = prepared.filter(({ rule }) => rule.nature === 'noise');
  return (run, environment) => {
    const facts = factsOf(run);
    const quiet = { ...facts, problems: facts.problems.filter((problem) => !showsFailure(run, problem)) };
    const noiseIds = new Set(noise.flatMap((one) => matchRule(one, quiet, run, environment)?.problemIds ?? []));
    const signal = { ...facts, problems: facts.problems.filter(({ id }) => !noiseIds.has(id)) };
    const results = prepared.map((one) => {
      const match = matchRule(one, one.rule.nature === 'noise' ? quiet : signal, run, environment);
      return { match, check: checkOf(one.rule, match, run, environment) };
    });
    return { matches: results.flatMap(({ match }) => match ?? []), checks: results.map(({ check }) => check) };
  };
}

interface PreparedRule {
  readonly rule: Rule;
  readonly matcher: ConditionMatcher;
}

function factsOf({ problems, spans, marks, modules }: Run): Facts {
  const told = problems.map((problem) => ({ ...problem, text: ownText(problem) }));
  return { problems: told, marks, modules, spans: new Map(spans.map((span) => [span.id, span])) };
}

/** What was suppressed speaks only where nothing else does. */
function ownText(problem: Problem): string {
  return problem.throwable !== undefined && !saysSomething(problem) ? problem.text : withoutSuppressed(problem.text);
}

function matchRule(
  { rule, matcher }: PreparedRule,
  facts: Facts,
  run: Run,
  environment: Environment,
): RuleMatch | undefined {
  if (!isInScope(rule.scope, run.kind, environment)) return undefined;
  const evidence = matcher(facts);
  if (evidence === undefined) return undefined;
  return {
    rule,
    runId: run.id,
    problemIds: evidence.problems.map(({ id }) => id),
    captures: evidence.captures,
    markPlaces: evidence.markPlaces,
  };
}

function checkOf(rule: Rule, match: RuleMatch | undefined, run: Run, environment: Environment): Check {
  if (match !== undefined) return { ruleId: rule.id, outcome: 'fired' };
  return { ruleId: rule.id, outcome: isInScope(rule.scope, run.kind, environment) ? 'silent' : 'not-applicable' };
}
