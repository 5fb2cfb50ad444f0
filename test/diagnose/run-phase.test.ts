import { expect, it } from 'vitest';
import type { EventName } from '../../src/model/event-name.ts';
import type { Phase } from '../../src/model/rule.ts';
import type { Mark, Problem, Run, Span } from '../../src/model/timeline.ts';
import { matchRules, outcomeOf, ruleOf } from '../support/make-rule.ts';
import { makeProblem, makeRun, makeSpan, NO_ENVIRONMENT, placeAt } from '../support/make-run.ts';

const CORE = makeSpan({
  id: 'core',
  name: 'com.liferay.portal.upgrade.PortalUpgradeProcess',
  place: placeAt(10),
  endPlace: placeAt(50),
});
const STEP = makeSpan({
  id: 'step',
  parentId: 'core',
  name: 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout',
  place: placeAt(20),
});
const MODULE = makeSpan({
  id: 'module',
  name: 'com.acme.orders.internal.upgrade.v1_1_0.UpgradeOrder',
  place: placeAt(60),
});
const TIMER = makeSpan({ id: 'timer', parentId: 'module', kind: 'timer', name: 'Add index', place: placeAt(61) });
const VERIFY = makeSpan({
  id: 'verify',
  kind: 'verify',
  name: 'com.liferay.portal.verify.VerifyUser',
  place: placeAt(70),
});
const PREUPGRADE = makeSpan({
  id: 'pre',
  kind: 'verify',
  name: 'com.liferay.portal.verify.PreupgradeVerifyProperties',
  place: placeAt(5),
});
const CLEANUP = makeSpan({
  id: 'cleanup',
  name: 'com.liferay.portal.upgrade.data.cleanup.GroupDataCleanupPreupgradeProcess',
  place: placeAt(7),
});
const SPANS: readonly Span[] = [PREUPGRADE, CLEANUP, CORE, STEP, MODULE, TIMER, VERIFY];

it.each<[string, Partial<Problem>, Phase | undefined]>([
  ['before the first span', { place: placeAt(1) }, 'start'],
  ['in a check before the upgrade', { spanIds: ['pre'] }, 'preupgrade'],
  ['of the logger of such a check', { logger: 'PreupgradeVerifyDatabaseState', place: placeAt(55) }, 'preupgrade'],
  ['in a cleanup, though it is a process of the core', { spanIds: ['cleanup'] }, 'cleanup'],
  ['in a step of the core', { spanIds: ['core', 'step'] }, 'core'],
  ['in a process of a module, below a timer', { spanIds: ['module', 'timer'] }, 'modules'],
  ['behind the end of the core', { place: placeAt(55) }, 'modules'],
  ['in a verify process', { spanIds: ['verify'] }, 'verify'],
  ['of a module, by its event', { eventName: 'upgrade.module.failed', spanIds: ['core'] }, 'modules'],
  ['among the lines of the core, on another thread', { place: placeAt(30) }, undefined],
])('places a problem: %s', (_what, fields, phase) => {
  expect(phasesSeen(makeRun([makeProblem({ place: placeAt(30), ...fields })], SPANS))).toEqual(
    phase === undefined ? ALL : [phase],
  );
});

it.each<[Run['kind'], readonly Phase[]]>([
  ['server', ['server']],
  ['gogo', ['gogo']],
  ['import', ['import']],
  ['other', ['start', 'preupgrade', 'cleanup', 'core', 'modules', 'verify', 'server', 'gogo', 'import']],
])('places what stands in no span by the kind of run: %s', (kind, phases) => {
  const scope = { runs: [kind] };
  const seen = ALL.filter((phase) => {
    const rule = ruleOf({ problem: { text: ['lost'] } }, { scope: { ...scope, phases: [phase] } });
    return outcomeOf(rule, { ...makeRun([makeProblem({ text: 'lost' })]), kind }) === 'fired';
  });
  expect(seen).toEqual(phases);
});

it('sees only what is of the phases, and counts only that', () => {
  const run = makeRun(
    [
      makeProblem({ id: 'p1', text: 'lost', spanIds: ['core'], count: 4 }),
      makeProblem({ id: 'p2', order: 1, text: 'lost', spanIds: ['module'], count: 2 }),
    ],
    SPANS,
  );
  const rule = ruleOf({ count: { of: { problem: { text: ['lost'] } }, min: 1 } }, { scope: { phases: ['modules'] } });
  expect(matchRules([rule], run, NO_ENVIRONMENT).matches).toMatchObject([
    { problemIds: ['p2'], captures: { count: '2' } },
  ]);
});

it('places marks by their lines', () => {
  const event = { attributes: {}, place: placeAt(55) };
  const marks = new Map<EventName, Mark>([['progress.query-long', { count: 1, first: event, last: event }]]);
  const rule = (phase: Phase) => ruleOf({ mark: { event: ['progress.query-long'] } }, { scope: { phases: [phase] } });
  const run = makeRun([], SPANS, marks);
  expect(outcomeOf(rule('modules'), run)).toBe('fired');
  expect(outcomeOf(rule('core'), run)).toBe('not-applicable');
});

it('does not apply where nothing of the run is of the phases, and is silent where something may be', () => {
  const rule = ruleOf({ problem: { text: ['found'] } }, { scope: { phases: ['verify'] } });
  expect(outcomeOf(rule, makeRun([makeProblem({ spanIds: ['core'] })], SPANS))).toBe('not-applicable');
  expect(outcomeOf(rule, makeRun([makeProblem({ spanIds: ['verify'] })], SPANS))).toBe('silent');
  expect(outcomeOf(rule, makeRun([makeProblem({ place: placeAt(30) })], SPANS))).toBe('silent');
});

it('asks a rule about imports that names only their phase', () => {
  const rule = ruleOf({ problem: { text: ['lost'] } }, { scope: { phases: ['import'] } });
  expect(outcomeOf(rule, { ...makeRun([makeProblem({ text: 'lost' })]), kind: 'import' })).toBe('fired');
});

const ALL = ['start', 'preupgrade', 'cleanup', 'core', 'modules', 'verify', 'server', 'gogo', 'import'] as const;

function phasesSeen(run: Run): readonly Phase[] {
  return ALL.filter((phase) => {
    const rule = ruleOf({ problem: { text: ['lost'] } }, { scope: { phases: [phase] } });
    const problems = run.problems.map((problem) => ({ ...problem, text: 'lost' }));
    return outcomeOf(rule, { ...run, problems }) === 'fired';
  });
}
