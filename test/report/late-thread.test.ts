import { expect, test } from 'vitest';
import { OUTPUT_NAMES, renderOutput } from '../../src/index.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { exampleReport } from '../support/example-report.ts';
import { completed, line, started } from '../support/log-lines.ts';

const LOOK = { width: 100, color: false, verbose: true };
const PROCESS = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';

test('draws work that begins before its run, since a thread was late, from the start of the run', async () => {
  const first = line(5, 'There are no patches installed', { logger: 'StartupHelperUtil' });
  const report = await analyzeText(first + started(3, PROCESS) + completed(4, PROCESS, 1000));
  expect(report.spans.map(({ startOffsetMs, endOffsetMs }) => [startOffsetMs, endOffsetMs])).toEqual([[0, 0]]);
  for (const output of OUTPUT_NAMES) expect(renderOutput(report, output, LOOK)).toBeTruthy();
});

test.each(OUTPUT_NAMES)('draws a saved report in which work begins before its run: %s', (output) => {
  const spans = exampleReport.spans.map((span) => ({ ...span, startOffsetMs: -3_000 }));
  expect(() => renderOutput({ ...exampleReport, spans }, output, LOOK)).not.toThrow();
});
