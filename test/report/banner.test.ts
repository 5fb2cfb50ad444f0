import { describe, expect, test } from 'vitest';
import type { GogoResult, ReleaseRow } from '../../src/model/gogo.ts';
import type { ImportOutcome, ImportReport } from '../../src/model/import.ts';
import type { Report } from '../../src/model/report.ts';
import type { ModuleState } from '../../src/model/timeline.ts';
import { viewOf } from '../../src/report/view/view-of.ts';
import { exampleReports } from '../support/example-report.ts';
import { cleanImport } from './examples/import-facts.ts';
import { placeAt } from './examples/parts.ts';

const CLEAN = exampleReports['clean-import'];
const SESSION = { ...exampleReports['gogo-session'], modules: [], gogo: [], releases: [], unsatisfied: [] };
const PLAIN_IMPORT: Report = { ...CLEAN, workflow: { edition: 'on-premises', steps: [] } };

describe('where only an import was logged', () => {
  test.each<[ImportOutcome, string, string, RegExp]>([
    ['succeeded', 'good', 'The import succeeded in 10 min 42 s.', /^Keep this log/],
    ['failed', 'bad', 'The import failed after 10 min 42 s.', /import again/],
    ['partial', 'warn', 'The import went on after errors.', /before you upgrade/],
    ['incomplete', 'warn', 'The log stops in the middle of the import.', /still runs/],
    ['unknown', 'quiet', 'The log does not tell whether the import succeeded.', /^Compare/],
  ])('the banner of one that %s is %s', (outcome, tone, headline, answer) => {
    const { verdict } = viewOf({ ...PLAIN_IMPORT, imports: [{ ...cleanImport(0), outcome }] });
    expect([verdict.mark.tone, verdict.headline]).toEqual([tone, headline]);
    expect(verdict.recovery.answer).toMatch(answer);
    expect(verdict.reason).toBe('The program came to its end without errors.');
    expect(verdict.places).toEqual(['import.log:402']);
  });

  test('of several the worst one speaks', () => {
    const imports: ImportReport[] = [cleanImport(0), { ...cleanImport(0), outcome: 'failed' }, cleanImport(0)];
    const { verdict } = viewOf({ ...PLAIN_IMPORT, imports });
    expect([verdict.mark.tone, verdict.headline]).toEqual(['bad', '3 imports: 1 failed, 2 succeeded.']);
  });

  test('an export is not told to be upgraded', () => {
    const { verdict } = viewOf({ ...PLAIN_IMPORT, imports: [{ ...cleanImport(0), direction: 'export' }] });
    expect(verdict.headline).toBe('The export succeeded in 10 min 42 s.');
    expect(verdict.recovery).toEqual({ question: '', answer: '', reason: '', rule: '' });
  });

  test('the workflow says what comes next, where it knows', () => {
    const { verdict, nextSteps, nothingNext, title } = viewOf(CLEAN);
    expect(verdict.recovery).toMatchObject({
      answer: 'Prune the copy.',
      reason: 'The import shows which tables are large.',
    });
    expect(nextSteps).toEqual([]);
    expect(nothingNext).toBe('Prune the copy. The import shows which tables are large.');
    expect(title).toBe('✔ Database import: succeeded (Oracle · impdp · 1 table, 1,204,118 rows, 2.1 GB)');
  });

  test('its largest tables are named where none is worth pruning', () => {
    const tables = [
      { name: 'Layout', rows: 25, place: placeAt(0, 3) },
      { name: 'Counter', rows: 0, place: placeAt(0, 4) },
      { name: 'AssetTag', rows: 75, place: placeAt(0, 5) },
    ];
    const pruning = { candidates: [], tuning: [], queries: [], links: [] };
    const { briefs } = viewOf({ ...PLAIN_IMPORT, pruning, imports: [{ ...cleanImport(0), tables }] });
    expect(briefs).toMatchObject([
      { label: 'Largest tables', text: 'AssetTag (75 rows, 75 %), Layout (25 rows, 25 %)' },
    ]);
  });

  test.each<[ImportOutcome, number]>([
    ['succeeded', 1],
    ['failed', 0],
  ])('one that %s without rows says how they are counted only where it is whole', (outcome, count) => {
    const pruning = {
      candidates: [],
      tuning: [],
      links: [],
      queries: [{ database: 'any', purpose: 'Counts', sql: 'select 1' }],
    } as const;
    const { briefs } = viewOf({ ...PLAIN_IMPORT, pruning, imports: [{ ...cleanImport(0), tables: [], outcome }] });
    expect(briefs.filter(({ label }) => label === 'Worth pruning')).toHaveLength(count);
  });

  test('what is to be copied stands with the next steps', () => {
    const next = {
      stepId: 'T7',
      title: 'Configure the tool',
      why: 'It asks else.',
      commands: ['cd tools', 'vi a'],
      queries: [],
    };
    const { nextSteps, workflow, verdict } = viewOf({ ...CLEAN, workflow: { ...CLEAN.workflow, next } });
    expect(nextSteps).toMatchObject([
      { number: 1, text: 'Configure the tool. It asks else.', command: 'cd tools\nvi a' },
    ]);
    expect(verdict.recovery).toMatchObject({ answer: 'Configure the tool.', reason: '' });
    expect(workflow.parts[0].steps).toMatchObject([
      { text: 'Next: T7 Configure the tool. It asks else.', command: '' },
    ]);
  });
});

const FAILED: ModuleState = { name: 'com.example.a', status: 'failed', place: placeAt(0, 5) };
const PENDING: ModuleState = { name: 'com.example.b', status: 'pending', place: placeAt(0, 6) };
const CHECK: GogoResult = { command: 'upgrade:check', outcome: 'empty', rows: [], place: placeAt(0, 1) };
const GOOD_ROW: ReleaseRow = { servletContextName: 'portal', state: 0, place: placeAt(0, 9) };

describe('where only a Gogo session was given', () => {
  test.each<[Partial<Report>, string, string, string]>([
    [
      { modules: [FAILED, PENDING, PENDING] },
      'bad',
      '1 module failed, 2 wait for their upgrade.',
      'upgrade:execute com.example.a',
    ],
    [{ modules: [PENDING] }, 'warn', '1 module waits for its upgrade.', 'upgrade:execute com.example.b'],
    [
      { modules: [{ ...FAILED, blockedBy: ['com.example.b'] }, PENDING] },
      'bad',
      '1 module failed, 1 waits for its upgrade.',
      'upgrade:execute com.example.b',
    ],
    [{ modules: [{ ...FAILED, name: 'x; rm -rf /' }] }, 'bad', '1 module failed.', ''],
    [{ gogo: [CHECK] }, 'good', 'No module waits for an upgrade.', ''],
    [
      { gogo: [{ ...CHECK, outcome: 'failed' }] },
      'quiet',
      'What was given does not tell whether modules wait for an upgrade.',
      '',
    ],
    [
      { gogo: [{ ...CHECK, command: 'upgrade:list', outcome: 'ok' }] },
      'quiet',
      'What was given does not tell whether modules wait for an upgrade.',
      'upgrade:check',
    ],
    [
      { gogo: [CHECK], unsatisfied: exampleReports['gogo-session'].unsatisfied },
      'warn',
      '2 bundles and components cannot start.',
      '',
    ],
    [{ releases: [GOOD_ROW, { ...GOOD_ROW, state: 1 }] }, 'bad', '1 row of Release_ is not in a good state.', ''],
  ])('%# it says how many modules wait, and the next command', (parts, tone, headline, command) => {
    const { verdict, nextSteps } = viewOf({ ...SESSION, ...parts });
    expect([verdict.mark.tone, verdict.headline]).toEqual([tone, headline]);
    expect(nextSteps.map((step) => step.command)).toEqual(command.startsWith('upgrade:execute') ? [command] : []);
    expect(verdict.recovery.answer).toBe(command === '' ? '' : `In the Gogo shell: ${command}`);
  });
});

test('a Gogo session is answered with the next command of the workflow', () => {
  const commands = ['upgrade:execute com.example.b', 'upgrade:check'];
  const next = { stepId: 'U4.2', title: 'Check the modules', why: 'They wait.', commands, queries: [] };
  const { verdict, nextSteps } = viewOf({ ...SESSION, modules: [PENDING], workflow: { ...SESSION.workflow, next } });
  expect(verdict.recovery.answer).toBe('In the Gogo shell: upgrade:execute com.example.b');
  expect(nextSteps).toMatchObject([{ text: 'Check the modules. They wait.', command: commands.join('\n') }]);
});

describe('where only a report of Liferay was given', () => {
  test.each([
    ['success', 'good', "Liferay's own report says that the upgrade succeeded, in 42 s."],
    ['failure', 'bad', "Liferay's own report says that the upgrade failed, in 42 s."],
    [
      'preupgrade verification failure',
      'bad',
      "Liferay's own report says that the verification before the upgrade failed, in 42 s.",
    ],
    ['something else', 'quiet', "Liferay's own report does not say how the upgrade ended."],
  ])('a result of %s is %s', (result, tone, headline) => {
    const report = exampleReports['report-only'];
    const { verdict } = viewOf({
      ...report,
      upgradeReports: report.upgradeReports.map((facts) => ({ ...facts, result })),
    });
    expect([verdict.mark.tone, verdict.headline]).toEqual([tone, headline]);
  });
});

describe('where an upgrade or a server was logged', () => {
  test.each(['upgrade', 'server'] as const)('the verdict on the %s speaks', (kind) => {
    const runs = [...PLAIN_IMPORT.runs, { id: 'run-2', kind, status: 'ok' as const, sources: [0] }];
    const { verdict, title, briefs } = viewOf({ ...PLAIN_IMPORT, runs });
    expect(verdict.headline).toBe('No upgrade took place in this log.');
    expect(title).toMatch(/^• Liferay upgrade: no upgrade/);
    expect(briefs[0]).toEqual({
      label: 'Import',
      text: '✔ impdp: succeeded',
      detail: '1 table, 1,204,118 rows, 2.1 GB',
    });
  });
});
