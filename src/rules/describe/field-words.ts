/** The fields of a pattern as points of a list. */
import type { ListItem } from '../../model/document.ts';
import { anyOf } from './join-words.ts';
import { rangeWords } from './range-words.ts';

/** Joins what is looked for with its fields: one of them stands on the same line, several below. */
export function patternItem(lead: string, parts: readonly ListItem[]): ListItem {
  const [only, another] = parts;
  if (only === undefined) return { words: [lead] };
  if (another === undefined) return { ...only, words: [`${lead} `, ...only.words] };
  return { words: [`${lead} for which all of this holds`], items: parts };
}

/** Any of these words. */
export function named(lead: string, values: readonly (string | number)[] | undefined): readonly ListItem[] {
  return values === undefined ? [] : [{ words: [lead, ...anyOf(values.map(String))] }];
}

/** A pattern, as it is written. */
export function matching(lead: string, pattern: string | undefined): readonly ListItem[] {
  return pattern === undefined ? [] : [{ words: [lead, { code: pattern }] }];
}

/** Any of these patterns, as they are written. */
export function matchingAny(lead: string, patterns: readonly string[] | undefined): readonly ListItem[] {
  if (patterns === undefined) return [];
  const [only, another] = patterns;
  if (another === undefined) return matching(lead, only);
  return [{ words: [`${lead}one of`], items: patterns.map((code) => ({ words: [{ code }] })) }];
}

/** A least number. */
export function atLeast(lead: string, number: number | undefined, unit: string): readonly ListItem[] {
  return number === undefined ? [] : [{ words: [`${lead}at least ${number} ${unit}`] }];
}

/** Comparisons, any of them. */
export function compared(lead: string, ranges: readonly string[] | undefined): readonly ListItem[] {
  return ranges === undefined ? [] : [{ words: [`${lead}${rangeWords(ranges)}`] }];
}
