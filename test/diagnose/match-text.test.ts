import { expect, it } from 'vitest';
import { withoutContext, withoutSuppressed } from '../../src/diagnose/match-text.ts';

it('leaves a text without suppressed exceptions as it is', () => {
  expect(withoutSuppressed('a: b\n\tat c\nCaused by: d')).toBe('a: b\n\tat c\nCaused by: d');
});

it('cuts suppressed exceptions with their frames and causes, and nothing behind them', () => {
  const text = [
    'a.Outer: failed',
    '\tat a.B.c(B.java:1)',
    '\tSuppressed: a.Closing: closed',
    '\t\tat a.B.d(B.java:2)',
    '\tCaused by: a.Deeper: gone',
    '\t\t... 3 more',
    'Caused by: a.Root: why',
    '\tat a.B.e(B.java:3)',
  ];
  expect(withoutSuppressed(text.join('\n')).split('\n')).toEqual([text[0], text[1], text[6], text[7]]);
});

it.each([
  ['of a message', 'WARN  [main][A:1] a b {upgrade.component=portal}\n\tat c', 'a b', 'WARN  [main][A:1] a b\n\tat c'],
  ['that is empty', 'WARN  [main][A:1] a b {}', 'a b', 'WARN  [main][A:1] a b'],
  ['of no words', 'WARN  [main][A:1] {c=d}', '', 'WARN  [main][A:1]'],
])('cuts the log context %s', (_, text, message, told) => {
  expect(withoutContext(text, message)).toBe(told);
});

it.each([
  ['are part of the message', 'WARN  [main][A:1] a {b=c}', 'a {b=c}'],
  ['stand on a later line', 'WARN  [main][A:1] a\nb {c=d}', 'a'],
  ['stand in a text without message', 'a {b=c}', undefined],
])('keeps braces that %s', (_, text, message) => {
  expect(withoutContext(text, message)).toBe(text);
});
