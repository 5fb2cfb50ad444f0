/** Says why a rule can never fire, where its own words tell. */
import type { Condition, FactPattern } from '../../model/condition.ts';
import type { Rule } from '../../model/rule.ts';
import { requiredConditions } from './inner-conditions.ts';
import { kindsInScope, kindsOf } from './kinds-of.ts';
import { sameness } from './sameness.ts';
import type { ValueRemark } from './remark.ts';
import { findBackwards } from './version-mistakes.ts';

/** Starts and ends of spans, and messages without a meaning of their own: none of them is ever a mark. */
const NO_MARK = /^(?:upgrade\.(?:process|timer|verify|cleanup)\.\w+|log\.message|unrecognized)$/u;

/** Returns the first contradiction; absent where the words of the rule do not tell. */
export function findContradiction(rule: Rule): ValueRemark | undefined {
  return (
    neverMark(rule.when, ['when']) ??
    refutesItself(rule.when, ['when']) ??
    outOfRuns(rule) ??
    findBackwards(rule.scope) ??
    otherDatabase(rule)
  );
}

function neverMark(condition: Condition, path: readonly PropertyKey[]): ValueRemark | undefined {
  if ('mark' in condition) {
    const { event } = condition.mark;
    if (!event.every((name) => NO_MARK.test(name))) return undefined;
    const message = `can never fire: ${event.map((name) => `"${name}"`).join(', ')} is never a mark; ask for it with "problem" or "span"`;
    return { path: [...path, 'mark', 'event'], message };
  }
  return firstBelow(condition, path, neverMark);
}

/** Something that must hold, and must not. */
function refutesItself(condition: Condition, path: readonly PropertyKey[]): ValueRemark | undefined {
  if ('all' in condition) {
    const required = condition.all.map(sameness);
    const index = condition.all.findIndex((inner) => 'not' in inner && refuses(inner.not, required));
    if (index >= 0) {
      return { path: [...path, 'all', index], message: 'can never fire: what must not hold here must hold beside it' };
    }
  }
  return firstBelow(condition, path, refutesItself);
}

function refuses(refused: Condition, required: readonly string[]): boolean {
  const refusals = 'any' in refused ? refused.any : [refused];
  return refusals.some((inner) => required.includes(sameness(inner)));
}

/** Looks among the conditions that must all hold. */
function firstBelow(
  condition: Condition,
  path: readonly PropertyKey[],
  find: (inner: Condition, path: readonly PropertyKey[]) => ValueRemark | undefined,
): ValueRemark | undefined {
  return requiredConditions(condition)
    .map(([inner, steps]) => find(inner, [...path, ...steps]))
    .find((found) => found !== undefined);
}

function outOfRuns({ when, scope }: Rule): ValueRemark | undefined {
  const [needed, allowed] = [kindsOf(when), kindsInScope(scope)];
  if (needed.some((kind) => allowed.includes(kind))) return undefined;
  const kinds = needed.join(', ');
  const message =
    needed.length === 0
      ? 'can never fire: no run holds all of this'
      : `can never fire: what it looks for stands in runs of the kind ${kinds} only, and its scope leaves these out; write scope: { runs: [${kinds}] }`;
  if (needed.length === 0) return { path: ['when'], message };
  return {
    path: scope.phases === undefined ? (scope.runs === undefined ? ['when'] : ['scope', 'runs']) : ['scope'],
    message,
  };
}

function otherDatabase({ when, scope: { databases } }: Rule): ValueRemark | undefined {
  const asked = factsOf(when, ['when']).find(
    ({ fact }) => fact.database !== undefined && databases?.some((vendor) => fact.database?.includes(vendor)) === false,
  );
  if (asked === undefined) return undefined;
  return { path: [...asked.path, 'database'], message: 'can never fire: the scope leaves these databases out' };
}

function factsOf(
  condition: Condition,
  path: readonly PropertyKey[],
): readonly { readonly fact: FactPattern; readonly path: readonly PropertyKey[] }[] {
  if ('fact' in condition) return [{ fact: condition.fact, path: [...path, 'fact'] }];
  return requiredConditions(condition).flatMap(([inner, steps]) => factsOf(inner, [...path, ...steps]));
}
