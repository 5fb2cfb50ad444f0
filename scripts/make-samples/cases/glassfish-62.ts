// A sample of 6.2 on GlassFish, which puts every line of the console into `[#|…|#]`.
import type { Log } from '../log.ts';
import { causeFollows, stampOf, stdout, wait } from '../log.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';

const LOGGER = 'javax.enterprise.system.std.com.sun.enterprise.server.logging';

function wrapped(log: Log, ...lines: readonly string[]): void {
  wait(log, 61);
  const stamp = new Date(log.nowMs).toISOString().replace('Z', '+0000');
  const [first = '', ...more] = lines;
  stdout(
    log,
    `[#|${stamp}|INFO|glassfish3.1.2|${LOGGER}|_ThreadID=24;_ThreadName=Thread-2;|${first}`,
    ...more,
    '|#]',
    '',
  );
}

function console62(log: Log, level: string, where: string, message: string, more: readonly string[] = []): void {
  wrapped(log, `${stampOf(log)} ${level.padEnd(5)} [admin-thread-pool-4848(2)][${where}] ${message}`, ...more);
}

const V62 = 'com.liferay.portal.upgrade.v6_2_0';

export const GLASSFISH_62: Sample = {
  path: 'server/62-mysql-glassfish-preferences',
  era: '6.2',
  start: '2014-05-12T04:40:18.300',
  title: '6.1 to 6.2 on GlassFish fails on a row of portlet preferences without an id',
  shows: 'every record in `[#|…|#]`; parentheses in the name of the thread; no end lines',
  verdict: 'failed',
  recovery: 'restore',
  rootCause: 'portlet-preferences-null-id',
  write: (log) => {
    console62(log, 'INFO', 'DialectDetector:71', 'Determine dialect for MySQL 5');
    console62(log, 'INFO', 'DialectDetector:136', 'Found dialect org.hibernate.dialect.MySQLDialect');
    wrapped(log, 'Starting Liferay Portal Community Edition 6.2 CE GA2 (Newton / Build 6201 / March 20, 2014)');
    console62(log, 'INFO', 'StartupAction:97', 'There are no patches installed');
    console62(log, 'INFO', 'UpgradeProcess:174', 'Upgrading com.liferay.portal.upgrade.UpgradeProcess_6_2_0');
    for (const name of ['UpgradeSchema', 'UpgradeGroup', 'UpgradePortletPreferences']) {
      console62(log, 'INFO', 'UpgradeProcess:174', `Upgrading ${V62}.${name}`);
      wait(log, 830);
    }
    const npe = {
      type: 'java.lang.NullPointerException',
      frames: [
        `${V62}.UpgradePortletPreferences.addPortalPreferences(UpgradePortletPreferences.java:57)`,
        `${V62}.UpgradePortletPreferences.doUpgrade(UpgradePortletPreferences.java:111)`,
        'com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:107)',
        'com.liferay.portal.servlet.MainServlet.init(MainServlet.java:241)',
      ],
    };
    const thrown = {
      type: 'com.liferay.portal.kernel.upgrade.UpgradeException',
      message: 'java.lang.NullPointerException',
      frames: [
        'com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:115)',
        'com.liferay.portal.servlet.MainServlet.init(MainServlet.java:241)',
      ],
      cause: npe,
    };
    causeFollows(log);
    console62(log, 'ERROR', 'MainServlet:243', `${thrown.type}: ${thrown.message}`, printThrown(thrown, false));
    wrapped(log, 'Stopping the server due to unexpected startup errors');
  },
};
