import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { ModuleState } from '../../src/model/timeline.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { viewOf } from '../../src/report/view/view-of.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';
import { placeAt } from './examples/parts.ts';

test.each([
  ['failed-upgrade', 'The upgrade failed in the core, 41 s after start.', '7.0 → 7.3 · MySQL 5.7'],
  ['clean-success', 'The upgrade succeeded in 2 min 29 s.', '7.2 → 7.3 · PostgreSQL'],
  ['unexplained-failure', 'The upgrade failed in the module com.example.orders.service.', 'to 7413 · Oracle 19c'],
  ['incomplete-upgrade', 'The log stops in the middle of the upgrade.', 'from 7010'],
  ['not-a-log', 'This is not a log that updoc knows.', ''],
])('says in one sentence what became of %s', (name, headline, subject) => {
  expect(viewOf(exampleReports[name]).verdict).toMatchObject({ headline, subject });
});

const OPEN: ModuleState = { name: 'com.example.a', status: 'pending', place: placeAt(0, 1) };

test.each<[string, Partial<Verdict>, readonly ModuleState[], string, string]>([
  [
    'modules that are left',
    { outcome: 'incomplete', recovery: 'fix-then-rerun', recoveryRule: 'D6' },
    [
      OPEN,
      { ...OPEN, name: 'com.example.b', status: 'failed' },
      { ...OPEN, name: 'com.example.c', status: 'upgraded' },
    ],
    'The upgrade is not complete: 2 modules left to upgrade.',
    'No: go on with what is left.',
  ],
  [
    'modules that nobody names',
    { outcome: 'incomplete', recovery: 'rerun', recoveryRule: 'D6' },
    [],
    'The upgrade is not complete: modules are left to upgrade.',
    'No: run the tool again.',
  ],
  [
    'a check that refused',
    { outcome: 'failed', recovery: 'none-needed', recoveryRule: 'D1' },
    [],
    'The upgrade did not begin: a check refused it.',
    'No: nothing was changed.',
  ],
])('names %s', (_, verdict, modules, headline, answer) => {
  const report = { ...exampleReport, verdict: { ...exampleReport.verdict, ...verdict }, modules };
  expect(viewOf(report).verdict).toMatchObject({ headline, recovery: { answer } });
});

test('tells updates of one line by their schema versions', () => {
  const environment = {
    ...exampleReport.environment,
    from: { version: '7.4 or later', schema: '31.0.1' },
    to: { version: '7.4 or later', schema: '33.1.0' },
  };
  expect(viewOf({ ...exampleReport, environment }).verdict.subject).toMatch(
    /^7\.4 or later \(schema 31\.0\.1\) → 7\.4 or later \(schema 33\.1\.0\)/,
  );
});

test('counts the warnings of a success', () => {
  const verdict = { ...exampleReport.verdict, outcome: 'succeeded-with-warnings' } as const;
  const findings = exampleReport.findings.filter(({ role }) => role === 'advice');
  expect(viewOf({ ...exampleReport, verdict, findings }).verdict.headline).toBe(
    'The upgrade succeeded in 42 s, with 1 warning.',
  );
});

test.each([
  ['restore', 'Restore the backup?', 'Yes: restore it, fix the cause there, and start over.'],
  ['rerun', 'Restore the backup?', 'No: run the tool again.'],
  ['unknown', 'Restore the backup?', 'The log does not tell.'],
  ['none-needed', 'Restore the backup?', 'No: nothing was changed.'],
] as const)('answers for %s whether to restore', (recovery, question, answer) => {
  const report: Report = { ...exampleReport, verdict: { ...exampleReport.verdict, recovery } };
  expect(viewOf(report).verdict.recovery).toMatchObject({ question, answer, rule: 'rule D5' });
});

test('names consequences under the first cause, however many lie between', () => {
  const [rootCause] = viewOf(exampleReport).rootCauses;
  expect(rootCause.consequences.map(({ place }) => place)).toEqual(['upgrade.log:2230', 'upgrade.log:2301']);
  expect(rootCause.consequencesLine).toBe('212 errors of 2 kinds');
});

test('ends when two findings name each other as their cause', () => {
  const findings = exampleReport.findings.map((finding) =>
    finding.id === 'finding-2' ? { ...finding, causedBy: 'finding-3' } : finding,
  );
  expect(viewOf({ ...exampleReport, findings }).rootCauses[0].consequences).toHaveLength(2);
});

test('folds what needs nobody, and puts weak signs apart', () => {
  const findings = exampleReport.findings.map((finding) =>
    finding.role === 'advice' ? { ...finding, confidence: 'low' as const } : finding,
  );
  const groups = viewOf({ ...exampleReport, findings }).otherFindings;
  expect(groups.map(({ anchor, folded }) => [anchor, folded])).toEqual([
    ['consequences', true],
    ['uncertain', true],
    ['harmless', true],
  ]);
});

test('gives the findings of one rule anchors of their own', () => {
  const findings = [1, 2].map((number) => ({ ...exampleReport.findings[0], id: `f${number}` }));
  const anchors = viewOf({ ...exampleReport, findings }).rootCauses.map(({ anchor }) => anchor);
  expect(anchors).toEqual(['unique-index-duplicates', 'unique-index-duplicates--2']);
});

test('shows at most sixty spans: the failed, the longest, and what they stand in', () => {
  const [outer, inner] = exampleReport.spans;
  const short = Array.from({ length: 100 }, (_, index) => ({
    ...inner,
    id: `short-${index}`,
    durationMs: index,
    startOffsetMs: index,
  }));
  const [timeline] = viewOf({ ...exampleReport, spans: [outer, ...short] }).timelines;
  expect(timeline.rows).toHaveLength(60);
  expect(timeline.rows[0].name.short).toBe('PortalUpgradeProcess');
  expect(timeline.rows.every(({ left, width }) => left >= 0 && left + width <= 100)).toBe(true);
  expect(timeline.rest).toBe('41 shorter pieces of work are left out.');
  expect([timeline.folded, viewOf(exampleReport).timelines[0].folded]).toEqual([true, false]);
});

test('shows the outermost of spans that are nested without an end', () => {
  const [outer] = exampleReport.spans;
  const nested = Array.from({ length: 20_000 }, (_, index) => ({
    ...outer,
    id: `nested-${index}`,
    name: `Nested${index}`,
    ...(index > 0 && { parentId: `nested-${index - 1}` }),
  }));
  const [{ rows, rest }] = viewOf({ ...exampleReport, spans: nested }).timelines;
  expect(rows.map(({ name }) => name.short)).toEqual(nested.slice(0, 60).map(({ name }) => name));
  expect(rest).toBe('19,940 shorter pieces of work are left out.');
});

test('leaves out links that are not web addresses', () => {
  const link = { title: 'x', url: 'javascript:alert(1)' };
  expect(viewOf({ ...exampleReport, nextSteps: [{ text: 'x', link }] }).nextSteps[0].links).toEqual([]);
});

test('names sources in full where the last parts of their paths are the same', () => {
  expect(viewOf(exampleReports['unexplained-failure']).verdict.places).toEqual([
    'node-1/catalina.out:40',
    'node-2/catalina.out:7',
  ]);
});

test('says of harmless findings that they were seen before only where somebody noted something', () => {
  const seenBefore = { failureId: 'f-9f0c12ab', analyses: 2, occurrences: 2, lastTime: '2024-02-03', resolutions: [] };
  const noted = { note: 'harmless', time: '2024-02-04', outcome: 'unknown' as const };
  const linesWith = (
    seen: typeof seenBefore | (Omit<typeof seenBefore, 'resolutions'> & { resolutions: [typeof noted] }),
  ) =>
    viewOf({
      ...exampleReport,
      findings: exampleReport.findings.map((finding) => ({ ...finding, seenBefore: seen })),
    })
      .otherFindings.flatMap(({ findings }) => findings)
      .filter(({ label }) => label === 'startup/stale-portlet-preferences')
      .map(({ seenLine }) => seenLine);
  expect(linesWith(seenBefore)).toEqual(['']);
  expect(linesWith({ ...seenBefore, resolutions: [noted] })).toEqual([
    'Seen before: 2 times, last on 2024-02-03; noted: "harmless" (2024-02-04).',
  ]);
});
