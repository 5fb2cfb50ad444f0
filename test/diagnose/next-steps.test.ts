// What the report says to do next, in order.
import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { DatabaseVendor } from '../../src/model/database.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { ImportFacts } from '../../src/model/import.ts';
import type { Run } from '../../src/model/timeline.ts';
import { type NextStepFacts, nextSteps } from '../../src/diagnose/next-steps.ts';
import type { Condition } from '../../src/model/condition.ts';
import { firedFindings } from '../../src/diagnose/make-findings.ts';
import { ruleOf } from '../support/make-rule.ts';
import { NO_ENVIRONMENT, PLACE, makeRun } from '../support/make-run.ts';

const RERUN = './db_upgrade.sh -l output.log\nupdoc output.log';
const RUNNING = 'jps -l | grep DBUpgrader';
const RELEASE = "select buildNumber, state_ from Release_ where servletContextName = 'portal';";
const FAILED_MODULES = 'select servletContextName, schemaVersion, state_ from Release_ where state_ <> 0;';

function stepsFor(verdict: Partial<Verdict>, facts: Partial<NextStepFacts> = {}): readonly NextStep[] {
  return nextSteps({
    verdict: { outcome: 'failed', reason: '', evidence: [], recovery: 'rerun', recoveryReason: '', ...verdict },
    run: makeRun([]),
    environment: NO_ENVIRONMENT,
    openModules: [],
    ...facts,
  });
}

/** An import of PostgreSQL that an error in its second line ended. */
function importRun(facts: Partial<ImportFacts>): Run {
  const importFacts: ImportFacts = {
    database: 'postgresql',
    tool: 'psql',
    direction: 'import',
    tables: [],
    unnamedRows: [],
    errors: [
      {
        code: '42601',
        severity: 'ERROR',
        message: 'syntax error',
        count: 1,
        harmless: false,
        stops: true,
        place: PLACE,
      },
    ],
    ends: [],
    wentOn: false,
    endsWhole: true,
    ...facts,
  };
  return { ...makeRun([]), kind: 'import', importFacts };
}

function causeOf(ruleId: string | null): Finding {
  const when: Condition = { problem: { text: ['refused'] } };
  const remediation = { summary: '', steps: ['Empty the table.'], queries: [], recovery: 'rerun', links: [] } as const;
  const rule = ruleOf(when, { level: 'error', title: 'It is refused', message: '', remediation });
  const match = { rule, runId: 'r0', problemIds: [], captures: {}, markPlaces: [PLACE] };
  const [{ finding }] = firedFindings(makeRun([]), [match], undefined);
  return { ...finding, ruleId, role: 'root-cause' };
}

/** What there is to copy, else the first word. */
function copied({ text, command, query }: NextStep): string | undefined {
  return command ?? query?.sql ?? text.split(' ', 1)[0];
}

describe('the next steps', () => {
  it.each([
    ['after a cut-off that can go on', { outcome: 'incomplete', recovery: 'rerun' }, [RUNNING, RELEASE, RERUN]],
    [
      'after a cut-off that has to be restored',
      { outcome: 'incomplete', recovery: 'restore' },
      [RUNNING, 'Restore', RERUN],
    ],
    ['where the log does not tell', { recovery: 'unknown' }, [RELEASE, RERUN]],
    ['where two nodes upgraded', { recovery: 'unknown', recoveryRule: 'D15' }, [FAILED_MODULES, RERUN]],
    ['behind a restore', { recovery: 'restore', recoveryRule: 'D4' }, ['Restore', RERUN]],
    ['where nothing was changed', { recovery: 'none-needed', recoveryRule: 'D1' }, []],
  ] satisfies readonly (readonly [string, Partial<Verdict>, readonly string[]])[])('%s', (_, verdict, expected) => {
    expect(stepsFor(verdict).map(copied)).toEqual(expected);
  });

  it('upgrade modules behind those that they wait for', () => {
    const openModules = [
      { name: 'org.acme.web', status: 'pending', blockedBy: ['org.acme.service'], place: PLACE },
      { name: 'org.acme.service', status: 'failed', place: PLACE },
    ] as const;
    const [first] = stepsFor({ recovery: 'fix-then-rerun', recoveryRule: 'D6' }, { openModules });
    expect(first?.command).toBe('upgrade:execute org.acme.service\nupgrade:execute org.acme.web');
  });

  it('ask after an import again with a log, once its cause is removed', () => {
    const steps = stepsFor(
      { outcome: 'no-upgrade' },
      { run: importRun({}), rootCause: causeOf('import/table-exists') },
    );
    expect(steps.map(copied)).toEqual(['Empty', expect.stringMatching(/^psql -v ON_ERROR_STOP=1 /)]);
  });

  it.each<[string, Partial<ImportFacts>, string, readonly string[]]>([
    ['an export', { direction: 'export' }, 'import/database-missing', ['Empty']],
    ['a dump of another program', {}, 'import/wrong-program-for-dump', ['Empty']],
    ['bcp, which only its user knows', { tool: 'bcp', database: 'sqlserver' }, 'import/rows-rejected', ['Empty']],
  ])('give no command for %s', (_, facts, ruleId, expected) => {
    const steps = stepsFor({ outcome: 'no-upgrade' }, { run: importRun(facts), rootCause: causeOf(ruleId) });
    expect(steps.map(copied)).toEqual(expected);
  });

  it('look first whether an import still runs that has no end', () => {
    const facts = { run: importRun({}), rootCause: causeOf('import/incomplete') };
    expect(stepsFor({ outcome: 'no-upgrade' }, facts)[0]?.text).toMatch(/^See whether the import still runs/);
  });

  it('name the error of an import that no rule explains', () => {
    const facts = { run: importRun({}), rootCause: causeOf(null) };
    expect(stepsFor({ outcome: 'no-upgrade' }, facts)[0]?.text).toMatch(/: 42601: syntax error$/);
  });

  it('leave modules of a Gogo session to the workflow', () => {
    const run: Run = { ...makeRun([]), kind: 'gogo' };
    expect(stepsFor({ outcome: 'no-upgrade' }, { run, rootCause: causeOf('modules/module-left-behind') })).toEqual([]);
  });

  it.each<[DatabaseVendor, string]>([
    ['mysql', 'Take'],
    ['oracle', 'Start'],
  ])('begin after a success on %s with what was changed for it', (vendor, first) => {
    const environment = { ...NO_ENVIRONMENT, database: { vendor } };
    expect(stepsFor({ outcome: 'succeeded' }, { environment }).map(copied)[0]).toBe(first);
  });

  it('say before a query what it shows', () => {
    const query = { database: 'any', purpose: 'Sites that are gone', sql: 'select 1' } as const;
    const cause = causeOf('modules/ddm-no-group');
    const rootCause = { ...cause, remediation: { ...cause.remediation, queries: [query] } };
    expect(stepsFor({}, { rootCause })[0]?.text).toBe('Ask the database: sites that are gone');
  });

  it('name the script that the version has', () => {
    const environment = { ...NO_ENVIRONMENT, to: { version: '2024.Q2.0' } };
    expect(stepsFor({}, { environment }).at(-1)?.command).toMatch(/^\.\/db_upgrade_client\.sh -l output\.log\n/);
  });
});
