import { describe, expect, it } from 'vitest';
import { type Report, analyze } from '../../src/index.ts';
import { checkEvidence } from '../../src/ticket/evidence/check-evidence.ts';
import type { EvidenceFacts } from '../../src/ticket/evidence/evidence.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { exampleReports } from '../support/example-report.ts';
import { emptyReport } from '../report/examples/parts.ts';

const [source] = exampleReports['failed-upgrade'].sources;
const [gogoAnswer] = exampleReports['gogo-session'].gogo;
const [release] = exampleReports['failed-upgrade'].releases;
const [upgradeReport] = exampleReports['report-only'].upgradeReports;
const [brought] = exampleReports['clean-import'].imports;
const [run] = exampleReports['failed-upgrade'].runs;

/** Nothing is known but that the upgrade goes to a version that writes reports, and that it stands still. */
const nothing: Report = {
  ...emptyReport,
  verdict: { ...emptyReport.verdict, outcome: 'incomplete' },
  environment: { from: {}, to: { version: '7.4' }, jvmOptions: [] },
};

function facts(change: Partial<Report>, more: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return { report: { ...nothing, ...change }, threadDumps: 0, tried: [], ...more };
}

function named(path: string): EvidenceFacts {
  return facts({ sources: [{ ...source, path }] });
}

function answered(command: string): EvidenceFacts {
  return facts({ gogo: [{ ...gogoAnswer, command, outcome: 'ok' }] });
}

function inEnvironment(environment: Partial<Report['environment']>): EvidenceFacts {
  return facts({ environment: { ...nothing.environment, ...environment } });
}

/** What has the evidence, and what looks like it and has not. */
const ITEMS: readonly (readonly [id: string, there: EvidenceFacts, missing: EvidenceFacts])[] = [
  [
    'patch-level',
    inEnvironment({ product: 'Liferay DXP 7.4.13 Update 34' }),
    inEnvironment({ product: 'Liferay DXP 7.4' }),
  ],
  ['portal-ext', named('conf/portal-ext.properties'), named('conf/portal-upgrade-ext.properties')],
  ['upgrade-properties', named('tool/portal-upgrade-database.properties'), named('conf/portal-ext.properties')],
  ['jvm-options', inEnvironment({ jvmOptions: ['-Xmx2g'] }), inEnvironment({ java: '11' })],
  [
    'upgrade-log',
    facts({ verdict: { ...nothing.verdict, outcome: 'failed' }, runs: [{ ...run, kind: 'upgrade', status: 'error' }] }),
    facts({ runs: [{ ...run, kind: 'upgrade', status: 'unset' }] }),
  ],
  [
    'upgrade-report',
    facts({ upgradeReports: [{ ...upgradeReport, generation: 'text' }] }),
    facts({ upgradeReports: [{ ...upgradeReport, generation: 'log-context' }] }),
  ],
  ['import-log', facts({ imports: [brought] }), facts({})],
  ['thread-dumps', facts({}, { threadDumps: 3 }), facts({})],
  ['tried', facts({}, { tried: ['a restart'] }), facts({ runs: [{ ...run, kind: 'upgrade' }] })],
  ['upgrade-check', answered('upgrade:check'), answered('upgrade:list')],
  ['upgrade-list', answered('upgrade:list'), answered('upgrade:check')],
  ['verify', answered('verify:execute'), answered('upgrade:check')],
  ['release-table', facts({ releases: [release] }), facts({})],
  [
    'database-version',
    inEnvironment({ database: { vendor: 'mysql', version: '8.0' } }),
    inEnvironment({ database: { vendor: 'mysql' } }),
  ],
  ['database-size', facts({ imports: [{ ...brought, rows: 12 }] }), facts({ imports: [{ ...brought, rows: 0 }] })],
];

describe('evidence that support will ask for', () => {
  it.each(ITEMS)('is told to be there or missing: %s', (id, there, missing) => {
    expect(checkEvidence(there).find((item) => item.id === id)).toMatchObject({ status: 'there' });
    const item = checkEvidence(missing).find((candidate) => candidate.id === id);
    expect(item).toMatchObject({ status: 'missing', why: expect.stringMatching(/.{10}/) as string });
    expect(item).toSatisfy((way: object) => 'hint' in way || 'command' in way);
  });

  it('is all of it in this table', () => {
    expect(
      checkEvidence(facts({}))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ITEMS.map(([id]) => id).toSorted());
  });

  it.each([
    [{ patches: [] }, undefined],
    [{ patches: [], product: 'Liferay DXP 7.2.10' }, 'Liferay DXP 7.2.10, no patches installed'],
    [{ patches: [], product: 'Liferay DXP 2025.Q1.3' }, 'Liferay DXP 2025.Q1.3'],
    [{ patches: ['dxp-4-7210'], product: 'Liferay DXP 7.2.10' }, 'dxp-4-7210'],
    [{ patching: { installed: [], patches: [] } }, 'no patches installed'],
    [{ patching: { build: 'dxp-7310', patches: [] } }, 'patching tool, build dxp-7310'],
  ])('of the patch level is what a log tells of it: %j', (environment, found) => {
    const item = checkEvidence(inEnvironment(environment)).find(({ id }) => id === 'patch-level');
    expect(item).toMatchObject(found === undefined ? { status: 'missing' } : { status: 'there', found });
  });

  it('is not asked for where it cannot be: reports before 7.4, thread dumps of what came to its end', () => {
    const old = inEnvironment({ to: { version: '7.3' } });
    expect(checkEvidence(old).map(({ id }) => id)).not.toContain('upgrade-report');
    const ended = facts({ verdict: { ...nothing.verdict, outcome: 'failed' } });
    expect(checkEvidence(ended).map(({ id }) => id)).not.toContain('thread-dumps');
  });

  it('is not asked for of an upgrade that has not begun, where the import before it failed', async () => {
    const report = await analyze(['samples/import/mysql-vvv-duplicate.log']);
    const evidence = checkEvidence({ report, threadDumps: 0, tried: [] });
    expect(evidence.filter(({ status }) => status === 'missing').map(({ id }) => id)).toEqual([
      'patch-level',
      'portal-ext',
      'tried',
      'database-version',
    ]);
    expect(evidence.find(({ id }) => id === 'import-log')).toMatchObject({ status: 'there' });
  });

  it('is a whole log where the upgrade ended and left modules to do, and none where the log stops', async () => {
    const whole = checkEvidence({
      report: await analyze(['samples/upgrade/73-mysql-modules-not-done.log']),
      threadDumps: 0,
      tried: [],
    });
    expect(whole.find(({ id }) => id === 'upgrade-log')).toMatchObject({ status: 'there' });
    expect(whole.map(({ id }) => id)).not.toContain('thread-dumps');
    const cut = checkEvidence({
      report: await analyze(['samples/upgrade/70-db2-killed.log']),
      threadDumps: 0,
      tried: [],
    });
    expect(cut.filter(({ status }) => status === 'missing').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['upgrade-log', 'thread-dumps']),
    );
  });

  it('names the query of the database that was used', () => {
    const item = checkEvidence(inEnvironment({ database: { vendor: 'postgresql' } })).find(
      ({ id }) => id === 'database-size',
    );
    expect(item).toMatchObject({ command: expect.stringContaining('pg_database_size') as string });
  });

  it('is found in a log as it is written', async () => {
    const report = await analyzeText(
      'g! upgrade:check\nWould upgrade com.liferay.journal.service from 1.0.0 to 2.0.0 and its dependent modules\n',
    );
    const found = checkEvidence({ report, threadDumps: 0, tried: [] }).filter(({ status }) => status === 'there');
    expect(found.map(({ id }) => id)).toContain('upgrade-check');
  });
});
