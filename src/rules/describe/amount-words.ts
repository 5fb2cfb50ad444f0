import { ownValue } from '../../model/own-value.ts';

const BOUND = /^(<=|>=|<|>|=)?(.*)$/u;
const WORDS: Readonly<Record<string, string>> = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

/** Says a comparison of sizes, times or numbers in words: `less than 2g`, `at least 8 and less than 11`. */
export function amountWords(range: string): string {
  const bounds = range
    .trim()
    .split(/\s+/u)
    .map((bound) => {
      const [, operator = '=', value = ''] = BOUND.exec(bound) ?? [];
      return [ownValue(WORDS, operator) ?? '', value].filter((part) => part !== '').join(' ');
    });
  return bounds.join(' and ');
}
