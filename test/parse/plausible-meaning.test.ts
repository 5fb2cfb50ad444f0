import { describe, expect, it } from 'vitest';
import { plausibleMeaning } from '../../src/parse/plausible-meaning.ts';
import { analyzeText } from '../support/analyze-text.ts';

describe('a meaning', () => {
  const meaning = (attributes: Record<string, number | string>) => ({ eventName: 'import.rows', attributes }) as const;

  it.each([{ rows: 1e13 }, { rows: -7 }, { rows: 0.5, name: 'Layout' }, { timeMs: 2e14 }])(
    'is one: %j',
    (attributes) => {
      expect(plausibleMeaning(meaning(attributes))).toEqual(meaning(attributes));
    },
  );

  it.each([{ rows: 1e13 + 1 }, { rows: -1e14 }, { rows: Infinity }, { rows: Number.NaN, name: 'Layout' }])(
    'is none, with a number that no program counts to: %j',
    (attributes) => {
      expect(plausibleMeaning(meaning(attributes))).toBeUndefined();
    },
  );
});

it.each([
  ['rows', 'CREATE TABLE\nCOPY 88412\nCOPY 9007199254740993\n'],
  ['rows that add up', `CREATE TABLE\n${'COPY 9007199254740991\n'.repeat(20)}`],
  [
    'durations',
    '2024-03-01 10:00:00.000 INFO  [main][LoggingTimer:83] Completed a.b.C in 999999999999999 ms\n'.repeat(20),
  ],
])('a report holds no number that is not exact: %s', async (_, text) => {
  for (const number of JSON.stringify(await analyzeText(text)).match(/\d{16,}/g) ?? [])
    expect(Number(number)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
});
