/** Matches all rules against a run. */
import type { ImportReport } from '../model/import.ts';
import type { Place } from '../model/place.ts';
import type { Check } from '../model/report.ts';
import type { RuleEntry, RuleMatch } from '../model/rule.ts';
import type { Environment, Run } from '../model/timeline.ts';
import type { Edition } from '../model/workflow.ts';
import type { Clue, ConditionMatcher, Decided, Evidence, Facts } from './conditions/clue.ts';
import { conditionMatcher } from './conditions/condition-matcher.ts';
import { isInScope } from './match-scope.ts';
import { checksOf } from './rule-checks.ts';
import { ruleChooser } from './rule-chooser.ts';
import { ASKS_VERDICT } from './rule-keys.ts';
import { indexRun, type LiteralFinders } from './run-index.ts';
import { phaseFinder, type PhaseFinder } from './run-phase.ts';
import { showsFailure } from './ranking/failure-problems.ts';

/** What fired, and what became of every rule, both in the order of the rules. */
export interface RuleMatches {
  readonly matches: readonly RuleMatch[];
  /** Asks the rules that wait for the verdict; they never decide it. */
  readonly matchDecided: (decided: Decided) => readonly RuleMatch[];
  readonly checks: () => readonly Check[];
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

/**
 * Prepares rules for many runs. What a run holds is looked up by keys, so only rules that may fit are read and asked, and their
 * patterns are compiled once, when first needed.
 *
 * A rule fires once a run, with all problems it matches. What a noise rule explains, no other rule is asked about: a
 * harmless warning may hold the words of a real failure. What shows by itself that something failed is never noise: a real
 * failure may hold the words of a harmless warning.
 */
export function ruleMatcher(entries: readonly RuleEntry[]): RuleMatcher {
  const chooser = ruleChooser(entries);
  const matchers = new Map<RuleEntry, ConditionMatcher>();
  const matcherOf = (entry: RuleEntry): ConditionMatcher => {
    const known = matchers.get(entry);
    if (known !== undefined) return known;
    const matcher = conditionMatcher(entry.when());
    matchers.set(entry, matcher);
    return matcher;
  };
  return (run, environment, beside) => {
    const { facts, keys } = factsOf(run, environment, beside, chooser.finders);
    const phaseOf = phaseFinder(run);
    const askable = (held: readonly string[]) =>
      chooser.choose(held).filter(({ scope }) => isInScope(scope, run.kind, environment));
    const asked = askable(keys);
    const evidence = new Map<RuleEntry, Evidence>();
    const ask = (entry: RuleEntry, seen: Facts): void => {
      const found = matcherOf(entry)(withPhases(entry, seen, phaseOf));
      if (found !== undefined) evidence.set(entry, found);
    };
    const quiet: Facts = { ...facts, counts: ({ problem }) => problem === undefined || !showsFailure(run, problem) };
    for (const entry of asked) if (entry.isNoise) ask(entry, quiet);
    const noise = new Set([...evidence.values()].flatMap(({ clues }) => clues.flatMap(({ problem }) => problem ?? [])));
    const signal: Facts = { ...facts, counts: ({ problem }) => problem === undefined || !noise.has(problem) };
    for (const entry of asked) if (!entry.isNoise) ask(entry, signal);
    return {
      matches: asked.flatMap((entry) => matchOf(entry, evidence.get(entry), run)),
      matchDecided: (decided) => {
        const waiting = askable([ASKS_VERDICT]).filter((entry) => entry.keys?.includes(ASKS_VERDICT));
        for (const entry of waiting) ask(entry, { ...signal, decided });
        return waiting.flatMap((entry) => matchOf(entry, evidence.get(entry), run));
      },
      checks: () => checksOf(entries, evidence, facts, phaseOf),
    };
  };
}

function factsOf(
  run: Run,
  environment: Environment,
  { runs, imports, edition }: Beside,
  finders: LiteralFinders,
): { readonly facts: Facts; readonly keys: readonly string[] } {
  const sessions = sessionsOf(run, runs);
  const seenImports = run.kind === 'import' ? imports.filter(({ runId }) => runId === run.id) : imports;
  const { keys, problemsWith } = indexRun(run, finders, { sessions, hasImports: seenImports.length > 0 });
  const facts: Facts = {
    run,
    environment,
    edition,
    problemsWith,
    spans: new Map(run.spans.map((span) => [span.id, span])),
    runs,
    sessions,
    imports: seenImports,
    counts: () => true,
  };
  return { facts, keys };
}

/** Of an upgrade, what was asked of its database until the next one; other runs speak for themselves. */
function sessionsOf(run: Run, runs: readonly Run[]): readonly Run[] {
  if (run.kind !== 'upgrade') return [run];
  const later = runs.slice(runs.findIndex(({ id }) => id === run.id) + 1);
  const next = later.findIndex(({ kind }) => kind === 'upgrade');
  const until = next < 0 ? later : later.slice(0, next);
  return [run, ...until.filter(({ kind }) => kind === 'gogo' || kind === 'other')];
}

function matchOf(entry: RuleEntry, evidence: Evidence | undefined, { id: runId }: Run): RuleMatch[] {
  if (evidence === undefined) return [];
  return [{ rule: entry.rule(), runId, captures: evidence.captures, ...standsOn(evidence) }];
}

function standsOn({ clues }: Evidence): Pick<RuleMatch, 'problemIds' | 'markPlaces' | 'occurrences'> {
  const problems = new Set(clues.flatMap(({ problem }) => problem ?? []));
  const whole = clues.filter(({ isWhole }) => isWhole);
  return {
    problemIds: [...problems].toSorted((a, b) => a.order - b.order).map(({ id }) => id),
    markPlaces: [...new Set(clues.flatMap(placesOf))],
    ...(whole.length > 0 && { occurrences: whole.reduce((sum, { count }) => sum + count, 0) }),
  };
}

function placesOf({ problem, seen, isWhole }: Clue): readonly Place[] {
  if (problem !== undefined) return [];
  return (isWhole ? seen : seen.slice(0, 1)).map(({ place }) => place);
}

/** Problems and marks of other phases do not count; what cannot be placed does. */
function withPhases({ scope: { phases } }: RuleEntry, facts: Facts, phaseOf: PhaseFinder): Facts {
  if (phases === undefined) return facts;
  return {
    ...facts,
    counts: (clue: Clue) => {
      const {
        problem,
        event,
        seen: [{ place }],
      } = clue;
      if (!facts.counts(clue)) return false;
      if (problem === undefined && event === undefined) return true;
      const phase = phaseOf({ place, ...(problem && { problem }), ...(event && { event }) });
      return phase === undefined || phases.includes(phase);
    },
  };
}
