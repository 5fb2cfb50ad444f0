/** Looks for RE2 patterns in text, in linear time whatever the pattern and the text. */
import { ownValue } from '../model/own-value.ts';
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

/** Texts by name; of a list any may match. */
export type NamedTexts = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Prepares patterns for texts of the same names: all of them must match, and a text that is not told matches none. What the
 * earlier ones captured stays.
 */
export function textPatterns(
  sources: Readonly<Record<string, string | undefined>>,
): (texts: NamedTexts) => Captures | undefined {
  const patterns = Object.entries(sources).flatMap(([name, source]) =>
    source === undefined ? [] : [{ name, pattern: textPattern(source) }],
  );
  return (texts) => {
    let all = NO_CAPTURES;
    for (const { name, pattern } of patterns) {
      const captures = Object.hasOwn(texts, name) ? anyMatch(pattern, ownValue(texts, name)) : undefined;
      if (captures === undefined) return undefined;
      all = { ...captures, ...all };
    }
    return all;
  };
}

function anyMatch(pattern: TextPattern, texts: NamedTexts[string] = []): Captures | undefined {
  if (typeof texts === 'string') return pattern(texts);
  for (const text of texts) {
    const captures = pattern(text);
    if (captures !== undefined) return captures;
  }
  return undefined;
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
