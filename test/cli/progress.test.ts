import { expect, test } from 'vitest';
import type { OutputStream } from '../../src/cli/streams.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { formatSeconds } from '../../src/cli/progress-text.ts';

const CLEAR = '\r\u001b[K';

/** A terminal that keeps what is written, and a clock that goes on when it is told. */
function world(columns = 100): {
  readonly stream: OutputStream;
  readonly written: string[];
  readonly clock: () => number;
  readonly wait: (ms: number) => void;
} {
  const written: string[] = [];
  let nowMs = 5_000;
  const stream: OutputStream = { write: (text) => written.push(text) > 0, on: () => undefined, isTTY: true, columns };
  return { stream, written, clock: () => nowMs, wait: (ms) => (nowMs += ms) };
}

test('shows bar, share, speed, what is left and the file, from one second on', async () => {
  const { stream, written, clock, wait } = world();
  const progress = createProgress(stream, clock);
  progress.onInputs([
    { path: 'logs/a.log', bytes: 300e6 },
    { path: 'logs/b.log', bytes: 100e6 },
  ]);
  progress.onSource('logs/a.log');
  wait(999);
  await progress.onBytes(50e6);
  expect(written).toEqual([]);
  wait(1);
  await progress.onBytes(50e6);
  expect(written).toEqual([`${CLEAR}█████░░░░░░░░░░░░░░░  25 %  100 MB/s  3 s left  a.log`]);
});

test('draws ten times a second at most', async () => {
  const { stream, written, clock, wait } = world();
  const progress = createProgress(stream, clock);
  progress.onInputs([{ path: 'a.log', bytes: 100e6 }]);
  wait(1_000);
  for (let index = 0; index < 50; index++) {
    await progress.onBytes(1e6);
    wait(10);
  }
  expect(written).toHaveLength(5);
});

test('tells what was read where it is not known how much there is', async () => {
  const { stream, written, clock, wait } = world();
  const progress = createProgress(stream, clock);
  progress.onInputs([{ path: 'a.log', bytes: 1 }, { path: 'b.log.gz' }]);
  progress.onSource('b.log.gz');
  wait(2_000);
  await progress.onBytes(4.2e6);
  expect(written).toEqual([`${CLEAR}4.2 MB read  2.1 MB/s  b.log.gz`]);
});

test('tells what was read where a log grows while it is read', async () => {
  const { stream, written, clock, wait } = world();
  const progress = createProgress(stream, clock);
  progress.onInputs([{ path: 'a.log', bytes: 1e6 }]);
  wait(2_000);
  await progress.onBytes(30e6);
  expect(written[0]).toContain('30 MB read');
});

test('fits the terminal, so that the line can be taken away', async () => {
  const { stream, written, clock, wait } = world(50);
  const progress = createProgress(stream, clock);
  progress.onInputs([{ path: 'a.log', bytes: 400e6 }]);
  progress.onSource(`logs/${'x'.repeat(200)}.log`);
  wait(2_000);
  await progress.onBytes(1e6);
  expect(Array.from(written[0].slice(CLEAR.length))).toHaveLength(49);
});

test('is taken away once, and only where it was drawn', async () => {
  const { stream, written, clock, wait } = world();
  const progress = createProgress(stream, clock);
  progress.clear();
  wait(2_000);
  await progress.onBytes(1e6);
  await progress.onEnd();
  progress.clear();
  expect(written).toHaveLength(2);
  expect(written[1]).toBe(CLEAR);
});

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [60, '1 min 0 s'],
  [3_725, '1 h 2 min'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});
