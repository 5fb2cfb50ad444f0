import { describe, expect, it } from 'vitest';
import { parseOne, parseText } from '../support/parse-text.ts';

describe('parseRecord', () => {
  it('gives every record one event, whatever is in it', async () => {
    const events = await parseText('\n\nhello\n2024-03-01 02:11:09.411 INFO  [main][A:1] b\n\0\x01\n\tat nothing\n');
    expect(events.map(({ startLine }) => startLine)).toEqual([1, 3, 4, 5]);
  });

  it('gives records that say the same the same meaning, which may be compared by identity', async () => {
    const line = '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:1] Upgrading com.acme.A\n';
    const [first, second] = await parseText(line + line);
    expect(second?.meaning).toBe(first?.meaning);
    expect(second?.header).toBe(first?.header);
  });

  it('keeps a message whose header cannot be read', async () => {
    const { meaning, message } = await parseOne('INFO  [');
    expect(meaning.eventName).toBe('unrecognized');
    expect(message).toBe('INFO  [');
  });

  it('reads the message of an exception by how it begins, behind all its classes', async () => {
    const text = 'a.BException: c.DException: You must first upgrade to Liferay Portal 7000\n\tat a.B.c(B.java:1)';
    expect((await parseOne(text)).meaning).toEqual({
      eventName: 'startup.upgrade-required',
      attributes: { required: 'Liferay Portal 7000' },
    });
  });

  it('reads an indented message by how it begins', async () => {
    const [, event] = await parseText('g! upgrade:check\n  Registered upgrade processes for com.acme.a 1.0.0\n');
    expect(event?.meaning.eventName).toBe('upgrade.module.listed');
  });

  it('takes a log context for the name of the module, and an empty one for nothing', async () => {
    const head = '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:1] Upgrading com.acme.A';
    expect((await parseOne(`${head} {upgrade.component=com.acme.service}`)).component).toBe('com.acme.service');
    expect((await parseOne(`${head} {}`)).component).toBeUndefined();
    expect((await parseOne(`${head} {}`)).meaning.attributes).toEqual({ name: 'com.acme.A' });
  });

  it('takes the duration of a message in front of a log context', async () => {
    const line =
      '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:1] Completed upgrade process com.acme.A in 39 ms {upgrade.component=portal}';
    expect(await parseOne(line)).toMatchObject({ durationMs: 39, meaning: { attributes: { name: 'com.acme.A' } } });
  });

  it('keeps a report line whose context goes over several lines one record', async () => {
    const text =
      '2023-05-24 23:31:00.900 INFO  [main][UpgradeReport:560] Upgrade report generated in /opt/upgrade_report.info {upgrade.report.status=There are upgrades\n\tavailable, upgrade.report.type=major}';
    expect((await parseOne(text)).meaning).toEqual({
      eventName: 'report.generated',
      attributes: { path: '/opt/upgrade_report.info' },
    });
  });
});

describe('a time that no calendar has', () => {
  const BANNER = 'Import: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025\n';
  it.each([
    ['of a year of eight digits', `${BANNER}Job "A"."B" completed at Sat Apr 6 21:31:40 20242024 elapsed 0 00:17:35\n`],
    ['of the 99th of May', '[#|2013-05-99T10:02:02.123+0200|INFO|glassfish3.1.2|a.b|_ThreadName=T;|x|#]\n'],
  ])('is none: %s', async (_, log) => {
    for (const zone of [undefined, 'Europe/Madrid']) {
      const last = (await parseText(log, undefined, zone)).at(-1);
      expect([last?.timeMs, last?.dated]).toEqual([undefined, false]);
    }
  });
});

describe('times in a zone', () => {
  const MADRID = 'Europe/Madrid';

  it('turns times that a log prints in its zone into UTC', async () => {
    const line = '2024-03-01 02:11:09.411 INFO  [main][A:1] b';
    expect(await isoOf(line)).toBe('2024-03-01T02:11:09.411Z');
    expect(await isoOf(line, MADRID)).toBe('2024-03-01T01:11:09.411Z');
    expect(await isoOf('2024-07-01 02:11:09.411 INFO  [main][A:1] b', MADRID)).toBe('2024-07-01T00:11:09.411Z');
  });

  it('leaves times alone that are milliseconds since 1970', async () => {
    const event = '<log4j:event logger="a.B" timestamp="1709259069411" level="INFO" thread="main">\n</log4j:event>';
    expect(await isoOf(event, MADRID)).toBe('2024-03-01T02:11:09.411Z');
  });

  it('leaves times without date alone', async () => {
    expect((await parseOne('02:11:09,411 INFO  [main][A:1] b', MADRID)).timeMs).toBe(7_869_411);
  });
});

async function isoOf(text: string, timeZone?: string): Promise<string> {
  return new Date((await parseOne(text, timeZone)).timeMs ?? NaN).toISOString();
}
