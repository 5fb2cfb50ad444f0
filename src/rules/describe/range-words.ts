import { listOf } from './join-words.ts';

const BOUND = /^(<=|>=|<|>|=)?(.*)$/u;

/** Says comparisons in words, any of which may hold: `7.3 or 7.4`, `7.2 or later and before 2024.Q1`. */
export function rangeWords(ranges: readonly string[]): string {
  return listOf(
    ranges.map((range) => range.trim().split(/\s+/u).map(boundWords).join(' and ')),
    'or',
  );
}

function boundWords(bound: string): string {
  const [, operator = '=', value = ''] = BOUND.exec(bound) ?? [];
  switch (operator) {
    case '<':
      return `before ${value}`;
    case '<=':
      return `${value} or before`;
    case '>':
      return `after ${value}`;
    case '>=':
      return `${value} or later`;
    default:
      return value;
  }
}
