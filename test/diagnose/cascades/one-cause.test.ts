// One cause and whatever came of it: each log with the truth about it, and why.
import { it } from 'vitest';
import { type Cascade, checkCascade } from '../../support/cascade.ts';
import { completed, error, errorOn, failed, line, started, warning } from '../../support/log-lines.ts';
import { letters, trace, verifyFailed, wrapped } from '../../support/traces.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore, failedModule, uncaught } from '../../support/upgrade-logs.ts';

const STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const GRUE = 'com.acme.ZorkException: the grue ate 17 rows';
const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const LOST = 'java.sql.SQLNonTransientConnectionException: Communications link failure';
const NO_CONNECTION =
  'java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 30001ms.';
const DEADLOCK =
  'com.mysql.cj.jdbc.exceptions.MySQLTransactionRollbackException: Deadlock found when trying to get lock; try restarting transaction';
const LOCK_WAIT = DEADLOCK.replace('Deadlock found when trying to get lock', 'Lock wait timeout exceeded');
const WORKER = 'ForkJoinPool-1-worker-3';

const CASES: readonly Cascade[] = [
  {
    name: 'an exception that is thrown again at four levels is the one in the step',
    log:
      TOOL_START +
      started(1, PORTAL) +
      started(1, STEP) +
      error(2, 'UpgradeLayout', 'Unable to move pages', trace(GRUE, STEP)) +
      failed(3, STEP, 1000) +
      failed(3, PORTAL, 2000) +
      error(4, 'StartupHelperUtil', 'Unable to upgrade', wrapped(GRUE, STEP)) +
      error(5, 'DBUpgrader', 'null', wrapped(GRUE.replace('17', '18'), STEP)) +
      '\nFailed Liferay upgrade process in 12 seconds\n',
    causes: [['ZorkException: the grue ate 17 rows', 'Unable to move pages']],
    follows: ['ZorkException: the grue ate 18 rows', 'Failed Liferay upgrade process in 12 seconds'],
  },
  {
    name: 'two thousand modules that fail with the words of the first',
    log:
      TOOL_START +
      CORE_DONE +
      Array.from({ length: 2000 }, (_, n) => failedModule(10 + n, `com.acme.m${letters(n)}`, GRUE)).join('') +
      TOOL_DONE,
    causes: [['ZorkException: the grue ate 17 rows', 'com.acme.mq']],
    follows: ['modules/module-left-behind'],
  },
  {
    name: 'a pool without connections after the connection was lost',
    log:
      TOOL_START +
      CORE_DONE +
      failedModule(5, 'com.acme.first', LOST) +
      Array.from({ length: 40 }, (_, n) => failedModule(6 + n, `com.acme.m${letters(n)}`, NO_CONNECTION)).join('') +
      TOOL_DONE,
    causes: [['database/database-unreachable', 'com.acme.first']],
    follows: ['modules/module-left-behind'],
  },
  {
    name: 'a driver that is late with its words: the pool spoke first',
    log:
      TOOL_START +
      CORE_DONE +
      failedModule(5, 'com.acme.first', NO_CONNECTION) +
      errorOn('HikariPool-1 housekeeper', 6, 'PoolBase', 'Connection is gone', trace(LOST, 'com.mysql.cj.Nio')) +
      TOOL_DONE,
    causes: [['database/database-unreachable', 'Connection is gone']],
  },
  {
    name: 'lock timeouts of others after a deadlock',
    log:
      TOOL_START +
      CORE_DONE +
      started(5, 'com.acme.a.upgrade.AUpgradeProcess', 'w-1') +
      errorOn('w-1', 6, 'AUpgradeProcess', 'Unable to write', trace(DEADLOCK, 'com.acme.a.upgrade.AUpgradeProcess')) +
      errorOn('w-2', 56, 'UpgradeExecutor', 'Failed upgrade process for module com.acme.b', wrapped(LOCK_WAIT, 'B')) +
      errorOn('w-3', 57, 'UpgradeExecutor', 'Failed upgrade process for module com.acme.c', wrapped(LOCK_WAIT, 'C')) +
      TOOL_DONE,
    causes: [['database/lock-wait-timeout', 'Unable to write']],
  },
  {
    name: 'a column that is missing because the statement for it was only warned of',
    log:
      TOOL_START +
      started(1, PORTAL) +
      warning(2, 'BaseDB', 'Row size too large (> 8126): alter table Layout add sleepy VARCHAR(4000) null') +
      error(3, 'SomeListener', 'Unable to say hello', trace('java.lang.IllegalStateException: hello', 'a.B')) +
      started(4, STEP) +
      failed(6, STEP, 1000) +
      failed(6, PORTAL, 2000) +
      error(7, 'DBUpgrader', 'null', wrapped("java.sql.SQLException: Unknown column 'sleepy' in 'field list'", STEP)),
    causes: [['Row size too large (> 8126): alter table Layout add sleepy VARCHAR(4000) null', 'Row size too large']],
    follows: ['core/column-not-there-yet'],
    apart: ['IllegalStateException: hello'],
  },
  {
    name: 'a table that is missing because it could not be made, in other words and cases',
    log:
      TOOL_START +
      CORE_DONE +
      error(5, 'BaseDB', 'Tablespace is full: create table ACME_Grue (grueId LONG not null primary key)') +
      failedModule(
        6,
        'com.acme.grue',
        'org.postgresql.util.PSQLException: ERROR: relation "acme_grue" does not exist',
      ) +
      TOOL_DONE,
    causes: [['Tablespace is full: create table ACME_Grue (grueId LONG not null primary key)', 'Tablespace']],
  },
  {
    name: 'a lock that was warned of, and the statement that waited for it',
    log:
      TOOL_START +
      CORE_DONE +
      line(
        3,
        'Locked query "update Layout set x = 1" with ID 4711 in schema "lportal" has been running for 30 seconds',
        {
          level: 'WARN',
          logger: 'UpgradeQueryMonitor',
          thread: 'Thread-9',
        },
      ) +
      failedModule(60, 'com.acme.a', LOCK_WAIT) +
      TOOL_DONE,
    causes: [['database/locked-query-warning', 'Locked query']],
    follows: ['database/lock-wait-timeout', 'modules/module-left-behind'],
  },
  {
    name: 'components that fail before the upgrade are none of its causes',
    log:
      TOOL_START +
      errorOn('es', 0, 'ElasticsearchConnection', 'Unable to connect', trace('java.net.ConnectException: no', 'a.Es')) +
      error(0, 'MailEngine', 'Unable to send', trace('javax.mail.MessagingException: no relay', 'a.Mail')) +
      error(0, 'PortletBagFactory', 'Portlet 56 is not configured') +
      failedCore(STEP, GRUE),
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
    apart: ['ConnectException: no', 'MessagingException: no relay', 'Portlet 56 is not configured'],
  },
  {
    name: 'an error that a step logs and gets over is none, what it ends with is one',
    log:
      TOOL_START +
      started(1, STEP) +
      error(2, 'IndexWriter', 'Unable to index', trace('java.io.IOException: no node available', 'a.Es')) +
      failed(6, STEP, 1000) +
      error(7, 'DBUpgrader', 'null', wrapped(GRUE, STEP)),
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
  },
  {
    name: 'a deadlock that was tried again with success is none',
    log:
      TOOL_START +
      started(1, STEP) +
      error(2, 'UpgradeLayout', 'Trying again', trace(DEADLOCK, STEP)) +
      completed(3, STEP, 1000) +
      failedModule(60, 'com.acme.a', GRUE) +
      TOOL_DONE,
    causes: [['ZorkException: the grue ate 17 rows', 'com.acme.a']],
    apart: ['database/lock-wait-timeout'],
  },
  {
    name: 'a module that names another one that failed waits for it',
    log:
      TOOL_START +
      CORE_DONE +
      failedModule(5, 'com.acme.base', GRUE) +
      failedModule(6, 'com.acme.shop', 'java.lang.IllegalStateException: com.acme.base is not at 2.0.0') +
      failedModule(7, 'com.acme.shop.web', 'java.lang.IllegalStateException: no release of com.acme.shop.') +
      TOOL_DONE,
    causes: [['ZorkException: the grue ate 17 rows', 'com.acme.base']],
    follows: [
      'IllegalStateException: com.acme.base is not at 2.0.0',
      'IllegalStateException: no release of com.acme.shop.',
    ],
  },
  {
    name: 'a verifier of 6.2 that stops the server',
    log:
      'Starting Liferay Portal Community Edition 6.2 CE GA6 (Newton / Build 6205 / January 6, 2016)\n' +
      started(1, 'com.liferay.portal.upgrade.UpgradeProcess_6_2_0') +
      error(
        1,
        'PluginPackageUtil',
        'Unable to load the list',
        trace('java.net.UnknownHostException: releases', 'a.Net'),
      ) +
      line(2, 'Verifying com.liferay.portal.verify.VerifyAcme', { logger: 'VerifyProcess' }) +
      error(3, 'MainServlet', 'com.liferay.portal.verify.VerifyException', verifyFailed(GRUE)) +
      'Stopping the server due to unexpected startup errors\n',
    causes: [['ZorkException: the grue ate 17 rows', 'MainServlet']],
    apart: ['UnknownHostException: releases'],
  },
  {
    name: 'a start of a server that stops for another reason than a verifier',
    log:
      'Starting Liferay Portal Community Edition 6.2 CE GA6 (Newton / Build 6205 / January 6, 2016)\n' +
      started(1, 'com.liferay.portal.upgrade.UpgradeProcess_6_2_0') +
      error(
        1,
        'PluginPackageUtil',
        'Unable to load the list',
        trace('java.net.UnknownHostException: releases', 'a.Net'),
      ) +
      error(3, 'MainServlet', GRUE, trace(GRUE, 'com.liferay.portal.service.Acme')) +
      'Stopping the server due to unexpected startup errors\n',
    causes: [['ZorkException: the grue ate 17 rows', 'MainServlet']],
  },
  {
    name: 'the last of the errors of a start is the one that stops the server',
    log:
      'Starting Liferay Portal Community Edition 6.2 CE GA6 (Newton / Build 6205 / January 6, 2016)\n' +
      error(1, 'MainServlet', 'java.io.IOException', trace('java.io.IOException: no logo', 'a.Logo')) +
      started(1, 'com.liferay.portal.upgrade.UpgradeProcess_6_2_0') +
      error(3, 'MainServlet', GRUE, trace(GRUE, 'com.liferay.portal.service.Acme')) +
      'Stopping the server due to unexpected startup errors\n',
    causes: [['ZorkException: the grue ate 17 rows', 'MainServlet']],
    apart: ['IOException: no logo'],
  },
  {
    name: 'a verifier that fails after a good upgrade',
    log:
      TOOL_START +
      CORE_DONE +
      line(5, 'Verifying com.liferay.portal.verify.VerifyAcme', { logger: 'VerifyProcess' }) +
      line(6, 'Completed verification process com.liferay.portal.verify.VerifyAcme in 9ms', {
        logger: 'VerifyProcess',
      }) +
      error(7, 'DBUpgrader', 'Unable to execute verify process: the grue', verifyFailed(GRUE)) +
      uncaught('com.liferay.portal.verify.VerifyException', GRUE, 'com.liferay.portal.verify.VerifyAcme'),
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
  },
  {
    name: 'a cause that stands only in what was suppressed',
    log:
      TOOL_START +
      started(1, STEP) +
      failed(2, STEP, 1000) +
      error(3, 'DBUpgrader', 'null') +
      'com.liferay.portal.kernel.upgrade.UpgradeException: Unable to upgrade\n' +
      `\tat ${STEP}.doUpgrade(A.java:1)\n` +
      "\tSuppressed: java.sql.SQLException: Unknown column 'sleepy' in 'field list'\n" +
      '\t\tat com.mysql.cj.jdbc.A.b(A.java:1)\n',
    causes: [['core/column-not-there-yet', 'DBUpgrader']],
  },
  {
    name: 'a cause in the middle of a chain',
    log:
      TOOL_START +
      started(1, STEP) +
      failed(2, STEP, 1000) +
      error(
        3,
        'DBUpgrader',
        'null',
        `${wrapped("java.sql.SQLException: Unknown column 'sleepy' in 'field list'", STEP)}Caused by: com.acme.WireException: packet 7\n\tat com.acme.Wire.read(Wire.java:1)\n`,
      ),
    causes: [['core/column-not-there-yet', 'DBUpgrader']],
  },
  {
    name: 'a cause two thousand lines before, on another thread',
    log:
      TOOL_START +
      started(1, STEP) +
      errorOn(WORKER, 2, 'BaseDBProcess', 'Worker failed', trace(GRUE, 'com.acme.Worker')) +
      Array.from({ length: 2000 }, (_, n) => line(3, `${n} rows done`, { logger: 'UpgradeLayout' })).join('') +
      failed(60, STEP, 1000) +
      error(61, 'DBUpgrader', 'null', wrapped('java.lang.Exception: Unable to process concurrently', STEP)),
    causes: [['ZorkException: the grue ate 17 rows', 'Worker failed']],
  },
  {
    name: 'the same failure of many companies is one',
    log:
      TOOL_START +
      started(1, `${STEP}#20101`, 'default-1') +
      started(1, `${STEP}#20102`, 'default-2') +
      errorOn('default-1', 2, 'UpgradeLayout', 'Company 20101', trace(GRUE, STEP)) +
      errorOn('default-2', 2, 'UpgradeLayout', 'Company 20102', trace(GRUE, STEP)) +
      failed(3, STEP, 1000) +
      error(5, 'DBUpgrader', 'null', wrapped(GRUE, STEP)),
    causes: [['ZorkException: the grue ate 17 rows', 'Company 20101']],
  },
  {
    name: 'memory that ran out on one thread, and what broke on others',
    log:
      TOOL_START +
      CORE_DONE +
      errorOn(
        WORKER,
        5,
        'NoticeableThreadPoolExecutor',
        'Unable to run',
        'java.lang.OutOfMemoryError: Java heap space\n',
      ) +
      failedModule(6, 'com.acme.a', 'java.lang.IllegalStateException: worker is gone') +
      failedModule(7, 'com.acme.b', 'java.lang.NullPointerException') +
      TOOL_DONE,
    causes: [['environment/heap-exhausted', 'Unable to run']],
  },
  {
    name: 'a transaction that is aborted after a statement failed',
    log:
      TOOL_START +
      CORE_DONE +
      errorOn('w-2', 4, 'MailEngine', 'Unable to send', trace('javax.mail.MessagingException: no relay', 'a.Mail')) +
      error(
        5,
        'AUpgradeProcess',
        'Unable to write',
        trace('org.postgresql.util.PSQLException: ERROR: division by zero', 'a.A'),
      ) +
      errorOn('w-2', 6, 'MailEngine', 'Unable to send again', trace('javax.mail.MessagingException: no', 'a.Mail')) +
      failedModule(
        7,
        'com.acme.a',
        'org.postgresql.util.PSQLException: ERROR: current transaction is aborted, commands ignored until end of transaction block',
      ) +
      TOOL_DONE,
    causes: [['PSQLException: ERROR: division by zero', 'Unable to write']],
    apart: ['MessagingException: no relay'],
  },
  {
    name: 'a failure without a word of its own, and the error in its step',
    log:
      TOOL_START +
      error(0, 'MailEngine', 'Unable to send', trace('javax.mail.MessagingException: no relay', 'a.Mail')) +
      started(1, STEP) +
      error(2, 'UpgradeLayout', 'Unable to read page 7', trace(GRUE, 'com.acme.Reader')) +
      failed(3, STEP, 1000) +
      error(4, 'DBUpgrader', 'null'),
    causes: [['ZorkException: the grue ate 17 rows', 'page 7']],
    apart: ['MessagingException: no relay'],
  },
  {
    name: 'bundles that do not start after the upgrade had failed',
    log:
      TOOL_START +
      failedCore(STEP, GRUE) +
      error(
        20,
        'DirectoryWatcher',
        'Unable to start bundle: file:/a.jar',
        trace('org.osgi.framework.BundleException: Could not resolve module: a [7]', 'a.B'),
      ),
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
    follows: ['modules/bundle-unresolved'],
  },
  {
    name: 'modules that name themselves in the same words',
    log:
      TOOL_START +
      CORE_DONE +
      Array.from({ length: 12 }, (_, n) => `com.acme.m${letters(n)}`)
        .map((name, n) => failedModule(5 + n, name, `java.lang.IllegalStateException: the grue sits in ${name}`))
        .join('') +
      TOOL_DONE,
    causes: [['IllegalStateException: the grue sits in com.acme.mq', 'com.acme.mq']],
  },
  {
    name: 'an error of the same kind that cost nothing is not shown for the one that did',
    log:
      TOOL_START +
      error(
        1,
        'IndexUpdaterUtil',
        "Unable to update database indexes for Group_ due to Duplicate entry '20097-/guest-0' for key 'IX_AAAA'",
      ) +
      CORE_DONE +
      failedModule(
        9,
        'com.acme.a',
        "java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '1-2' for key 'IX_BBBB'",
      ) +
      TOOL_DONE,
    causes: [['database/unique-index-duplicates', 'com.acme.a']],
  },
  {
    name: 'an exception that Java prints below its own words',
    log:
      'Error: LinkageError occurred while loading main class com.liferay.portal.tools.DBUpgrader\n' +
      'java.lang.UnsupportedClassVersionError: com/liferay/portal/tools/DBUpgrader has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to 55.0\n' +
      '\tat java.base/java.lang.ClassLoader.defineClass1(Native Method)\n',
    causes: [['environment/wrong-java', 'UnsupportedClassVersionError']],
    follows: [],
  },
];

it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  await checkCascade(one);
});
