// Samples of servers that start: refusals, a new database, an ordinary start, an upgrade that runs by itself.
import type { Log } from '../log.ts';
import { causeFollows, continued, info, onThread, say, stdout, wait } from '../log.ts';
import { DIALECTS } from '../drivers.ts';
import { INDEX_UPDATERS, oldDialect, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';
import { timer, upgrade, verify } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const CATALINA = 'org.apache.catalina.startup.Catalina.start Server startup in';

/** A line of Tomcat as its one-line formatter prints it. */
function tomcat(log: Log, text: string): void {
  const date = new Date(log.nowMs);
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  const day = String(date.getUTCDate()).padStart(2, '0');
  const time = date.toISOString().slice(11, 23);
  stdout(log, `${day}-${month}-${date.getUTCFullYear()} ${time} INFO [main] ${text}`);
}

function loading(log: Log): void {
  tomcat(log, 'org.apache.catalina.core.StandardService.startInternal Starting service [Catalina]');
  stdout(log, 'Loading jar:file:/srv/portal/tomcat/webapps/ROOT/WEB-INF/lib/portal-impl.jar!/portal.properties');
  stdout(log, 'Loading file:/srv/portal/portal-ext.properties');
  wait(log, 4_000);
}

function refusal(log: Log, message: string, where: string): void {
  causeFollows(log);
  stdout(log, message);
  const frames = [
    'com.liferay.portal.events.StartupAction.doRun(StartupAction.java:131)',
    'com.liferay.portal.internal.servlet.MainServlet.init(MainServlet.java:211)',
  ];
  const thrown = { type: 'java.lang.RuntimeException', message, frames };
  const printed = log.era.jars ? 'null' : `java.lang.RuntimeException: ${message}`;
  say(log, 'ERROR', where, printed, printThrown(thrown, log.era.jars));
  stdout(log, 'Stopping the server due to unexpected startup errors');
}

export const SERVERS: readonly Sample[] = [
  {
    path: 'server/70-mysql-french-must-upgrade-first',
    era: '7.0',
    start: '2017-10-02T07:12:09.400',
    title: 'A 7.0 server is started on a database of 6.2',
    shows: 'Tomcat in a French locale, two rows each; nothing was changed',
    verdict: 'failed',
    recovery: 'none-needed',
    rootCause: 'must-upgrade-first',
    write: (log) => {
      log.thread = 'localhost-startStop-1';
      stdout(
        log,
        'oct. 02, 2017 7:12:01 AM org.apache.coyote.AbstractProtocol init',
        'INFOS: Initializing ProtocolHandler ["http-nio-8080"]',
      );
      stdout(
        log,
        'oct. 02, 2017 7:12:02 AM org.apache.tomcat.util.digester.SetPropertiesRule begin',
        "AVERTISSEMENT: [SetPropertiesRule]{Server/Service/Engine/Host/Context} Setting property 'useNaming' to 'yes' did not find a matching property.",
      );
      stdout(log, 'Loading file:/srv/dxp70/portal-ext.properties');
      oldDialect(log, 'MySQL 5', 'org.hibernate.dialect.MySQLDialect');
      stdout(log, 'Starting Liferay Community Edition Portal 7.0.4 GA5 (Wilberforce / Build 7004 / October 23, 2017)');
      refusal(log, 'You must first upgrade to Liferay Portal 7000', 'MainServlet:227');
      stdout(
        log,
        'oct. 02, 2017 7:12:20 AM org.apache.coyote.AbstractProtocol pause',
        'INFOS: Pausing ProtocolHandler ["http-nio-8080"]',
      );
    },
  },
  {
    path: 'server/74-oracle-newer-database',
    era: '7.4',
    start: '2022-11-20T09:00:00.000',
    title: 'A server of an older update is started on a database that a newer one upgraded',
    shows: 'the other way round: the database is newer than the code',
    verdict: 'failed',
    recovery: 'none-needed',
    rootCause: 'newer-schema-than-code',
    write: (log) => {
      loading(log);
      info(log, 'DialectDetector:158', `Using dialect ${DIALECTS.oracle}`);
      refusal(log, 'Current portal schema version 22.1.0 requires a newer version of Liferay', 'MainServlet:224');
    },
  },
  {
    path: 'server/73-postgresql-new-database',
    era: '7.3',
    start: '2021-01-11T10:00:00.000',
    title: 'A 7.3 server starts on an empty database and makes its tables',
    shows: 'lines of upgrade processes and verifiers although nothing is upgraded; bundles that start',
    verdict: 'no-upgrade',
    recovery: 'none-needed',
    write: (log) => {
      loading(log);
      info(log, 'DialectDetector:159', `Using dialect ${DIALECTS.postgresql}`);
      info(log, 'DBInitUtil:137', 'Create tables and populate with default data');
      wait(log, 9_000);
      stdout(log, 'Starting Liferay Community Edition Portal 7.3.5 CE GA6 (Athanasius / Build 7305 / October 7, 2020)');
      info(log, 'StartupHelperUtil:72', 'There are no patches installed');
      onThread(log, 'fileinstall-directory-watcher', () => {
        info(log, 'BundleStartStopLogger:39', 'STARTED com.acme.portal.theme_1.0.3 [1201]');
        info(log, 'BundleStartStopLogger:39', 'STARTED com.acme.news.web_2.1.0 [1202]');
      });
      verify(log, 'com.liferay.portal.verify.VerifyProperties', 5);
      wait(log, 21_000);
      tomcat(log, `${CATALINA} [38412] milliseconds`);
    },
  },
  {
    path: 'server/2023q4-mysql-ordinary-start',
    era: '2023.Q4',
    start: '2024-02-01T06:00:00.000',
    title: 'An ordinary start of a server, no upgrade at all',
    shows: 'what a log looks like that has nothing to do with an upgrade',
    verdict: 'no-upgrade',
    recovery: 'none-needed',
    write: (log) => {
      loading(log);
      info(log, 'DialectDetector:160', `Using dialect ${DIALECTS.mysql8}`);
      stdout(log, 'Starting Liferay Digital Experience Platform 2023.Q4.3 (December 20, 2023)');
      info(log, 'StartupHelperUtil:88', 'There are no patches installed');
      timer(log, 'com.liferay.portal.events.StartupHelperUtil#initResourceActions', 143);
      info(log, 'AutoDeployDir:161', 'Auto deploy scanner started for /srv/portal/deploy');
      onThread(log, 'fileinstall-directory-watcher', () => {
        info(log, 'BundleStartStopLogger:77', 'STARTED com.acme.portal.theme_1.0.3 [1301]');
      });
      tomcat(log, `${CATALINA} [31877] milliseconds`);
    },
  },
  {
    path: 'server/2024q2-mysql-auto-run',
    era: '2024.Q2',
    start: '2024-06-29T19:20:00.000',
    title: '2023.Q4 to 2024.Q2 by the server itself (`upgrade.database.auto.run`), everything well',
    shows: 'no last line of a tool: the recorder and the report are the end, then the server goes on',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      loading(log);
      info(log, 'DialectDetector:160', `Using dialect ${DIALECTS.mysql8}`);
      upgrade(log, PORTAL, 3, () => {
        upgrade(
          log,
          `${V74}.PortalUpgradeProcessRegistryImpl - Modifying table User_ to alter the type of the column password_ to VARCHAR(255) null`,
          210,
        );
        upgrade(log, `${V74}.UpgradeRelease`, 7);
      });
      const steps = { 'com.liferay.journal.internal.upgrade.v6_1_1.JournalFolderUpgradeProcess': 1_804 };
      upgradeModule(log, 'com.liferay.journal.service', steps, INDEX_UPDATERS['2024']);
      info(log, 'UpgradeRecorder:168', 'Major upgrade finished with result success');
      info(log, 'UpgradeReport:97', 'Starting upgrade report generation');
      info(log, 'UpgradeReport:601', 'Upgrade report generated in /srv/portal/reports/upgrade_report.info');
      continued(log, '');
      stdout(log, 'Starting Liferay Digital Experience Platform 2024.Q2.1 (June 11, 2024)');
      continued(log, '');
      info(log, 'StartupHelperUtil:88', 'There are no patches installed');
      wait(log, 12_000);
      tomcat(log, `${CATALINA} [24655] milliseconds`);
    },
  },
];
