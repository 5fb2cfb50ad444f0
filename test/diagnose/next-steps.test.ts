// What the report says to do next, in order.
import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { type NextStepFacts, nextSteps } from '../../src/diagnose/next-steps.ts';
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

  it('name the script that the version has', () => {
    const environment = { ...NO_ENVIRONMENT, to: { version: '2024.Q2.0' } };
    expect(stepsFor({}, { environment }).at(-1)?.command).toMatch(/^\.\/db_upgrade_client\.sh -l output\.log\n/);
  });
});
