import fc from 'fast-check';
import { RE2JS } from 're2js';
import { expect, it } from 'vitest';
import { textPattern } from '../../src/diagnose/text-pattern.ts';
import { patternProblem } from '../../src/rules/pattern-problem.ts';

it.each([
  'Table (?<table>\\w+) is full',
  '(?m)^ORA-0\\d{4}\\b',
  '(?i)utf-?8',
  '[\\w.-]{1,60}',
  '(a+)+$',
  '(?:a|b){2}',
  '«(?<wert>[^»]+)»',
])('takes %s', (source) => {
  expect(patternProblem(source)).toBeUndefined();
});

it.each([
  ['repeats that multiply', '(a{1000}){1000}'],
  ['small repeats that multiply', '((a{99}){99}){99}'],
  ['a repeat of a repeat of any', '(x{0,100}){0,100}'],
  ['a repeat beyond a thousand', 'a{1001}'],
  ['a look-ahead', 'a(?=b)'],
  ['a look-behind', '(?<!a)b'],
  ['a back reference', '(a)\\1'],
  ['a named back reference', '(?<a>a)\\k<a>'],
  ['a class that is empty', 'a[]'],
  ['a class of all', 'a[^]'],
  ['a property of another name', '\\p{Script=Greek}'],
  ['a name with a dollar', '(?<$a>b)'],
  ['a backspace', '[\\b]'],
  ['an open parenthesis', '(a'],
])('says what is wrong with %s', (_what, source) => {
  expect(patternProblem(source)).toMatch(/error parsing regexp/);
});

const PIECES = [
  'a',
  '(',
  ')',
  '(?:',
  '(?<n>',
  '(?i',
  '|',
  '*',
  '+',
  '?',
  '{2}',
  '{9,}',
  '{',
  '}',
  '[',
  ']',
  '[^',
  '-',
  '\\',
  'b',
  'd',
  'p',
  'x',
  '0',
  '$',
  '^',
  '.',
  ':',
  '<',
  '>',
  '=',
  '!',
  '\\w',
  '«',
  '\n',
];

it('lets no pattern pass that RE2 refuses when it is used', () => {
  const pattern = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(pattern, (source) => {
      if (patternProblem(source) === undefined) expect(() => RE2JS.compile(source)).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

it('finds whatever it looks for in a megabyte', () => {
  const text = 'a'.repeat(1_000_000);
  expect(textPattern('(a+)+$')(text)).toEqual({});
  expect(textPattern('(a*)*(?<last>b)')(text)).toBeUndefined();
  expect(textPattern('(?:(?:a?){10}){10}b')(text)).toBeUndefined();
});
