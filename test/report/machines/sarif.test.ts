import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { artifactLocation } from '../../../src/report/outputs/sarif/sarif-locations.ts';
import { renderSarif } from '../../../src/report/render-sarif.ts';
import { exampleReport, exampleReports } from '../../support/example-report.ts';
import { placeAt } from '../examples/parts.ts';
import { NASTY_TEXTS, hostileReport } from '../hostile-report.ts';
import { markdownOutline } from '../markdown-outline.ts';
import { sarifMistakes } from './sarif-schema.ts';

/** What of a log the tests look at. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly invocations: readonly [Invocation];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly Result[];
    },
  ];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
}
interface Invocation {
  readonly exitCode?: number;
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly {
    readonly descriptor: { readonly id: string };
    readonly message: { readonly text: string };
  }[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly kind: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: { readonly region: object } }];
  readonly relatedLocations?: readonly { readonly message: { readonly text: string } }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

const rootCause = exampleReport.findings[0];

test.each(Object.entries(exampleReports))('writes %s as the schema of SARIF 2.1.0 says', async (name, report) => {
  const text = renderSarif(report, 1);
  expect(sarifMistakes(JSON.parse(text))).toEqual([]);
  await expect(text).toMatchFileSnapshot(`../../golden/report/${name}.sarif`);
});

test('is refused by the schema where it is wrong', () => {
  const log = JSON.parse(renderSarif(exampleReport)) as Log;
  expect(sarifMistakes({ ...log, version: '2.0.0' })).not.toEqual([]);
  expect(sarifMistakes(JSON.parse(JSON.stringify(log).replaceAll('"startLine":', '"firstLine":')))).not.toEqual([]);
});

test.each(NASTY_TEXTS)('stays valid whatever the log holds: %j', (text) => {
  const log = logOf(hostileReport(`${text} x`));
  expect(sarifMistakes(log)).toEqual([]);
  const harmless = logOf(hostileReport('harmless words x'));
  expect(log.runs[0].tool.driver.rules.map(({ help }) => markdownOutline(help.markdown))).toEqual(
    harmless.runs[0].tool.driver.rules.map(({ help }) => markdownOutline(help.markdown)),
  );
  for (const { message } of log.runs[0].results) expect(message.text).not.toMatch(/\{\d+\}|\]\(/);
});

test('tells lines and bytes of a result, and names its rule', () => {
  const [result] = logOf(exampleReport).runs[0].results;
  const { rules } = logOf(exampleReport).runs[0].tool.driver;
  expect(rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(result.locations[0].physicalLocation.region).toMatchObject({
    startLine: 2211,
    endLine: 2222,
    byteOffset: 221_100,
    byteLength: 1_200,
  });
});

test('lists root causes first, and what is harmless last, as no failure', () => {
  const { results } = logOf(exampleReport).runs[0];
  const noise = exampleReport.findings.filter(({ role }) => role === 'noise').length;
  expect(results[0].ruleId).toBe(rootCause.ruleId);
  expect(
    results.slice(results.length - noise).every(({ kind, level }) => kind === 'informational' && level === 'none'),
  ).toBe(true);
});

test('says in words what a consequence follows from', () => {
  const consequence = logOf(exampleReport).runs[0].results.find(
    ({ ruleId }) => ruleId === 'modules/unsatisfied-reference',
  );
  expect(consequence?.relatedLocations?.[0].message.text).toBe(`follows from: ${rootCause.title}`);
});

test('gives what has the same fingerprint numbers, so that no alert takes the place of another', () => {
  const first = { ...rootCause, fingerprint: '1:4c1f0c2a9b7e0000' };
  const { results } = logOf({ ...exampleReport, findings: [first, { ...first, id: 'again' }] }).runs[0];
  expect(results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)).toEqual([
    '1-4c1f0c2a9b7e0000:1',
    '1-4c1f0c2a9b7e0000:2',
  ]);
});

test('tells the exit code and what is said of our own work', () => {
  const notifications = [
    { code: 'line-cut', level: 'warning', message: 'a line was cut', place: placeAt(0, 3) },
  ] as const;
  const [invocation] = logOf({ ...exampleReport, complete: false, notifications }).runs[0].invocations;
  expect(invocation).toMatchObject({ exitCode: 1, executionSuccessful: false });
  expect(invocation.toolExecutionNotifications).toMatchObject([
    { descriptor: { id: 'line-cut' }, message: { text: 'a line was cut' } },
  ]);
});

describe('the limits of GitHub', () => {
  const many = (count: number, places = 0): Report => ({
    ...exampleReport,
    findings: Array.from({ length: count }, (_, index): Finding => ({
      ...rootCause,
      id: `f${index}`,
      role: index === count - 1 ? 'root-cause' : 'contributing',
      message: `m${index}`,
      relatedPlaces: Array.from({ length: places }, (_unused, line) => placeAt(0, line + 1)),
    })),
  });

  test('leave 5,000 results, the root cause among them, and say how many are left out', () => {
    const { results, invocations } = logOf(many(5_001)).runs[0];
    expect(results).toHaveLength(5_000);
    expect(results[0].message.text).toContain('m5000');
    expect(invocations[0].toolExecutionNotifications.at(-1)).toMatchObject({
      descriptor: { id: 'left-out' },
      message: { text: expect.stringContaining('1 of 5001 findings are left out') as string },
    });
  });

  test('leave 100 locations of a result', () => {
    const { locations, relatedLocations = [] } = logOf(many(1, 200)).runs[0].results[0];
    expect(locations.length + relatedLocations.length).toBe(100);
  });

  test('leave as many results as the packed size allows', () => {
    const report = many(64);
    const findings = report.findings.map((finding) => ({ ...finding, message: randomBytes(400).toString('hex') }));
    const text = renderSarif({ ...report, findings }, 0, { results: 5_000, bytes: 20_000 });
    expect(gzipSync(text).length).toBeLessThanOrEqual(20_000);
    const { results } = (JSON.parse(text) as Log).runs[0];
    expect(results.length).toBeGreaterThan(4);
    expect(results.length).toBeLessThan(64);
    expect(text).toContain('findings are left out');
  });

  test('leave 1,024 characters of a description', () => {
    const long = 'x'.repeat(5_000);
    const findings = [{ ...rootCause, title: long, cause: long, message: long }];
    const { shortDescription, fullDescription } = logOf({ ...exampleReport, findings }).runs[0].tool.driver.rules[0];
    expect(shortDescription.text).toHaveLength(1024);
    expect(fullDescription.text).toHaveLength(1024);
  });
});

test.each([
  ['logs/upgrade.log', 'logs/upgrade.log'],
  ['./logs/a b#c%.log', 'logs/a%20b%23c%25.log'],
  ['logs/bundle.zip!/x/upgrade.log', 'logs/bundle.zip!/x/upgrade.log'],
  ['C:\\logs\\upgrade.log', 'file:///C:/logs/upgrade.log'],
  ['logs\\upgrade.log', 'logs/upgrade.log'],
  ['/var/log/über.log', 'file:///var/log/%C3%BCber.log'],
  ['javascript:alert(1)', 'javascript%3Aalert(1)'],
  ['a\ud800', 'a%EF%BF%BD'],
  ['-', 'stdin'],
])('writes the path %j as the URI %s', (path, uri) => {
  expect(artifactLocation(path).uri).toBe(uri);
});

function logOf(report: Report): Log {
  return JSON.parse(renderSarif(report, 1)) as Log;
}
