/** Says whether the versions that a rule names are there, and leave any upgrade. */
import type { Condition } from '../../model/condition.ts';
import { parseRange, surelyInRange, type Range } from '../../model/range.ts';
import type { Rule, Scope } from '../../model/rule.ts';
import { innerConditions } from './inner-conditions.ts';
import type { ValueRemark } from './remark.ts';

type Line = readonly number[];

/** Every line before the quarterly releases. */
const NUMBERED: readonly Line[] = Object.entries({ 4: 4, 5: 2, 6: 2, 7: 4 }).flatMap(([major, last]) =>
  Array.from({ length: last + 1 }, (_, minor): Line => [Number(major), minor]),
);
const FIRST_QUARTER: Line = [2023, 3];
/** Behind all that are known today. */
const LAST_QUARTER: Line = [9999, 4];

/** Finds comparisons that no version line fits, in the scope and in facts: `7.5`, `>=7.4 <7.2`. */
export function findUnknownVersions({ scope, when }: Rule): readonly ValueRemark[] {
  return [...unknownIn(scope, ['scope']), ...factsIn(when, ['when']).flatMap(([fact, path]) => unknownIn(fact, path))];
}

/** Finds a scope whose versions an upgrade cannot go between. */
export function findBackwards({ from = [], to = [] }: Scope): ValueRemark | undefined {
  if (from.length === 0 || to.length === 0) return undefined;
  const [before, after] = [from.map(rangeOf), to.map(rangeOf)];
  const lines = linesNear([...before, ...after]);
  const sources = lines.filter((line) => before.some((range) => isIn(range, line)));
  const targets = lines.filter((line) => after.some((range) => isIn(range, line)));
  if (sources.some((source) => targets.some((target) => compare(source, target) <= 0))) return undefined;
  return { path: ['scope', 'from'], message: 'can never fire: every version in "from" is later than those in "to"' };
}

function unknownIn(versions: Pick<Scope, 'from' | 'to'>, path: readonly PropertyKey[]): readonly ValueRemark[] {
  return (['from', 'to'] as const).flatMap((key) =>
    (versions[key] ?? []).flatMap((text, index) => {
      const range = rangeOf(text);
      if (linesNear([range]).some((line) => isIn(range, line))) return [];
      const message = `no version is "${text}"; the lines are 4.0 to 7.4, then 2023.Q3 and each quarter after it`;
      return [{ path: [...path, key, index], message }];
    }),
  );
}

type FactAt = readonly [fact: Pick<Scope, 'from' | 'to'>, path: readonly PropertyKey[]];

function factsIn(condition: Condition, path: readonly PropertyKey[]): readonly FactAt[] {
  if ('fact' in condition) return [[condition.fact, [...path, 'fact']]];
  return innerConditions(condition).flatMap(([inner, steps]) => factsIn(inner, [...path, ...steps]));
}

function rangeOf(text: string): Range {
  return parseRange(text, 'line') ?? [];
}

/** The lines that are there, of the quarterly ones those that are named and beside them, and both ends: where any fits, one of these does. */
function linesNear(ranges: readonly Range[]): readonly Line[] {
  const named = ranges.flatMap((range) => range.map(({ value }) => value));
  const quarters = named.flatMap(([year = 0, quarter = 0]) =>
    [-1, 0, 1].map((step) => quarterOf(year * 4 + quarter + step)),
  );
  return [...NUMBERED, FIRST_QUARTER, ...quarters.filter((line) => compare(line, FIRST_QUARTER) >= 0), LAST_QUARTER];
}

/** Quarters counted on: that behind 2023.Q4 is 2024.Q1. */
function quarterOf(count: number): Line {
  return [Math.floor((count - 1) / 4), ((count - 1) % 4) + 1];
}

function isIn(range: Range, line: Line): boolean {
  return surelyInRange(range, { lowest: line, highest: line });
}

function compare([major = 0, minor = 0]: Line, [otherMajor = 0, otherMinor = 0]: Line): number {
  return major - otherMajor || minor - otherMinor;
}
