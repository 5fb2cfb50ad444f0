import type { DatabaseVendor } from '../model/database.ts';
import type { Finding, Level } from '../model/finding.ts';
import { isoTime } from '../model/iso-time.ts';
import type { Rule, RuleMatch } from '../model/rule.ts';
import type { Problem, Run } from '../model/timeline.ts';
import { fillProse } from './fill/fill-prose.ts';
import { fillRemediation } from './fill/fill-remediation.ts';
import { findingProblem } from './finding-problem.ts';
import { fingerprintOf, fingerprintOfRule } from './fingerprint.ts';
import { isError } from './is-error.ts';
import { makeExcerpt } from './make-excerpt.ts';
import { showsFailure } from './ranking/failure-problems.ts';
import { sayUnexplained } from './say-unexplained.ts';
import { stepOf } from './unknown/step-of.ts';
import { stepInWords } from './unknown/step-words.ts';

/** A finding before it has a role, with what it was made of. */
export interface Candidate {
  readonly finding: Finding;
  /** What it stands on, in order of appearance; empty where a rule fired on marks alone. */
  readonly problems: readonly Problem[];
  readonly rule?: Rule;
}

/** Most unexplained problems of a run that become findings. */
export const MOST_UNEXPLAINED = 200;
const MOST_RELATED = 20;

/**
 * Makes the findings of one run: a candidate for each rule that fired, one for each problem that no rule explains. `vendor`:
 * of the run's database, where it is known.
 */
export function makeFindings(
  run: Run,
  matches: readonly RuleMatch[],
  vendor: DatabaseVendor | undefined,
): readonly Candidate[] {
  const byId = new Map(run.problems.map((problem) => [problem.id, problem]));
  const fired = firedFindings(run, matches, vendor);
  const showsFailureOf = (id: string): boolean => {
    const problem = byId.get(id);
    return problem !== undefined && showsFailure(run, problem);
  };
  // Advice does not explain a failure. A generic rule names what a failure leads to, not why it came: the problem itself stays
  // to be explained. Of an import there is no more to know than what its errors say.
  const explained = new Set(
    matches.flatMap(({ rule, problemIds }) => {
      if (rule.specificity === 'generic' && run.kind !== 'import') return [];
      return rule.nature === 'cause' ? problemIds : problemIds.filter((id) => !showsFailureOf(id));
    }),
  );
  const unexplained = mostTelling(
    run,
    run.problems.filter((problem) => !explained.has(problem.id) && !isImportWarning(problem)),
  );
  return [...fired, ...unexplained.map((problem) => unexplainedProblem(run, problem, vendor))];
}

/** Makes a candidate for each rule that fired. */
export function firedFindings(
  run: Run,
  matches: readonly RuleMatch[],
  vendor: DatabaseVendor | undefined,
): readonly Candidate[] {
  const byId = new Map(run.problems.map((problem) => [problem.id, problem]));
  return matches.map((match) => {
    const problems = match.problemIds.flatMap((id) => byId.get(id) ?? []);
    return fromRule(run, match, problems, vendor);
  });
}

/** As many as are listed, in order of appearance: rather those that ended something than errors, rather errors than warnings. */
function mostTelling(run: Run, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_UNEXPLAINED) return problems;
  const weight = (problem: Problem) => (showsFailure(run, problem) ? 0 : isError(problem) ? 1 : 2);
  return problems
    .toSorted((left, right) => weight(left) - weight(right))
    .slice(0, MOST_UNEXPLAINED)
    .sort((left, right) => left.order - right.order);
}

/** What an import only warns of stands in its own section of the report. */
function isImportWarning({ eventName, severityText }: Problem): boolean {
  return eventName.startsWith('import.') && severityText === 'WARN';
}

function fromRule(
  run: Run,
  { rule, captures, markPlaces, occurrences = 1 }: RuleMatch,
  problems: readonly Problem[],
  vendor: DatabaseVendor | undefined,
): Candidate {
  const main = mainProblem(problems);
  const place = main?.place ?? markPlaces[0] ?? run.firstPlace;
  const related = [
    ...problems.filter((problem) => problem !== main).map((problem) => problem.place),
    ...(main?.relatedPlaces ?? []),
    ...markPlaces.slice(1),
  ];
  const args = { ...main?.attributes, ...captures };
  const step = main === undefined ? undefined : stepOf(run, main);
  const fill = (template: string) => fillProse(template, args);
  const finding: Finding = {
    id: `${run.id}:${rule.id}`,
    ruleId: rule.id,
    level: rule.level,
    confidence: rule.confidence,
    title: fill(rule.title),
    message: fill(rule.message),
    role: rule.nature === 'cause' ? 'contributing' : rule.nature,
    runId: run.id,
    occurrences: Math.max(
      occurrences,
      problems.reduce((sum, { count }) => sum + count, 0),
    ),
    place,
    relatedPlaces: related.slice(0, MOST_RELATED),
    excerpt: main === undefined ? [] : makeExcerpt(main),
    exceptionChain: chainOf(main),
    remediation: fillRemediation(rule.remediation, args, vendor),
    fingerprint: main === undefined ? fingerprintOfRule(rule.id) : fingerprintOf(main, step),
    ...(main !== undefined && { problem: findingProblem(main, step) }),
    arguments: args,
    ...(rule.cause !== undefined && { cause: fill(rule.cause) }),
    ...timesOf(run, problems),
  };
  return { finding, problems, rule };
}

/** The problem that shows a failure best: the first error or exception, else the first of all. */
function mainProblem(problems: readonly Problem[]): Problem | undefined {
  return problems.find((problem) => isError(problem)) ?? problems.at(0);
}

function chainOf(problem: Problem | undefined): Finding['exceptionChain'] {
  return (problem?.throwable?.chain ?? []).map(({ type, message }) => ({
    type,
    ...(message !== undefined && { message }),
  }));
}

function timesOf(run: Run, problems: readonly Problem[]): { firstTime?: string; lastTime?: string } {
  const firstTime = isoTime(problems.at(0)?.firstMs, run.dated);
  const lastTime = isoTime(
    problems.reduce<number | undefined>((last, { lastMs }) => lastMs ?? last, undefined),
    run.dated,
  );
  return { ...(firstTime !== undefined && { firstTime }), ...(lastTime !== undefined && { lastTime }) };
}

/** A problem that no rule explains, named by its own words. */
function unexplainedProblem(run: Run, problem: Problem, vendor: DatabaseVendor | undefined): Candidate {
  const { title, summary, steps, queries } = sayUnexplained(problem, vendor);
  const step = stepOf(run, problem);
  const finding: Finding = {
    id: problem.id,
    ruleId: null,
    level: unexplainedLevel(problem),
    confidence: isError(problem) ? 'medium' : 'low',
    title: title.slice(0, 300),
    message: 'No rule explains this problem.',
    role: 'contributing',
    runId: run.id,
    occurrences: problem.count,
    place: problem.place,
    relatedPlaces: problem.relatedPlaces,
    excerpt: makeExcerpt(problem),
    exceptionChain: chainOf(problem),
    remediation: { summary, steps, queries, recovery: 'unknown', links: [] },
    fingerprint: fingerprintOf(problem, step),
    problem: findingProblem(problem, step),
    arguments: problem.attributes,
    ...stepInWords(step),
    ...timesOf(run, [problem]),
  };
  return { finding, problems: [problem] };
}

function unexplainedLevel(problem: Problem): Level {
  return isError(problem) ? 'error' : 'note';
}
