// Samples of 7.3: `ERROR [main][DBUpgrader:…]` before the stack trace of a failed core.
import type { Log } from '../log.ts';
import { continued, nextRun, onThread, stdout } from '../log.ts';
import { coreFailure, moduleFailure, sayCoreFailure, sayModuleFailure } from '../failures.ts';
import { INDEX_UPDATERS, gogoBanner, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { failingUpgrade, timer, upgrade } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V73 = 'com.liferay.portal.upgrade.v7_3_x';
const CHECKING = 'Checking to see if all upgrades have completed...';
const SEGMENTS = { 'com.liferay.segments.internal.upgrade.v2_0_0.util.SegmentsEntryTable': 118 };

function core(log: Log): void {
  upgrade(log, PORTAL, 4, () => {
    upgrade(log, `${V73}.UpgradeSchema`, 2_760);
    upgrade(log, `${V73}.UpgradeLayout`, 3, () => {
      timer(log, `${V73}.UpgradeLayout#_populateMasterLayoutPlid`, 1_275);
    });
    for (const name of ['UpgradeCompanyId', 'UpgradeUser', 'UpgradeStagingGroup']) upgrade(log, `${V73}.${name}`, 216);
  });
}

function success(log: Log): void {
  toolHead(log, 'mysql', '-Xmx2048m');
  core(log);
  upgradeModule(log, 'com.liferay.segments.service', SEGMENTS, INDEX_UPDATERS['7.1']);
  toolEnd(log);
  stdout(log, `${CHECKING} done.`);
}

function shell(log: Log, module: string): void {
  stdout(log, `${CHECKING} your upgrades have failed, have not started, or are still running.`);
  stdout(log, 'Connecting to Gogo shell...');
  gogoBanner(log);
  stdout(log, 'g! upgrade:check');
  stdout(log, `There is an upgrade process available for ${module} from 1.2.0 to 2.0.0`);
  continued(log, '');
  stdout(log, `g! upgrade:list ${module}`);
  stdout(log, `Registered upgrade processes for ${module} 1.2.0`);
  const step = 'com.liferay.redirect.internal.upgrade.v2_0_0.UpgradeRedirectNotFoundEntry@5d1a3c07';
  stdout(log, `\t{fromSchemaVersionString=1.2.0, toSchemaVersionString=2.0.0, upgradeStep=${step}}`);
  stdout(log, 'g! exit');
}

export const LINE_73: readonly Sample[] = [
  {
    path: 'upgrade/73-mysql-unexplained',
    era: '7.3',
    start: '2021-03-06T16:20:09.640',
    title: '7.2 to 7.3 fails in the core, and no rule knows why',
    shows: 'a failure that must be called unexplained instead of guessed',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: null,
    notFindings: ['unique-index-duplicates', 'column-not-there-yet'],
    write: (log) => {
      toolHead(log, 'mysql8', '-Xmx2048m');
      failingUpgrade(log, PORTAL, 0, () => {
        upgrade(log, `${V73}.UpgradeSchema`, 1_660);
        failingUpgrade(log, `${V73}.UpgradeLayoutRevision`, 208);
      });
      const process = `${V73}.UpgradeLayoutRevision`;
      const within = [`${process}._readRevision(UpgradeLayoutRevision.java:91)`];
      const reason = { type: 'java.lang.IllegalStateException', message: 'Revision 40 has no branch', process, within };
      sayCoreFailure(log, coreFailure(reason), 'DBUpgrader:162');
    },
  },
  {
    path: 'upgrade/73-sqlserver-module-failed',
    era: '7.3',
    start: '2021-04-24T23:02:55.115',
    title: '7.2 to 7.3: the core is upgraded, a module fails, the shell is asked afterwards',
    shows: 'a transcript of the Gogo shell in the log; `Completed Liferay core upgrade` that does not cover modules',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'lock-wait-timeout',
    modulesFailed: ['com.liferay.redirect.service'],
    write: (log) => {
      toolHead(log, 'sqlserver', '-Xmx2048m');
      core(log);
      const module = 'com.liferay.redirect.service';
      onThread(log, 'Start Level: Equinox Container: b1f7d3a0-6c52-4f0e-9e1b-2a84c0d5e7f9', () => {
        upgradeModule(log, 'com.liferay.segments.service', SEGMENTS, INDEX_UPDATERS['7.1']);
        const process = 'com.liferay.redirect.internal.upgrade.v2_0_0.UpgradeRedirectNotFoundEntry';
        failingUpgrade(log, process, 5_012);
        const message =
          'Transaction (Process ID 61) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.';
        const type = 'com.microsoft.sqlserver.jdbc.SQLServerException';
        const thrown = moduleFailure({ type, message, database: 'sqlserver', process });
        sayModuleFailure(log, module, thrown, 'UpgradeStepRegistratorTracker:170');
      });
      toolEnd(log);
      shell(log, module);
    },
  },
  {
    path: 'upgrade/73-mysql-two-runs',
    era: '7.3',
    start: '2021-05-15T10:00:01.010',
    title: '7.2 to 7.3, the second run after a repair succeeds',
    shows: 'two runs in one file; the last one decides',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'mysql', '-Xmx2048m');
      failingUpgrade(log, PORTAL, 0, () => {
        upgrade(log, `${V73}.UpgradeSchema`, 1_812);
        failingUpgrade(log, `${V73}.UpgradeLayout`, 92);
      });
      const message = "Data too long for column 'title' at row 1";
      const type = 'com.mysql.jdbc.MysqlDataTruncation';
      const thrown = coreFailure({ type, message, database: 'mysql', process: `${V73}.UpgradeLayout` });
      sayCoreFailure(log, thrown, 'DBUpgrader:162');
      nextRun(log, '2021-05-15T11:24:40.700');
      success(log);
    },
  },
  {
    path: 'upgrade/73-mariadb-no-time-stamps',
    era: '7.3',
    start: '2021-02-01T07:00:00.000',
    title: '7.2 to 7.3 fails in the core: a foreign key of a custom table',
    shows: 'lines without time stamp, as in the documentation; loggers and durations are still there',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'foreign-key-on-liferay-table',
    write: (log) => {
      failingUpgrade(log, PORTAL, 0, () => {
        upgrade(log, `${V73}.UpgradeSchema`, 9_902);
        upgrade(log, `${V73}.UpgradeUser`, 30);
        failingUpgrade(log, 'com.liferay.portal.kernel.upgrade.UpgradeCTModel', 2_418);
      });
      const message =
        "Error on rename of './portal/#sql-5a1_9c' to './portal/group_' (errno: 150 - Foreign key constraint is incorrectly formed)";
      const process = 'com.liferay.portal.kernel.upgrade.UpgradeCTModel';
      sayCoreFailure(
        log,
        coreFailure({ type: 'java.sql.SQLException', message, database: 'mariadb', process }),
        'DBUpgrader:162',
      );
      log.lines.forEach((line, index) => {
        log.lines[index] = line.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} /u, '');
      });
    },
  },
  {
    path: 'upgrade/73-postgresql-clean',
    era: '7.3',
    start: '2021-08-07T18:45:20.006',
    title: '7.2 to 7.3, everything well',
    shows: 'nothing but a good run: the shortest way to see what success looks like',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'postgresql', '-Xmx2048m');
      core(log);
      upgradeModule(log, 'com.liferay.segments.service', SEGMENTS, INDEX_UPDATERS['7.1']);
      toolEnd(log);
      stdout(log, `${CHECKING} done.`);
    },
  },
  {
    path: 'upgrade/73-mysql-modules-not-done',
    era: '7.3',
    start: '2021-08-08T18:45:20.006',
    title: '7.2 to 7.3: the core is upgraded, the check says that modules are not, the log tells no failure',
    shows: 'the tool asks the shell and gets no for an answer',
    verdict: 'incomplete',
    recovery: 'fix-then-rerun',
    write: (log) => {
      toolHead(log, 'mysql8', '-Xmx2048m');
      core(log);
      toolEnd(log);
      stdout(log, `${CHECKING} your upgrades have failed, have not started, or are still running.`);
      stdout(log, 'Connecting to Gogo shell...');
      gogoBanner(log);
    },
  },
];
