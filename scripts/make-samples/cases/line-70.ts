// Samples of 7.0: times without date, `in 12ms`, and `Completed` although a process failed.
import type { Log } from '../log.ts';
import { causeFollows, info, stdout, wait } from '../log.ts';
import { coreFailure, sayCoreFailure } from '../failures.ts';
import { oldDialect, toolEnd } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';
import { failingUpgrade, timer, upgrade, verify } from '../work.ts';

const V70 = 'com.liferay.portal.upgrade.v7_0_0';
const WRAPPER = 'com.liferay.portal.upgrade.UpgradeProcess_7_0_0';

function head(log: Log, database: string, dialect: string): void {
  stdout(log, 'Loading jar:file:/srv/dxp70/tomcat-8.0.32/webapps/ROOT/WEB-INF/lib/portal-impl.jar!/portal.properties');
  stdout(log, 'Loading file:/srv/dxp70/tools/portal-tools-db-upgrade-client/portal-upgrade-ext.properties');
  oldDialect(log, database, dialect);
  wait(log, 9_000);
  info(log, 'StartupHelper:72', 'There are no patches installed');
}

function schema(log: Log, ms: number): void {
  upgrade(log, `${V70}.UpgradeSchema`, 4, () => {
    timer(log, `${V70}.UpgradeSchema#runSQLTemplate#update-6.2.0-7.0.0.sql`, ms);
  });
}

const TITLE_ORDER = ['UpgradeAsset', 'UpgradeCalendar', 'UpgradeExpando', 'UpgradeGroup', 'UpgradeLayout'];

export const LINE_70: readonly Sample[] = [
  {
    path: 'upgrade/70-mysql-midnight-clean',
    era: '7.0',
    start: '2017-03-04T23:58:12.004',
    title: '6.2 to 7.0, everything well',
    shows: 'times without date that cross midnight; `in 12ms` for processes and `in 12 ms` for timers; verifiers',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      head(log, 'MySQL 5', 'org.hibernate.dialect.MySQLDialect');
      upgrade(log, WRAPPER, 5, () => {
        schema(log, 31_870);
        for (const name of TITLE_ORDER) upgrade(log, `${V70}.${name}`, 310);
        upgrade(log, `${V70}.UpgradeRatings`, 12, () => {
          timer(log, `${V70}.UpgradeRatings#upgradeRatingsEntry`, 21_400);
          timer(log, `${V70}.UpgradeRatings#upgradeRatingsStats`, 66_215);
        });
        upgrade(log, `${V70}.UpgradeWebsite`, 24);
      });
      upgrade(log, 'com.liferay.portal.upgrade.UpgradeProcess_7_0_1', 3, () => {
        upgrade(log, 'com.liferay.portal.upgrade.v7_0_1.UpgradeDocumentLibrary', 1_842);
      });
      verify(log, 'com.liferay.portal.verify.VerifyProperties', 8);
      verify(log, 'com.liferay.portal.verify.VerifyGroup', 233);
      toolEnd(log);
      stdout(log, 'Checking to see if all upgrades have completed... done.');
    },
  },
  {
    path: 'upgrade/70-mariadb-collation-mix',
    era: '7.0',
    start: '2017-06-18T09:20:44.871',
    title: '6.2 to 7.0 fails in the core: tables of two collations',
    shows: '`Completed` lines of processes that failed; a bare stack trace; no last line',
    verdict: 'failed',
    recovery: 'restore',
    rootCause: 'collation-mix',
    notFindings: ['unique-index-duplicates'],
    write: (log) => {
      head(log, 'MySQL 5', 'org.hibernate.dialect.MySQLDialect');
      failingUpgrade(log, WRAPPER, 1, () => {
        schema(log, 18_022);
        for (const name of TITLE_ORDER) upgrade(log, `${V70}.${name}`, 77);
        failingUpgrade(log, `${V70}.UpgradePermission`, 2, () => {
          timer(log, `${V70}.UpgradePermission#upgradeResourcePermission`, 640);
        });
      });
      const message =
        "Illegal mix of collations (utf8_general_ci,IMPLICIT) and (utf8_unicode_ci,IMPLICIT) for operation '='";
      const reason = {
        type: 'java.sql.SQLException',
        message,
        database: 'mariadb',
        process: `${V70}.UpgradePermission`,
      } as const;
      sayCoreFailure(log, coreFailure(reason, WRAPPER));
    },
  },
  {
    path: 'upgrade/70-mysql-restore-refusal',
    era: '7.0',
    start: '2017-06-18T11:02:09.330',
    title: 'The tool refuses a database that an earlier attempt left half upgraded',
    shows: 'a bare stack trace as the first and last word',
    verdict: 'failed',
    recovery: 'restore',
    rootCause: 'failed-previous-attempt',
    write: (log) => {
      head(log, 'MySQL 5', 'org.hibernate.dialect.MySQLDialect');
      const message =
        'The database contains changes from a previous upgrade attempt that failed. Please restore the old database and file system and retry the upgrade. A patch may be required if the upgrade failed due to a bug or an unforeseen data permutation that resulted from a corrupt database.';
      const frames = [
        'com.liferay.portal.tools.DBUpgrader._checkReleaseState(DBUpgrader.java:271)',
        'com.liferay.portal.tools.DBUpgrader.upgrade(DBUpgrader.java:141)',
        'com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:88)',
      ];
      causeFollows(log);
      const lines = printThrown({ type: 'java.lang.IllegalStateException', message, frames }, false);
      stdout(log, lines[0] ?? '', ...lines.slice(1));
    },
  },
  {
    path: 'upgrade/70-db2-killed',
    era: '7.0',
    start: '2018-01-27T19:41:30.090',
    title: '6.2 to 7.0 on DB2: the log stops within a process of the core',
    shows: 'no end of any kind; steps for 7.0 cannot be run again',
    verdict: 'incomplete',
    recovery: 'restore',
    write: (log) => {
      head(log, 'DB2/LINUXX8664 10', 'com.liferay.portal.dao.orm.hibernate.DB2Dialect');
      info(log, 'UpgradeProcess:86', `Upgrading ${WRAPPER}`);
      schema(log, 44_120);
      upgrade(log, `${V70}.UpgradeAsset`, 5_020);
      info(log, 'UpgradeProcess:86', `Upgrading ${V70}.UpgradeJournalArticle`);
      info(log, 'LoggingTimer:83', `Starting ${V70}.UpgradeJournalArticle#updateArticleContent`);
    },
  },
];
