// The position by what no message tells: imports, answers of the Gogo shell, rows of Release_, reports.
import { describe, expect, it } from 'vitest';
import type { EventName } from '../../../src/model/event-name.ts';
import type { ImportFacts } from '../../../src/model/import.ts';
import type { Mark, Run, Span } from '../../../src/model/timeline.ts';
import type { UpgradeReportFacts } from '../../../src/model/upgrade-report.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import type { StepStatus } from '../../../src/model/workflow.ts';
import { findPosition } from '../../../src/diagnose/workflow/find-position.ts';
import type { PositionFacts } from '../../../src/diagnose/workflow/position-facts.ts';
import { EMPTY_REPORT, NO_ENVIRONMENT, PLACE, makeRun } from '../../support/make-run.ts';

const VERDICT: Verdict = {
  outcome: 'no-upgrade',
  reason: 'No upgrade process ran.',
  evidence: [PLACE],
  recovery: 'none-needed',
  recoveryReason: 'No upgrade was made.',
};
const SUCCEEDED: Verdict = { ...VERDICT, outcome: 'succeeded', reason: 'The upgrade tool says that it completed.' };
const RESTORE: Verdict = {
  ...VERDICT,
  outcome: 'failed',
  reason: 'A process failed.',
  recovery: 'restore',
  recoveryReason: 'A core process for 7.0 failed.',
  recoveryRule: 'D4',
};
const CORE_SPAN: Span = {
  id: 's1',
  runId: 'r0',
  kind: 'process',
  name: 'com.liferay.portal.upgrade.v7_0_0.UpgradeWiki',
  count: 1,
  status: 'error',
  place: PLACE,
};

function imported(rows: number | undefined, facts: Partial<ImportFacts> = {}): Run {
  const importFacts: ImportFacts = {
    database: 'mysql',
    tool: 'mysql',
    direction: 'import',
    tables: rows === undefined ? [] : [{ name: 'WikiPage', rows, place: PLACE }],
    unnamedRows: [],
    errors: [],
    ends: [{ outcome: 'succeeded', place: PLACE }],
    wentOn: false,
    endsWhole: true,
    ...facts,
  };
  return { ...makeRun([]), kind: 'import', importFacts };
}

/** A run of an hour, so many hours after the first one. */
function later(hours: number, run: Run): Run {
  return { ...run, startMs: hours * 3_600_000, endMs: (hours + 1) * 3_600_000 };
}

const BROKEN: Partial<ImportFacts> = {
  errors: [
    {
      severity: 'ERROR',
      code: '1062',
      message: 'Duplicate entry',
      count: 1,
      harmless: false,
      stops: true,
      place: PLACE,
    },
  ],
};

function upgrade(marks: readonly EventName[] = [], fields: Partial<Run> = {}): Run {
  const mark: Mark = { count: 1, first: { attributes: {}, place: PLACE }, last: { attributes: {}, place: PLACE } };
  return { ...makeRun([], [CORE_SPAN], new Map(marks.map((name) => [name, mark]))), ...fields };
}

function report(fields: Partial<UpgradeReportFacts>): Run {
  return { ...makeRun([]), kind: 'other', upgradeReports: [{ ...EMPTY_REPORT, ...fields }] };
}

function positionOf(runs: readonly Run[], fields: Partial<PositionFacts> = {}) {
  return findPosition({
    runs,
    verdict: VERDICT,
    environment: NO_ENVIRONMENT,
    modules: [],
    findings: [],
    cloudSources: [],
    ...fields,
  });
}

type Row = readonly [
  name: string,
  runs: readonly Run[],
  fields: Partial<PositionFacts>,
  next: string | undefined,
  seen: Readonly<Record<string, StepStatus>>,
];

const FAILED_CORE: PositionFacts['deciding'] = { run: upgrade(), step: { phase: 'core', coreLine: [7, 0] } };

const ROWS: readonly Row[] = [
  ['an import that succeeded is pruned next', [imported(90)], {}, 'T3', { T2: 'done', T3: 'not-seen' }],
  [
    'a second import with fewer rows is a pruned copy',
    [later(0, imported(90)), later(2, imported(40))],
    {},
    'T4',
    { T2: 'done', T3: 'done' },
  ],
  [
    'a second import with the same rows is not',
    [later(0, imported(90)), later(2, imported(90))],
    {},
    'T3',
    { T3: 'not-seen' },
  ],
  ['without dates nobody knows which one came first', [imported(90), imported(40)], {}, 'T3', { T3: 'in-progress' }],
  [
    'imports of other databases say nothing of pruning',
    [
      later(0, imported(90)),
      later(2, imported(undefined, { tables: [{ name: 'BlogsEntry', rows: 4, place: PLACE }] })),
    ],
    {},
    'T3',
    { T3: 'not-seen' },
  ],
  [
    'an import without dates is no restore',
    [upgrade(), imported(90)],
    { verdict: RESTORE, deciding: FAILED_CORE },
    'U3R',
    { T2: 'done', U3R: 'not-seen' },
  ],
  ['an import that failed is made again', [imported(90, BROKEN)], {}, 'T2', { T2: 'failed' }],
  [
    'an import that breaks off is looked at',
    [imported(90, { endsWhole: false, ends: [] })],
    {},
    'T2',
    { T2: 'in-progress' },
  ],
  ['an export is no import', [imported(90, { direction: 'export' })], {}, undefined, { T2: 'not-seen' }],
  ['an import for the Cloud is upgraded next', [imported(90)], { cloudSources: [0] }, 'C5', { C4: 'done' }],
  [
    'a restore is due behind a core that cannot be run again',
    [imported(90), upgrade()],
    { verdict: RESTORE, deciding: FAILED_CORE },
    'U3R',
    { T2: 'done', U3R: 'not-seen' },
  ],
  [
    'a restore that was made is upgraded again',
    [later(0, upgrade()), later(2, imported(90))],
    { verdict: RESTORE, deciding: FAILED_CORE },
    'U3',
    { T2: 'not-seen', U3R: 'done' },
  ],
  [
    'a restore that failed is made again',
    [later(0, upgrade()), later(2, imported(90, BROKEN))],
    { verdict: RESTORE, deciding: FAILED_CORE },
    'U3R',
    { U3R: 'failed' },
  ],
  [
    'an empty answer of upgrade:check closes the modules',
    [
      upgrade(['tool.completed']),
      { ...makeRun([]), kind: 'gogo', gogo: [{ command: 'upgrade:check', outcome: 'empty', rows: [], place: PLACE }] },
    ],
    { verdict: SUCCEEDED },
    'X1',
    { 'U4.1': 'done', 'U4.2': 'done', 'CP-U': 'done' },
  ],
  [
    'an answer that was refused closes nothing',
    [
      upgrade(['tool.completed']),
      {
        ...makeRun([]),
        kind: 'gogo',
        gogo: [{ command: 'upgrade:check', outcome: 'not-found', rows: [], place: PLACE }],
      },
    ],
    { verdict: SUCCEEDED },
    'X1',
    { 'U4.2': 'not-seen' },
  ],
  [
    'a row of Release_ with state 1 is a module that failed',
    [upgrade(), { ...makeRun([]), releases: [{ servletContextName: 'org.acme.service', state: 1, place: PLACE }] }],
    { verdict: { ...VERDICT, outcome: 'incomplete' } },
    'U4.2',
    { 'U4.2': 'failed' },
  ],
  [
    'so is one that is pasted behind a success',
    [upgrade(), { ...makeRun([]), releases: [{ servletContextName: 'org.acme.service', state: 1, place: PLACE }] }],
    { verdict: SUCCEEDED },
    'U4.2',
    { 'U4.2': 'failed' },
  ],
  ['a report of success stands behind the upgrade', [report({ result: 'success' })], {}, 'X1', { U5: 'done' }],
  ['a report of failure asks for the log', [report({ result: 'failure' })], {}, 'U5', { U5: 'failed' }],
  [
    'an old report is good where the final versions are the expected ones',
    [
      report({
        values: {
          'final.build': '7413',
          'expected.build': '7413',
          'final.schema': '9.1.0',
          'expected.schema': '9.1.0',
        },
      }),
    ],
    {},
    'X1',
    { U5: 'done' },
  ],
  [
    'an old report is bad where they differ',
    [
      report({
        values: {
          'final.build': '7413',
          'expected.build': '7413',
          'final.schema': '9.0.0',
          'expected.schema': '9.1.0',
        },
      }),
    ],
    {},
    'U5',
    { U5: 'failed' },
  ],
];

describe('the position of runs', () => {
  it.each(ROWS)('%s', (_, runs, fields, next, seen) => {
    const { steps, next: found } = positionOf(runs, fields);
    expect(found?.stepId).toBe(next);
    const statuses = Object.keys(seen).map((id) => [id, steps.find((step) => step.id === id)?.status]);
    expect(Object.fromEntries(statuses)).toEqual(seen);
  });

  it('gives the command of the import by its database', () => {
    const { next } = positionOf([imported(90, { ...BROKEN, database: 'postgresql' })]);
    expect(next?.commands).toEqual(['psql -v ON_ERROR_STOP=1 -U <user> -d <database> -f <dump>.sql > import.log 2>&1']);
    expect(next?.title).toBe('Correct what the errors name and import again');
  });

  it('asks first whether an upgrade that was cut off still runs', () => {
    const { next } = positionOf([upgrade()], {
      verdict: { ...RESTORE, outcome: 'incomplete', recovery: 'restore' },
      deciding: { run: upgrade(), step: { phase: 'core' } },
    });
    expect([next?.stepId, next?.title]).toEqual(['U3', 'See whether the upgrade still runs']);
  });

  it('looks at the components first where they wait', () => {
    const { next } = positionOf([upgrade(['recorder.unresolved'])], {
      verdict: { ...RESTORE, recovery: 'fix-then-rerun', recoveryRule: 'D6' },
      deciding: { run: upgrade(), step: { phase: 'module' } },
    });
    expect(next?.commands).toEqual(['system:check', 'upgrade:check']);
    expect(next?.title).toBe('Upgrade the modules that wait, and check that none is left');
    expect(next?.why).toMatch(/ Run these in the Gogo shell, or run the tool again\.$/);
  });

  it('never shows what was typed at a question', () => {
    const asked = { attributes: { question: 'database password: s3cret' }, place: PLACE };
    const marks = new Map<EventName, Mark>([['tool.prompt', { count: 1, first: asked, last: asked }]]);
    const position = positionOf([{ ...makeRun([], [], marks), kind: 'other' }]);
    expect(JSON.stringify(position)).toContain('database password');
    expect(JSON.stringify(position)).not.toContain('s3cret');
  });
});
