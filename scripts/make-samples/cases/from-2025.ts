// Samples of 2025 and 2026: checks and clean-up before the upgrade, two report files, progress of long steps.
import type { Log } from '../log.ts';
import { causeFollows, info, onThread, say, wait } from '../log.ts';
import { INDEX_UPDATERS, recorderEnd, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';
import { unendedUpgrade, upgrade, verify } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const CLEANUP = 'com.liferay.portal.upgrade.data.cleanup';
const REPORTS = ['upgrade_report.txt', 'upgrade_report_diagnostics.txt'];
const VERIFY = 'com.liferay.portal.verify';

function core(log: Log): void {
  upgrade(log, PORTAL, 2, () => {
    upgrade(log, `${V74}.LayoutExternalReferenceCodeUpgradeProcess`, 1_310);
    upgrade(log, `${V74}.PortalUpgradeProcessRegistryImpl - Modifying table Layout to drop the columns [oldKey]`, 55);
  });
}

function cleanup(log: Log): void {
  const suite = `${CLEANUP}.DataCleanupPreupgradeProcessSuite`;
  info(log, 'DataCleanupPreupgradeProcessSuite:41', `Starting ${suite}`);
  upgrade(log, `${CLEANUP}.GroupDataCleanupPreupgradeProcess`, 120, () => {
    const message =
      'Table Layout, 1 row deleted because groupId 41207 was not found in column groupId from table Group_';
    info(log, 'OrphanReferencesDataCleanupUtil:77', message);
  });
  upgrade(log, `${CLEANUP}.UserDataCleanupPreupgradeProcess`, 64);
  info(log, 'DataCleanupPreupgradeProcessSuite:52', `Finished ${suite}`);
}

function checks(log: Log): void {
  verify(log, `${VERIFY}.PreupgradeVerifyProcessSuite`, 2, () => {
    verify(log, `${VERIFY}.PreupgradeVerifyDatabaseCharacterSet`, 44);
    verify(log, `${VERIFY}.PreupgradeVerifyProperties`, 6);
  });
}

export const FROM_2025: readonly Sample[] = [
  {
    path: 'upgrade/2025q1-postgresql-killed',
    era: '2025.Q1',
    start: '2025-04-05T03:00:00.000',
    title: '2024.Q2 to 2025.Q1: the log stops within a process of the core',
    shows: 'a log that was cut off: neither success nor failure can be read from it',
    verdict: 'incomplete',
    recovery: 'rerun',
    write: (log) => {
      toolHead(log, 'postgresql');
      unendedUpgrade(log, PORTAL, () => {
        upgrade(log, `${V74}.UpgradeRelease`, 8);
        upgrade(
          log,
          `${V74}.PortalUpgradeProcessRegistryImpl - Modifying table Team to add the columns [code_ VARCHAR(75) null]`,
          40,
        );
        unendedUpgrade(log, `${V74}.ResourcePermissionScopeUpgradeProcess`);
      });
    },
  },
  {
    path: 'upgrade/2025q1-mysql-object-gap',
    era: '2025.Q1',
    start: '2025-04-12T10:20:30.400',
    title: '2024.Q4 to 2025.Q1: no way leads from the stored version of the object module to the new one',
    shows: 'an exception without a failed process: the module was not even begun',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'object-service-version-gap',
    modulesFailed: ['com.liferay.object.service'],
    write: (log) => {
      toolHead(log, 'mysql8');
      core(log);
      const message = 'Unable to upgrade com.liferay.object.service to 10.2.0 from 10.0.0';
      const frames = [
        'com.liferay.portal.upgrade.internal.executor.UpgradeExecutor.execute(UpgradeExecutor.java:112)',
        'com.liferay.portal.tools.DBUpgrader.upgradeModules(DBUpgrader.java:301)',
      ];
      causeFollows(log);
      const trace = printThrown({ type: 'java.lang.IllegalStateException', message, frames }, true);
      say(log, 'ERROR', 'UpgradeExecutor:301', 'Failed upgrade process for module com.liferay.object.service', trace);
      recorderEnd(log, 'failure', REPORTS);
      toolEnd(log);
    },
  },
  {
    path: 'upgrade/2025q4-postgresql-database-state',
    era: '2025.Q4',
    start: '2025-12-06T04:44:00.100',
    title: '2024.Q2 to 2025.Q4: the checks before the upgrade find missing tables and columns and stop it',
    shows: 'a message of severity ERROR over several lines; nothing was changed',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'preupgrade-database-state',
    write: (log) => {
      toolHead(log, 'postgresql');
      const missing = 'Missing tables were detected: [CalendarBooking, CalendarResource]';
      const columns = ['Column uuid_ is missing for Address', 'Column type_ is missing for Team'];
      verify(log, `${VERIFY}.PreupgradeVerifyProcessSuite`, 3, () => {
        verify(log, `${VERIFY}.PreupgradeVerifyDatabaseCharacterSet`, 51);
        verify(log, `${VERIFY}.PreupgradeVerifyDatabaseState`, 208, () => {
          causeFollows(log);
          say(log, 'ERROR', 'PreupgradeVerifyDatabaseState:121', missing);
          say(log, 'ERROR', 'PreupgradeVerifyDatabaseState:133', columns[0] ?? '', columns.slice(1));
        });
      });
      const stopped =
        'Stopping the server because a preupgrade verification process has failed. No changes have been made to the system. Please fix the reported issues and rerun the upgrade: ';
      say(log, 'ERROR', 'DBUpgrader:222', `${stopped}${missing}`, columns);
      info(log, 'UpgradeReport:118', 'Starting upgrade report generation');
      for (const file of REPORTS)
        info(log, 'UpgradeReport:668', `Upgrade report generated in /srv/portal/reports/${file}`);
    },
  },
  {
    path: 'upgrade/2025q4-sqlserver-cleanup-clean',
    era: '2025.Q4',
    start: '2025-12-13T21:30:00.000',
    title: '2025.Q1 to 2025.Q4 with checks and clean-up before it, everything well',
    shows: '`Starting …Suite` and `Finished …Suite` that look like timers and are none; rows that the clean-up deleted',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'sqlserver');
      checks(log);
      cleanup(log);
      core(log);
      const steps = { 'com.liferay.object.internal.upgrade.v10_4_0.ObjectFieldUpgradeProcess': 318 };
      upgradeModule(log, 'com.liferay.object.service', steps, INDEX_UPDATERS['2024']);
      info(
        log,
        'IndexUpdaterUtil:188',
        'Skipped updating database indexes for com.liferay.wiki.service since it is not upgraded',
      );
      recorderEnd(log, 'success', REPORTS);
      toolEnd(log);
    },
  },
  {
    path: 'upgrade/2026q1-mysql-progress',
    era: '2026.Q1',
    start: '2026-03-07T06:00:00.000',
    title: '2025.Q1 to 2026.Q1 with progress of long steps and a locked query',
    shows: 'braces within messages that are no log context; warnings from the watcher of queries',
    verdict: 'succeeded-with-warnings',
    recovery: 'none-needed',
    findings: ['locked-query-warning'],
    write: (log) => {
      toolHead(log, 'mysql8');
      say(
        log,
        'WARN',
        'UpgradeLogProgressTracker:70',
        'Granular progress logging for upgrades is enabled. This may decrease performance.',
      );
      checks(log);
      cleanup(log);
      const name = `${V74}.ResourcePermissionScopeUpgradeProcess`;
      upgrade(log, PORTAL, 2, () => {
        upgrade(log, name, 60_000, () => {
          wait(log, 60_000);
          const half = 'is still executing. Processed 412000 of 830000 rows. (49%)';
          info(log, 'UpgradeLogProgressTracker:480', `${name} {queryId=7} ${half}`);
          onThread(log, 'Thread-11', () => {
            const query = 'Locked query "delete from Ticket where companyId = 31802" with ID 9120';
            say(log, 'WARN', 'UpgradeQueryMonitor:88', `${query} in schema "portal" has been running for 45 seconds`);
          });
          wait(log, 60_000);
          info(log, 'UpgradeLogProgressTracker:480', `${name} {companyId=31802, queryId=7} is finished.`);
        });
      });
      recorderEnd(log, 'success', REPORTS);
      toolEnd(log);
    },
  },
  {
    path: 'upgrade/2026q1-oracle-schema-differs',
    era: '2026.Q1',
    start: '2026-04-18T22:00:00.000',
    title: '2025.Q4 to 2026.Q1, well; the check afterwards finds a schema that differs from the product’s',
    shows: 'ERROR lines after the upgrade that do not make it a failure',
    verdict: 'succeeded-with-warnings',
    recovery: 'none-needed',
    findings: ['post-upgrade-schema-report'],
    write: (log) => {
      toolHead(log, 'oracle');
      core(log);
      verify(log, `${VERIFY}.PostupgradeVerifyDatabaseState`, 310, () => {
        const where = 'PostupgradeVerifyDatabaseState:140';
        say(log, 'ERROR', where, 'Missing indexes were detected for Layout table: [IX_1F0D88C3]');
        say(log, 'WARN', where, 'Stale columns were detected for Team table: [oldcode]');
        info(log, where, 'Custom or untracked tables were detected: [ACME_ORDER]');
      });
      recorderEnd(log, 'success', REPORTS);
      toolEnd(log);
    },
  },
];
