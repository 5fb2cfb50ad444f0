import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { renderGithub } from '../../../src/report/render-github.ts';
import { exampleReport, exampleReports } from '../../support/example-report.ts';
import { NASTY_TEXTS, hostileReport } from '../hostile-report.ts';

/** A line as the runner of GitHub reads it: a command, its properties, its message. */
const COMMAND = /^::(error|warning|notice)(?: ((?:\w+=[^:,\r\n]*)(?:,\w+=[^:,\r\n]*)*))?::([^\r\n]*)$/;
const rootCause = exampleReport.findings[0];

test.each(Object.entries(exampleReports))('writes %s', async (name, report) => {
  await expect(renderGithub(report)).toMatchFileSnapshot(`../../golden/report/${name}.github.txt`);
});

test.each(NASTY_TEXTS)('writes one command a line, whatever the log holds: %j', (text) => {
  const lines = linesOf(hostileReport(`${text} x`));
  expect(lines.length).toBe(linesOf(hostileReport('harmless words x')).length);
  for (const line of lines) expect(line).toMatch(COMMAND);
});

test('tells file, lines and title, the verdict first', () => {
  const [verdict, first] = linesOf(exampleReport);
  expect(verdict).toMatch(
    /^::error file=logs\/upgrade\.log,line=2211,endLine=2222,title=The upgrade failed in the core%2C /,
  );
  expect(first).toMatch(/^::error file=logs\/upgrade\.log,line=2211,endLine=2222,title=Duplicate rows in AssetTag/);
  expect(first).toContain('%0Ajava.sql.SQLIntegrityConstraintViolationException: Duplicate entry');
});

test('escapes what separates properties and lines', () => {
  const finding: Finding = { ...rootCause, title: 'a: b, c 100 %', message: '50 %\nnext: line, more' };
  const line = linesOf({ ...exampleReport, findings: [finding] })[1];
  expect(line).toContain('title=a%3A b%2C c 100 %25::50 %25%0Anext: line, more');
});

test.each(['-', 'logs.zip!/upgrade.log'])('names no file where there is none to show: %s', (path) => {
  const sources = [{ ...exampleReport.sources[0], path }, ...exampleReport.sources.slice(1)];
  expect(linesOf({ ...exampleReport, sources })[1]).toMatch(/^::error title=/);
});

test('shows no more of a kind than GitHub does, and says how many are left', () => {
  const findings = Array.from({ length: 30 }, (_, index): Finding => ({
    ...rootCause,
    id: `f${index}`,
    role: 'contributing',
  }));
  const lines = linesOf({ ...exampleReport, findings });
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines.at(-1)).toBe('::notice::21 more findings in the other outputs, such as -f markdown');
});

test('says nothing of what is harmless', () => {
  expect(linesOf({ ...exampleReport, findings: [{ ...rootCause, role: 'noise' }] })).toHaveLength(1);
});

function linesOf(report: Report): readonly string[] {
  return renderGithub(report).trimEnd().split('\n');
}
