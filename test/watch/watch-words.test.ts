import { expect, test } from 'vitest';
import { DATABASE_VENDORS } from '../../src/model/database.ts';
import { expectedEnd } from '../../src/watch/expected-end.ts';
import { silenceAdvice } from '../../src/watch/silence-advice.ts';
import { endText, lasting, silenceText } from '../../src/watch/watch-words.ts';

const MINUTE_MS = 60_000;

test.each([
  [10, 'ends in about 50 min (40 min to 1 h) by 3 complete rehearsals'],
  [55, 'ends in about 5 min (0 s to 15 min) by 3 complete rehearsals'],
  [65, 'takes 5 min longer than expected by 3 complete rehearsals'],
  [80, 'takes 20 min longer than any forecast of it by 3 complete rehearsals'],
])('after %s minutes a run of about an hour %s', (minutes, text) => {
  const forecast = {
    expectedMs: 60 * MINUTE_MS,
    lowMs: 50 * MINUTE_MS,
    highMs: 70 * MINUTE_MS,
    completeRehearsals: 3,
  };
  expect(endText(expectedEnd(forecast, minutes * MINUTE_MS))).toBe(text);
});

test('one rehearsal tells no range', () => {
  expect(endText(expectedEnd({ expectedMs: MINUTE_MS, completeRehearsals: 1 }, 0))).toBe(
    'ends in about 1 min by 1 complete rehearsal',
  );
});

test('silence of a log without dates is told by the clock alone', () => {
  expect(silenceText(undefined, 6 * MINUTE_MS)).toBe('no sign of life for 6 min');
});

test('what changes while one looks is told in whole seconds', () => {
  expect([lasting(999), lasting(1_500), lasting(-5)]).toEqual(['0 s', '1 s', '0 s']);
});

test('each database that a server runs on has its own statement, and advice without one where none is known', () => {
  const without = DATABASE_VENDORS.filter((vendor) => silenceAdvice(vendor)[0].copy === undefined);
  expect(without).toEqual(['hsqldb']);
  expect(silenceAdvice(undefined)[0].text).toContain('see in the database');
});
