// Samples of 7.1: full dates, still `in 12ms` and `Completed` although a process failed.
import type { Log } from '../log.ts';
import { info, onThread, stdout, wait } from '../log.ts';
import { coreFailure, moduleFailure, sayCoreFailure, sayModuleFailure } from '../failures.ts';
import { INDEX_UPDATERS, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { failingUpgrade, timer, upgrade } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V71 = 'com.liferay.portal.upgrade.v7_1_x';

function core(log: Log): void {
  upgrade(log, PORTAL, 6, () => {
    upgrade(log, `${V71}.UpgradeSchema`, 3, () => {
      timer(log, 'com.liferay.portal.kernel.dao.db.BaseDBProcess#runSQLTemplate#update-7.0.1-7.1.0.sql', 2_730);
    });
    for (const name of ['UpgradeCounter', 'UpgradeModules', 'UpgradeOrgGroupRole']) upgrade(log, `${V71}.${name}`, 118);
  });
}

export const LINE_71: readonly Sample[] = [
  {
    path: 'upgrade/71-postgresql-value-too-long',
    era: '7.1',
    start: '2018-11-02T08:15:31.402',
    title: '7.0 to 7.1 fails in the core: a value is longer than its new column',
    shows: '`Completed` although failed; a bare stack trace; steps since 7.1 can be run again',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'value-too-long',
    write: (log) => {
      toolHead(log, 'postgresql', '-Xmx2048m');
      failingUpgrade(log, PORTAL, 2, () => {
        upgrade(log, `${V71}.UpgradeSchema`, 1_904);
        upgrade(log, `${V71}.UpgradeCounter`, 9);
        failingUpgrade(log, `${V71}.UpgradeUserGroup`, 388);
      });
      const message = 'ERROR: value too long for type character varying(75)';
      const process = `${V71}.UpgradeUserGroup`;
      const type = 'org.postgresql.util.PSQLException';
      sayCoreFailure(log, coreFailure({ type, message, database: 'postgresql', process }));
    },
  },
  {
    path: 'upgrade/71-sqlserver-module-echoes',
    era: '7.1',
    start: '2019-01-19T22:07:58.900',
    title: '7.0 to 7.1 on Windows, everything well',
    shows: 'a second copy `INFO - …` of the lines of modules, to be counted once; colons in the name of a thread',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'sqlserver', '-Xmx2048m');
      core(log);
      onThread(log, 'fileinstall-D:/portal/osgi/modules', () => {
        for (const [version, ms] of [
          ['v1_0_0', 12],
          ['v1_1_0', 205],
          ['v2_0_0', 61],
        ] as const) {
          const name = `com.acme.orders.internal.upgrade.${version}.UpgradeOrderItem`;
          info(log, 'UpgradeProcess:86', `Upgrading ${name}`);
          stdout(log, `INFO - Upgrading ${name}`);
          wait(log, ms);
          endModuleProcess(log, name, ms);
        }
      });
      toolEnd(log);
      stdout(log, 'Checking to see if all upgrades have completed... done.');
    },
  },
  {
    path: 'upgrade/71-db2-module-duplicate-row',
    era: '7.1',
    start: '2019-03-30T05:52:13.011',
    title: '7.0 to 7.1 on DB2: the core is upgraded, a module fails on a duplicate row',
    shows: 'an error code of DB2 (SQLCODE=-803); a thread name with colons, spaces and an id; the shell afterwards',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'unique-index-duplicates',
    modulesFailed: ['com.liferay.friendly.url.service'],
    write: (log) => {
      toolHead(log, 'db2', '-Xmx2048m');
      core(log);
      onThread(log, 'Start Level: Equinox Container: 7be0f8d2-0b4a-4c1e-8d67-5a1f3c29e0b4', () => {
        const tags = 'com.liferay.asset.tags.service';
        upgradeModule(
          log,
          tags,
          { 'com.liferay.asset.tags.internal.upgrade.v1_0_1.UpgradeAssetTag': 44 },
          INDEX_UPDATERS['7.1'],
        );
        const process = 'com.liferay.friendly.url.internal.upgrade.v1_0_0.UpgradeFriendlyURLEntry';
        failingUpgrade(log, process, 317);
        const message =
          'DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505, SQLERRMC=2;PORTAL.FRIENDLYURLENTRY, DRIVER=4.19.26';
        const type = 'com.ibm.db2.jcc.am.SqlIntegrityConstraintViolationException';
        const thrown = moduleFailure({ type, message, database: 'db2', process });
        sayModuleFailure(log, 'com.liferay.friendly.url.service', thrown, 'UpgradeStepRegistratorTracker:166');
      });
      toolEnd(log);
      stdout(
        log,
        'Checking to see if all upgrades have completed... your upgrades have failed, have not started, or are still running.',
      );
      stdout(log, 'You are connected to Gogo shell.');
    },
  },
];

/** Ends a process that wrote its start by itself, with the copy that the module's own stream prints. */
function endModuleProcess(log: Log, name: string, ms: number): void {
  const message = `Completed upgrade process ${name} in ${ms}ms`;
  info(log, 'UpgradeProcess:103', message);
  stdout(log, `INFO - ${message}`);
  log.ended++;
  log.durations.set(name, (log.durations.get(name) ?? 0) + ms);
}
