import { ownValue } from './own-value.ts';

/** Comparisons that rules make: `7.3`, `>=7.2 <2024.Q1`, `<8.0.16`, `<2g`, `>90m`. */

/** What is compared: lines of versions, numbers with dots, sizes of memory, times. */
export type RangeUnit = 'line' | 'number' | 'size' | 'duration';

/** One comparison; the value as numbers, the weightiest first. */
export interface Bound {
  readonly operator: Operator;
  readonly value: readonly number[];
}

/** All of its bounds must hold. */
export type Range = readonly Bound[];

type Operator = (typeof OPERATORS)[number];
const OPERATORS = ['<', '<=', '>', '>=', '='] as const;

const BOUND = /^(?<operator>[<>]=?|=)?(?<value>[\w.]+)$/;
const LINE = /^(?:(?<numbered>\d{1,2}\.\d{1,2})|(?<year>20\d\d)\.?[Qq](?<quarter>[1-4]))$/;
const NUMBER = /^\d{1,9}(?:\.\d{1,9}){0,5}$/;
const AMOUNT = /^(?<amount>\d{1,9})(?<unit>[a-z]{1,2})$/i;
/** In MiB, and in milliseconds. */
const SIZES: Readonly<Record<string, number>> = { m: 1, g: 1024 };
const DURATIONS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** What a unit looks like, for messages. */
export const RANGE_EXAMPLES: Readonly<Record<RangeUnit, string>> = {
  line: 'a version line such as 7.3 or 2024.Q2, or comparisons such as ">=7.2 <2024.Q1"',
  number: 'a comparison such as "<8.0.16" or ">=11"',
  size: 'a comparison such as "<2g" or ">=512m"',
  duration: 'a comparison such as ">90m" or "<=2h"; units: ms, s, m, h, d',
};

/** Reads comparisons with blanks between them; `undefined` where the text is something else. */
export function parseRange(text: string, unit: RangeUnit): Range | undefined {
  const bounds = text
    .trim()
    .split(/\s+/u)
    .map((part) => parseBound(part, unit));
  return bounds.every((bound) => bound !== undefined) ? bounds : undefined;
}

function parseBound(text: string, unit: RangeUnit): Bound | undefined {
  const { operator = '=', value = '' } = BOUND.exec(text)?.groups ?? {};
  const known = OPERATORS.find((one) => one === operator);
  const numbers = parseValue(value, unit);
  return known === undefined || numbers === undefined ? undefined : { operator: known, value: numbers };
}

function parseValue(text: string, unit: RangeUnit): readonly number[] | undefined {
  switch (unit) {
    case 'line': {
      const { numbered, year, quarter } = LINE.exec(text)?.groups ?? {};
      if (year !== undefined) return [Number(year), Number(quarter)];
      return numbered?.split('.').map(Number);
    }
    case 'number':
      return NUMBER.test(text) ? text.split('.').map(Number) : undefined;
    case 'size':
      return parseAmount(text, SIZES);
    case 'duration':
      return parseAmount(text, DURATIONS);
  }
}

function parseAmount(text: string, units: Readonly<Record<string, number>>): readonly number[] | undefined {
  const { amount, unit = '' } = AMOUNT.exec(text)?.groups ?? {};
  const factor = ownValue(units, unit.toLowerCase());
  return amount === undefined || factor === undefined ? undefined : [Number(amount) * factor];
}

/** What is told of a value: both ends are the same where it is known. */
export interface ToldRange {
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** Tells whether a value lies in a range for certain. */
export function surelyInRange(range: Range, { lowest, highest }: ToldRange): boolean {
  return range.every(({ operator, value }) => {
    const [low, high] = [compare(lowest, value), compare(highest, value)];
    switch (operator) {
      case '<':
        return high < 0;
      case '<=':
        return high <= 0;
      case '>':
        return low > 0;
      case '>=':
        return low >= 0;
      case '=':
        return low === 0 && high === 0;
    }
  });
}

/** Tells whether a value may lie in a range, as far as is told of it. */
export function maybeInRange(range: Range, { lowest, highest }: ToldRange): boolean {
  return range.every(({ operator, value }) => {
    const [low, high] = [compare(lowest, value), compare(highest, value)];
    switch (operator) {
      case '<':
        return low < 0;
      case '<=':
        return low <= 0;
      case '>':
        return high > 0;
      case '>=':
        return high >= 0;
      case '=':
        return low <= 0 && high >= 0;
    }
  });
}

/** Compares as many numbers as the bound has: 5.7.44 is 5.7. */
function compare(value: readonly number[], bound: readonly number[]): number {
  for (const [index, number] of bound.entries()) {
    const difference = (value[index] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  return 0;
}
