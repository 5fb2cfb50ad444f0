import { expect, test } from 'vitest';
import type { ReportSpan } from '../../../src/model/report.ts';
import { findBlanks } from '../../../src/report/outputs/html/find-blanks.ts';
import { exampleReport } from '../../support/example-report.ts';

const NAMELESS = { ...exampleReport.spans[0], count: 1 };

function spanAt(name: string, startOffsetMs: number, durationMs: number, more: Partial<ReportSpan> = {}): ReportSpan {
  const endOffsetMs = startOffsetMs + durationMs;
  return { ...NAMELESS, name: `com.example.a.${name}`, startOffsetMs, endOffsetMs, durationMs, ...more };
}

test.each<[string, readonly ReportSpan[], readonly string[]]>([
  ['nothing where there is no work', [], []],
  ['nothing where the work fills the run', [spanAt('A', 0, 100_000)], []],
  [
    'the time before, between and after',
    [spanAt('A', 10_000, 20_000), spanAt('B', 50_000, 10_000)],
    ['10 s before A', '20 s after A, before B', '40 s after B'],
  ],
  ['nothing between work that overlaps', [spanAt('A', 0, 60_000), spanAt('B', 10_000, 90_000)], []],
  ['nothing where another thread works', [spanAt('A', 0, 100_000, { thread: 'x' }), spanAt('B', 0, 1000)], []],
  ['no breath between two pieces of work', [spanAt('A', 0, 50_000), spanAt('B', 50_900, 49_100)], []],
  ['no time between merged siblings', [spanAt('A', 0, 10, { count: 9, endOffsetMs: 100_000 })], []],
])('finds %s', (_, spans, texts) => {
  expect(findBlanks(spans, 100_000).map(({ text }) => text)).toEqual(texts);
});

test('finds the same whatever the order of the work', () => {
  const spans = [spanAt('A', 10_000, 20_000), spanAt('B', 50_000, 10_000), spanAt('C', 70_000, 5000)];
  expect(findBlanks(spans.toReversed(), 100_000)).toEqual(findBlanks(spans, 100_000));
});
