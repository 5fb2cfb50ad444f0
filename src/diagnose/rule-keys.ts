/** What a run must hold at least one of, so that a condition can hold. */
import { asksVerdict } from '../model/asks-verdict.ts';
import type { Condition, ProblemPattern, SpanPattern } from '../model/condition.ts';
import { literalChoices } from './match-literal.ts';

/** Any of these must be there; `undefined` where the condition has to be asked in any case. A key begins with its kind. */
export type Keys = readonly string[] | undefined;

/** Kinds of keys, from the one that says most to the one that says least. */
export const KEY_KINDS = {
  /** The verdict is known. */
  verdict: 'v',
  /** A literal in the text of a problem. */
  text: 't',
  vendorCode: 'c',
  sqlState: 'q',
  /** The last part of the name of a class in the chain of exceptions. */
  exception: 'x',
  /** A literal in the name of a span. */
  spanName: 'n',
  mark: 'm',
  logger: 'l',
  event: 'e',
  /** Anything of its kind: a span, a module, an import, an answer, a row, a component. */
  some: 's',
} as const;

const ORDER = Object.values<string>(KEY_KINDS);

/** The key of rules that are asked once, when the verdict is known; no run holds it. */
export const ASKS_VERDICT = KEY_KINDS.verdict;

/** The keys of a rule. */
export function ruleKeysOf(condition: Condition): Keys {
  return asksVerdict(condition) ? [ASKS_VERDICT] : keysOf(condition);
}

/** The keys of a condition. */
export function keysOf(condition: Condition): Keys {
  if ('problem' in condition) return keysOfProblem(condition.problem);
  if ('mark' in condition) return keysOfWords(KEY_KINDS.mark, condition.mark.event);
  if ('span' in condition) return keysOfSpan(condition.span);
  if ('any' in condition) return allKeys(condition.any.map(keysOf));
  if ('all' in condition) return bestKeys(condition.all.map(keysOf));
  if ('sequence' in condition) return bestKeys(condition.sequence.map(keysOf));
  if ('count' in condition) return keysOf(condition.count.of);
  if ('inside' in condition) return bestKeys([keysOfSpan(condition.inside.span), keysOf(condition.inside.find)]);
  if ('check' in condition) return [ASKS_VERDICT];
  if ('not' in condition || 'fact' in condition) return undefined;
  return Object.keys(condition).map((form) => KEY_KINDS.some + form);
}

/** The keys of a problem pattern: those of the field that says most. */
export function keysOfProblem({ text, process, exception, ...words }: ProblemPattern): Keys {
  return bestKeys([
    text && allKeys(text.map((source) => keysOfPattern([KEY_KINDS.text], source))),
    keysOfWords(KEY_KINDS.vendorCode, words.vendorCode),
    keysOfWords(KEY_KINDS.sqlState, words.sqlState),
    keysOfWords(KEY_KINDS.exception, exception?.map(lastPart)),
    // A process is that of a span, or a class of the stack, which stands in the text.
    process === undefined ? undefined : keysOfPattern([KEY_KINDS.text, KEY_KINDS.spanName], process),
    keysOfWords(KEY_KINDS.logger, words.logger),
    keysOfWords(KEY_KINDS.event, words.event),
  ]);
}

/** `SQLException` of `java.sql.SQLException`, `Inner` of `a.Outer$Inner`. */
export function lastPart(className: string): string {
  return className.slice(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
}

function keysOfSpan({ name }: SpanPattern): Keys {
  const named = name === undefined ? undefined : keysOfPattern([KEY_KINDS.spanName], name);
  return named ?? [`${KEY_KINDS.some}span`];
}

function keysOfPattern(kinds: readonly string[], source: string): Keys {
  const literals = literalChoices(source);
  return literals.length === 0 ? undefined : kinds.flatMap((kind) => literals.map((literal) => kind + literal));
}

function keysOfWords(kind: string, words: readonly string[] | undefined): Keys {
  return words?.map((word) => kind + word);
}

/** Where each may hold for itself, one without keys has to be asked. */
function allKeys(parts: readonly Keys[]): Keys {
  const known = parts.filter((keys) => keys !== undefined);
  return known.length === parts.length ? [...new Set(known.flat())] : undefined;
}

/** Where all have to hold, any of them will do: of the best kind, then the fewest. */
function bestKeys(parts: readonly Keys[]): Keys {
  const known = parts.filter((keys) => keys !== undefined);
  return known.toSorted((a, b) => worstKind(a) - worstKind(b) || a.length - b.length)[0];
}

function worstKind(keys: readonly string[]): number {
  return Math.max(...keys.map((key) => ORDER.indexOf(key.charAt(0))));
}
