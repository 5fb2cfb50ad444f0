// The workload `upgrade`: a tool log of any size. Of its lines 45 % are warnings with changing ids and 22 % stack traces; of its
// records a third are starts and ends of processes and timers.
import type { Random } from '../../scripts/make-samples/random.ts';
import { makeRandom } from '../../scripts/make-samples/random.ts';
import type { FileWriter } from './file-writer.ts';
import { CAUSE_FRAMES, FRAMES, PACKAGES, PROCESSES, WARNINGS } from './names.ts';

const TRACE = [
  'com.liferay.portal.kernel.exception.SystemException: java.sql.SQLException: Connection is read-only',
  ...FRAMES,
  'Caused by: java.sql.SQLException: Connection is read-only',
  ...CAUSE_FRAMES,
  '\t... 17 more',
].join('\n');

const HEAD = [
  'JVM arguments: [-Dfile.encoding=UTF8, -Duser.timezone=GMT, -Xmx4096m]',
  'Loading jar:file:/srv/portal/tomcat/webapps/ROOT/WEB-INF/lib/portal-impl.jar!/portal.properties',
  '2024-03-09 08:00:00.000 INFO  [main][DialectDetector:160] Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0',
  '2024-03-09 08:00:00.100 INFO  [main][StartupHelperUtil:88] There are no patches installed',
].join('\n');

const SPLIT_WARNINGS = WARNINGS.map((warning) => warning.split('#'));
const START_MS = Date.parse('2024-03-09T08:00:01Z');

/** What the lines are made of: chance, and the time that has passed. */
interface Maker {
  readonly random: Random;
  /** Lets so many milliseconds pass and returns the time stamp. */
  readonly stamp: (ms: number) => string;
  readonly nowMs: () => number;
}

/** Writes a log of at least `bytes`, to the end of a process. */
export function writeUpgradeLog({ write, size }: FileWriter, bytes: number, seed = 7): void {
  const maker: Maker = { random: makeRandom(seed), ...makeClock() };
  const target = size() + bytes;

  write(`${HEAD}\n`);
  for (let index = 0; size() < target; index++) write(processLines(maker, index));
  write(`${maker.stamp(500)} INFO  [main][UpgradeRecorder:168] Major upgrade finished with result success\n`);
  write(`\nCompleted Liferay upgrade process in ${Math.round((maker.nowMs() - START_MS) / 1_000)} seconds\n`);
}

/** One process with what stands between its lines; 44 of them are about a thousand lines. */
function processLines(maker: Maker, index: number): string {
  const { stamp, nowMs } = maker;
  const process = pick(maker, PROCESSES) ?? '';
  const startMs = nowMs();
  let text = `${stamp(2)} INFO  [main][UpgradeProcess:119] Upgrading ${process}\n`;
  text += timerLines(maker, process, 'doUpgrade');
  if ((index % 22) % 7 === 3)
    text += `${stamp(1)} ERROR [main][ServiceWrapper:88] Unable to update row ${index}\n${TRACE}\n`;
  text += timerLines(maker, process, '_updateRows');
  for (let count = index % 4 === 0 ? 1 : 2; count > 0; count--) text += warningLine(maker);
  if (index % 2 === 1) text += warningLine(maker);
  const end = stamp(3);
  text += `${end} INFO  [main][UpgradeProcess:137] Completed upgrade process ${process} in ${nowMs() - startMs} ms\n`;
  for (let count = index % 11 < 5 ? 2 : 1; count > 0; count--) {
    text += `${stamp(1)} INFO  [main][BundleStartStopLogger:77] STARTED ${pick(maker, PACKAGES) ?? ''}_1.0.${count} [${index}]\n`;
  }
  return text;
}

function timerLines(maker: Maker, process: string, method: string): string {
  const { stamp, random } = maker;
  const ms = 1 + Math.floor(random() * 40);
  const start = `${stamp(1)} INFO  [main][LoggingTimer:74] Starting ${process}#${method}\n`;
  const within = warningLine(maker) + warningLine(maker) + warningLine(maker) + warningLine(maker);
  return `${start}${within}${stamp(ms)} INFO  [main][LoggingTimer:35] Completed ${process}#${method} in ${ms + 4} ms\n`;
}

function warningLine(maker: Maker): string {
  const [before = '', between = '', after = ''] = pick(maker, SPLIT_WARNINGS) ?? [];
  const id = Math.floor(maker.random() * 9_000_000);
  return `${maker.stamp(1)} WARN  [main]${before}${30_000 + id}${between}${20_000 + (id % 4_099)}${after}\n`;
}

function pick<T>({ random }: Maker, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function makeClock(): Pick<Maker, 'stamp' | 'nowMs'> {
  let nowMs = START_MS;
  let secondMs = 0;
  let prefix = '';

  return {
    nowMs: () => nowMs,
    stamp: (ms) => {
      nowMs += ms;
      if (nowMs - secondMs >= 1_000) {
        secondMs = nowMs - (nowMs % 1_000);
        prefix = new Date(secondMs).toISOString().slice(0, 20).replace('T', ' ');
      }
      const rest = nowMs - secondMs;
      return prefix + (rest < 10 ? '00' : rest < 100 ? '0' : '') + String(rest);
    },
  };
}
