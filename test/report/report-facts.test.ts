// What Liferay's own report says in values, lists and statements.
import { expect, test } from 'vitest';
import type { UpgradeReportFacts } from '../../src/model/upgrade-report.ts';
import { listsTables, textsTables } from '../../src/report/view/report-tables.ts';
import { reportFacts } from '../../src/report/view/report-facts.ts';
import { placeAt, sourceOf } from './examples/parts.ts';
import { failedReport } from './examples/upgrade-reports.ts';

const EMPTY: UpgradeReportFacts = {
  generation: 'info',
  pendingModules: [],
  values: {},
  lists: {},
  processes: [],
  tables: [],
  texts: [],
  place: placeAt(0, 1),
};

test.each<[string, Partial<UpgradeReportFacts>, readonly (readonly [string, string])[]]>([
  [
    'the versions as one way',
    { values: { 'initial.build': '7210', 'final.build': '7310', 'expected.build': '7310' } },
    [['Build', '7210 → 7310, as expected']],
  ],
  [
    'the version that was not reached',
    { values: { 'initial.schema': '2.1.0', 'final.schema': '2.4.0', 'expected.schema': '8.0.0' } },
    [['Schema version', '2.1.0 → 2.4.0, 8.0.0 expected']],
  ],
  [
    'status and modules that wait',
    { status: 'No changes have been\nmade', pendingModules: ['org.acme.a', 'org.acme.b'] },
    [
      ['Status', 'No changes have been made'],
      ['Modules that wait', 'org.acme.a, org.acme.b'],
    ],
  ],
  [
    'lists, each as one fact',
    { lists: { 'jvm.arguments': ['-Xmx2g', '-Da=b'], 'properties.files': ['a.properties', 'b.properties'] } },
    [
      ['JVM options', '-Xmx2g -Da=b'],
      ['Property files', 'a.properties, b.properties'],
    ],
  ],
  ['a value under its own name where it is not known', { values: { 'cluster.size': '2' } }, [['cluster.size', '2']]],
])('says %s', (_, facts, expected) => {
  expect(reportFacts({ ...EMPTY, ...facts }).map(({ label, value }) => [label, value])).toEqual(expected);
});

test('lists the properties in a table', () => {
  const properties = Array.from({ length: 12 }, (_, index) => `key.${index}=${index}`);
  const [table] = listsTables({ ...EMPTY, lists: { properties } });
  expect(table?.rows[0]?.head.text).toBe('key.0=0');
  expect(table?.more).toBe('and 2 more properties');
});

test('says of a statement why it failed, in which process and for which company', () => {
  const place = placeAt(0, 70);
  const reason = 'column is missing';
  const text = {
    kind: 'failed-sql',
    text: 'update A set b = 1',
    reason,
    process: 'org.acme.v1_0_0.Fix',
    company: '20',
    place,
  } as const;
  const [table] = textsTables({ ...failedReport(0), texts: [text] }, [sourceOf('report.txt', 90)]);
  expect(table?.columns.map(({ head }) => head)).toEqual(['Text', 'Reason', 'Process', 'Company', 'Where']);
  expect(table?.rows[0]?.cells.map((cell) => cell.text)).toEqual([reason, 'v1_0_0.Fix', '20', 'report.txt:70']);
});
