import { expect, it } from 'vitest';
import { completed, started } from '../support/log-lines.ts';
import { outlineOf, runOf } from '../support/runs-of.ts';

it('drops the short copy behind the original', async () => {
  const log =
    started(0, 'a.A') +
    'INFO - Upgrading a.A\n' +
    completed(1, 'a.A', 3) +
    'INFO - Completed upgrade process a.A in 3 ms\n';
  await checkOutline(log, ['process A ok 3']);
});

it('drops copies that come late, between other lines', async () => {
  const log =
    started(0, 'a.A') +
    started(0, 'b.B') +
    'INFO - Upgrading a.A\nINFO - Upgrading b.B\n' +
    completed(1, 'b.B', 1) +
    completed(2, 'a.A', 2);
  await checkOutline(log, ['process A ok 2', '  process B ok 1']);
});

it('keeps a copy that has no original: it is all there is', async () => {
  const log = 'INFO - Upgrading a.A\nINFO - Completed upgrade process a.A in 3 ms\n';
  await checkOutline(log, ['process A ok 3']);
});

it('drops one copy for each original, not more', async () => {
  const once = 'INFO - Completed upgrade process a.A in 3 ms\n';
  await checkOutline(completed(0, 'a.A', 3) + once, ['process A ok 3']);
  await checkOutline(completed(0, 'a.A', 3) + once + once, ['process A ok ×2 6/3']);
});

it('tells copies apart by their durations', async () => {
  const log = completed(0, 'a.A', 3) + 'INFO - Completed upgrade process a.A in 4 ms\n';
  await checkOutline(log, ['process A ok ×2 7/4']);
});

async function checkOutline(log: string, expected: readonly string[]): Promise<void> {
  expect(outlineOf(await runOf(log))).toEqual(expected);
}
