import { describe, expect, it } from 'vitest';
import { runOf } from '../support/runs-of.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Tomcat's records have a date where Liferay's of the same time have none. */
const TOMCAT = (time: string): string =>
  `24-Mar-2021 ${time} INFO [main] org.apache.catalina.startup.Catalina.load a\n`;

describe('times of a run', () => {
  it('are those of the log where it has dates', async () => {
    const run = await runOf(at('2024-03-01 23:59:59.000') + at('2024-03-02 00:00:01.000'));
    expect(run).toMatchObject({
      dated: true,
      startMs: Date.UTC(2024, 2, 1, 23, 59, 59),
      endMs: Date.UTC(2024, 2, 2, 0, 0, 1),
    });
  });

  it('count from midnight where the log has none', async () => {
    const run = await runOf(at('01:00:00,000') + at('02:00:00,000'));
    expect(run).toMatchObject({ dated: false, startMs: HOUR_MS, endMs: 2 * HOUR_MS });
  });

  it('go over midnight', async () => {
    const run = await runOf(at('23:00:00,000') + at('01:00:00,000'));
    expect(run).toMatchObject({ startMs: 23 * HOUR_MS, endMs: DAY_MS + HOUR_MS });
  });

  it('go over midnight as often as the log does', async () => {
    const run = await runOf(['23:00', '01:00', '22:00', '02:00'].map((time) => at(`${time}:00,000`)).join(''));
    expect(run.endMs).toBe(2 * DAY_MS + 2 * HOUR_MS);
  });

  it('do not take threads that write out of order for midnight', async () => {
    const run = await runOf(at('10:00:00,500') + at('10:00:00,100') + at('09:59:59,999'));
    expect(run).toMatchObject({ startMs: 10 * HOUR_MS + 500, endMs: 10 * HOUR_MS + 500 });
  });

  it('do not take a thread that is late for another midnight', async () => {
    const run = await runOf(['23:59:59,900', '00:00:00,100', '23:59:59,950', '00:00:01,000'].map(at).join(''));
    expect(run.endMs).toBe(DAY_MS + 1000);
  });

  it('get the date of the server records before them', async () => {
    const run = await runOf(TOMCAT('10:00:00.000') + at('10:00:05,000'));
    expect(run).toMatchObject({ dated: true, endMs: Date.UTC(2021, 2, 24, 10, 0, 5) });
  });

  it('go over midnight behind a date, too', async () => {
    const run = await runOf(TOMCAT('23:59:58.000') + at('23:59:59,000') + at('00:00:01,000'));
    expect(run.endMs).toBe(Date.UTC(2021, 2, 25, 0, 0, 1));
  });

  it('are absent where the log prints none', async () => {
    const run = await runOf('INFO  [main][UpgradeProcess:1] Upgrading a.A\n');
    expect(run.startMs).toBeUndefined();
    expect(run.spans[0]?.startMs).toBeUndefined();
  });
});

function at(time: string): string {
  return `${time} INFO  [main][UpgradeProcess:1] Upgrading a.A\n`;
}
