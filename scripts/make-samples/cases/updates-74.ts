// Samples of 7.4 update 72 and later, with and without the log context; the recorder says how the run ended.
import type { Log } from '../log.ts';
import { asComponent, continued, info, say, stdout, wait } from '../log.ts';
import { coreFailure, sayCoreFailure } from '../failures.ts';
import { INDEX_UPDATERS, gogoBanner, recorderEnd, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import type { Thrown } from '../throwable.ts';
import { failingUpgrade, timer, upgrade } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const REGISTRY = `${V74}.PortalUpgradeProcessRegistryImpl`;
const FACTORY = 'com.liferay.portal.kernel.upgrade.UpgradeProcessFactory$3';
const ACCOUNT = 'com.liferay.account.service';
const ACCOUNT_STEPS = {
  'com.liferay.account.internal.upgrade.v2_4_0.AccountGroupUpgradeProcess': 96,
  'com.liferay.account.internal.upgrade.registry.AccountServiceUpgradeStepRegistrator$1': 12,
};

function core(log: Log): void {
  asComponent(log, 'portal', () => {
    timer(log, 'com.liferay.portal.verify.VerifyProperties#verifySystemProperties', 3);
    upgrade(log, PORTAL, 4, () => {
      const columns = 'Modifying table Address to add the columns [subtype VARCHAR(75) null, validationDate DATE null]';
      upgrade(log, `${REGISTRY} - ${columns}`, 71);
      upgrade(log, `${REGISTRY} - Modifying table Region to alter the type of the column name to VARCHAR(75) null`, 38);
      upgrade(log, `${REGISTRY} - Modifying schema to drop tables [ChangesetEntry, ChangesetCollection]`, 25);
      upgrade(log, `${V74}.UpgradeAssetVocabulary`, 1_502);
    });
  });
}

/** The report's map as the log context prints it: the values hold line breaks, commas, `=` and braces. */
function reportContext(log: Log): readonly string[] {
  const errors = '[com.liferay.portal.verify.VerifyProperties:[1:Portal property "lucene.dir" is obsolete]]';
  return [
    ` {upgrade.report.database.version=mariadb 10.6, upgrade.report.errors=${errors}, upgrade.report.execution.date=Sun, Feb 12, 2023 08:00:31 UTC`,
    `, upgrade.report.execution.time=${Math.round((log.nowMs - log.startedMs) / 1_000)} seconds, upgrade.report.longest.upgrade.processes=[${V74}.UpgradeAssetVocabulary:1502 ms]`,
    ', upgrade.report.property.locales=[en_US, de_DE], upgrade.report.result=warning, upgrade.report.status=There are no pending upgrades',
    ', upgrade.report.tables.initial.final.rows=[AssetEntry:1187:1187, {Custom}:3:3], upgrade.report.type=major}',
  ];
}

export const UPDATES_74: readonly Sample[] = [
  {
    path: 'upgrade/74u77-mariadb-log-context',
    era: '7.4 U72 context',
    start: '2023-02-12T07:58:40.800',
    title: '7.3 to 7.4 U77 with log context; an obsolete property makes the result a warning',
    shows: '` {upgrade.component=…}` or ` {}` after every line, process names of free text, a map over several lines',
    verdict: 'succeeded-with-warnings',
    recovery: 'none-needed',
    findings: ['verify-properties'],
    write: (log) => {
      toolHead(log, 'mariadb');
      asComponent(log, 'portal', () => {
        say(log, 'ERROR', 'VerifyProperties:195', 'Portal property "lucene.dir" is obsolete');
      });
      core(log);
      upgradeModule(log, ACCOUNT, ACCOUNT_STEPS, INDEX_UPDATERS['7.4']);
      info(log, 'ModuleFrameworkImpl:1743', 'Started dynamic bundles');
      log.lines.push(lastLine(log, 'UpgradeRecorder:150', 'Major upgrade finished with result warning', RECORDED));
      const [first = '', ...more] = reportContext(log);
      const report =
        'Upgrade report generated in /srv/portal/tools/portal-tools-db-upgrade-client/reports/upgrade_report.info';
      log.lines.push(lastLine(log, 'UpgradeReport:560', report, first), ...more);
      toolEnd(log);
    },
  },
  {
    path: 'upgrade/74u92-oracle-no-privileges',
    era: '7.4 U72',
    start: '2023-08-26T04:31:16.660',
    title: '7.3 to 7.4 U92 on Oracle fails in the core: the user may not create tables',
    shows: '`ERROR … null` with a suppressed exception and `... N more` lines; `Failed Liferay upgrade process`',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'no-ddl-privileges',
    write: (log) => {
      toolHead(log, 'oracle');
      failingUpgrade(log, PORTAL, 0, () => {
        upgrade(log, `${V74}.UpgradeAddress`, 402);
        failingUpgrade(log, `${REGISTRY} - Modifying schema to run SQL updates`, 66);
      });
      const closing: Thrown = {
        type: 'java.sql.SQLRecoverableException',
        message: 'Closed Connection',
        frames: ['oracle.jdbc.driver.PhysicalConnection.rollback(PhysicalConnection.java:1950)'],
      };
      const message = 'ORA-01031: insufficient privileges\n';
      const type = 'java.sql.SQLSyntaxErrorException';
      const suppressed = [closing];
      sayCoreFailure(
        log,
        coreFailure({ type, message, database: 'oracle', process: FACTORY, suppressed }),
        'DBUpgrader:230',
      );
      recorderEnd(log, 'failure', ['upgrade_report.info']);
      toolEnd(log, 'failed');
      stdout(log, 'Portal upgrade failed. Fix the issue and retry.');
    },
  },
  {
    path: 'upgrade/74u80-sqlserver-unresolved',
    era: '7.4 U72',
    start: '2023-03-19T09:09:09.009',
    title: '7.4 U60 to U80: nothing failed, but components that upgrades depend on are missing',
    shows: 'the result `unresolved`, which is neither success nor failure',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    findings: ['unsatisfied-components'],
    write: (log) => {
      toolHead(log, 'sqlserver');
      core(log);
      upgradeModule(log, ACCOUNT, ACCOUNT_STEPS, INDEX_UPDATERS['7.4']);
      info(log, 'UpgradeRecorder:141', 'Upgrade process failed or upgrade dependencies are not resolved');
      info(log, 'UpgradeReport:560', 'Upgrade report generated in /srv/portal/reports/upgrade_report.info');
      toolEnd(log);
      stdout(log, 'Connecting to Gogo shell because the upgrade failed or is incomplete');
      gogoBanner(log);
      stdout(log, 'g! upgrade:checkAll');
      stdout(log, 'Unsatisfied components prevent upgrade processes to be registered');
      continued(log, '');
      stdout(log, 'g! exit');
    },
  },
  {
    path: 'upgrade/74u85-mysql-nothing-pending',
    era: '7.4 U72',
    start: '2023-05-06T12:00:00.000',
    title: 'The tool finds nothing to upgrade',
    shows: 'a run of the tool that is no upgrade',
    verdict: 'no-upgrade',
    recovery: 'none-needed',
    write: (log) => {
      toolHead(log, 'mysql8');
      wait(log, 2_000);
      info(log, 'UpgradeRecorder:139', 'No pending upgrades to run');
      toolEnd(log);
    },
  },
];

const RECORDED = ' {upgrade.component=framework, upgrade.result=warning, upgrade.type=major}';

/** Writes a header whose context is not the usual one, and takes the line back so that the context can be put behind it. */
function lastLine(log: Log, where: string, message: string, context: string): string {
  info(log, where, message);
  return `${(log.lines.pop() ?? '').replace(/ \{\}$/u, '')}${context}`;
}
