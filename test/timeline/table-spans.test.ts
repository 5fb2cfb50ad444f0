import { expect, it } from 'vitest';
import { analyzeText } from '../support/analyze-text.ts';

const STATEMENT = (table: string, seconds: string) =>
  `--------------\nINSERT INTO \`${table}\` VALUES (1),(2)\n--------------\n\nQuery OK, 2 rows affected (${seconds} sec)\nRecords: 2  Duplicates: 0  Warnings: 0\n\n`;

it('makes a span of each table whose import took a time that the log prints', async () => {
  const { spans, runs } = await analyzeText(STATEMENT('Layout', '0.250') + STATEMENT('User_', '1.5'));
  expect(spans.map(({ kind, name, durationMs, runId }) => [kind, name, durationMs, runId])).toEqual([
    ['import-table', 'Layout', 250, runs[0]?.id],
    ['import-table', 'User_', 1500, runs[0]?.id],
  ]);
});

it('makes none where the log prints no times', async () => {
  const log = STATEMENT('Layout', '0.250').replace(/ \(.* sec\)/, '');
  expect((await analyzeText(log)).spans).toEqual([]);
});
