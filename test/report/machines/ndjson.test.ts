import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, eventStream } from '../../../src/index.ts';
import { renderNdjson } from '../../../src/report/render-ndjson.ts';
import { exampleReports } from '../../support/example-report.ts';
import { NASTY_TEXTS, hostileReport } from '../hostile-report.ts';

/** What of a line the tests look at. */
interface Line {
  readonly Timestamp?: string;
  readonly ObservedTimestamp: string;
  readonly SeverityText?: string;
  readonly SeverityNumber?: number;
  readonly Body: string;
  readonly Resource: Readonly<Record<string, string>>;
  readonly InstrumentationScope?: { readonly Name: string };
  readonly Attributes: Readonly<Record<string, unknown>>;
  readonly EventName: string;
}

const NOW = new Date('2026-01-01T00:00:00Z');
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const FIELDS = [
  'Timestamp',
  'ObservedTimestamp',
  'SeverityText',
  'SeverityNumber',
  'Body',
  'Resource',
  'InstrumentationScope',
  'Attributes',
  'EventName',
];

test('writes an event with the field names of OpenTelemetry', async () => {
  const log =
    '2024-03-01 02:10:28.001 INFO  [main][UpgradeProcess:96] Upgrading com.liferay.portal.upgrade.v7_3_x.UpgradeLayout\n';
  expect(await eventsOf(log)).toEqual([
    {
      Timestamp: '1709259028001000000',
      ObservedTimestamp: '1767225600000000000',
      SeverityText: 'INFO',
      SeverityNumber: 9,
      Body: 'Upgrading com.liferay.portal.upgrade.v7_3_x.UpgradeLayout',
      Resource: { 'service.name': 'liferay' },
      InstrumentationScope: { Name: 'UpgradeProcess' },
      Attributes: {
        'log.file.path': '-',
        'log.file.start_line': 1,
        'log.file.end_line': 1,
        'log.file.byte_offset': 0,
        'log.file.byte_length': Buffer.byteLength(log),
        'thread.name': 'main',
        'updoc.name': 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout',
      },
      EventName: 'upgrade.process.started',
    },
  ]);
});

test('tells the outermost exception, the root cause and the stack trace apart from the message', async () => {
  const [event] = await eventsOf(
    [
      '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:139] It broke:',
      'a second line',
      'com.liferay.portal.kernel.upgrade.UpgradeException: java.sql.SQLException: full',
      '\tat com.liferay.portal.tools.DBUpgrader.upgrade(DBUpgrader.java:203)',
      'Caused by: java.sql.SQLException: full',
      '\t... 14 more',
      '',
    ].join('\n'),
  );
  expect(event).toMatchObject({ Body: 'It broke:\na second line', SeverityText: 'ERROR', SeverityNumber: 17 });
  expect(event.Attributes).toMatchObject({
    'exception.type': 'com.liferay.portal.kernel.upgrade.UpgradeException',
    'exception.message': 'java.sql.SQLException: full',
    'updoc.root_exception.type': 'java.sql.SQLException',
    'updoc.root_exception.message': 'full',
  });
  expect(event.Attributes['exception.stacktrace']).toMatch(/^com\.liferay[^]*Caused by[^]*14 more$/);
});

test('leaves the log context out of the message', async () => {
  const [event] = await eventsOf(
    '2024-03-01 02:10:28.001 INFO  [main][UpgradeProcess:96] Upgrading com.example.Sample {upgrade.component=com.example.web}\n',
  );
  expect(event.Body).toBe('Upgrading com.example.Sample');
  expect(event.Attributes).toMatchObject({ 'updoc.component': 'com.example.web' });
});

test('writes no time stamp where the log prints no date', async () => {
  const [event] = await eventsOf('02:10:28,001 INFO  [main][UpgradeProcess:96] Upgrading com.example.Sample\n');
  expect(event).not.toHaveProperty('Timestamp');
  expect(event.Attributes).toMatchObject({ 'updoc.time_of_day_ms': 7_828_001 });
});

test('says of plain text that nobody named its service', async () => {
  const [event] = await eventsOf('no log at all\n');
  expect(event).toMatchObject({
    EventName: 'unrecognized',
    Body: 'no log at all',
    Resource: { 'service.name': 'unknown_service' },
  });
  expect(event).not.toHaveProperty('SeverityNumber');
});

test('names the program of a transcript as its service', async () => {
  const events = await eventsOf("ERROR 1062 (23000) at line 12: Duplicate entry '1' for key 'PRIMARY'\n");
  expect(events[0]).toMatchObject({ EventName: 'import.error', Resource: { 'service.name': 'mysql' } });
});

test('cuts what is longer than 64 KiB', async () => {
  const [event] = await eventsOf(`2024-03-01 02:10:28.001 INFO  [main][Sample:1] ${'x'.repeat(100_000)}\n`);
  expect(event.Body).toHaveLength(64 * 1024);
});

test.each(NASTY_TEXTS)('writes one line for each record, whatever it holds: %j', async (text) => {
  const log = `2024-03-01 02:10:28.001 WARN  [main][Sample:1] ${text} x\n`;
  const lines = await linesOf(Buffer.from(log));
  const report = await analyze(['-'], { now: NOW, stdin: one(Buffer.from(log)) });
  expect(lines).toHaveLength(report.sources[0].records);
  for (const line of lines) expect(line).not.toMatch(HIDDEN);
});

test('writes JSON with the fields of the data model alone, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
      const log = Buffer.concat([Buffer.from('02:10:28,001 ERROR [main][Sample:1] '), bytes]);
      for (const line of await linesOf(log).catch(() => [])) {
        expect(line).not.toMatch(HIDDEN);
        expect(Object.keys(JSON.parse(line) as object).filter((key) => !FIELDS.includes(key))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(exampleReports))(
  'ends with what the report says of %s, the verdict last',
  async (name, report) => {
    const text = renderNdjson(report);
    await expect(text).toMatchFileSnapshot(`../../golden/report/${name}.ndjson`);
    const names = text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Line).EventName);
    expect(names.at(-1)).toBe('updoc.verdict');
    expect(names.filter((each) => each === 'updoc.finding')).toHaveLength(report.findings.length);
  },
);

test.each(NASTY_TEXTS)('keeps what the report says on lines of their own: %j', (text) => {
  const ndjson = renderNdjson(hostileReport(`${text} x`));
  const harmless = renderNdjson(hostileReport('harmless words x'));
  expect(ndjson.split('\n').length).toBe(harmless.split('\n').length);
  expect(ndjson).not.toMatch(HIDDEN);
});

test('writes what was read before it reads on', async () => {
  const record = '2024-03-01 02:10:28.001 INFO  [main][Sample:1] a message of some length to fill a window with\n';
  const chunk = Buffer.from(record.repeat(Math.ceil(3e6 / record.length)));
  const written: number[] = [];
  const readAt: number[] = [];
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let index = 0; index < 4; index++) {
      readAt.push(written.length);
      yield await Promise.resolve(chunk);
    }
  }
  await analyze(['-'], {
    now: NOW,
    stdin: chunks(),
    listener: eventStream((text) => {
      written.push(text.length);
      return Promise.resolve();
    }, NOW),
  });
  // Nothing is written before the first chunk; something before each of the last ones is asked for.
  expect(readAt[0]).toBe(0);
  expect(readAt.slice(2).every((count, index) => count > index)).toBe(true);
});

test('does not read on while the reader is busy', async () => {
  const record = '2024-03-01 02:10:28.001 INFO  [main][Sample:1] a message\n';
  const chunk = Buffer.from(record.repeat(60_000));
  let isBusy = false;
  let askedWhileBusy = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let index = 0; index < 4; index++) {
      if (isBusy) askedWhileBusy++;
      yield await Promise.resolve(chunk);
    }
  }
  const write = async (): Promise<void> => {
    isBusy = true;
    await new Promise(setImmediate);
    isBusy = false;
  };
  await analyze(['-'], { now: NOW, stdin: chunks(), listener: eventStream(write, NOW) });
  expect(askedWhileBusy).toBe(0);
});

async function eventsOf(log: string): Promise<readonly Line[]> {
  return (await linesOf(Buffer.from(log))).map((line) => JSON.parse(line) as Line);
}

async function linesOf(log: Buffer): Promise<readonly string[]> {
  let text = '';
  const write = (more: string): Promise<void> => {
    text += more;
    return Promise.resolve();
  };
  await analyze(['-'], { now: NOW, stdin: one(log), listener: eventStream(write, NOW) });
  return text.split('\n').slice(0, -1);
}

async function* one(chunk: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(chunk);
}
