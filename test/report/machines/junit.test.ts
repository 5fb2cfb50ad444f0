import { expect, test } from 'vitest';
import type { Report, ReportSpan } from '../../../src/model/report.ts';
import { renderJunit } from '../../../src/report/render-junit.ts';
import { analyzeText } from '../../support/analyze-text.ts';
import { exampleReport, exampleReports } from '../../support/example-report.ts';
import { TOOL_START, failedCore } from '../../support/upgrade-logs.ts';
import { NASTY_TEXTS, hostileReport } from '../hostile-report.ts';
import { emptyReport, placeAt, sourceOf } from '../examples/parts.ts';
import { junitMistakes } from './junit-schema.ts';
import { xmlElements, type XmlElement } from './read-xml.ts';

const RUN = { id: 'r1', kind: 'upgrade', status: 'error', sources: [0] } as const;
const SPAN: ReportSpan = {
  id: 's1',
  runId: 'r1',
  kind: 'process',
  name: 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout',
  count: 1,
  status: 'ok',
  place: placeAt(0, 7),
};
const UPGRADE: Report = { ...emptyReport, sources: [sourceOf('logs/upgrade.log', 100)], runs: [RUN] };

test.each(Object.entries(exampleReports))('writes %s as the schema of Jenkins says', async (name, report) => {
  const xml = renderJunit(report);
  expect(await junitMistakes(xml)).toEqual([]);
  await expect(xml).toMatchFileSnapshot(`../../golden/report/${name}.junit.xml`);
});

test('is refused by the schema where it is wrong', async () => {
  const wrong = renderJunit(exampleReport).replaceAll('<skipped>', '<ignored>').replaceAll('</skipped>', '</ignored>');
  expect(await junitMistakes(wrong)).not.toEqual([]);
});

test.each(NASTY_TEXTS)('stays valid, with as many cases, whatever the log holds: %j', async (text) => {
  const xml = renderJunit(hostileReport(`${text} x`));
  expect(await junitMistakes(xml)).toEqual([]);
  const harmless = xmlElements(renderJunit(hostileReport('harmless words x')));
  expect(xmlElements(xml).map(({ name }) => name)).toEqual(harmless.map(({ name }) => name));
});

test.each([
  ['an end of CDATA', 'a ]]> b', 'a ]]> b'],
  ['a character that XML does not allow', 'a\u0000b\u0008c\ufffed', 'a<U+0000>b<U+0008>c<U+FFFE>d'],
  ['half of a pair', 'a\ud800b', 'a<U+D800>b'],
  ['a text that turns around', 'abc\u202egpj.exe', 'abc<U+202E>gpj.exe'],
])('shows %s', (_, reason, shown) => {
  const xml = renderJunit({ ...UPGRADE, verdict: { ...emptyReport.verdict, outcome: 'failed', reason } });
  expect(elements(xml, 'failure')[0].attributes.message).toBe(shown);
  expect(xml).not.toContain(']]>');
});

test('has a case of the verdict to gate on', () => {
  const [testCase, failure] = [
    elements(renderJunit(exampleReport), 'testcase'),
    elements(renderJunit(exampleReport), 'failure'),
  ];
  expect(testCase[0].attributes).toMatchObject({ classname: 'updoc.verdict', name: 'upgrade' });
  expect(failure[0].attributes).toMatchObject({ type: 'failed', message: exampleReport.verdict.reason });
});

test.each([
  ['succeeded', []],
  ['incomplete', ['No line of the input is one that Liferay writes.']],
  ['unrecognized', ['No line of the input is one that Liferay writes.']],
] as const)('does not fail where the outcome is %s', (outcome, skipped) => {
  const xml = renderJunit({ ...UPGRADE, verdict: { ...emptyReport.verdict, outcome } });
  expect(elements(xml, 'failure')).toEqual([]);
  expect(elements(xml, 'skipped').map(({ text }) => text)).toEqual(skipped);
});

test('groups processes by their package, with the time that the log prints', () => {
  const spans = [{ ...SPAN, durationMs: 1234 }];
  expect(elements(renderJunit({ ...UPGRADE, spans }), 'testcase')[1].attributes).toEqual({
    classname: 'com.liferay.portal.upgrade.v7_3_x',
    name: 'UpgradeLayout',
    time: '1.234',
  });
});

test('prints no time where the log prints none', () => {
  expect(elements(renderJunit({ ...UPGRADE, spans: [SPAN] }), 'testcase')[1].attributes).not.toHaveProperty('time');
});

test('skips what has no end, and says why', () => {
  const spans = [{ ...SPAN, status: 'unset' as const }];
  expect(elements(renderJunit({ ...UPGRADE, spans }), 'skipped').at(-1)?.text).toBe('The log prints no end of it.');
});

test('tells two cases of one name apart, as GitLab counts them', () => {
  const spans = [SPAN, { ...SPAN, id: 's2', status: 'unset' as const }];
  const names = elements(renderJunit({ ...UPGRADE, spans }), 'testcase').map(({ attributes }) => attributes.name);
  expect(names).toEqual(['upgrade', 'UpgradeLayout', 'UpgradeLayout (2)']);
});

test('says how often repeated work ran', () => {
  const spans = [{ ...SPAN, count: 12, durationMs: 60_000, maxMs: 9_000 }];
  expect(elements(renderJunit({ ...UPGRADE, spans }), 'system-out').at(-1)?.text).toBe(
    'upgrade.log:7\nran 12 times, the longest 9 s',
  );
});

test('gives the innermost failure the finding, and says of what it stands in that it failed in it', async () => {
  const report = await analyzeText(TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout'));
  const xml = renderJunit(report);
  expect(await junitMistakes(xml)).toEqual([]);
  const rootCause = report.findings.find(({ role }) => role === 'root-cause');
  const failures = failuresByCase(xml);
  expect(failures.get('UpgradeLayout')?.attributes.message).toBe(rootCause?.title);
  expect(failures.get('UpgradeLayout')?.text).toContain('Root exception: ');
  expect(failures.get('UpgradeLayout')?.text).toMatch(/Place: -:\d+/);
});

test('fails the table that an error names, and the import', () => {
  const xml = renderJunit(exampleReports['partial-import']);
  const failures = failuresByCase(xml);
  const { errors, tables } = exampleReports['partial-import'].imports[0];
  const named = errors.filter(
    ({ severity, harmless, table }) => severity !== 'WARN' && !harmless && table !== undefined,
  );
  const failed = tables.filter(({ name }) => named.some(({ table }) => table === name));
  expect(failed.length).toBeGreaterThan(0);
  for (const { name } of failed) expect(failures.has(name)).toBe(true);
});

test('counts what it holds', () => {
  const all = xmlElements(renderJunit(exampleReport));
  const countOf = (name: string): number => all.filter((element) => element.name === name).length;
  expect(all[0].attributes).toMatchObject({ tests: String(countOf('testcase')), failures: String(countOf('failure')) });
});

function elements(xml: string, name: string): readonly XmlElement[] {
  return xmlElements(xml).filter((element) => element.name === name);
}

function failuresByCase(xml: string): ReadonlyMap<string, XmlElement> {
  const failures = new Map<string, XmlElement>();
  let current = '';
  for (const element of xmlElements(xml)) {
    if (element.name === 'testcase') current = element.attributes.name;
    if (element.name === 'failure') failures.set(current, element);
  }
  return failures;
}
