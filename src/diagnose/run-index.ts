/** Finds what a run holds by the keys of rules, so that a rule only meets what may fit. */
import type { Throwable } from '../model/throwable.ts';
import type { Problem, Run } from '../model/timeline.ts';
import type { LiteralFinder } from './literal-finder.ts';
import { wordOf } from './match-problem.ts';
import { KEY_KINDS, type Keys, lastPart } from './rule-keys.ts';
import { problemTeller, processIds, type ToldProblem } from './told-problem.ts';

/** What is looked for in texts: literals of keys, by the kind of the key. */
export interface LiteralFinders {
  readonly text: LiteralFinder;
  readonly spanName: LiteralFinder;
}

/** A run by keys. */
export interface RunIndex {
  /** Every key that rules look for and the run holds. */
  readonly keys: readonly string[];
  /** Problems that hold one of the keys, in order of appearance; all where there are no keys. */
  readonly problemsWith: (keys: Keys) => readonly ToldProblem[];
}

/** What of the analysis is looked at beside the run's own problems, spans and marks. */
export interface IndexedBeside {
  /** Whose answers of the Gogo shell speak of the run. */
  readonly sessions: readonly Run[];
  readonly hasImports: boolean;
}

/** Indexes a run once. */
export function indexRun(run: Run, finders: LiteralFinders, beside: IndexedBeside): RunIndex {
  const { spans, marks, modules } = run;
  const problems = run.problems.map(problemTeller(spans));
  const byKey = new Map<string, Set<ToldProblem>>();
  for (const problem of problems) {
    for (const key of keysOfProblem(problem, finders.text)) addTo(byKey, key, problem);
  }
  const spanNames = new Map(spans.map(({ id, name }) => [id, name]));
  const inSpans = problems.filter((problem) => processIds(problem).length > 0);
  const namedSpans = new Set([...new Set(spanNames.values())].flatMap((name) => finders.spanName.find(name)));

  function problemsOf(key: string): Iterable<ToldProblem> {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const found = new Set(searched(key));
    byKey.set(key, found);
    return found;
  }

  /** Keys of a part of a condition whose rule was found by those of another part. */
  function searched(key: string): readonly ToldProblem[] {
    const literal = key.slice(1);
    if (key.startsWith(KEY_KINDS.text)) {
      if (finders.text.has(literal)) return [];
      return problems.filter(({ text }) => text.includes(literal));
    }
    if (!key.startsWith(KEY_KINDS.spanName)) return [];
    return inSpans.filter((problem) => processIds(problem).some((id) => spanNames.get(id)?.includes(literal) === true));
  }

  return {
    keys: [
      ...byKey.keys(),
      ...[...marks.keys()].map((event) => KEY_KINDS.mark + event),
      ...[...namedSpans].map((literal) => KEY_KINDS.spanName + literal),
      ...formsOf({ spans, modules }, beside).map((form) => KEY_KINDS.some + form),
    ],
    problemsWith: (keys) => {
      if (keys === undefined) return problems;
      const found = new Set(keys.flatMap((key) => [...problemsOf(key)]));
      return [...found].toSorted((a, b) => a.order - b.order);
    },
  };
}

function addTo(byKey: Map<string, Set<ToldProblem>>, key: string, problem: ToldProblem): void {
  const known = byKey.get(key);
  if (known === undefined) byKey.set(key, new Set([problem]));
  else known.add(problem);
}

function keysOfProblem(problem: Problem, literals: LiteralFinder): readonly string[] {
  const { eventName, logger, throwable, attributes, text } = problem;
  const sqlState = throwable?.sqlState ?? wordOf(attributes.sqlState);
  const vendorCode = throwable?.vendorCode ?? wordOf(attributes.code);
  return [
    KEY_KINDS.event + eventName,
    ...(logger === undefined ? [] : [KEY_KINDS.logger + logger]),
    ...(sqlState === undefined ? [] : [KEY_KINDS.sqlState + sqlState]),
    ...(vendorCode === undefined ? [] : [KEY_KINDS.vendorCode + vendorCode]),
    ...classesOf(throwable).map((name) => KEY_KINDS.exception + lastPart(name)),
    ...literals.find(text).map((literal) => KEY_KINDS.text + literal),
  ];
}

function classesOf(throwable: Throwable | undefined): readonly string[] {
  return [...(throwable?.chain ?? []), ...(throwable?.suppressed ?? [])].map(({ type }) => type);
}

function formsOf(
  { spans, modules }: Pick<Run, 'spans' | 'modules'>,
  { sessions, hasImports }: IndexedBeside,
): readonly string[] {
  return [
    ...(spans.length > 0 ? ['span'] : []),
    ...(modules.length > 0 ? ['module'] : []),
    ...(hasImports ? ['import'] : []),
    ...(sessions.some(({ gogo }) => gogo.length > 0) ? ['gogo'] : []),
    ...(sessions.some(({ releases }) => releases.length > 0) ? ['release'] : []),
    ...(sessions.some(({ unsatisfied }) => unsatisfied.length > 0) ? ['unsatisfied'] : []),
  ];
}
