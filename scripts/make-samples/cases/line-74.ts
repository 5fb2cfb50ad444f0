// Samples of 7.4 before update 72: arguments of the JVM in brackets, jars in stack frames, processes per company.
import type { Log } from '../log.ts';
import { causeFollows, info, onThread, say, stdout, wait } from '../log.ts';
import { TOOL_FRAMES } from '../failures.ts';
import { INDEX_UPDATERS, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';
import { timer, unendedUpgrade, upgrade, upgradePerCompany } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const COMPANIES = [31802, 44519, 60233];

function core(log: Log): void {
  upgrade(log, PORTAL, 5, () => {
    upgrade(log, 'com.liferay.portal.kernel.upgrade.DummyUpgradeProcess', 1);
    upgrade(log, `${V74}.UpgradeAddress`, 2_044);
    upgradePerCompany(log, `${V74}.UpgradeCountry`, COMPANIES, 5_317);
    upgradePerCompany(log, `${V74}.UpgradeRegion`, COMPANIES, 1_120);
    upgrade(log, `${V74}.UpgradePortletPreferences`, 8, () => {
      timer(log, `${V74}.UpgradePortletPreferences#upgradePortletPreferences`, 12_650);
    });
  });
}

export const LINE_74: readonly Sample[] = [
  {
    path: 'upgrade/74-postgresql-partitioned',
    era: '7.4',
    start: '2022-03-12T02:00:00.250',
    title: '7.3 to 7.4 GA, three companies in database partitions, everything well',
    shows: 'one start for each company on threads of a pool, one end for all of them',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'postgresql');
      core(log);
      const step = { 'com.liferay.layout.internal.upgrade.v1_1_0.UpgradeLayoutClassedModelUsage': 240 };
      upgradeModule(log, 'com.liferay.layout.service', step, INDEX_UPDATERS['7.4']);
      toolEnd(log);
      stdout(log, 'Checking to see if all upgrades have completed... done.');
    },
  },
  {
    path: 'upgrade/74-mysql-heap-exhausted',
    era: '7.4',
    start: '2022-05-21T13:15:40.090',
    title: '7.2 to 7.4: the tool runs out of memory in the core',
    shows: 'an error of the Java machine without header; the log ends there',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'heap-exhausted',
    write: (log) => {
      toolHead(log, 'mysql8', '-Xmx1024m');
      info(log, 'UpgradeProcess:98', `Upgrading ${PORTAL}`);
      upgrade(log, `${V74}.UpgradeAddress`, 3_310);
      unendedUpgrade(log, `${V74}.UpgradePortletPreferences`, () => {
        info(log, 'LoggingTimer:83', `Starting ${V74}.UpgradePortletPreferences#upgradePortletPreferences`);
      });
      wait(log, 840_000);
      causeFollows(log);
      stdout(
        log,
        'Exception in thread "main" java.lang.OutOfMemoryError: GC overhead limit exceeded',
        '\tat java.base/java.util.Arrays.copyOf(Arrays.java:3745)',
        '\tat com.mysql.cj.protocol.a.TextRowFactory.createFromMessage(TextRowFactory.java:61)',
        `\tat ${V74}.UpgradePortletPreferences.upgradePortletPreferences(UpgradePortletPreferences.java:148)`,
        ...TOOL_FRAMES.map((frame) => `\tat ${frame}`),
      );
    },
  },
  {
    path: 'upgrade/74-mysql-database-unreachable',
    era: '7.4',
    start: '2022-06-11T05:00:01.000',
    title: 'The tool does not reach the database',
    shows: '`ERROR … null`: the cause stands only in the stack trace; nothing was changed',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'database-unreachable',
    write: (log) => {
      stdout(log, 'JVM arguments: [-Dfile.encoding=UTF8, -Duser.timezone=GMT, -Xmx4096m]');
      wait(log, 31_000);
      const main = TOOL_FRAMES.slice(-1);
      const refused = {
        type: 'java.net.ConnectException',
        message: 'Connection refused (Connection refused)',
        frames: ['java.base/java.net.PlainSocketImpl.socketConnect(Native Method)', ...main],
      };
      const link = {
        type: 'com.mysql.cj.exceptions.CJCommunicationsException',
        message:
          'Communications link failure\n\nThe last packet sent successfully to the server was 0 milliseconds ago. The driver has not received any packets from the server.',
        frames: ['com.mysql.cj.exceptions.ExceptionFactory.createException(ExceptionFactory.java:61)', ...main],
        cause: refused,
      };
      const pool = {
        type: 'com.zaxxer.hikari.pool.HikariPool$PoolInitializationException',
        message: 'Failed to initialize pool: Communications link failure',
        frames: ['com.zaxxer.hikari.pool.HikariPool.throwPoolInitializationException(HikariPool.java:595)', ...main],
        cause: link,
      };
      causeFollows(log);
      say(log, 'ERROR', 'DBUpgrader:196', 'null', printThrown(pool, true));
    },
  },
  {
    path: 'server/74-mysql-must-upgrade-first',
    era: '7.4',
    start: '2022-06-12T06:10:30.000',
    title: 'A 7.4 server is started on a database of 7.3 that was not upgraded',
    shows: 'the start is refused before anything is changed: nothing to restore',
    verdict: 'failed',
    recovery: 'none-needed',
    rootCause: 'must-upgrade-first',
    write: (log) => {
      const tomcat = 'org.apache.catalina.core.StandardService.startInternal Starting service [Catalina]';
      stdout(log, `12-Jun-2022 06:10:22.310 INFO [main] ${tomcat}`);
      stdout(log, 'Loading file:/srv/portal/portal-ext.properties');
      info(log, 'DialectDetector:158', 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0');
      stdout(
        log,
        'Starting Liferay Digital Experience Platform 7.4.13 Update 30 (Cavanaugh / Build 7413 / June 15, 2022)',
      );
      info(log, 'StartupHelperUtil:85', 'There are no patches installed');
      const message = 'You must first upgrade the portal to the required schema version 15.3.0';
      causeFollows(log);
      stdout(log, message);
      const frames = [
        'com.liferay.portal.events.StartupHelperUtil.verifyRequiredSchemaVersion(StartupHelperUtil.java:179)',
        'com.liferay.portal.events.StartupAction.doRun(StartupAction.java:139)',
        'com.liferay.portal.internal.servlet.MainServlet.init(MainServlet.java:218)',
      ];
      say(
        log,
        'ERROR',
        'MainServlet:224',
        'null',
        printThrown({ type: 'java.lang.RuntimeException', message, frames }, true),
      );
      stdout(log, 'Stopping the server due to unexpected startup errors');
    },
  },
  {
    path: 'upgrade/74-mariadb-retry',
    era: '7.4',
    start: '2022-07-02T21:00:00.000',
    title: '7.3 to 7.4, the tool goes on after a failed attempt and succeeds',
    shows: '`Retrying upgrade`; work of indexes on another thread',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'mariadb');
      stdout(log, 'Retrying upgrade');
      upgrade(log, PORTAL, 3, () => {
        upgrade(log, `${V74}.UpgradeUserGroup`, 512);
      });
      onThread(log, 'liferay/portal_upgrade-1', () => {
        timer(log, `${INDEX_UPDATERS['7.4']}#Updating database indexes for com.liferay.blogs.service`, 40);
      });
      toolEnd(log);
      stdout(log, 'Checking to see if all upgrades have completed... done.');
    },
  },
];
