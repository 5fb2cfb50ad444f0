import { expect, it } from 'vitest';
import type { EventName } from '../../src/model/event-name.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Environment, Mark, Span } from '../../src/model/timeline.ts';
import { entryOf } from '../../src/diagnose/entry-of.ts';
import { ruleMatcher } from '../../src/diagnose/match-rules.ts';
import { GOOD, matchRules, nothingBeside, ruleOf } from '../support/make-rule.ts';
import { makeProblem, makeRun, NO_ENVIRONMENT, PLACE } from '../support/make-run.ts';

const lost = makeProblem({ id: 'p1', order: 1, text: 'Order 17 was lost', logger: 'OrderUtil', severityText: 'WARN' });
const lostAgain = makeProblem({ id: 'p2', order: 2, text: 'Order 18 was lost', severityText: 'ERROR' });
const found = makeProblem({ id: 'p3', order: 3, text: 'Order 19 was found' });
const run = makeRun([lost, lostAgain, found]);

it('fires once a run, with all problems in order and the captures of the first', () => {
  const { matches, checks } = matchRules(
    [ruleOf({ problem: { text: ['Order (?<order>\\d+) was lost'] } })],
    run,
    NO_ENVIRONMENT,
  );
  expect(matches).toMatchObject([{ runId: 'r0', problemIds: ['p1', 'p2'], captures: { order: '17' }, markPlaces: [] }]);
  expect(checks).toEqual([{ ruleId: 'acme/rule', outcome: 'fired' }]);
});

it.each<[Condition, boolean]>([
  [{ fact: { java: '8' } }, true],
  [{ any: [{ fact: { java: '8' } }, { not: { fact: { java: '11' } } }] }, true],
  [{ not: { check: 'release-states' } }, true],
  [{ all: [{ problem: { text: ['was lost'] } }, { not: { check: 'release-states' } }] }, true],
  [{ all: [{ problem: { text: ['was lost'] } }, { fact: { java: '8' } }] }, false],
])('asks what is about all that was analyzed when the verdict is known: %j', (when, waits) => {
  const rule = ruleOf(when);
  const asked = ruleMatcher([entryOf(rule)])(run, { ...NO_ENVIRONMENT, java: '1.8.0' }, nothingBeside(run));
  const decided = asked.matchDecided({ verdict: GOOD, modules: [] });
  const fired = [{ rule: { id: rule.id } }];
  expect([asked.matches, decided]).toMatchObject(waits ? [[], fired] : [fired, []]);
});

it('asks for every field of a pattern', () => {
  expect(firedOn({ problem: { text: ['was lost'], logger: ['OrderUtil'] } })).toEqual(['p1']);
  expect(firedOn({ problem: { text: ['was lost'], severity: ['ERROR', 'FATAL'] } })).toEqual(['p2']);
  expect(firedOn({ problem: { text: ['was lost'], event: ['tool.failed'] } })).toBeUndefined();
});

it('sees what was suppressed, by its words and by its class, only where nothing else speaks', () => {
  const closed = {
    type: 'java.sql.SQLRecoverableException',
    message: 'Closed Connection',
    frames: [],
    lineInRecord: 1,
  };
  const firedWith = (type: string, when: Condition) => {
    const throwable = { chain: [{ type, frames: [], lineInRecord: 0 }], suppressed: [closed] };
    const text = `${type}\n\tSuppressed: ${closed.type}: ${closed.message}`;
    return matchRules([ruleOf(when)], makeRun([makeProblem({ text, throwable })]), NO_ENVIRONMENT).matches.length;
  };
  const byWords: Condition = { problem: { text: ['Closed Connection'] } };
  const byClass: Condition = { problem: { exception: ['SQLRecoverableException'] } };
  for (const when of [byWords, byClass]) {
    expect(firedWith('java.lang.IllegalStateException', when)).toBe(0);
    expect(firedWith('com.liferay.portal.kernel.upgrade.UpgradeException', when)).toBe(1);
  }
});

it('joins conditions', () => {
  const isLost: Condition = { problem: { text: ['was lost'] } };
  const isFound: Condition = { problem: { text: ['Order (?<found>\\d+) was found'] } };
  const isNever: Condition = { problem: { text: ['was never'] } };
  expect(firedOn({ any: [isFound, isLost] })).toEqual(['p1', 'p2', 'p3']);
  expect(firedOn({ all: [isFound, isLost] })).toEqual(['p1', 'p2', 'p3']);
  expect(firedOn({ all: [isFound, isNever] })).toBeUndefined();
  expect(firedOn({ all: [isLost, { not: isNever }] })).toEqual(['p1', 'p2']);
  expect(firedOn({ all: [isLost, { not: isFound }] })).toBeUndefined();
});

it('asks for what became of modules in the end', () => {
  const waiting = { name: 'com.acme.orders.service', status: 'pending', place: PLACE } as const;
  const modules = [{ ...waiting, name: 'com.acme.stock.service', status: 'upgraded' as const }, waiting];
  const match = (when: Condition) => matchRules([ruleOf(when)], { ...run, modules }, NO_ENVIRONMENT).matches[0];
  expect(match({ module: { status: ['pending', 'failed'] } })).toMatchObject({
    captures: { module: 'com.acme.orders.service' },
    markPlaces: [PLACE],
  });
  expect(match({ module: { status: ['pending'], name: '^com\\.liferay' } })).toBeUndefined();
  expect(match({ module: { status: ['failed'] } })).toBeUndefined();
});

it('takes the captures of `any` from what came first in the log', () => {
  const when: Condition = {
    any: [
      { problem: { text: ['Order (?<order>\\d+) was found'] } },
      { problem: { text: ['Order (?<order>\\d+) was lost'] } },
    ],
  };
  expect(matchRules([ruleOf(when)], run, NO_ENVIRONMENT).matches[0]?.captures).toEqual({ order: '17' });
});

it('knows an exception by its full name or its last part, anywhere in the chain', () => {
  const link = (type: string) => ({ type, frames: [], lineInRecord: 0 });
  const throwable = {
    chain: [
      'com.liferay.portal.kernel.upgrade.UpgradeException',
      'com.acme.Orders$OrderException',
      'java.sql.SQLException',
    ].map(link),
    suppressed: [],
  };
  const problems = [makeProblem({ throwable })];
  const knows = (name: string): boolean =>
    matchRules([ruleOf({ problem: { exception: [name] } })], makeRun(problems), NO_ENVIRONMENT).matches.length === 1;
  expect(['java.sql.SQLException', 'SQLException', 'OrderException', 'UpgradeException'].map(knows)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['QLException', 'sql.SQL', 'java.sql'].map(knows)).toEqual([false, false, false]);
});

it('knows a process by the spans around a problem and by the classes of its stack', () => {
  const span: Span = {
    id: 's1',
    runId: 'r0',
    kind: 'process',
    name: 'com.acme.UpgradeOrders',
    count: 1,
    status: 'error',
    place: PLACE,
  };
  const frames = [{ className: 'com.acme.UpgradeItems', method: 'doUpgrade' }];
  const problems = [
    makeProblem({ id: 'p1', spanIds: ['s1'] }),
    makeProblem({
      id: 'p2',
      order: 1,
      text: 'java.lang.Error\n\tat com.acme.UpgradeItems.doUpgrade(UpgradeItems.java:1)',
      throwable: { chain: [{ type: 'java.lang.Error', frames, lineInRecord: 0 }], suppressed: [] },
    }),
  ];
  const match = (process: string) =>
    matchRules([ruleOf({ problem: { process } })], makeRun(problems, [span]), NO_ENVIRONMENT).matches[0];
  expect(match('\\.UpgradeOrders$')?.problemIds).toEqual(['p1']);
  expect(match('\\.UpgradeItems$')?.problemIds).toEqual(['p2']);
  expect(match('\\.(?<step>Upgrade\\w+)$')).toMatchObject({
    problemIds: ['p1', 'p2'],
    captures: { step: 'UpgradeOrders' },
  });
  expect(match('\\.Upgrade$')).toBeUndefined();
});

it('matches marks by their attributes, of the first, the last and those between that differ', () => {
  const mark: Mark = {
    count: 3,
    first: { attributes: { module: 'com.acme.a' }, place: { ...PLACE, startLine: 3 } },
    others: [{ attributes: { module: 'com.acme.d' }, place: { ...PLACE, startLine: 5 } }],
    last: { attributes: { module: 'com.acme.b' }, place: { ...PLACE, startLine: 9 } },
  };
  const marked = makeRun([], [], new Map<EventName, Mark>([['upgrade.module.pending', mark]]));
  const match = (module: string) =>
    matchRules(
      [ruleOf({ mark: { event: ['upgrade.module.pending'], attributes: { module } } })],
      marked,
      NO_ENVIRONMENT,
    ).matches[0];
  expect(match('(?<module>.+)')).toMatchObject({
    problemIds: [],
    captures: { module: 'com.acme.a' },
    markPlaces: [{ startLine: 3 }],
  });
  expect(match('acme\\.b')).toMatchObject({ markPlaces: [{ startLine: 9 }] });
  expect(match('acme\\.d')).toMatchObject({ markPlaces: [{ startLine: 5 }] });
  expect(match('acme\\.c')).toBeUndefined();
});

it('does not ask other rules about what a noise rule explains', () => {
  const noise: Rule = { ...ruleOf({ problem: { text: ['17 was lost'] } }), id: 'noise/known', nature: 'noise' };
  const { matches } = matchRules([ruleOf({ problem: { text: ['was lost'] } }), noise], run, NO_ENVIRONMENT);
  expect(matches.map(({ rule, problemIds }) => [rule.id, problemIds])).toEqual([
    ['acme/rule', ['p2']],
    ['noise/known', ['p1']],
  ]);
});

it.each([
  ['another database', { database: { vendor: 'oracle' } }, 'not-applicable'],
  ['the database', { database: { vendor: 'mysql' } }, 'fired'],
  ['no database known', {}, 'fired'],
  ['the version line', { to: { version: '7.4.13 Update 34' } }, 'fired'],
  ['another version', { to: { version: '7.3' } }, 'not-applicable'],
  ['a version that begins with the same digits', { to: { version: '7.41' } }, 'not-applicable'],
  ['a community version that is newer than quarterly ones', { to: { version: '7.4.3.132 CE GA132' } }, 'fired'],
  ['a version that may be of the line', { to: { version: '7.3 or later' } }, 'fired'],
  ['a version that may be of a quarterly line only', { to: { version: '2023.Q3 or later' } }, 'fired'],
  ['a version that is of no line of the rule', { to: { version: '2024.Q3.1' } }, 'not-applicable'],
] as const)('minds the scope of a rule: %s', (_what, environment: Partial<Environment>, outcome) => {
  const rule = {
    ...ruleOf({ problem: { text: ['was lost'] } }),
    scope: { databases: ['mysql'], to: ['7.4', '2024.Q2'] },
  } as const;
  const { checks } = matchRules([rule], run, { ...NO_ENVIRONMENT, ...environment });
  expect(checks).toEqual([{ ruleId: 'acme/rule', outcome }]);
});

it.each([
  ['a line after it', { from: ['>=7.1'] }, { from: { version: '7.2' } }, 'fired'],
  ['the line itself', { from: ['>=7.1'] }, { from: { version: '7.1.3' } }, 'fired'],
  ['a line before it', { from: ['>=7.1'] }, { from: { version: '6.2 GA6' } }, 'not-applicable'],
  ['a line that is not told', { from: ['>=7.1'] }, { to: { version: '7.0' } }, 'fired'],
  ['a quarterly, which is later than 7.4', { to: ['>7.4'] }, { to: { version: '2023.Q3.2' } }, 'fired'],
  ['7.4, which is not later than itself', { to: ['>7.4'] }, { to: { version: '7.4.13 Update 92' } }, 'not-applicable'],
  ['a quarter of the year before', { to: ['>=2024.Q2'] }, { to: { version: '2023.Q4.10' } }, 'not-applicable'],
  ['between two lines', { to: ['>=7.1 <7.4'] }, { to: { version: '7.3.10 GA1' } }, 'fired'],
  ['above both lines', { to: ['>=7.1 <7.4'] }, { to: { version: '7.4 or later' } }, 'not-applicable'],
  ['one of two', { to: ['<7.1', '>=2024.Q1'] }, { to: { version: '2025.Q1.0' } }, 'fired'],
  ['neither of two', { to: ['<7.1', '>=2024.Q1'] }, { to: { version: '7.3' } }, 'not-applicable'],
  ['a build number', { to: ['>=7.4'] }, { to: { build: '7310' } }, 'not-applicable'],
] as const)('compares version lines: %s', (_what, scope, environment: Partial<Environment>, outcome) => {
  const rule = ruleOf({ problem: { text: ['was lost'] } }, { scope });
  expect(matchRules([rule], run, { ...NO_ENVIRONMENT, ...environment }).checks).toEqual([
    { ruleId: 'acme/rule', outcome },
  ]);
});

function firedOn(when: Condition): readonly string[] | undefined {
  return matchRules([ruleOf(when)], run, NO_ENVIRONMENT).matches[0]?.problemIds;
}
