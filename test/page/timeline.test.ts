import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRows } from '../../page/timeline/build-rows.ts';
import { joinStretches } from '../../page/timeline/coverage.ts';
import { firstUnfolded, oneShallower, oneDeeper, seenRows } from '../../page/timeline/folds.ts';
import { placeRows } from '../../page/timeline/place-rows.ts';
import { ticksOf } from '../../page/timeline/ticks.ts';
import { fitWindow, readWindow, windowCode, zoomWindow } from '../../page/timeline/time-window.ts';
import type { Work } from '../../page/timeline/work.ts';

const TOTAL_MS = 100_000;

test('keeps every window within the run, however it is zoomed', () => {
  const ms = fc.integer({ min: -200_000, max: 300_000 });
  fc.assert(
    fc.property(ms, ms, fc.double({ min: 0.001, max: 1000, noNaN: true }), ms, (from, length, factor, around) => {
      const window = fitWindow({ fromMs: from, toMs: from + Math.abs(length) }, TOTAL_MS);
      for (const { fromMs, toMs } of [window, zoomWindow(window, factor, around, TOTAL_MS)]) {
        expect(fromMs).toBeGreaterThanOrEqual(0);
        expect(toMs).toBeLessThanOrEqual(TOTAL_MS + 0.001);
        expect(toMs - fromMs).toBeGreaterThanOrEqual(4.999);
      }
    }),
  );
});

test('reads a window back from its code, and shows all for anything else', () => {
  const window = { fromMs: 1200, toMs: 3000 };
  expect(readWindow(windowCode(window, TOTAL_MS), TOTAL_MS)).toEqual(window);
  for (const code of ['', 'x', '5-1', '1-', '-1-5', '1e9-2']) {
    expect(readWindow(code, TOTAL_MS)).toEqual({ fromMs: 0, toMs: TOTAL_MS });
  }
});

test.each([
  [{ fromMs: 0, toMs: 41_000 }, [0, 10_000, 20_000, 30_000, 40_000]],
  [{ fromMs: 1234, toMs: 1260 }, [1240, 1250, 1260]],
  [{ fromMs: 0, toMs: 7_200_000 }, [0, 1_800_000, 3_600_000, 5_400_000, 7_200_000]],
])('puts round times on the axis of %o', (window, ticks) => {
  expect(ticksOf(window, 5)).toEqual(ticks);
});

test('joins stretches that touch', () => {
  const stretches = [
    { startMs: 50, endMs: 60 },
    { startMs: 0, endMs: 10 },
    { startMs: 11, endMs: 30 },
  ];
  expect(joinStretches(stretches, 2)).toEqual([
    { startMs: 0, endMs: 30 },
    { startMs: 50, endMs: 60 },
  ]);
});

test('nests work, counts the failures inside, and puts threads apart', () => {
  const rows = placeRows(
    buildRows([workAt('A', -1), workAt('A#x', 0, { status: 'error' }), workAt('B', -1, { thread: 'two' })], {
      blanks: [{ startMs: 10, endMs: 20, text: '10 ms after A' }],
      totalMs: TOTAL_MS,
    }),
  );
  expect(rows.map(({ row, depth, failedInside }) => [row.label, depth, failedInside])).toEqual([
    ['No work logged: 10 ms', 0, 0],
    ['10 ms after A', 1, 0],
    ['Thread main', 0, 1],
    ['A', 1, 1],
    ['#x', 2, 0],
    ['Thread two', 0, 0],
    ['B', 1, 0],
  ]);
});

test('shows each piece of work once, whatever stands in what', () => {
  const parents = fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(parents, (list) => {
      const works = list.map((parent, index) => workAt(`W${index}`, parent));
      const keys = placeRows(buildRows(works, { blanks: [], totalMs: TOTAL_MS })).map(({ row }) => row.key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('folds level by level, and unfolds at first what failed', () => {
  const depths = 5;
  const deep = Array.from({ length: depths }, (_, index) =>
    workAt(`D${index}`, index - 1, { status: index === 4 ? 'error' : 'ok' }),
  );
  const wide = Array.from({ length: 500 }, (_, index) => workAt(`W${index}`, 0));
  const rows = placeRows(buildRows([...deep, ...wide], { blanks: [], totalMs: TOTAL_MS }));
  const first = firstUnfolded(rows, TOTAL_MS);
  expect(seenRows(rows, first).map(({ row }) => row.label)).toContain('D4');
  const less = oneShallower(rows, first);
  expect(seenRows(rows, less).length).toBeLessThan(seenRows(rows, first).length);
  expect(seenRows(rows, oneDeeper(rows, less)).length).toBeGreaterThan(seenRows(rows, less).length);
});

test('unfolds at first what takes much of the run, however wide it is', () => {
  const long = workAt('Long', -1, { lengthMs: TOTAL_MS * 0.9 });
  const works = [
    long,
    ...Array.from({ length: 500 }, (_, index) => workAt(`W${index}`, 0)),
    workAt('Other', -1),
    workAt('Z', 501),
  ];
  const rows = placeRows(buildRows(works, { blanks: [], totalMs: TOTAL_MS }));
  const labels = seenRows(rows, firstUnfolded(rows, TOTAL_MS)).map(({ row }) => row.label);
  expect([labels.includes('W499'), labels.includes('Z')]).toEqual([true, false]);
});

function workAt(name: string, parent: number, more: Partial<Work> = {}): Work {
  return {
    number: names.push(name),
    parent,
    prefix: '',
    name,
    module: '',
    thread: 'main',
    place: 'upgrade.log:1',
    kind: 'process',
    status: 'ok',
    startMs: 0,
    endMs: 10,
    lengthMs: 10,
    lengthKnown: 'printed',
    count: 1,
    maxMs: 0,
    ...more,
  };
}

const names: string[] = [];
