// Samples of 7.2: `Failed upgrade process` at last, still bare stack traces and core verifiers.
import type { Log } from '../log.ts';
import { info, onThread, say, stdout, wait } from '../log.ts';
import { coreFailure, sayCoreFailure } from '../failures.ts';
import { INDEX_UPDATERS, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { failingUpgrade, skippedUpgrade, timer, upgrade, verify } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V72 = 'com.liferay.portal.upgrade.v7_2_x';
const EQUINOX = 'Start Level: Equinox Container: 0d9a6c1e-92b7-4a3c-b5d8-3f7e21c40a66';
const ACCESS = 'com.liferay.petra.reflect.ReflectionUtil';

function illegalAccess(log: Log): void {
  stdout(log, 'WARNING: An illegal reflective access operation has occurred');
  stdout(log, `WARNING: Illegal reflective access by ${ACCESS} to field java.lang.reflect.Field.modifiers`);
  stdout(log, `WARNING: Please consider reporting this to the maintainers of ${ACCESS}`);
  stdout(log, 'WARNING: Use --illegal-access=warn to enable warnings of further illegal reflective access operations');
  stdout(log, 'WARNING: All illegal access operations will be denied in a future release');
}

function core(log: Log): void {
  upgrade(log, PORTAL, 6, () => {
    upgrade(log, `${V72}.UpgradeSchema`, 2_212);
    upgrade(log, `${V72}.UpgradeKernelPackage`, 3, () => {
      timer(log, 'com.liferay.portal.upgrade.v7_0_0.UpgradeKernelPackage#upgradeTable#Counter', 61);
      timer(log, 'com.liferay.portal.upgrade.v7_0_0.UpgradeKernelPackage#upgradeTable#ResourceAction', 1_944);
    });
    skippedUpgrade(log, `${V72}.UpgradeBadColumnNames`);
    upgrade(log, `${V72}.UpgradePortlet`, 19);
  });
}

function verifyProperties(log: Log): void {
  verify(log, 'com.liferay.portal.verify.VerifyProperties', 4, () => {
    const keys = ['jdbc.default.minPoolSize', 'hibernate.cache.region.factory_class', 'lucene.dir'];
    for (const key of keys) say(log, 'ERROR', 'VerifyProperties:187', `Portal property "${key}" is obsolete`);
    const moved = 'was modularized to com.liferay.journal.web as "journal.articles.search.with.index"';
    say(log, 'ERROR', 'VerifyProperties:205', `Portal property "journal.articles.search.with.index" ${moved}`);
  });
}

export const LINE_72: readonly Sample[] = [
  {
    path: 'upgrade/72-mysql-noise',
    era: '7.2',
    start: '2020-02-08T12:40:00.500',
    title: '7.1 to 7.2, well in spite of many lines of severity ERROR and WARN',
    shows:
      'obsolete properties, warnings of Java, an OSGi logger with underscores and a trailing space, an end without a start',
    verdict: 'succeeded-with-warnings',
    recovery: 'none-needed',
    findings: ['verify-properties'],
    notFindings: ['unique-index-duplicates', 'module-left-behind'],
    write: (log) => {
      toolHead(log, 'mysql', '-Xmx2048m');
      illegalAccess(log);
      core(log);
      onThread(log, EQUINOX, () => {
        const message =
          'Skipping service {com.acme.news.upgrade.NewsUpgrade}={service.id=4127} because it does not implement UpgradeStep ';
        say(log, 'WARN', 'com_liferay_portal_upgrade_impl:97', message);
        const wiki = 'com.liferay.wiki.internal.upgrade.v2_0_0.util.WikiNodeTable';
        upgradeModule(log, 'com.liferay.wiki.service', { [wiki]: 33 }, INDEX_UPDATERS['7.1']);
      });
      verifyProperties(log);
      toolEnd(log);
      stdout(log, 'Checking to see if all upgrades have completed... done.');
    },
  },
  {
    path: 'upgrade/72-oracle-column-missing',
    era: '7.2',
    start: '2020-05-16T03:11:48.731',
    title: '7.1 to 7.2 on Oracle fails in the core: a step reads a column that is not there',
    shows:
      'a message that ends in a line break, so that a blank line stands before the frames; `Failed` at severity INFO',
    verdict: 'failed',
    recovery: 'fix-then-rerun',
    rootCause: 'column-not-there-yet',
    write: (log) => {
      toolHead(log, 'oracle', '-Xmx2048m');
      failingUpgrade(log, PORTAL, 0, () => {
        upgrade(log, `${V72}.UpgradeSchema`, 3_040);
        upgrade(log, `${V72}.UpgradePortlet`, 25);
        failingUpgrade(log, `${V72}.UpgradeLayout`, 77);
      });
      const message = 'ORA-00904: "CLASSNAMEID": invalid identifier\n';
      const type = 'java.sql.SQLSyntaxErrorException';
      sayCoreFailure(log, coreFailure({ type, message, database: 'oracle', process: `${V72}.UpgradeLayout` }));
    },
  },
  {
    path: 'upgrade/72-mariadb-killed',
    era: '7.2',
    start: '2020-06-01T01:00:07.120',
    title: '7.1 to 7.2: the log stops within a process of the core',
    shows: 'no end of any kind; steps since 7.1 can be run again',
    verdict: 'incomplete',
    recovery: 'rerun',
    write: (log) => {
      toolHead(log, 'mariadb', '-Xmx2048m');
      info(log, 'UpgradeProcess:93', `Upgrading ${PORTAL}`);
      upgrade(log, `${V72}.UpgradeSchema`, 2_907);
      info(log, 'UpgradeProcess:93', `Upgrading ${V72}.UpgradePortletPreferences`);
      wait(log, 1_000);
      info(log, 'LoggingTimer:83', `Starting ${V72}.UpgradePortletPreferences#upgradePreferences`);
    },
  },
];
