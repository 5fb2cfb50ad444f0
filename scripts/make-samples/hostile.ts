// Small logs that want to break whoever reads them.
import type { SampleTruth } from '../../test/support/read-sample.ts';
import type { WrittenSample } from './sample.ts';

interface HostileSample {
  readonly path: string;
  readonly shows: string;
  /** Absent where an analysis is refused. */
  readonly truth?: SampleTruth;
  readonly bytes: Buffer;
}

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const STOPPED = { processes: 0, verdict: 'unrecognized', recovery: 'unknown' } as const;
const MARKUP = [
  `<script>alert("updoc")</script> <img src=x onerror=alert(1)>`,
  '{{constructor.constructor "return process"}} {{{raw}}} ${7*7} `rm -rf ~` [a](javascript:alert(1))',
  `\u202Egnp.exe\u202C and \u2066isolated\u2069, zero\u200Bwidth, \u{1F4A5}`,
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u001b[2J\u001b[H| a | table | cell |',
  '::error file=a,line=1::not a command %0A',
];

/** Makes the hostile logs; `demo` is a good log to spoil. */
export function makeHostile(demo: WrittenSample, clean: WrittenSample): readonly HostileSample[] {
  return [
    {
      path: 'hostile/markup-in-messages',
      shows: 'colours, scripts, templates, backticks, right-to-left marks, commands of CI systems in messages',
      truth: {
        title: 'A core failure with markup of every kind in its messages',
        verdict: 'failed',
        recovery: 'fix-then-rerun',
        rootCause: null,
        processes: 2,
        records: 9,
      },
      bytes: Buffer.from(markup()),
    },
    {
      path: 'hostile/starts-within-a-trace',
      shows: 'a log without its beginning: the first lines are frames of a stack trace',
      truth: {
        title: 'The end of a good run; the beginning is lost',
        verdict: 'succeeded',
        recovery: 'none-needed',
        processes: 4,
      },
      bytes: Buffer.from(`\tat com.acme.Main.run(Main.java:12)\n\t... 7 more\n${tailOf(clean.text)}`),
    },
    {
      path: 'hostile/cut-within-a-line',
      shows: 'a log without its end: the last line is cut, without a line end',
      truth: { title: 'A run that is cut within a line', verdict: 'incomplete', recovery: 'rerun', processes: 8 },
      bytes: Buffer.from(cut(demo.text)),
    },
    {
      path: 'hostile/garbage-in-the-middle',
      shows: 'bytes that are no text between two lines',
      truth: { ...withoutRecords(clean.truth), title: 'A good run with a damaged block in the middle' },
      bytes: withGarbage(clean.text),
    },
    {
      path: 'hostile/empty',
      shows: 'a file without content: there is nothing to analyze, so it has no truth',
      bytes: Buffer.alloc(0),
    },
    {
      path: 'hostile/nginx-access',
      shows: 'a log that has nothing to do with Liferay',
      truth: { title: 'An access log of a web server', ...STOPPED },
      bytes: Buffer.from(nginx()),
    },
  ];
}

/** How many records damaged bytes are is open. */
function withoutRecords({ title, verdict, recovery, processes, topProcesses = [] }: SampleTruth): SampleTruth {
  return { title, verdict, recovery, processes, topProcesses };
}

function markup(): string {
  const time = (second: number): string => `2021-07-01 08:00:0${second}.000`;
  const lines = [
    `${time(0)} INFO  [main][DialectDetector:159] Using dialect org.hibernate.dialect.MySQLDialect for MySQL 5.7`,
    `${time(1)} INFO  [main][UpgradeProcess:99] Upgrading ${PORTAL}`,
    `${time(2)} INFO  [main][UpgradeProcess:99] Upgrading com.acme.upgrade.<b>Bold</b>Process`,
    ...MARKUP.slice(0, 3).map((text) => `${time(3)} WARN  [main][Site:12] ${text}`),
    `${time(4)} INFO  [main][UpgradeProcess:113] Failed upgrade process com.acme.upgrade.<b>Bold</b>Process in 2000 ms`,
    `${time(4)} INFO  [main][UpgradeProcess:113] Failed upgrade process ${PORTAL} in 3000 ms`,
    `${time(5)} ERROR [main][DBUpgrader:162] ${MARKUP[3] ?? ''}`,
    `com.liferay.portal.kernel.upgrade.UpgradeException: ${MARKUP[0] ?? ''}`,
    '\tat com.acme.upgrade.Bold.doUpgrade(Bold.java:1)',
    `Caused by: java.lang.IllegalStateException: ${MARKUP.join(' ')}`,
    '\tat com.acme.upgrade.Bold.read(Bold.java:2)',
  ];
  return `${lines.join('\n')}\n`;
}

/** The last part of a good log, from its last four end lines on. */
function tailOf(text: string): string {
  const lines = text.split('\n');
  const ends = lines.flatMap((line, index) =>
    line.includes('upgrade process com.') && !line.includes('Upgrading') ? [index] : [],
  );
  return lines.slice(ends.at(-4)).join('\n');
}

/** The first part of a log, up to the middle of the line after its eighth end line. */
function cut(text: string): string {
  const lines = text.split('\n');
  const ends = lines.flatMap((line, index) => (line.includes('Completed upgrade process') ? [index] : []));
  const last = (ends[7] ?? 0) + 1;
  return [...lines.slice(0, last), (lines[last] ?? '').slice(0, 58)].join('\n');
}

function withGarbage(text: string): Buffer {
  const bytes = Buffer.from(text);
  const middle = bytes.indexOf('\n', bytes.length / 2) + 1;
  const garbage = Buffer.from(
    Array.from({ length: 400 }, (_, index) => (index * 149 + 131) % 256).filter((byte) => byte !== 10 && byte !== 13),
  );
  return Buffer.concat([bytes.subarray(0, middle), garbage, Buffer.from('\n'), bytes.subarray(middle)]);
}

function nginx(): string {
  const line = (index: number): string =>
    `192.0.2.${10 + index} - - [02/Feb/2024:10:00:${String(index).padStart(2, '0')} +0000] "GET /web/guest/home?p=${index} HTTP/1.1" 200 ${5120 + index} "-" "curl/8.5.0"`;
  return `${Array.from({ length: 20 }, (_, index) => line(index)).join('\n')}\n`;
}
