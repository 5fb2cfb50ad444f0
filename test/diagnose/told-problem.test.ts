import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { runExample } from '../../src/knowledge/run-example.ts';
import type { Problem, Span } from '../../src/model/timeline.ts';
import { matchRules, ruleOf } from '../support/make-rule.ts';
import { makeProblem, makeRun, makeSpan, NO_ENVIRONMENT, placeAt } from '../support/make-run.ts';

const ARTICLE = 'com.liferay.journal.internal.upgrade.v1_1_0.UpgradeArticle';
const outer = makeSpan({ id: 's1', name: 'a.Registrator', status: 'error', place: placeAt(1), endPlace: placeAt(4) });
const failed = makeSpan({
  id: 's2',
  parentId: 's1',
  name: ARTICLE,
  status: 'error',
  place: placeAt(2),
  endPlace: placeAt(3),
});
const lost = { text: 'Order 17 was lost', severityText: 'ERROR', thread: 'main', place: placeAt(5) } as const;
const inArticle: Condition = { problem: { text: ['was lost'], process: 'Upgrade(?<which>Article)$' } };

function capturesOf(when: Condition, problem: Partial<Problem>, spans: readonly Span[]) {
  const run = { ...makeRun([makeProblem(problem)]), spans };
  return matchRules([ruleOf(when)], run, NO_ENVIRONMENT).matches.at(0)?.captures;
}

describe('a rule that asks for a process', () => {
  it('sees those that had failed right above an error without frames', () => {
    expect(capturesOf(inArticle, lost, [outer, failed])).toEqual({ which: 'Article' });
    const byProcess: Condition = { problem: { process: 'UpgradeArticle$' } };
    expect(capturesOf(byProcess, lost, [outer, failed])).toEqual({});
  });

  const named = {
    chain: [{ type: 'a.B', lineInRecord: 0, frames: [{ className: `${ARTICLE}$1`, method: 'run' }] }],
    suppressed: [],
  };

  it('and those whose class the frames of the error name', () => {
    const which: Condition = { inside: { span: { name: 'Registrator$' }, find: { problem: { text: ['was lost'] } } } };
    expect(capturesOf(which, { ...lost, throwable: named }, [outer, failed])).toEqual({ span: 'a.Registrator' });
  });

  const link = { type: 'a.B', lineInRecord: 0 };
  it.each<[string, Partial<Problem>, readonly Span[]]>([
    ['of a warning', { ...lost, severityText: 'WARN' }, [outer, failed]],
    ['above which another process began', lost, [failed, makeSpan({ id: 's3', name: 'a.Next', place: placeAt(4) })]],
    [
      'above which another process began that ends below it',
      lost,
      [failed, makeSpan({ id: 's3', name: 'a.Next', place: placeAt(4), endPlace: placeAt(9) })],
    ],
    ['of another thread', { ...lost, thread: 'other' }, [{ ...failed, thread: 'main' }]],
    ['of another source', { ...lost, place: placeAt(5, 1) }, [outer, failed]],
    ['that stands above the failure', { ...lost, place: placeAt(2) }, [outer, failed]],
    ['behind a process that came to its good end', lost, [{ ...failed, status: 'ok' }]],
    [
      'whose frames name another class',
      { ...lost, throwable: { chain: [{ ...link, frames: [{ className: 'a.C', method: 'd' }] }], suppressed: [] } },
      [outer, failed],
    ],
  ])('does not see them for an error %s', (_, problem, spans) => {
    expect(capturesOf(inArticle, problem, spans)).toBeUndefined();
    const inside: Condition = {
      inside: { span: { name: 'UpgradeArticle$' }, find: { problem: { text: ['was lost'] } } },
    };
    expect(capturesOf(inside, problem, spans)).toBeUndefined();
  });
});

describe('a rule that asks what is inside of a process', () => {
  const inArticle = {
    inside: { span: { name: 'UpgradeArticle$' }, find: { problem: { text: ['Order 17 was lost'] } } },
  };
  const log = (thrown: string) =>
    [
      `2024-01-01 00:00:00.000 INFO  [main][UpgradeProcess:96] Upgrading ${ARTICLE}`,
      `2024-01-01 00:00:01.000 INFO  [main][UpgradeProcess:110] Failed upgrade process ${ARTICLE} in 237 ms`,
      '2024-01-01 00:00:01.000 ERROR [main][DBUpgrader:230] null',
      thrown,
      '',
    ].join('\n');

  it.each([
    ['its failure without frames', 'com.acme.OrderException: Order 17 was lost', true],
    [
      'its failure with a stack trace',
      `com.acme.OrderException: Order 17 was lost\n\tat ${ARTICLE}.doUpgrade(UpgradeArticle.java:40)`,
      true,
    ],
    [
      'another failure behind it',
      'com.acme.OrderException: Order 17 was lost\n\tat com.acme.Shop.open(Shop.java:40)',
      false,
    ],
  ])('finds %s', async (_what, thrown, isFound) => {
    const found = await runExample(log(thrown), [ruleOf(inArticle)]);
    expect(found.some(({ ruleId }) => ruleId === 'acme/rule')).toBe(isFound);
  });
});

describe('a rule that asks for a text', () => {
  it('captures nothing of the log context', () => {
    const problem = { text: 'WARN  [main][A:1] No file /a/b {upgrade.component=portal}', message: 'No file /a/b' };
    expect(capturesOf({ problem: { text: ['No file (?<path>[^\\n]+)'] } }, problem, [])).toEqual({ path: '/a/b' });
  });

  it('sees words that a terminal had wrapped, and the text as it stands', () => {
    const said = `ERROR [main][OrderUtil:1] ${Array.from({ length: 13 }, (_, order) => `customer${order}lost`).join(' ')}`;
    const text = `${said.slice(0, 80)}\n${said.slice(80, 160)}\n${said.slice(160)}`;
    const split = said.slice(74, 86);
    expect(text).not.toContain(split);
    expect(capturesOf({ problem: { text: [split] } }, { text }, [])).toEqual({});
    expect(capturesOf({ problem: { text: ['(?m)^(?<head>ERROR .*)$'] } }, { text }, [])).toEqual({
      head: said.slice(0, 80),
    });
  });
});
