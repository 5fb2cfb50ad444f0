// No text makes a regular expression of the program slow: each is tried on texts that are made of what it is made of.
import { describe, expect, it } from 'vitest';
import { attackTexts } from '../support/attack-texts.ts';
import { constructions, literalPatterns, madePatterns } from '../support/collect-patterns.ts';
import { findExplosion } from '../support/measure-pattern.ts';

/** Where a pattern is made of values while the program runs, and why no text makes it slow. */
const MADE_OF_VALUES: Readonly<Record<string, string>> = {
  'grammars/shared/session-lines.ts': 'beginnings of lines, which stand as literals, as alternatives',
  'src/redact/find/find-by-pattern.ts': 'patterns of tables, which stand there as literals, with other flags',
  'src/archive/find-by-id.ts': 'one letter of ours in a fixed pattern',
  'src/rules/pattern-problem.ts': 'compiled to see whether it can be, never run; rules run by RE2',
  'page/search/mark-words.ts': 'words, escaped, as alternatives without repeats',
};

const literals = literalPatterns();
const made = await madePatterns();

describe('every regular expression', { timeout: 300_000 }, () => {
  it('is found', () => {
    expect(literals.length).toBeGreaterThan(1500);
    expect(made.length).toBeGreaterThan(40);
  });

  it('is a literal, or is put together when its file is loaded, or is made of values in a way that is known', () => {
    const known = new Set([...made.map(({ place }) => place), ...Object.keys(MADE_OF_VALUES)]);
    expect(constructions().filter((path) => !known.has(path))).toEqual([]);
    expect(Object.keys(MADE_OF_VALUES).filter((path) => !constructions().includes(path))).toEqual([]);
  });

  // In parts, so that it can be seen where one is.
  const areas = [...new Set([...literals, ...made].map(({ place }) => areaOf(place)))].toSorted();
  it.each(areas)('takes linear time on hostile texts: %s', (area) => {
    const patterns = [...literals, ...made].filter(({ place }) => areaOf(place) === area);
    const slow = patterns.flatMap(({ place, pattern }) => {
      const found = explode(pattern);
      return found === undefined ? [] : [`${place}: ${String(pattern)} on ${found}`];
    });
    expect(slow).toEqual([]);
  });
});

describe('a pattern that is not linear is found out', { timeout: 120_000 }, () => {
  it.each([
    /(a+)+$/,
    /(?:a|aa)+$/,
    /(?:\w+\s?)+:$/,
    /\s+$/,
    /\d+ms/,
    /^\S+_\d[\w.-]*$/,
    /<a:[^>]*>/g,
    /error: .* in .* at .* of$/,
  ])('%s', (pattern) => {
    expect(explode(pattern)).toBeDefined();
  });
});

it.each([/^\s+$/, /(?<!\s)\s+$/, /"[^"]*$/, /\d{1,2000}ms/, /^a*b*c*$/, /"[^"]*"/g, /(?:ab)+/, /[^]*/, /\w+/gy])(
  'a pattern that is linear is not: %s',
  { timeout: 120_000 },
  (pattern) => {
    expect(explode(pattern)).toBeUndefined();
  },
);

/** Says on which text a pattern takes long. */
function explode(pattern: RegExp): string | undefined {
  for (const attack of attackTexts(pattern)) {
    const size = findExplosion(pattern, attack);
    if (size !== undefined) return `${JSON.stringify(attack)}, ${size} characters`;
  }
  return undefined;
}

/** `src/redact`, `grammars/messages`. */
function areaOf(place: string): string {
  return place.split(':')[0].split('/').slice(0, 2).join('/');
}
