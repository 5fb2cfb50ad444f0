import { expect, it } from 'vitest';
import type { CheckFacts } from '../../../src/diagnose/checks/check.ts';
import { CHECKS } from '../../../src/diagnose/checks/checks.ts';
import { CHECK_NAMES } from '../../../src/model/check.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { Attributes } from '../../../src/model/meaning.ts';
import type { Mark, ModuleState, Run } from '../../../src/model/timeline.ts';
import type { UpgradeReportFacts } from '../../../src/model/upgrade-report.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { EMPTY_REPORT, PLACE, makeRun } from '../../support/make-run.ts';

const GOGO_PLACE = { ...PLACE, source: 1 };
const waiting: ModuleState = {
  name: 'com.acme.orders.service',
  status: 'pending',
  fromSchema: '1.0.0',
  toSchema: '1.1.0',
  place: GOGO_PLACE,
};
const done = runWith('upgrade.modules.checked', { done: true });

it.each([
  ['modules wait after the tool found all upgraded', done, [], [waiting], ['modules-left-after-success']],
  [
    'modules wait after the report said success',
    makeRun([]),
    [reportRun({ result: 'success' })],
    [waiting],
    ['modules-left-after-success'],
  ],
  ['modules wait, and nobody said otherwise', makeRun([]), [], [waiting], []],
  ['all modules are upgraded', done, [], [{ ...waiting, status: 'upgraded' as const }], []],
  [
    'the report says failure of a log that ends well',
    done,
    [reportRun({ result: 'failure' })],
    [],
    ['report-against-log'],
  ],
  ['the report agrees with the log', done, [reportRun({ result: 'success' })], [], []],
  [
    'the core did not come to the expected schema',
    done,
    [reportRun({ values: { 'final.schema': '25.1.0', 'expected.schema': '25.2.0' } })],
    [],
    ['core-schema-not-expected'],
  ],
] as const)('%s', (_what, deciding, others: readonly Run[], modules: readonly ModuleState[], expected) => {
  const runs = [deciding, ...others];
  expect(foundIn({ runs, run: deciding, verdict: verdictOf('succeeded'), modules })).toEqual(expected);
});

it('the report says success of a log that shows a failure', () => {
  const deciding = makeRun([]);
  const runs = [deciding, reportRun({ result: 'success' })];
  const facts = { runs, run: deciding, verdict: verdictOf('failed'), modules: [] };
  expect(foundIn(facts)).toEqual(['report-against-log']);
  expect(CHECKS['report-against-log'](facts)?.captures).toEqual({ result: 'success', outcome: 'failed' });
});

it('the Gogo shell lists no module although the log left some behind', () => {
  const deciding = runWith('upgrade.modules.checked', { done: false });
  const session = { command: 'upgrade:check', outcome: 'empty', rows: [], place: GOGO_PLACE } as const;
  const shell: Run = { ...makeRun([]), id: 'r8', kind: 'gogo', gogo: [session] };
  const facts = { runs: [deciding, shell], run: deciding, modules: [] };
  const found = CHECKS['nothing-waits-in-shell']({ ...facts, verdict: verdictOf('incomplete') });
  expect(found?.places[0]).toEqual(GOGO_PLACE);
  expect(foundIn({ ...facts, verdict: verdictOf('incomplete') })).toEqual(['nothing-waits-in-shell']);
  expect(foundIn({ ...facts, verdict: verdictOf('succeeded') })).toEqual([]);
});

it('the table Release_ says that the core failed although the tool found all well', () => {
  const pasted: Run = {
    ...makeRun([]),
    kind: 'gogo',
    releases: [{ servletContextName: 'portal', state: 1, place: GOGO_PLACE }],
  };
  const facts = { runs: [done, pasted], run: done, verdict: verdictOf('succeeded'), modules: [] };
  expect(CHECKS['release-against-success'](facts)?.places).toEqual([GOGO_PLACE, PLACE]);
  expect(foundIn(facts)).toEqual(['release-states', 'release-against-success']);
});

/** Checks that found something. */
function foundIn(facts: CheckFacts): readonly string[] {
  return CHECK_NAMES.filter((name) => CHECKS[name](facts) !== undefined);
}

function runWith(name: EventName, attributes: Attributes): Run {
  const event = { attributes, place: PLACE };
  return makeRun([], [], new Map<EventName, Mark>([[name, { count: 1, first: event, last: event }]]));
}

function reportRun(facts: Partial<UpgradeReportFacts>): Run {
  return { ...makeRun([]), id: 'r9', kind: 'other', upgradeReports: [{ ...EMPTY_REPORT, ...facts }] };
}

function verdictOf(outcome: Verdict['outcome']): Verdict {
  return { outcome, reason: 'It ended.', evidence: [PLACE], recovery: 'unknown', recoveryReason: 'Nobody knows.' };
}
