import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/model/condition.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { Mark } from '../../../src/model/timeline.ts';
import { matchOf } from '../../support/make-rule.ts';
import { makeProblem, makeRun, makeSpan, placeAt } from '../../support/make-run.ts';

const lost: Condition = { problem: { text: ['Order (?<order>\\d+) was lost'] } };
const found: Condition = { problem: { text: ['Item (?<item>\\d+) was found'] } };

describe('count', () => {
  const run = makeRun([
    makeProblem({ id: 'p1', text: 'Order 17 was lost', count: 40 }),
    makeProblem({ id: 'p2', order: 1, text: 'Order 18 was lost', count: 2 }),
  ]);

  it.each([
    ['at least as many', { min: 42 }, '42'],
    ['one too few', { min: 43 }, undefined],
    ['at most as many', { max: 42 }, '42'],
    ['one too many', { max: 41 }, undefined],
    ['between', { min: 1, max: 100 }, '42'],
  ])('adds up how often problems occur: %s', (_what, bounds, count) => {
    expect(matchOf({ count: { of: lost, ...bounds } }, run)?.captures.count).toBe(count);
  });

  it('does not hold where nothing is found, however few are asked for', () => {
    expect(matchOf({ count: { of: found, max: 5 } }, run)).toBeUndefined();
  });

  it('keeps what was captured, and is evidence of all', () => {
    const match = matchOf({ count: { of: lost, min: 2 } }, run);
    expect(match).toMatchObject({ problemIds: ['p1', 'p2'], captures: { order: '17', count: '42' } });
  });

  it('counts marks by their events, those with attributes by the first and the last', () => {
    const marked = makeRun([], [], marks('upgrade.module.pending', 7, [1, { module: 'a' }], [9, { module: 'b' }]));
    const pending: Condition = { mark: { event: ['upgrade.module.pending'] } };
    const named: Condition = { mark: { event: ['upgrade.module.pending'], attributes: { module: '^[ab]$' } } };
    expect(matchOf({ count: { of: pending, min: 7 } }, marked)?.captures.count).toBe('7');
    expect(matchOf({ count: { of: pending, min: 8 } }, marked)).toBeUndefined();
    expect(matchOf({ count: { of: named, min: 2 } }, marked)?.captures.count).toBe('2');
  });
});

describe('sequence', () => {
  const at = (line: number, text: string, source = 0) =>
    makeProblem({ id: `${source}:${line}`, order: line, text, place: placeAt(line, source) });

  it('holds where each stands behind the one before it', () => {
    const run = makeRun([at(1, 'Order 17 was lost'), at(5, 'Item 3 was found')]);
    expect(matchOf({ sequence: [lost, found] }, run)).toMatchObject({
      problemIds: ['0:1', '0:5'],
      captures: { order: '17', item: '3' },
    });
    expect(matchOf({ sequence: [found, lost] }, run)).toBeUndefined();
  });

  it('does not hold on one and the same line', () => {
    const run = makeRun([at(1, 'Order 17 was lost, Item 3 was found')]);
    expect(matchOf({ sequence: [lost, found] }, run)).toBeUndefined();
  });

  it('is evidence only of what stands in the sequence', () => {
    const run = makeRun([
      at(1, 'Item 1 was found'),
      at(2, 'Order 17 was lost'),
      at(3, 'Item 3 was found'),
      at(4, 'Order 18 was lost'),
    ]);
    expect(matchOf({ sequence: [lost, found] }, run)).toMatchObject({
      problemIds: ['0:2', '0:3'],
      captures: { order: '17', item: '3' },
    });
  });

  it('knows later places of a problem that repeats', () => {
    const again = { ...at(1, 'Order 17 was lost'), relatedPlaces: [placeAt(9)] };
    expect(matchOf({ sequence: [found, lost] }, makeRun([again, at(5, 'Item 3 was found')]))).toBeDefined();
  });

  it('compares two sources by their times alone', () => {
    const first = { ...at(50, 'Order 17 was lost', 0), firstMs: 1000 };
    const second = { ...at(1, 'Item 3 was found', 1), firstMs: 2000 };
    expect(matchOf({ sequence: [lost, found] }, makeRun([first, second]))).toBeDefined();
    expect(matchOf({ sequence: [found, lost] }, makeRun([first, second]))).toBeUndefined();
    const untimed = at(1, 'Item 3 was found', 1);
    expect(matchOf({ sequence: [lost, found] }, makeRun([first, untimed]))).toBeUndefined();
  });

  it('takes problems, marks and spans together, and more than two', () => {
    const run = makeRun(
      [at(5, 'Order 17 was lost')],
      [makeSpan({ place: placeAt(2) })],
      marks('tool.retrying', 1, [8, {}], [8, {}]),
    );
    const process: Condition = { span: { kind: ['process'] } };
    const retried: Condition = { mark: { event: ['tool.retrying'] } };
    expect(matchOf({ sequence: [process, lost, retried] }, run)).toMatchObject({
      problemIds: ['0:5'],
      markPlaces: [placeAt(2), placeAt(8)],
    });
    expect(matchOf({ sequence: [process, retried, lost] }, run)).toBeUndefined();
  });
});

describe('inside', () => {
  const outer = makeSpan({ id: 's1', name: 'com.acme.UpgradeOrders', place: placeAt(10), endPlace: placeAt(20) });
  const next = makeSpan({ id: 's2', name: 'com.acme.UpgradeItems', place: placeAt(30), status: 'unset' });
  const orders = { name: 'Upgrade(?<what>Orders)$' };

  it('sees only problems whose spans are such', () => {
    const run = makeRun(
      [
        makeProblem({ id: 'p1', text: 'Order 1 was lost', spanIds: ['s2'] }),
        makeProblem({ id: 'p2', order: 1, text: 'Order 2 was lost', spanIds: ['s1', 's3'] }),
      ],
      [outer, next],
    );
    expect(matchOf({ inside: { span: orders, find: lost } }, run)).toMatchObject({
      problemIds: ['p2'],
      captures: { order: '2', what: 'Orders', span: 'com.acme.UpgradeOrders' },
    });
    expect(matchOf({ inside: { span: { name: 'Nothing$' }, find: lost } }, run)).toBeUndefined();
  });

  it.each([
    ['before it', 9, false],
    ['on its first line', 10, true],
    ['on its last line', 20, true],
    ['behind it', 21, false],
  ])('sees other events by the lines of the span: %s', (_what, line, holds) => {
    const run = makeRun([], [outer, next], marks('progress.query-long', 1, [line, {}], [line, {}]));
    const match = matchOf({ inside: { span: orders, find: { mark: { event: ['progress.query-long'] } } } }, run);
    expect(match !== undefined).toBe(holds);
  });

  it('takes a span without end for open until the next one beside it', () => {
    const endless = makeSpan({ id: 's1', name: 'com.acme.UpgradeOrders', place: placeAt(10), status: 'unset' });
    const holds = (line: number) => {
      const run = makeRun([], [endless, next], marks('progress.query-long', 1, [line, {}], [line, {}]));
      return (
        matchOf({ inside: { span: orders, find: { mark: { event: ['progress.query-long'] } } } }, run) !== undefined
      );
    };
    expect([29, 30].map(holds)).toEqual([true, false]);
  });

  it('lets conditions inside be joined: what is outside neither counts nor contradicts', () => {
    const run = makeRun(
      [
        makeProblem({ id: 'p1', text: 'Order 1 was lost', spanIds: ['s1'], count: 3 }),
        makeProblem({ id: 'p2', order: 1, text: 'Order 2 was lost', count: 5 }),
        makeProblem({ id: 'p3', order: 2, text: 'Item 3 was found' }),
      ],
      [outer],
    );
    const counted = (min: number): Condition => ({ inside: { span: orders, find: { count: { of: lost, min } } } });
    expect(matchOf(counted(3), run)).toBeDefined();
    expect(matchOf(counted(4), run)).toBeUndefined();
    expect(matchOf({ inside: { span: orders, find: { all: [lost, { not: found }] } } }, run)).toBeDefined();
  });
});

type Marked = readonly [line: number, attributes: Readonly<Record<string, string>>];

function marks(name: EventName, count: number, first: Marked, last: Marked): ReadonlyMap<EventName, Mark> {
  const event = ([line, attributes]: Marked) => ({ attributes, place: placeAt(line) });
  return new Map([[name, { count, first: event(first), last: event(last) }]]);
}
