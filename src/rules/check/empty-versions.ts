/** Says whether the versions of a scope leave any upgrade. */
import { parseRange, surelyInRange, type Range } from '../../model/range.ts';
import type { Scope } from '../../model/rule.ts';
import type { ValueRemark } from './remark.ts';

type Line = readonly number[];

/** Before and after all version lines. */
const ENDS: readonly Line[] = [
  [0, 0],
  [9999, 4],
];

/** Finds comparisons that no version line fits, and versions that an upgrade cannot go between. */
export function findEmptyVersions({ from, to }: Scope): ValueRemark | undefined {
  return emptyRange(from, 'from') ?? emptyRange(to, 'to') ?? backwards(from, to);
}

function emptyRange(texts: readonly string[] = [], key: 'from' | 'to'): ValueRemark | undefined {
  const ranges = texts.map(rangeOf);
  const index = ranges.findIndex((range) => !linesNear([range]).some((line) => isIn(range, line)));
  if (index < 0) return undefined;
  return { path: ['scope', key, index], message: `can never fire: no version is "${texts[index]}"` };
}

function backwards(from: readonly string[] = [], to: readonly string[] = []): ValueRemark | undefined {
  if (from.length === 0 || to.length === 0) return undefined;
  const [before, after] = [from.map(rangeOf), to.map(rangeOf)];
  const lines = linesNear([...before, ...after]);
  const sources = lines.filter((line) => before.some((range) => isIn(range, line)));
  const targets = lines.filter((line) => after.some((range) => isIn(range, line)));
  if (sources.some((source) => targets.some((target) => compare(source, target) <= 0))) return undefined;
  return { path: ['scope', 'from'], message: 'can never fire: every version in "from" is later than those in "to"' };
}

function rangeOf(text: string): Range {
  return parseRange(text, 'line') ?? [];
}

/** The lines that are named, those beside them, and both ends: where any fits, one of these does. */
function linesNear(ranges: readonly Range[]): readonly Line[] {
  const named = ranges.flatMap((range) => range.map(({ value }) => value));
  return [...ENDS, ...named.flatMap(([major = 0, minor = 0]) => [-1, 0, 1].map((step): Line => [major, minor + step]))];
}

function isIn(range: Range, line: Line): boolean {
  return surelyInRange(range, { lowest: line, highest: line });
}

function compare([major = 0, minor = 0]: Line, [otherMajor = 0, otherMinor = 0]: Line): number {
  return major - otherMajor || minor - otherMinor;
}
