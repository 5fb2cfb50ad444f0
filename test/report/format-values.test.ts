import { expect, test } from 'vitest';
import {
  formatDuration,
  formatShare,
  formatSize,
  formatTime,
  formatTimes,
  groupCounts,
} from '../../src/report/view/format-values.ts';
import { nameView } from '../../src/report/view/name-view.ts';
import { textBar } from '../../src/report/view/text-bar.ts';
import { visibleText } from '../../src/visible-text.ts';

test.each([
  [0, '0 s'],
  [850, '850 ms'],
  [4_240, '4.2 s'],
  [5_000, '5 s'],
  [9_960, '10 s'],
  [41_400, '41 s'],
  [59_600, '1 min'],
  [723_000, '12 min 3 s'],
  [3_599_900, '1 h'],
  [11_520_000, '3 h 12 min'],
  [176_400_000, '2 d 1 h'],
])('puts %i ms into words: %s', (durationMs, words) => {
  expect(formatDuration(durationMs)).toBe(words);
});

test.each([
  [1, '1 byte'],
  [912, '912 bytes'],
  [1_200_000, '1.2 MB'],
  [999_960, '1 MB'],
  [5e15, '5000 TB'],
])('puts %i bytes into words: %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});

test('writes a share, and says that a small one is there', () => {
  expect(['0 %', 'under 1 %', '61 %', '100 %']).toEqual([0, 0.001, 0.612, 1].map(formatShare));
});

test('writes times without repeating the day', () => {
  expect(formatTime('2024-03-01T02:11:09.411Z')).toBe('2024-03-01 02:11:09 UTC');
  expect(formatTimes('2024-03-01T02:11:09.411Z', '2024-03-01T03:00:00.000Z')).toBe(
    '2024-03-01 02:11:09 to 03:00:00 UTC',
  );
  expect(formatTimes('2024-03-01T23:00:00.000Z', '2024-03-02T01:00:00.000Z')).toBe(
    '2024-03-01 23:00:00 to 2024-03-02 01:00:00 UTC',
  );
  expect(formatTimes(undefined, undefined)).toBe('');
});

test.each([
  ['com.liferay.portal.upgrade.v7_1_x.UpgradeDL', 'com.liferay.portal.upgrade.', 'v7_1_x.UpgradeDL'],
  ['com.liferay.portal.verify.VerifyGroup#verify', 'com.liferay.portal.verify.', 'VerifyGroup#verify'],
  ['com.a.b.Up - Modifying table T to add [a LONG]', 'com.a.b.', 'Up - Modifying table T to add [a LONG]'],
  ['Deleting stale rows', '', 'Deleting stale rows'],
])('tells package and class of %s apart', (full, prefix, short) => {
  expect(nameView(full)).toEqual({ full, prefix, short });
});

test('draws a bar that is never empty and never longer than its line', () => {
  expect(textBar(0, 0, 10)).toBe('█·········');
  expect(textBar(50, 25, 8)).toBe('····██··');
  expect(textBar(100, 100, 10)).toBe('·········█');
});

test('shows what cannot be seen, drops colours, keeps line ends, makes tabs spaces', () => {
  expect(visibleText('\u001b[1;31ma\u001b[0m\tb\r\nc\u202e\u0007\ufeff')).toBe('a    b\nc<U+202E><U+0007><U+FEFF>');
});

test.each([
  ['restored 48120 pages of 8 KB', 'restored 48,120 pages of 8 KB'],
  ['1204 rows came in', '1,204 rows came in'],
  ['line 31100 of the dump', 'line 31100 of the dump'],
  ['error 1062: 17 rows', 'error 1062: 17 rows'],
])('separates thousands of what is counted in %s', (text, expected) => {
  expect(groupCounts(text)).toBe(expected);
});
