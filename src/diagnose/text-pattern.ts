/** Looks for RE2 patterns in text, in linear time whatever the pattern and the text. */
import { RE2JS } from 're2js';
import { requiredLiteral } from './match-literal.ts';

/** What named groups of a pattern caught, by name; a group that took no part is left out. */
export type Captures = Readonly<Record<string, string>>;

/** Returns the captures of the first match, an empty object where there are none to name, `undefined` without a match. */
export type TextPattern = (text: string) => Captures | undefined;

const NO_CAPTURES: Captures = {};

/**
 * Prepares an RE2 pattern; it is compiled when a text first holds the literal that every match must hold.
 *
 * `.` does not match a line break; `(?m)` lets `^` and `$` match at every line.
 */
export function textPattern(source: string): TextPattern {
  const { literal, isWhole } = requiredLiteral(source);
  if (isWhole) return (text) => (text.includes(literal) ? NO_CAPTURES : undefined);
  let compiled: RE2JS | undefined;
  return (text) => {
    if (!text.includes(literal)) return undefined;
    compiled ??= RE2JS.compile(source);
    return firstMatch(compiled, text);
  };
}

/** Tries patterns in order; the first that matches speaks. */
export function anyTextPattern(sources: readonly string[]): TextPattern {
  const patterns = sources.map(textPattern);
  return (text) => {
    for (const pattern of patterns) {
      const captures = pattern(text);
      if (captures !== undefined) return captures;
    }
    return undefined;
  };
}

function firstMatch(compiled: RE2JS, text: string): Captures | undefined {
  const matcher = compiled.matcher(text);
  if (!matcher.find()) return undefined;
  const groups = Object.keys(compiled.namedGroups());
  if (groups.length === 0) return NO_CAPTURES;
  return Object.fromEntries(groups.flatMap((name) => captureOf(name, matcher.group(name))));
}

function captureOf(name: string, value: string | null): [string, string][] {
  return value === null || value === '' ? [] : [[name, value]];
}
