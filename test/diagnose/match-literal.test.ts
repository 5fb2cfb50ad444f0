import fc from 'fast-check';
import { RE2JS } from 're2js';
import { expect, it } from 'vitest';
import { requiredLiteral } from '../../src/diagnose/match-literal.ts';
import { checkRules } from '../../src/rules/check-rules.ts';

it.each([
  ['Duplicate entry', 'Duplicate entry', true],
  ['a\\.b\\(c\\)', 'a.b(c)', true],
  ['ORA-00001: (?<index>\\w+) violated', 'ORA-00001: ', false],
  ['colou?r of the sky', 'r of the sky', false],
  ['ab*cde', 'cde', false],
  ['abc{2}d', 'abc', false],
  ['one|another', '', false],
  ['(?:one|another) way', ' way', false],
  ['(?:the only) way', 'the only', false],
  ['(?:perhaps )?here', 'here', false],
  ['(?i)duplicate', '', false],
  ['(?m)^Killed$', 'Killed', false],
  ['[abc\\]]def[[:alpha:]x]', 'def', false],
  ['.*', '', false],
  ['\\d{3} rows', ' rows', false],
  ['x{', 'x', false],
])('%s must hold "%s"', (source, literal, isWhole) => {
  expect(requiredLiteral(source)).toEqual({ literal, isWhole });
});

it('never rules out a text that matches', () => {
  const atom = fc.constantFrom(
    'a',
    'b',
    'ab',
    '.',
    '\\d',
    '[ab]',
    '[^a]',
    '\\.',
    '(?:ab)',
    '(?<n>a)',
    '(?:a|b)',
    '(?:a(?:b)?)',
  );
  const repeat = fc.constantFrom('', '', '', '?', '*', '+', '{0,1}', '{2}', '{1,}', '*?', '+?', '??');
  const pattern = fc
    .array(
      fc.tuple(atom, repeat).map(([one, times]) => one + times),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => pieces.join('').replace(/\(\?<n>/g, '('));
  const text = fc.array(fc.constantFrom('a', 'b', '.', '1'), { maxLength: 12 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(pattern, text, (source, subject) => {
      const { literal, isWhole } = requiredLiteral(source);
      const matches = RE2JS.compile(source).matcher(subject).find();
      if (matches) expect(subject).toContain(literal);
      if (isWhole) expect(subject.includes(literal)).toBe(matches);
    }),
    { numRuns: 2000 },
  );
});

it('finds a literal for nearly all patterns of the rules, so that they cost next to nothing', () => {
  const { rules } = checkRules('rules', []);
  const sources = [...JSON.stringify(rules.map(({ when }) => when)).matchAll(/"text":(\[.*?\])(?=[,}])/g)].flatMap(
    (match) => JSON.parse(match[1]) as string[],
  );
  const without = sources.filter((source) => requiredLiteral(source).literal.length < 4);
  expect(without.length / sources.length, without.join('\n')).toBeLessThan(0.1);
});
