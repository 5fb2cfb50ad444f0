import { expect, it } from 'vitest';
import { anyTextPattern, textPattern } from '../../src/diagnose/text-pattern.ts';

it('captures named groups, and leaves out those that took no part', () => {
  const pattern = textPattern("key '(?:(?<table>\\w+)\\.)?(?<index>IX_\\w+)'");
  expect(pattern("for key 'Group_.IX_1'")).toEqual({ table: 'Group_', index: 'IX_1' });
  expect(pattern("for key 'IX_1'")).toEqual({ index: 'IX_1' });
  expect(pattern("for key 'PRIMARY'")).toBeUndefined();
});

it('does not let a dot cross lines, but for (?s)', () => {
  expect(textPattern('first.*second')('first\nsecond')).toBeUndefined();
  expect(textPattern('(?s)first.*second')('first\nsecond')).toEqual({});
});

it('finds lines by (?m)', () => {
  expect(textPattern('(?m)^Killed$')('one\nKilled\ntwo')).toEqual({});
});

it('lets the first pattern that matches speak', () => {
  const pattern = anyTextPattern(['x=(?<x>\\d)', 'y=(?<y>\\d)']);
  expect(pattern('y=2 x=1')).toEqual({ x: '1' });
  expect(pattern('y=2')).toEqual({ y: '2' });
  expect(pattern('z=3')).toBeUndefined();
});

it.each([
  ['(a+)+$', `${'a'.repeat(1_000_000)}b`],
  ['(?:a|a)*b', 'a'.repeat(1_000_000)],
  ['(?s)Failed .*a.*a.*b$', `Failed ${'a'.repeat(1_000_000)}`],
])('takes linear time for %s on a megabyte', (source, text) => {
  const start = performance.now();
  expect(textPattern(source)(text)).toBeUndefined();
  // Backtracking would not end within the age of the universe; the bound only has to be far from that.
  expect(performance.now() - start).toBeLessThan(10_000);
});
