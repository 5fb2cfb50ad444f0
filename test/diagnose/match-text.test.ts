import { expect, it } from 'vitest';
import { withoutSuppressed } from '../../src/diagnose/match-text.ts';

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
