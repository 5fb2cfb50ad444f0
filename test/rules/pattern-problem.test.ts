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
  ['a repeat beyond a thousand', 'a{1001}', 'the repeat {1001} is for 1,001; at most 1,000 are allowed'],
  ['a repeat up to more than a thousand', '\\d{1,1001}', 'the repeat {1,1001} is for 1,001; at most 1,000'],
  ['a repeat from none to more than a thousand', '9{0,1001}', 'the repeat {0,1001} is for 1,001'],
  ['a repeat beyond numbers', 'a{1,99999999999}', 'the repeat {1,99999999999} is for 99,999,999,999'],
  ['repeats that multiply', '(a{1000}){1000}', 'the repeats {1000} of {1000} multiply to 1,000,000; at most 1,000'],
  ['small repeats that multiply', '((a{99}){99}){99}', 'the repeats {99} of {99} of {99} multiply to 970,299'],
  ['a repeat of a repeat of any', '(?:9{0,40}){0,40}', 'the repeats {0,40} of {0,40} multiply to 1,600'],
  ['repeats beside repeats', 'b{5}(?:a{2}|[(]c{40}\\)){30}', 'the repeats {40} of {30} multiply to 1,200'],
  ['many large repeats', '[a-z]{1000}'.repeat(30), 'its repeats written out, it has 30,000 characters and classes'],
  ['groups in groups', `${'('.repeat(1200)}a${')'.repeat(1200)}`, '1200 groups stand in each other; at most 100 may'],
  ['as many as a file holds', `${'(?:'.repeat(60_000)}a${')'.repeat(60_000)}`, '60000 groups stand in each other'],
  ['a look-ahead', 'a(?=b)', 'look-ahead ((?=) is not supported'],
  ['a look-behind', '(?<!a)b', 'look-behind ((?<!) is not supported'],
  ['a back reference', '(a)\\1', 'back references (\\1) are not supported'],
  ['a named back reference', '(?<a>a)\\k<a>', 'back references (\\k) are not supported'],
  ['a group that gives nothing back', '(?>a+)b', 'possessive and atomic groups ((?>) are not supported'],
  ['a class that is empty', 'a[]', 'error parsing regexp'],
  ['a class of all', 'a[^]', 'error parsing regexp'],
  ['a property of another name', '\\p{Script=Greek}', 'error parsing regexp'],
  ['a name with a dollar', '(?<$a>b)', 'error parsing regexp'],
  ['a backspace', '[\\b]', 'error parsing regexp'],
  ['an open parenthesis', '(a', 'error parsing regexp'],
  ['a repeat that ends before it begins', 'a{2,1}', 'invalid repeat count: `{2,1}`'],
])('says what is wrong with %s', (_what, source, message) => {
  expect(patternProblem(source)).toContain(message);
});

it.each(['[(]{999}', '\\({30}\\[{30}', '(?:a{30}b{30}){30}', `${'('.repeat(100)}a${')'.repeat(100)}`])(
  'counts only what is repeated: %s',
  (source) => {
    expect(patternProblem(source)).toBeUndefined();
  },
);

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
  '{0,40}',
  '{1,1001}',
  '{1,99999999999}',
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
