import { expect, it } from 'vitest';
import { findDuration, readDurationMs } from '../../src/parse/trailing-duration.ts';

it.each([
  ['Completed upgrade process com.acme.A in 5ms', 'Completed upgrade process com.acme.A', 5],
  ['Completed upgrade process com.acme.A in 5 ms', 'Completed upgrade process com.acme.A', 5],
  ['Completed upgrade process com.acme.A in 0 ms', 'Completed upgrade process com.acme.A', 0],
  ['Waiting in 3 ms steps in 12 ms', 'Waiting in 3 ms steps', 12],
  ['a in 1 ms in 2ms', 'a in 1 ms', 2],
  ['a in 9876543210123 ms', 'a', 9_876_543_210_123],
  ['a in 123456789012345 ms', 'a', undefined],
  ['x in 1ms', 'x', 1],
])('takes the duration off the end of «%s»', (message, rest, durationMs) => {
  const bytes = Buffer.from(message);
  const at = findDuration(bytes, 0, bytes.length);
  expect(bytes.toString('utf8', 0, at)).toBe(rest);
  expect(readDurationMs(bytes, at, bytes.length)).toBe(durationMs);
});

it.each([
  '',
  'ms',
  ' ms',
  'in ms',
  'a in ms',
  'a in  5 ms',
  'a in 5  ms',
  'a in 5 ms.',
  'a in 5 ms ',
  'a in 5 s',
  'a in 5 seconds',
  'a within 5 ms',
  'in 5 ms',
  'a in -5 ms',
  'a in 1,000 ms',
  'a in 12345678901234567890 ms',
])('finds no duration at the end of «%s»', (message) => {
  const bytes = Buffer.from(message);
  expect(findDuration(bytes, 0, bytes.length)).toBe(-1);
});

it('looks at nothing outside the message', () => {
  const bytes = Buffer.from('before in 5 ms after');
  expect(findDuration(bytes, 10, 14)).toBe(-1);
  expect(findDuration(bytes, 0, bytes.length)).toBe(-1);
  expect(findDuration(bytes, 0, 14)).toBe(6);
});
