// Samples of 6.2: the server upgrades when it starts; processes have no end lines and times no date.
import type { Log } from '../log.ts';
import { causeFollows, info, say, stdout, wait } from '../log.ts';
import { oldDialect, toolEnd } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';
import { upgrade, verify } from '../work.ts';

const V62 = 'com.liferay.portal.upgrade.v6_2_0';
const VERIFY = 'com.liferay.portal.verify';
const STARTER = 'localhost-startStop-1';

function core(log: Log, names: readonly string[]): void {
  upgrade(log, 'com.liferay.portal.upgrade.UpgradeProcess_6_2_0', 3, () => {
    for (const name of names) upgrade(log, `${V62}.${name}`, 140 + name.length * 37);
  });
}

function verifiers(log: Log, names: readonly string[]): void {
  verify(log, `${VERIFY}.VerifyProcessSuite`, 2, () => {
    for (const name of names) verify(log, `${VERIFY}.${name}`, 90);
  });
}

function loading(log: Log): void {
  stdout(
    log,
    'Loading jar:file:/srv/liferay62/tomcat-7.0.62/webapps/ROOT/WEB-INF/lib/portal-impl.jar!/portal.properties',
  );
  stdout(log, 'Loading file:/srv/liferay62/portal-ext.properties');
}

export const LINE_62: readonly Sample[] = [
  {
    path: 'server/62-mysql-clean',
    era: '6.2',
    start: '2015-11-07T06:31:10.207',
    title: '6.1 to 6.2 at the start of the server, everything well',
    shows: 'no end lines; Tomcat lines of two rows (JUL) in between; the server starts in the end',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      log.thread = STARTER;
      stdout(
        log,
        'Nov 07, 2015 6:31:04 AM org.apache.catalina.startup.Catalina load',
        'INFO: Initialization processed in 812 ms',
      );
      stdout(
        log,
        'Nov 07, 2015 6:31:04 AM org.apache.catalina.core.StandardService startInternal',
        'INFO: Starting service Catalina',
      );
      loading(log);
      oldDialect(log, 'MySQL 5', 'org.hibernate.dialect.MySQLDialect');
      stdout(log, 'Starting Liferay Portal Community Edition 6.2 CE GA4 (Newton / Build 6203 / April 16, 2015)');
      info(log, 'StartupAction:97', 'There are no patches installed');
      core(log, ['UpgradeSchema', 'UpgradeAnnouncements', 'UpgradeBlogs', 'UpgradeDocumentLibrary', 'UpgradeWiki']);
      info(log, 'BaseDB:481', 'Dropping stale indexes');
      info(log, 'BaseDB:160', 'drop index IX_2A3B4C5D on JournalFeed');
      info(log, 'BaseDB:84', 'Adding indexes');
      verifiers(log, ['VerifyLayout', 'VerifyOrganization', 'VerifyUser']);
      wait(log, 11_000);
      info(log, 'AutoDeployDir:167', 'Auto deploy scanner started for /srv/liferay62/deploy');
      stdout(
        log,
        'Nov 07, 2015 6:31:58 AM org.apache.catalina.startup.Catalina start',
        'INFO: Server startup in 53984 ms',
      );
    },
  },
  {
    path: 'server/62-oracle-german-structure-fields',
    era: '6.2',
    start: '2014-09-15T20:05:41.118',
    title: '6.1 to 6.2 on Oracle, stopped by a verifier: two fields of one name in a structure',
    shows: 'Tomcat in a German locale, two rows each; the server stops itself',
    verdict: 'failed',
    recovery: 'restore',
    rootCause: 'ddm-duplicate-element-62',
    write: (log) => {
      log.thread = STARTER;
      stdout(
        log,
        'Sep 15, 2014 8:05:33 PM org.apache.coyote.AbstractProtocol init',
        'INFORMATION: Initializing ProtocolHandler ["http-bio-8080"]',
      );
      stdout(
        log,
        'Sep 15, 2014 8:05:34 PM org.apache.catalina.core.ApplicationContext log',
        'INFORMATION: Initializing Spring root WebApplicationContext',
      );
      loading(log);
      oldDialect(log, 'Oracle 11', 'org.hibernate.dialect.Oracle10gDialect');
      stdout(log, 'Starting Liferay Portal Enterprise Edition 6.2.10 EE GA1 (Newton / Build 6210 / November 1, 2013)');
      info(log, 'StartupAction:100', 'The following patches are installed: portal-12');
      core(log, ['UpgradeSchema', 'UpgradeDynamicDataMapping', 'UpgradeJournal', 'UpgradeLayout']);
      verifiers(log, ['VerifyDocumentLibrary']);
      info(log, 'VerifyProcess:60', `Verifying ${VERIFY}.VerifyDynamicDataMapping`);
      wait(log, 402);
      const structure = 'Structure with class name ID 10102 and structure key = 77120';
      const message = `${structure} contains more than one element that is identified by the same name either within itself or within any of its parent structures: [Headline]`;
      causeFollows(log);
      say(log, 'WARN', 'VerifyDynamicDataMapping:265', message);
      const problem = { type: `${VERIFY}.VerifyException`, message: 'Duplicate element name found in structures' };
      const frames = [
        `${VERIFY}.VerifyDynamicDataMapping.verifyStructures(VerifyDynamicDataMapping.java:842)`,
        `${VERIFY}.VerifyDynamicDataMapping.doVerify(VerifyDynamicDataMapping.java:268)`,
        `${VERIFY}.VerifyProcess.verify(VerifyProcess.java:64)`,
        `${VERIFY}.VerifyProcessSuite.doVerify(VerifyProcessSuite.java:36)`,
        'com.liferay.portal.events.StartupAction.doRun(StartupAction.java:141)',
        'com.liferay.portal.servlet.MainServlet.init(MainServlet.java:241)',
      ];
      say(
        log,
        'ERROR',
        'MainServlet:243',
        `${problem.type}: ${problem.message}`,
        printThrown({ ...problem, frames }, false),
      );
      stdout(log, 'Stopping the server due to unexpected startup errors');
      stdout(
        log,
        'Sep 15, 2014 8:06:20 PM org.apache.coyote.AbstractProtocol pause',
        'INFORMATION: Pausing ProtocolHandler ["http-bio-8080"]',
      );
    },
  },
  {
    path: 'upgrade/62-postgresql-tool-clean',
    era: '6.2',
    start: '2016-02-20T21:14:02.530',
    title: '6.1 to 6.2 with the class DBUpgrader, everything well',
    shows: 'the only end line is the last one, with a full stop',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      stdout(log, 'Loading jar:file:/srv/liferay62/lib/portal-impl.jar!/portal.properties');
      stdout(log, 'Loading file:/srv/liferay62/portal-ext.properties');
      oldDialect(log, 'PostgreSQL 9', 'org.hibernate.dialect.PostgreSQLDialect');
      info(log, 'StartupAction:97', 'There are no patches installed');
      core(log, ['UpgradeSchema', 'UpgradeCalendar', 'UpgradeMessageBoards', 'UpgradePortletItem', 'UpgradeSocial']);
      verifiers(log, ['VerifyBlogs', 'VerifyResourcePermissions', 'VerifyUUID']);
      toolEnd(log);
    },
  },
];
