/** Tests a run against the condition of a rule and collects what speaks for it. */
import type { Place } from '../model/place.ts';
import type { Condition, MarkPattern, ModulePattern, ProblemPattern } from '../model/rule.ts';
import type { EventName } from '../model/event-name.ts';
import type { AttributeValue } from '../model/meaning.ts';
import type { Mark, MarkedEvent, ModuleState, Problem, Span } from '../model/timeline.ts';
import { problemMatcher } from './match-problem.ts';
import { textPattern, type Captures, type TextPattern } from './text-pattern.ts';

/** What a condition is tested against. */
export interface Facts {
  readonly problems: readonly Problem[];
  readonly spans: ReadonlyMap<string, Span>;
  readonly marks: ReadonlyMap<EventName, Mark>;
  readonly modules: readonly ModuleState[];
}

/** Why a condition holds. */
export interface Evidence {
  /** In order of appearance. */
  readonly problems: readonly Problem[];
  readonly markPlaces: readonly Place[];
  /** Of the first problem or mark that holds it. */
  readonly captures: Captures;
}

/** Returns the evidence, or `undefined` where the condition does not hold. */
export type ConditionMatcher = (facts: Facts) => Evidence | undefined;

const NOTHING: Evidence = { problems: [], markPlaces: [], captures: {} };

/** Prepares a condition for many runs. */
export function conditionMatcher(condition: Condition): ConditionMatcher {
  if ('problem' in condition) return problemsMatcher(condition.problem);
  if ('mark' in condition) return markMatcher(condition.mark);
  if ('module' in condition) return moduleMatcher(condition.module);
  if ('any' in condition) return anyMatcher(condition.any.map(conditionMatcher));
  if ('all' in condition) return allMatcher(condition.all.map(conditionMatcher));
  const matcher = conditionMatcher(condition.not);
  return (facts) => (matcher(facts) === undefined ? NOTHING : undefined);
}

function problemsMatcher(pattern: ProblemPattern): ConditionMatcher {
  const matcher = problemMatcher(pattern);
  return ({ problems, spans }) => {
    const found = problems.flatMap((problem) => {
      const captures = matcher(problem, spans);
      return captures === undefined ? [] : [{ problem, captures }];
    });
    if (found.length === 0) return undefined;
    return { ...NOTHING, problems: found.map(({ problem }) => problem), captures: found[0]?.captures ?? {} };
  };
}

function markMatcher({ event, attributes = {} }: MarkPattern): ConditionMatcher {
  const patterns = Object.entries(attributes).map(([name, source]) => ({ name, pattern: textPattern(source) }));
  return ({ marks }) => {
    const found = event
      .flatMap((name) => marks.get(name) ?? [])
      .flatMap(({ first, last }) => markedEvidence(patterns, first) ?? markedEvidence(patterns, last) ?? []);
    return found.length === 0 ? undefined : joinEvidence(found);
  };
}

function markedEvidence(
  patterns: readonly { readonly name: string; readonly pattern: TextPattern }[],
  marked: MarkedEvent,
): Evidence | undefined {
  const found = patterns.map(({ name, pattern }) => pattern(attributeText(marked.attributes[name])));
  if (found.includes(undefined)) return undefined;
  return { problems: [], markPlaces: [marked.place], captures: joinCaptures(found.map((captures) => captures ?? {})) };
}

function moduleMatcher({ status, name }: ModulePattern): ConditionMatcher {
  const pattern = name === undefined ? undefined : textPattern(name);
  return ({ modules }) => {
    const found = modules.filter(
      (module) => status.includes(module.status) && (pattern === undefined || pattern(module.name) !== undefined),
    );
    const [first] = found;
    if (first === undefined) return undefined;
    return { problems: [], markPlaces: found.map(({ place }) => place), captures: { module: first.name } };
  };
}

function attributeText(value: AttributeValue | undefined): string {
  return typeof value === 'object' ? value.join(', ') : String(value ?? '');
}

/** Holds where one holds; what came first in the log gives the captures. */
function anyMatcher(matchers: readonly ConditionMatcher[]): ConditionMatcher {
  return (facts) => {
    const found = matchers.flatMap((matcher) => matcher(facts) ?? []);
    if (found.length === 0) return undefined;
    const speaking = found.filter(({ captures }) => Object.keys(captures).length > 0);
    const first = speaking.toSorted((a, b) => orderOf(a) - orderOf(b))[0];
    return { ...joinEvidence(found), captures: first?.captures ?? {} };
  };
}

/** Holds where all hold; each adds what it captured. */
function allMatcher(matchers: readonly ConditionMatcher[]): ConditionMatcher {
  return (facts) => {
    const found = matchers.flatMap((matcher) => matcher(facts) ?? []);
    return found.length === matchers.length ? joinEvidence(found) : undefined;
  };
}

function orderOf({ problems }: Evidence): number {
  return problems[0]?.order ?? Infinity;
}

function joinEvidence(found: readonly Evidence[]): Evidence {
  return {
    problems: [...new Set(found.flatMap(({ problems }) => problems))].toSorted((a, b) => a.order - b.order),
    markPlaces: found.flatMap(({ markPlaces }) => markPlaces),
    captures: joinCaptures(found.map(({ captures }) => captures)),
  };
}

function joinCaptures(all: readonly Captures[]): Captures {
  return Object.fromEntries(all.toReversed().flatMap((captures) => Object.entries(captures)));
}
