import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report, ReportSpan } from '../../../src/model/report.ts';
import { placeBlocks } from '../../../src/report/outputs/trace/place-blocks.ts';
import { renderTrace } from '../../../src/report/render-trace.ts';
import { analyze } from '../../../src/index.ts';
import { exampleReports } from '../../support/example-report.ts';
import { emptyReport, placeAt, sourceOf } from '../examples/parts.ts';
import { NASTY_TEXTS, hostileReport } from '../hostile-report.ts';
import { importTrace } from './speedscope.ts';

/** What of a trace the tests look at. */
interface Trace {
  readonly otherData: { readonly spans: number; readonly spansWithoutTimes: number };
  readonly traceEvents: readonly {
    readonly ph: string;
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly ts?: number;
    readonly dur?: number;
    readonly args?: Readonly<Record<string, unknown>>;
  }[];
}

const RUN = { id: 'r1', kind: 'upgrade', status: 'ok', sources: [0] } as const;
const UPGRADE: Report = { ...emptyReport, sources: [sourceOf('logs/upgrade.log', 100)], runs: [RUN] };

function span(id: string, times: Partial<ReportSpan>): ReportSpan {
  return {
    id,
    runId: 'r1',
    kind: 'process',
    name: id,
    count: 1,
    status: 'ok',
    place: placeAt(0, 1),
    thread: 'main',
    ...times,
  };
}

test.each(Object.entries(exampleReports))('writes %s', async (name, report) => {
  await expect(renderTrace(report)).toMatchFileSnapshot(`../../golden/report/${name}.trace.json`);
});

test('is opened by speedscope: processes in each other, by their threads, where the log puts them', async () => {
  const spans = [
    span('outer', { startOffsetMs: 0, durationMs: 100 }),
    span('inner', { startOffsetMs: 10, durationMs: 50 }),
    span('next', { startOffsetMs: 60, durationMs: 40 }),
    span('aside', { startOffsetMs: 5, durationMs: 200, thread: 'pool-1' }),
  ];
  const { profiles, complaints } = await importTrace(renderTrace({ ...UPGRADE, spans }));
  expect(complaints).toEqual([]);
  expect(profiles).toEqual([
    {
      name: 'r1 upgrade (upgrade.log) (pid 1), main (tid 1)',
      blocks: [block('outer', 0, 0, 100), block('inner', 1, 10, 60), block('next', 1, 60, 100)],
    },
    { name: 'r1 upgrade (upgrade.log) (pid 1), pool-1 (tid 101)', blocks: [block('aside', 0, 0, 200)] },
  ]);
});

test('is opened by speedscope where work took no time, alone, first, last and in each other', async () => {
  const spans = [
    span('outer', { startOffsetMs: 0, durationMs: 30 }),
    span('first', { startOffsetMs: 0, durationMs: 0 }),
    span('none', { startOffsetMs: 10, durationMs: 0 }),
    span('in it', { startOffsetMs: 10, durationMs: 0 }),
    span('next', { startOffsetMs: 10, durationMs: 20 }),
    span('last', { startOffsetMs: 30, durationMs: 0 }),
  ];
  const { profiles, complaints } = await importTrace(renderTrace({ ...UPGRADE, spans }));
  expect(complaints).toEqual([]);
  expect(
    profiles
      .flatMap(({ blocks }) => blocks)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(spans.map(({ name }) => name).sort());
});

test.each(NASTY_TEXTS)('is opened by speedscope whatever the log holds: %j', async (text) => {
  const { profiles } = await importTrace(renderTrace(hostileReport(`${text} x`)));
  const harmless = await importTrace(renderTrace(hostileReport('harmless words x')));
  const sizes = harmless.profiles.map(({ blocks }) => blocks.length);
  expect(profiles.map(({ blocks }) => blocks.length)).toEqual(sizes);
  expect(Math.max(...sizes)).toBeGreaterThan(3);
});

test.each(['upgrade/73-mysql-unique-index.log', 'upgrade/2024q2-postgresql-module-failed.log'])(
  'of %s is opened by speedscope without complaints',
  async (name) => {
    const report = await analyze([`samples/${name}`], { now: new Date(0) });
    const { profiles, complaints } = await importTrace(renderTrace(report));
    expect(complaints).toEqual([]);
    const drawn = profiles.reduce((sum, { blocks }) => sum + blocks.length, 0);
    const timed = report.spans.filter((each) => each.startOffsetMs !== undefined && each.durationMs !== undefined);
    expect(drawn).toBe(timed.filter(({ count }) => count === 1).length);
    expect(drawn).toBeGreaterThan(5);
  },
);

test('draws no block of what has no times, and says how many there are', () => {
  const spans = [
    span('timed', { startOffsetMs: 0, durationMs: 1 }),
    span('untimed', { durationMs: 9 }),
    span('bare', {}),
  ];
  const { traceEvents, otherData } = traceOf({ ...UPGRADE, spans });
  expect(traceEvents.filter(({ ph }) => ph === 'X').map(({ name }) => name)).toEqual(['timed']);
  expect(otherData).toMatchObject({ spans: 3, spansWithoutTimes: 2 });
  expect(traceEvents.find(({ name }) => name === 'process_labels')?.args).toEqual({
    labels: '2 pieces of work not drawn: no times are printed',
  });
});

test('draws repeated work as a window, which is no block', () => {
  const spans = [span('often', { startOffsetMs: 5, endOffsetMs: 900, durationMs: 30, maxMs: 9, count: 4 })];
  const events = traceOf({ ...UPGRADE, spans }).traceEvents.filter(({ ph }) => ph !== 'M');
  expect(events).toMatchObject([
    { ph: 'b', name: 'often (4 times)', ts: 5_000, args: { count: 4, printedMs: 30, maxMs: 9 } },
    { ph: 'e', name: 'often (4 times)', ts: 900_000 },
  ]);
});

test('draws work whose duration is not printed as a window, too', () => {
  const spans = [span('endless', { startOffsetMs: 5, endOffsetMs: 900, estimatedMs: 895 })];
  const [opened] = traceOf({ ...UPGRADE, spans }).traceEvents.filter(({ ph }) => ph !== 'M');
  expect(opened).toMatchObject({ ph: 'b', name: 'endless (at most)' });
});

test('puts runs one after the other by their dates', () => {
  const runs = [
    { ...RUN, startTime: '2024-03-01T02:00:00.000Z' },
    { ...RUN, id: 'r2', startTime: '2024-03-01T03:00:00.000Z' },
  ];
  const spans = [
    span('a', { startOffsetMs: 0, durationMs: 1 }),
    span('b', { runId: 'r2', startOffsetMs: 7, durationMs: 1 }),
  ];
  const blocks = traceOf({ ...UPGRADE, runs, spans }).traceEvents.filter(({ ph }) => ph === 'X');
  expect(blocks).toMatchObject([
    { pid: 1, ts: 0 },
    { pid: 2, ts: 3_600_007_000 },
  ]);
});

test.each([
  [
    'follows what ended by rounding later',
    [
      [0, 100],
      [99, 300],
    ],
    [
      [0, 0, 100],
      [0, 100, 300],
    ],
  ],
  [
    'ends with what it stands in by rounding',
    [
      [0, 100],
      [50, 103],
    ],
    [
      [0, 0, 100],
      [0, 50, 100],
    ],
  ],
  [
    'gets a row of its own where it overlaps',
    [
      [0, 100],
      [50, 150],
    ],
    [
      [0, 0, 100],
      [1, 50, 150],
    ],
  ],
  [
    'goes back to the first row when there is room',
    [
      [0, 100],
      [50, 150],
      [150, 160],
    ],
    [
      [0, 0, 100],
      [1, 50, 150],
      [0, 150, 160],
    ],
  ],
])('a block %s', (_, blocks, placed) => {
  const given = blocks.map(([startMs, endMs]) => ({ startMs, endMs }));
  expect(placeBlocks(given).map(({ row, drawn }) => [row, drawn.startMs, drawn.endMs])).toEqual(placed);
});

test('blocks on a row only follow each other or stand in each other, and move by rounding only', () => {
  const times = fc.array(fc.tuple(fc.nat(500), fc.nat(200)), { maxLength: 60 });
  fc.assert(
    fc.property(times, (starts) => {
      const placed = placeBlocks(starts.map(([startMs, length]) => ({ startMs, endMs: startMs + length })));
      for (const [index, { row, drawn, block: given }] of placed.entries()) {
        expect(drawn.endMs).toBeGreaterThanOrEqual(drawn.startMs);
        expect(Math.abs(drawn.startMs - given.startMs)).toBeLessThanOrEqual(60);
        for (const other of placed.slice(0, index).filter((before) => before.row === row)) {
          const follows = drawn.startMs >= other.drawn.endMs;
          const inside = drawn.startMs >= other.drawn.startMs && drawn.endMs <= other.drawn.endMs;
          expect(follows || inside).toBe(true);
        }
      }
    }),
  );
});

function traceOf(report: Report): Trace {
  return JSON.parse(renderTrace(report)) as Trace;
}

function block(name: string, depth: number, startMs: number, endMs: number): unknown {
  return { name, depth, start: startMs * 1000, end: endMs * 1000 };
}
