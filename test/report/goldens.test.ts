import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/render-json.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { readTemplates } from '../../src/report/outputs/read-templates.ts';
import { markdownOutline } from './markdown-outline.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';

const SCREEN = { width: 80, color: false, verbose: false };

test.each(Object.entries(exampleReports))('writes %s for a terminal and as Markdown', async (name, report) => {
  await expect(renderTerminal(report, SCREEN)).toMatchFileSnapshot(`../golden/report/${name}.txt`);
  await expect(renderMarkdown(report)).toMatchFileSnapshot(`../golden/report/${name}.md`);
});

test('writes all sections for a terminal', async () => {
  const text = renderTerminal(exampleReport, { ...SCREEN, verbose: true });
  await expect(text).toMatchFileSnapshot('../golden/report/failed-upgrade.verbose.txt');
});

test('writes Markdown up to the root cause', async () => {
  await expect(renderMarkdown(exampleReport, readTemplates('markdown'), 'short')).toMatchFileSnapshot(
    '../golden/report/failed-upgrade.short.md',
  );
});

test.each(Object.entries(exampleReports))('writes %s for ticket systems that know no HTML in Markdown', (_, report) => {
  const short = renderMarkdown(report, readTemplates('markdown'), 'short');
  expect(markdownOutline(short).filter((line) => line.includes('html'))).toEqual([]);
});

test('writes JSON in the order of the contract', async () => {
  const text = renderJson(exampleReports['clean-success']);
  await expect(text).toMatchFileSnapshot('../golden/report/clean-success.json');
});
