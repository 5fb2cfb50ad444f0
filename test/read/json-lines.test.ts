import { describe, expect, it } from 'vitest';
import { readText, textsOf } from '../support/read-lines.ts';

const TRACE = 'java.sql.SQLException: Table "x"\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException\n\t... 3 more';
const PLAIN = ['2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] null', ...TRACE.split('\n')];
const LOGGER = 'com.liferay.portal.tools.DBUpgrader';
const FRAME = { class: 'a.B', method: 'c', file: 'B.java', line: 1 };

/** Entries of the same record, as layouts write it, and the lines that the plain layout prints. */
const LAYOUTS: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    'EcsLayout of log4j 2',
    {
      '@timestamp': '2024-03-01T02:11:09.411Z',
      'log.level': 'ERROR',
      message: 'null',
      'process.thread.name': 'main',
      'log.logger': LOGGER,
      'log.origin': { file: { name: 'DBUpgrader.java', line: 230 } },
      'error.type': 'java.sql.SQLException',
      'error.stack_trace': TRACE,
    },
    ['2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:] null', ...TRACE.split('\n')],
  ],
  [
    'ECS with objects in objects',
    {
      '@timestamp': '2024-03-01T03:11:09.411+01:00',
      log: { level: 'ERROR', logger: LOGGER, origin: { file: { line: 230 } } },
      process: { thread: { name: 'main' } },
      message: 'null',
      error: { stack_trace: TRACE.split('\n') },
    },
    PLAIN,
  ],
  [
    'LogstashJsonEventLayoutV1',
    {
      '@version': 1,
      '@timestamp': '2024-03-01T02:11:09.411+0000',
      message: 'null',
      logger_name: LOGGER,
      thread_name: 'main',
      level: 'ERROR',
      line_number: 230,
      exception: { exception_class: 'java.sql.SQLException', stacktrace: TRACE },
    },
    PLAIN,
  ],
  [
    'JsonLayout of log4j 2',
    {
      instant: { epochSecond: 1709259069, nanoOfSecond: 411000000 },
      thread: 'main',
      level: 'ERROR',
      loggerName: LOGGER,
      message: 'null',
      source: { line: 230 },
      thrown: {
        name: 'java.sql.SQLException',
        localizedMessage: 'Table "x"',
        extendedStackTrace: [FRAME],
        cause: { name: 'java.io.IOException', extendedStackTrace: [{ class: 'a.B', method: 'd' }] },
      },
    },
    [...PLAIN.slice(0, 4), '\tat a.B.d(Unknown Source)'],
  ],
  [
    'JsonLayout before log4j 2.11',
    { timeMillis: 1709259069411, thread: 'main', level: 'WARN', loggerName: LOGGER, message: 'a\nb' },
    ['2024-03-01 02:11:09.411 WARN  [main][DBUpgrader:] a', 'b'],
  ],
  [
    'GelfLayout',
    {
      version: '1.1',
      host: 'h',
      timestamp: 1709259069.411,
      level: 3,
      _thread: 'main',
      _logger: LOGGER,
      short_message: 'null',
      full_message: TRACE,
    },
    ['2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:] null', ...TRACE.split('\n')],
  ],
  [
    'the formatter of Tomcat',
    {
      time: '2024-03-01T02:11:09.411Z',
      level: 'SEVERE',
      thread: 'main',
      class: 'org.apache.catalina.core.StandardContext',
      method: 'x',
      message: 'One or more listeners failed to start',
      throwable: ['java.lang.Error', '\tat a.B.c(B.java:1)'],
    },
    [
      '2024-03-01 02:11:09.411 ERROR [main][StandardContext:] One or more listeners failed to start',
      'java.lang.Error',
      '\tat a.B.c(B.java:1)',
    ],
  ],
  [
    'the formatter of WildFly, of a line that was printed',
    { timestamp: '2024-03-01T02:11:09.411Z', loggerName: 'stdout', level: 'INFO', message: '\tat a.B.c(B.java:1)' },
    ['\tat a.B.c(B.java:1)'],
  ],
  ['CloudWatch', { timestamp: 1709259069411, message: PLAIN.join('\n'), ingestionTime: 1709259069999 }, PLAIN],
  ['Cloud Logging', { insertId: 'a', severity: 'ERROR', textPayload: `${PLAIN[0]}\n`, timestamp: 'x' }, [PLAIN[0]]],
  [
    'a shipper of logs in JSON',
    { '@timestamp': 'x', message: JSON.stringify({ level: 'INFO', loggerName: 'a.B', time: 1, message: 'c' }) },
    ['INFO  [main][B:] c'],
  ],
  [
    'the context of an upgrade',
    { level: 'WARN', loggerName: 'a.B', message: 'c', contextMap: { 'upgrade.component': 'com.liferay.wiki.service' } },
    ['WARN  [main][B:] c {upgrade.component=com.liferay.wiki.service}'],
  ],
  [
    "the context of Liferay's own report",
    {
      level: 'INFO',
      loggerName: 'a.UpgradeReport',
      message: 'Upgrade report generated in /a/b',
      contextMap: { 'upgrade.report.status': 'There are no pending upgrades', other: 'c' },
    },
    [
      'INFO  [main][UpgradeReport:] Upgrade report generated in /a/b {upgrade.report.status=There are no pending upgrades}',
    ],
  ],
];

describe('logs in JSON', () => {
  it.each(LAYOUTS)('come out as the plain layout prints them: %s', async (_, entry, lines) => {
    expect(await textsOf(`${JSON.stringify(entry)}\n`.repeat(2))).toEqual([...lines, ...lines]);
  });

  it('are read behind what a container prints in front', async () => {
    const entry = JSON.stringify({ level: 'INFO', loggerName: 'a.B', message: 'c' });
    expect(await textsOf(`liferay_1  | ${entry}\n`.repeat(3))).toEqual(Array(3).fill('INFO  [main][B:] c'));
    const docker = JSON.stringify({ log: `${entry}\n`, stream: 'stdout', time: 'x' });
    expect(await textsOf(`${docker}\n`.repeat(3))).toEqual(Array(3).fill('INFO  [main][B:] c'));
    const fluentd = `2024-03-01T02:11:09+00:00\tdocker.liferay\t${entry}\n`;
    expect(await textsOf(fluentd.repeat(3))).toEqual(Array(3).fill('INFO  [main][B:] c'));
  });

  it('are read in a list', async () => {
    const entry = JSON.stringify({ level: 'INFO', loggerName: 'a.B', message: 'c' });
    expect(await textsOf(`[${entry}\n,${entry},\n${entry}]\n`)).toEqual(Array(3).fill('INFO  [main][B:] c'));
  });

  it('keep for all lines of an entry its line in the source, and cover all its bytes', async () => {
    const entry = JSON.stringify({ level: 'WARN', loggerName: 'a.B', message: 'é\nb\n\nd' });
    const { lines } = await readText(`${entry}\n${entry}`);
    const size = Buffer.byteLength(entry) + 1;
    expect(lines.map(({ lineNumber, offset, endOffset }) => [lineNumber, offset, endOffset])).toEqual([
      [1, 0, 1],
      [1, 1, 2],
      [1, 2, 3],
      [1, 3, size],
      [2, size, size + 1],
      [2, size + 1, size + 2],
      [2, size + 2, size + 3],
      [2, size + 3, size * 2 - 1],
    ]);
    expect(lines.at(-1)?.text).toBe('d');
  });

  it('leave lines of programs that print no JSON, and entries that were cut, as they are', async () => {
    const entry = JSON.stringify({ level: 'INFO', loggerName: 'a.B', message: 'c' });
    const text = ['Using CATALINA_BASE: /opt', entry, entry, '{"level":"INFO","message":"cu'];
    expect(await textsOf(text.join('\n'))).toEqual([text[0], 'INFO  [main][B:] c', 'INFO  [main][B:] c', text[3]]);
  });

  it.each([
    ['data without a time and a level', '{"message":"a","code":1}'],
    ['data without a message', '{"timestamp":"2024-03-01T02:11:09.411Z","value":3}'],
    ['a list of numbers', '[{"a":1},2]'],
    ['no JSON', '{"level" is INFO}'],
  ])('are not seen in %s', async (_, line) => {
    expect(await textsOf(`${line}\n`.repeat(3))).toEqual([line, line, line]);
  });

  it('put up with fields of any kind', async () => {
    const values: readonly unknown[] = [
      null,
      1e999,
      -1,
      '',
      [],
      {},
      [null],
      true,
      '\u0000\u001b[31m',
      '\ud800',
      'x'.repeat(9000),
    ];
    const names = ['message', 'level', 'loggerName', 'thread', 'timestamp', 'thrown', 'error', 'contextMap', 'instant'];
    const base = { message: 'c', level: 'INFO', loggerName: 'a.B', __proto__: 1 };
    const text = names.flatMap((name) => values.map((value) => JSON.stringify({ ...base, [name]: value }))).join('\n');
    const { lines } = await readText(text);
    expect(lines.length).toBeGreaterThanOrEqual(names.length * values.length);
    expect(lines.some(({ text: line }) => line.includes('\u001b'))).toBe(false);
  });
});
