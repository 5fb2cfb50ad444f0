/** Tests one problem against what a rule looks for. */
import type { AttributeValue } from '../model/meaning.ts';
import type { ProblemPattern } from '../model/condition.ts';
import type { Throwable } from '../model/throwable.ts';
import type { Problem, Span } from '../model/timeline.ts';
import { processIds, type ToldProblem } from './told-problem.ts';
import { anyTextPattern, textPattern, type Captures } from './text-pattern.ts';

/** Returns the captures, or `undefined` where the problem is another one. */
export type ProblemMatcher = (problem: ToldProblem, spans: ReadonlyMap<string, Span>) => Captures | undefined;

/** Prepares a pattern: cheap tests first, regular expressions last. */
export function problemMatcher(pattern: ProblemPattern): ProblemMatcher {
  const matchers = [processMatcher(pattern), moduleMatcher(pattern), textMatcher(pattern)];
  return (problem, spans) => (hasWords(pattern, problem) ? allCaptures(matchers, problem, spans) : undefined);
}

/** The fields that are lists of words: one of each list must be the problem's. */
function hasWords(pattern: ProblemPattern, problem: Problem): boolean {
  return (
    isOneOf(pattern.event, problem.eventName) &&
    isOneOf(pattern.severity, problem.severityText) &&
    isOneOf(pattern.logger, problem.logger) &&
    isOneOf(pattern.sqlState, problem.throwable?.sqlState ?? wordOf(problem.attributes.sqlState)) &&
    isOneOf(pattern.vendorCode, problem.throwable?.vendorCode ?? wordOf(problem.attributes.code)) &&
    (pattern.exception === undefined || hasException(pattern.exception, problem.throwable))
  );
}

/** An attribute as a word to compare: errors of imports carry their codes as attributes. */
export function wordOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function isOneOf(known: readonly string[] | undefined, value: string | undefined): boolean {
  return known === undefined || (value !== undefined && known.includes(value));
}

function hasException(names: readonly string[], throwable: Throwable | undefined): boolean {
  const types = [...(throwable?.chain ?? []), ...(throwable?.suppressed ?? [])].map(({ type }) => type);
  return types.some((type) => names.some((name) => isClass(type, name)));
}

/** The full name, or its last part: `java.sql.SQLException` is `SQLException`, `a.Outer$Inner` is `Inner`. */
function isClass(type: string, name: string): boolean {
  return type === name || type.endsWith(`.${name}`) || type.endsWith(`$${name}`);
}

/** Every matcher must agree; what the earlier ones captured stays. */
function allCaptures(
  matchers: readonly ProblemMatcher[],
  problem: ToldProblem,
  spans: ReadonlyMap<string, Span>,
): Captures | undefined {
  let all: Captures = {};
  for (const matcher of matchers) {
    const captures = matcher(problem, spans);
    if (captures === undefined) return undefined;
    all = { ...captures, ...all };
  }
  return all;
}

const always: ProblemMatcher = () => ({});

/** Enclosing spans, innermost first, those that had failed above, then the classes of the stack, deepest cause first. */
function processMatcher({ process }: ProblemPattern): ProblemMatcher {
  if (process === undefined) return always;
  const pattern = textPattern(process);
  return (problem, spans) => firstCaptures(pattern, [...spanNames(problem, spans), ...classNames(problem.throwable)]);
}

function spanNames(problem: ToldProblem, spans: ReadonlyMap<string, Span>): string[] {
  return processIds(problem).flatMap((id) => spans.get(id)?.name ?? []);
}

function classNames(throwable: Throwable | undefined): string[] {
  const names = throwable?.chain.toReversed().flatMap(({ frames }) => frames.map(({ className }) => className)) ?? [];
  return [...new Set(names)];
}

function moduleMatcher({ module }: ProblemPattern): ProblemMatcher {
  if (module === undefined) return always;
  const pattern = textPattern(module);
  return (problem) => (problem.module === undefined ? undefined : pattern(problem.module));
}

function textMatcher({ text }: ProblemPattern): ProblemMatcher {
  if (text === undefined) return always;
  const pattern = anyTextPattern(text);
  return (problem) => pattern(problem.text);
}

function firstCaptures(
  pattern: (text: string) => Captures | undefined,
  texts: readonly string[],
): Captures | undefined {
  for (const text of texts) {
    const captures = pattern(text);
    if (captures !== undefined) return captures;
  }
  return undefined;
}
