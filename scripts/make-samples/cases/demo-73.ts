// The sample that newcomers run first: 7.2 to 7.3 on MySQL, stopped by duplicate rows.
import type { Log } from '../log.ts';
import { info, onThread, say, wait } from '../log.ts';
import { coreFailure, sayCoreFailure } from '../failures.ts';
import { toolHead } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { printThrown } from '../throwable.ts';
import { failingUpgrade, timer, upgrade, verify } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V73 = 'com.liferay.portal.upgrade.v7_3_x';
const CT_MODEL = 'com.liferay.portal.kernel.upgrade.UpgradeCTModel';
const MVCC = 'com.liferay.portal.kernel.upgrade.UpgradeMVCCVersion';
const SQL_TEMPLATE = 'com.liferay.portal.kernel.dao.db.BaseDBProcess#runSQLTemplate';

const EQUINOX = 'Start Level: Equinox Container: 3b6f0e52-7c1d-4f8a-a9e4-61d2c05b7f38';

/** Tables with milliseconds: large ones are slow. */
const TABLES: Readonly<Record<string, number>> = {
  AnnouncementsDelivery: 95,
  AssetCategory: 1_120,
  AssetEntry: 9_480,
  AssetLink: 840,
  AssetTag: 2_015,
  DLFileEntry: 14_730,
  DLFileVersion: 16_205,
  DLFolder: 660,
  Group_: 1_410,
  Image: 4_105,
  Layout: 8_090,
  LayoutFriendlyURL: 6_980,
  LayoutSet: 212,
  PortletPreferences: 41_770,
  RatingsEntry: 1_870,
  ResourcePermission: 187_340,
};

function firstSteps(log: Log): void {
  upgrade(log, `${V73}.UpgradeMVCCVersion`, 4, () => {
    timer(log, `${MVCC}#upgradeClassElementMVCCVersions`, 1_905);
    timer(log, `${MVCC}#upgradeModuleTableMVCCVersions`, 2_260);
  });
  upgrade(log, `${V73}.UpgradeAnnouncements`, 12);
  upgrade(log, `${V73}.UpgradeLayoutSet`, 2, () => {
    timer(log, `${V73}.UpgradeLayoutSet#updateLayoutSets`, 385);
  });
  upgrade(log, `${V73}.UpgradeClusterGroup`, 9);
  upgrade(log, `${V73}.UpgradeAssetCategory`, 4_233);
  upgrade(log, `${V73}.UpgradeRatingsStats`, 51);
}

function schema(log: Log): void {
  upgrade(log, `${V73}.UpgradeSchema`, 5, () => {
    timer(log, `${SQL_TEMPLATE}#update-7.2.0-7.3.0.sql`, 2, () => {
      timer(log, `${SQL_TEMPLATE}String`, 6_480);
    });
  });
  for (const name of ['UpgradeUserGroupGroupRole', 'UpgradeVirtualHost', 'UpgradeVirtualHostDefault']) {
    upgrade(log, `${V73}.${name}`, name.length * 3);
  }
}

function bundles(log: Log): void {
  info(log, 'ModuleFrameworkImpl:1334', 'Starting initial bundles');
  wait(log, 7_140);
  info(log, 'ModuleFrameworkImpl:1611', 'Started initial bundles');
  onThread(log, EQUINOX, () => {
    info(log, 'BundleStartStopLogger:39', 'STARTED com.acme.portal.theme_1.4.0 [1187]');
  });
}

/** What a task in the background says when the tool has stopped and the connections are gone. */
function consequence(log: Log): void {
  const message = 'HikariDataSource HikariDataSource (HikariPool-1) has been closed.';
  const frames = [
    'com.zaxxer.hikari.HikariDataSource.getConnection(HikariDataSource.java:96)',
    'org.hibernate.connection.DatasourceConnectionProvider.getConnection(DatasourceConnectionProvider.java:92)',
    'com.liferay.portal.lock.service.impl.LockLocalServiceImpl.clear(LockLocalServiceImpl.java:71)',
    'java.lang.Thread.run(Thread.java:748)',
  ];
  wait(log, 180);
  onThread(log, 'liferay/background_task-1', () => {
    say(
      log,
      'ERROR',
      'JDBCExceptionReporter:234',
      message,
      printThrown({ type: 'java.sql.SQLException', message, frames }, false),
    );
  });
}

export const DEMO: Sample = {
  path: 'upgrade/73-mysql-unique-index',
  era: '7.3',
  start: '2021-09-18T05:30:02.417',
  title: '7.2 to 7.3 fails in the core: duplicate rows stand in the way of a unique index',
  shows: 'the sample to run first: slow processes, a few warnings, the failure and what follows from it',
  verdict: 'failed',
  recovery: 'fix-then-rerun',
  rootCause: 'unique-index-duplicates',
  notFindings: ['collation-mix', 'must-upgrade-first'],
  write: (log) => {
    toolHead(log, 'mysql', '-Xmx2048m');
    bundles(log);
    verify(log, 'com.liferay.portal.verify.VerifyProperties', 3, () => {
      say(log, 'ERROR', 'VerifyProperties:187', 'Portal property "lucene.commit.batch.size" is obsolete');
      say(log, 'ERROR', 'VerifyProperties:187', 'Portal property "jdbc.default.minPoolSize" is obsolete');
    });
    failingUpgrade(log, PORTAL, 1, () => {
      firstSteps(log);
      upgrade(log, CT_MODEL, 7, () => {
        for (const [table, ms] of Object.entries(TABLES)) timer(log, `${CT_MODEL}#doUpgrade#${table}`, ms);
      });
      schema(log);
      upgrade(log, `${V73}.UpgradeAssetEntryMappingTables`, 1_209);
      failingUpgrade(log, `${V73}.UpgradeUserGroupRole`, 2, () => {
        info(log, 'BaseDB:812', 'Dropping stale indexes');
        info(log, 'BaseDB:160', 'drop index IX_4C1E08AA on UserGroupRole');
        wait(log, 3_120);
        info(log, 'BaseDB:84', 'Adding indexes');
        wait(log, 911);
      });
    });
    const message = "Duplicate entry '31870-31898-31805-0' for key 'IX_9D2F41C7'";
    const type = 'com.mysql.jdbc.exceptions.jdbc4.MySQLIntegrityConstraintViolationException';
    const process = `${V73}.UpgradeUserGroupRole`;
    sayCoreFailure(log, coreFailure({ type, message, database: 'mysql', process }), 'DBUpgrader:162');
    consequence(log);
  },
};
