import { describe, expect, it } from 'vitest';
import { completed, failed, line, started } from '../support/log-lines.ts';
import { outlineOf, runOf } from '../support/runs-of.ts';

const OUTER = 'com.liferay.portal.upgrade.PortalUpgradeProcess';

describe('spans', () => {
  it('nest on their thread', async () => {
    const log = started(0, OUTER) + started(1, 'a.A') + completed(2, 'a.A', 1000) + completed(3, OUTER, 3000);
    await checkOutline(log, ['process PortalUpgradeProcess ok 3000', '  process A ok 1000']);
  });

  it('know when they started and ended, and how long they took without their children', async () => {
    const log = started(0, OUTER) + started(1, 'a.A') + completed(2, 'a.A', 1000) + completed(3, OUTER, 3000);
    const [outer, inner] = (await runOf(log)).spans;
    expect(outer).toMatchObject({ startMs: Date.UTC(2024, 2, 1), endMs: Date.UTC(2024, 2, 1, 0, 0, 3), selfMs: 2000 });
    expect(outer?.place).toMatchObject({ startLine: 1 });
    expect(outer?.endPlace).toMatchObject({ startLine: 4 });
    expect(inner).toMatchObject({ parentId: outer?.id, selfMs: 1000, thread: 'main' });
  });

  it('do not nest across threads', async () => {
    const log =
      started(0, 'a.A', 'one') +
      started(1, 'b.B', 'two') +
      completed(2, 'a.A', 2000, 'one') +
      completed(3, 'b.B', 2000, 'two');
    await checkOutline(log, ['process A ok 2000', 'process B ok 2000']);
  });

  it('are of the kind that their messages tell', async () => {
    const log =
      line(0, 'Verifying com.acme.VerifyAll', { logger: 'VerifyProcess' }) +
      line(0, 'Starting com.acme.VerifyAll#verify', { logger: 'LoggingTimer' }) +
      line(1, 'Completed com.acme.VerifyAll#verify in 7 ms', { logger: 'LoggingTimer' }) +
      line(2, 'Completed verification process com.acme.VerifyAll in 9 ms', { logger: 'VerifyProcess' }) +
      line(3, 'Starting com.acme.CleanupSuite', { logger: 'DataCleanupPreupgradeProcessSuite' }) +
      line(4, 'Finished com.acme.CleanupSuite', { logger: 'DataCleanupPreupgradeProcessSuite' });
    await checkOutline(log, ['verify VerifyAll ok 9', '  timer VerifyAll#verify ok 7', 'cleanup CleanupSuite ok']);
  });

  it('take in a process that was skipped: it prints its end only', async () => {
    const log = started(0, OUTER) + completed(1, 'a.Skipped', 0) + completed(2, OUTER, 2000);
    await checkOutline(log, ['process PortalUpgradeProcess ok 2000', '  process Skipped ok 0']);
  });

  it('fail from the innermost outwards', async () => {
    const log = started(0, OUTER) + started(1, 'a.A') + failed(2, 'a.A', 1000) + failed(3, OUTER, 3000);
    await checkOutline(log, ['process PortalUpgradeProcess error 3000', '  process A error 1000']);
  });

  it('leave open what has no end, around it and below it', async () => {
    const log = started(0, OUTER) + started(1, 'a.A') + started(2, 'b.B') + completed(3, 'a.A', 2000);
    await checkOutline(log, ['process PortalUpgradeProcess unset', '  process A ok 2000', '    process B unset']);
  });

  it('stand once for siblings that repeat, with count, sum and longest', async () => {
    const log = [1, 2, 3].map((n) => started(n, 'a.A') + completed(n, 'a.A', n * 100)).join('');
    const [span] = (await runOf(log)).spans;
    expect(span).toMatchObject({ count: 3, durationMs: 600, maxMs: 300, place: { startLine: 1 } });
    await checkOutline(log, ['process A ok ×3 600/300']);
  });

  it('merge children of siblings that were merged', async () => {
    const once = started(0, 'a.A') + started(0, 'b.B') + completed(1, 'b.B', 10) + completed(1, 'a.A', 20);
    await checkOutline(once + once, ['process A ok ×2 40/20', '  process B ok ×2 20/10']);
  });

  it('keep siblings apart that ended in different ways', async () => {
    const log = started(0, 'a.A') + completed(1, 'a.A', 10) + started(2, 'a.A') + failed(3, 'a.A', 20);
    await checkOutline(log, ['process A ok 10', 'process A error 20']);
  });

  it('start once for each company and end once for all of them', async () => {
    const log =
      started(0, OUTER) +
      started(1, 'a.A#20097', 'default-1') +
      started(1, 'a.A#20116', 'default-2') +
      completed(2, 'a.A', 1500) +
      completed(3, OUTER, 3000);
    const { spans } = await runOf(log);
    const companies = spans.filter(({ name }) => name === 'a.A');
    expect(companies.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(companies[0]).toMatchObject({ status: 'ok', durationMs: 1500 });
  });

  it('carry the module that the log context or an index timer names', async () => {
    const log =
      line(0, 'Upgrading a.A {upgrade.component=com.acme.service}') +
      line(1, 'Completed upgrade process a.A in 5 ms {upgrade.component=com.acme.service}') +
      line(2, 'Starting a.IndexUpdaterUtil#u#Updating database indexes for com.acme.web', { logger: 'LoggingTimer' });
    expect((await runOf(log)).spans.map(({ module }) => module)).toEqual(['com.acme.service', 'com.acme.web']);
  });

  it('keep free text with brackets and durations in it as their name', async () => {
    const name = 'a.R - Modifying table T to add the columns [a LONG, b VARCHAR(75) null] in 3 ms steps';
    const [span] = (await runOf(started(0, name) + completed(1, name, 9))).spans;
    expect(span).toMatchObject({ name, status: 'ok', durationMs: 9 });
  });
});

describe('spans of 6.2, which prints no ends', () => {
  const WRAPPER = 'com.liferay.portal.upgrade.UpgradeProcess_6_2_0';
  const step = (name: string): string => `com.liferay.portal.upgrade.v6_2_0.${name}`;

  it('end where the next one starts, inside the process of their version', async () => {
    const log = started(0, WRAPPER) + started(1, step('UpgradeA')) + started(4, step('UpgradeB'));
    await checkOutline(log, [
      'process UpgradeProcess_6_2_0 unset',
      '  process UpgradeA unset',
      '  process UpgradeB unset',
    ]);
    const [, first] = (await runOf(log)).spans;
    expect(first?.endMs).toBe(Date.UTC(2024, 2, 1, 0, 0, 4));
  });
});

describe('the bounds of spans', () => {
  it('hold for a log that opens and never closes', async () => {
    const log = Array.from({ length: 12_000 }, (_, n) => started(n, `a.A${'abcdefghij'.charAt(n % 10)}${n}`)).join('');
    const { spans } = await runOf(log);
    expect(spans.length).toBeLessThanOrEqual(10_000);
  });
});

async function checkOutline(log: string, expected: readonly string[]): Promise<void> {
  expect(outlineOf(await runOf(log))).toEqual(expected);
}
