import { describe, expect, it } from 'vitest';
import { completed, line, started } from '../support/log-lines.ts';
import { runsOf, timelineOf } from '../support/runs-of.ts';

const TOOL = 'JVM arguments: [-Xmx4096m]\n';
const DIALECT = line(0, 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0', {
  logger: 'DialectDetector',
});
const PATCHES = line(1, 'There are no patches installed', { logger: 'StartupHelperUtil' });
const UPGRADE = started(2, 'a.A') + completed(3, 'a.A', 1000);
const END = 'Completed Liferay upgrade process in 10 seconds\n';
const DIED =
  'java.lang.IllegalStateException: boom\n\tat com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:1)\n';
const PRODUCT =
  'Starting Liferay Digital Experience Platform 7.3.10 GA1 (Athanasius / Build 7310 / September 1, 2020)\n';
const SERVER = line(0, 'Server version name:   Apache Tomcat/9.0.56', { logger: 'VersionLoggerListener' });
const LOADED =
  'Connecting to db.example\nSelecting database acme\nLoading data from LOCAL file: Counter.txt into Counter\nacme.Counter: Records: 4  Deleted: 0  Skipped: 0  Warnings: 0\nDisconnecting from db.example\n';
const SERVER_STARTED = line(9, 'Server startup in [64616] milliseconds', { logger: 'Catalina' });

describe('runs of one log', () => {
  it.each([
    ['one upgrade', TOOL + DIALECT + PATCHES + UPGRADE + END, ['upgrade']],
    ['the tool run again behind its end', `${TOOL}${DIALECT}${UPGRADE}${END}`.repeat(2), ['upgrade', 'upgrade']],
    [
      'the tool run again behind a failure',
      TOOL + DIALECT + UPGRADE + DIED + TOOL + DIALECT + UPGRADE + END,
      ['upgrade', 'upgrade'],
    ],
    [
      'DBUpgrader run again without the client',
      DIALECT + PATCHES + UPGRADE + END + DIALECT + PATCHES + UPGRADE + END,
      ['upgrade', 'upgrade'],
    ],
    ['a server start', SERVER + PRODUCT + DIALECT + SERVER_STARTED, ['server']],
    [
      'a server that was restarted',
      `${SERVER}${PRODUCT}${DIALECT}${SERVER_STARTED}`.repeat(3),
      ['server', 'server', 'server'],
    ],
    ['a server whose banner alone was logged', `${PRODUCT}${DIALECT}${SERVER_STARTED}`.repeat(2), ['server', 'server']],
    ['a server that upgraded as it started', SERVER + PRODUCT + DIALECT + UPGRADE + SERVER_STARTED, ['upgrade']],
    [
      'a Gogo session',
      'g! upgrade:check\nThere are upgrade processes available for a.b from 1.0.0 to 1.1.0\n',
      ['gogo'],
    ],
    [
      'the Gogo session that the tool opens',
      `${TOOL}${UPGRADE}${END}Connecting to Gogo shell\ng! upgrade:check\n`,
      ['upgrade'],
    ],
    ['two data sources of one run', TOOL + DIALECT + DIALECT + PATCHES + UPGRADE + END, ['upgrade']],
    ['text of another program', 'hello\nworld\n', ['other']],
  ])('are cut right: %s', async (_, log, kinds) => {
    expect((await runsOf(log)).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('begin and end where their lines do', async () => {
    const runs = await runsOf(`${TOOL}${DIALECT}${UPGRADE}${END}`.repeat(2));
    expect(runs.map(({ firstPlace, lastPlace }) => [firstPlace.startLine, lastPlace.startLine])).toEqual([
      [1, 5],
      [6, 10],
    ]);
  });

  it('hold nothing of each other', async () => {
    const [first, second] = await runsOf(`${TOOL}${started(0, 'a.A')}${DIED}${TOOL}${UPGRADE}${END}`);
    expect(first?.spans.map(({ status }) => status)).toEqual(['unset']);
    expect(first?.problems).toHaveLength(1);
    expect(second?.spans.map(({ status }) => status)).toEqual(['ok']);
    expect(second?.problems).toEqual([]);
  });
});

describe('runs of several logs', () => {
  it('go on in rotated parts of one log', async () => {
    const { runs } = await timelineOf({
      'logs/liferay.2024-03-01.log': started(0, 'a.A'),
      'logs/liferay.2024-03-02.log': completed(86_400, 'a.A', 1000),
    });
    expect(runs).toHaveLength(1);
    expect(runs[0]?.sources).toEqual([0, 1]);
    expect(runs[0]?.spans.map(({ status }) => status)).toEqual(['ok']);
  });

  it.each([
    ['upgrade.log.1698462000123', 'upgrade.log'],
    ['upgrade.log.20260202_100000', 'upgrade.log'],
    ['liferay.log.2.gz', 'liferay.log.1'],
  ])('go on from %s to %s', async (first, second) => {
    const { runs } = await timelineOf({ [first]: started(0, 'a.A'), [second]: completed(1, 'a.A', 1) });
    expect(runs).toHaveLength(1);
  });

  it('are others in another log', async () => {
    const rehearsal = started(2, 'a.A') + completed(3, 'a.A', 999);
    const { runs } = await timelineOf({ 'a/upgrade.log': UPGRADE, 'b/upgrade.log': rehearsal });
    expect(runs.map(({ sources }) => sources)).toEqual([[0], [1]]);
  });

  it('are one in a copy of the log', async () => {
    const { runs } = await timelineOf({ 'a/upgrade.log': UPGRADE, 'b/upgrade.log': UPGRADE });
    expect(runs.map(({ sources }) => sources)).toEqual([[0, 1]]);
  });
});

describe('a log of more runs than anybody has', () => {
  it('is judged by its first and its last ones, and says so', async () => {
    const { runs, notifications } = await timelineOf({ 'upgrade.log': TOOL.repeat(1500) + DIALECT + UPGRADE + END });

    expect(runs).toHaveLength(100);
    expect(runs[49].firstPlace.startLine).toBe(50);
    expect(runs[50].firstPlace.startLine).toBe(1451);
    expect(runs.at(-1)?.kind).toBe('upgrade');
    expect(notifications).toContainEqual({
      code: 'too-many-runs',
      level: 'warning',
      message:
        'the logs hold 1500 runs and imports; 1400 of them, between the first and the last ones, were not looked at',
    });
  });

  it('may hold a thousand imports, as of programs that load table after table', async () => {
    const { runs } = await timelineOf({ 'load.log': LOADED.repeat(1200) });
    expect(runs).toHaveLength(1000);
    expect([runs[499], runs[500]].map(({ firstPlace }) => firstPlace.startLine)).toEqual([499 * 5 + 1, 700 * 5 + 1]);
  });

  it('leaves the runs of other logs alone', async () => {
    const { runs } = await timelineOf({
      'a.log': TOOL.repeat(300),
      'b.log': DIALECT + UPGRADE + END,
      'c.log': TOOL.repeat(300),
    });
    expect([0, 1, 2].map((log) => runs.filter(({ sources }) => sources[0] === log).length)).toEqual([100, 1, 100]);
  });
});
