// A sample of the XML log file that Liferay writes beside the text one.
import type { Log } from '../log.ts';
import { causeFollows, stdout, wait } from '../log.ts';
import { coreFailure } from '../failures.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';

const KERNEL = 'com.liferay.portal.kernel.upgrade';
const V73 = 'com.liferay.portal.upgrade.v7_3_x';

function event(
  log: Log,
  level: string,
  logger: string,
  at: string,
  message: string,
  trace: readonly string[] = [],
): void {
  wait(log, 40);
  const className = logger.split('.').at(-1) ?? logger;
  const [method = '', line = ''] = at.split(':');
  stdout(
    log,
    `<log4j:event logger="${logger}" timestamp="${log.nowMs}" level="${level}" thread="main">`,
    `<log4j:message><![CDATA[${message}]]></log4j:message>`,
    ...(trace.length === 0 ? [] : [`<log4j:throwable><![CDATA[${trace.join('\n')}`, ']]></log4j:throwable>']),
    `<log4j:locationInfo class="${logger}" method="${method}" file="${className}.java" line="${line}"/>`,
    '</log4j:event>',
    '',
  );
}

function process(log: Log, name: string, ms: number, word: 'Completed' | 'Failed', within?: () => void): void {
  const startMs = log.nowMs + 40;
  const leaf = within === undefined;
  event(log, 'INFO', `${KERNEL}.UpgradeProcess`, 'upgrade:99', `Upgrading ${name}`);
  within?.();
  wait(log, ms);
  const durationMs = log.nowMs + 40 - startMs;
  event(log, 'INFO', `${KERNEL}.UpgradeProcess`, 'upgrade:113', `${word} upgrade process ${name} in ${durationMs} ms`);
  log.ended++;
  if (leaf) log.durations.set(name, durationMs);
}

export const LOG4J_XML: Sample = {
  path: 'upgrade/73-oracle-log4j-xml',
  era: '7.3',
  start: '2021-10-09T14:00:00.000',
  title: '7.2 to 7.3 on Oracle fails in the core: a value is longer than its new column',
  shows: 'the XML form of the log: events without a root element, text in CDATA, no console lines',
  verdict: 'failed',
  recovery: 'fix-then-rerun',
  rootCause: 'value-too-long',
  write: (log) => {
    const dialect = 'Using dialect org.hibernate.dialect.Oracle10gDialect for Oracle 19.0';
    event(log, 'INFO', 'com.liferay.portal.spring.hibernate.DialectDetector', 'getDialect:159', dialect);
    const patches = 'There are no patches installed';
    event(log, 'INFO', 'com.liferay.portal.events.StartupHelperUtil', 'printPatchLevel:72', patches);
    process(log, 'com.liferay.portal.upgrade.PortalUpgradeProcess', 2, 'Failed', () => {
      process(log, `${V73}.UpgradeSchema`, 2_118, 'Completed');
      process(log, `${V73}.UpgradeUserGroup`, 40, 'Completed');
      process(log, `${V73}.UpgradeAddressName`, 733, 'Failed');
    });
    const message = 'ORA-12899: value too large for column "PORTAL"."ADDRESS"."NAME" (actual: 301, maximum: 255)\n';
    const type = 'java.sql.SQLException';
    const thrown = coreFailure({ type, message, database: 'oracle', process: `${V73}.UpgradeAddressName` });
    causeFollows(log);
    event(log, 'ERROR', 'com.liferay.portal.tools.DBUpgrader', 'main:162', 'null', printThrown(thrown, false));
  },
};
