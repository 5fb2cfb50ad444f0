// Samples of the quarterly releases from 2023.Q4 to 2024.Q2.
import type { Log } from '../log.ts';
import { continued, info, onThread, say, stdout, wait } from '../log.ts';
import { coreFailure, moduleFailure, sayCoreFailure, sayModuleFailure } from '../failures.ts';
import { INDEX_UPDATERS, gogoBanner, recorderEnd, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { failingUpgrade, timer, upgrade } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const REGISTRY = `${V74}.PortalUpgradeProcessRegistryImpl`;
const REPORTS = ['upgrade_report.info'];
const DDM = 'com.liferay.dynamic.data.mapping.service';

function core(log: Log): void {
  upgrade(log, PORTAL, 4, () => {
    upgrade(log, `${REGISTRY} - Modifying table Ticket to alter the type of the column key_ to VARCHAR(255) null`, 83);
    upgrade(log, `${V74}.UpgradeListTypeAuditFields`, 31);
    upgrade(log, 'com.liferay.portal.kernel.upgrade.CTModelUpgradeProcess', 6, () => {
      timer(log, 'com.liferay.portal.kernel.upgrade.CTModelUpgradeProcess#doUpgrade#Company', 190);
      timer(log, 'com.liferay.portal.kernel.upgrade.CTModelUpgradeProcess#doUpgrade#Ticket', 88);
    });
  });
}

/** Updates of the core's indexes on threads of a pool; lines of two tables are mixed. */
function indexes(log: Log, within: () => void): void {
  timer(
    log,
    `${INDEX_UPDATERS['2024'].replace('updateIndexes', 'updatePortalIndexes')}#Updating database indexes for portal`,
    20,
    () => {
      onThread(log, 'ForkJoinPool-1-worker-1', () => {
        info(log, 'BaseDB:846', 'Dropping index IX_3F9C1A02 from table Contact_');
      });
      onThread(log, 'ForkJoinPool-1-worker-3', () => {
        info(log, 'BaseDB:858', 'create index IX_6E1D9B55 on Group_ (companyId, classNameId, site);');
      });
      within();
      onThread(log, 'ForkJoinPool-1-worker-1', () => {
        info(log, 'BaseDB:858', 'create unique index IX_B0A7721F on Contact_ (externalReferenceCode, companyId);');
      });
    },
  );
}

export const QUARTERLIES: readonly Sample[] = [
  {
    path: 'upgrade/2023q4-postgresql-clean',
    era: '2023.Q4',
    start: '2023-12-09T23:30:00.777',
    title: '7.4 U92 to 2023.Q4, everything well',
    shows: 'process names of free text; the recorder says `success`',
    verdict: 'succeeded',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'postgresql');
      core(log);
      const steps = { 'com.liferay.template.internal.upgrade.v1_1_0.TemplateEntryUpgradeProcess': 27 };
      upgradeModule(log, 'com.liferay.template.service', steps, INDEX_UPDATERS['7.4']);
      recorderEnd(log, 'success', REPORTS);
      toolEnd(log);
    },
  },
  {
    path: 'upgrade/2023q4-mysql-lock-wait',
    era: '2023.Q4',
    start: '2024-01-13T11:11:00.345',
    title: '7.3 to 2023.Q4 fails in the core: another session holds the rows',
    shows: 'a failure of the surroundings: nothing is wrong with the data',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'lock-wait-timeout',
    write: (log) => {
      toolHead(log, 'mysql8');
      failingUpgrade(log, PORTAL, 1, () => {
        upgrade(log, `${V74}.UpgradeCompanyId`, 940);
        failingUpgrade(log, `${V74}.UpgradePortletPreferencesCompanyId`, 50_120);
      });
      const message = 'Lock wait timeout exceeded; try restarting transaction';
      const type = 'com.mysql.cj.jdbc.exceptions.MySQLTransactionRollbackException';
      const process = `${V74}.UpgradePortletPreferencesCompanyId`;
      sayCoreFailure(log, coreFailure({ type, message, database: 'mysql8', process }), 'DBUpgrader:212');
      recorderEnd(log, 'failure', REPORTS);
      toolEnd(log, 'failed');
    },
  },
  {
    path: 'upgrade/2024q2-postgresql-module-failed',
    era: '2024.Q2',
    start: '2024-07-14T16:00:12.120',
    title: '2023.Q4 to 2024.Q2: the core is upgraded, a module does not find a structure',
    shows: '`Completed Liferay upgrade process` although a module failed; the shell says what is left',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'ddm-structure-not-found',
    modulesFailed: [DDM],
    write: (log) => {
      toolHead(log, 'postgresql');
      core(log);
      const process = 'com.liferay.dynamic.data.mapping.internal.upgrade.v5_5_0.DDMFieldAttributeUpgradeProcess';
      failingUpgrade(log, process, 233);
      const type = 'com.liferay.portal.kernel.upgrade.UpgradeException';
      const message = 'Unable to find dynamic data mapping structure with ID 88412';
      sayModuleFailure(log, DDM, moduleFailure({ type, message, process }), 'UpgradeExecutor:301');
      recorderEnd(log, 'failure', REPORTS);
      toolEnd(log);
      stdout(log, 'Connecting to Gogo shell because the upgrade failed or is incomplete');
      gogoBanner(log);
      stdout(log, 'g! upgrade:checkAll');
      stdout(log, `There are upgrade processes available for ${DDM} from 5.4.6 to 5.5.0:`);
      stdout(log, `\t5.4.6 to 5.5.0 (REQUIRED): ${process}`);
      continued(log, '');
      stdout(log, 'g! exit');
    },
  },
  {
    path: 'upgrade/2024q2-mysql-unrelated-errors',
    era: '2024.Q2',
    start: '2024-08-03T02:22:41.900',
    title: '2023.Q4 to 2024.Q2, well, with ERROR lines that have nothing to do with it',
    shows: 'the recorder says so itself: success does not mean that no ERROR is in the log',
    verdict: 'succeeded-with-warnings',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'mysql8');
      core(log);
      indexes(log, () => undefined);
      onThread(log, 'liferay/scheduler_dispatch-2', () => {
        const trace = [
          'java.net.UnknownHostException: mail.acme.example',
          '\tat java.base/java.net.Socket.connect(Socket.java:633) ~[?:?]',
        ];
        say(log, 'ERROR', 'MailEngine:334', 'Unable to send message', trace);
      });
      info(log, 'UpgradeRecorder:160', 'Unrelated errors occur during the upgrade');
      recorderEnd(log, 'success', REPORTS);
      toolEnd(log);
    },
  },
  {
    path: 'upgrade/2024q2-mariadb-index-refused',
    era: '2024.Q2',
    start: '2024-09-21T20:40:05.080',
    title: '2023.Q4 to 2024.Q2, well but for one index that duplicate rows prevent',
    shows: 'work on indexes by several threads at once; an ERROR that leaves an index out and lets the upgrade go on',
    verdict: 'succeeded-with-warnings',
    recovery: 'none-needed',
    findings: ['unique-index-duplicates'],
    write: (log) => {
      toolHead(log, 'mariadb');
      core(log);
      indexes(log, () => {
        onThread(log, 'ForkJoinPool-1-worker-3', () => {
          wait(log, 12);
          const reason = "Duplicate entry '31870-/intranet-0' for key 'IX_0C55DD31'";
          say(log, 'ERROR', 'IndexUpdaterUtil:214', `Unable to update database indexes for Group_ due to ${reason}`);
        });
      });
      info(log, 'UpgradeRecorder:160', 'Unrelated errors occur during the upgrade');
      recorderEnd(log, 'success', REPORTS);
      toolEnd(log);
    },
  },
];
