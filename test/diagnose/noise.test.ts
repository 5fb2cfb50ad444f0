// What is harmless stays so in other words and numbers; what is not stays so although it holds the words of what is.
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../support/analyze-text.ts';
import { error, failed, line, started, warning } from '../support/log-lines.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedModule, uncaught } from '../support/upgrade-logs.ts';

const STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const JUL = '24-Mar-2024 01:04:30.979 WARNING [Catalina-utility-2] org.apache.catalina';

/** Harmless lines as examples of rules do not have them: other names, numbers, threads, levels. */
const HARMLESS: readonly (readonly [name: string, log: string])[] = [
  ['JDK 17', 'WARNING: A terminally deprecated method in java.lang.System has been called\n'],
  ['JDK 24', 'WARNING: A restricted method in java.lang.System has been called\n'],
  ['an option', 'OpenJDK 64-Bit Server VM warning: Ignoring option MaxPermSize; support was removed in 8.0\n'],
  ['Fallback', warning(2, 'BaseDBProcess', 'Fallback to recreating the table', 'default-7') + sql('ORA-01439: x')],
  ['pool', warning(2, 'PoolBase', 'liferay - Failed to validate connection oracle.jdbc.T4C@1f (Closed Connection).')],
  ['closed pool', error(2, 'JobRunner', 'HikariDataSource HikariDataSource (liferay-2) has been closed.')],
  ['late pool', warning(2, 'HikariPool', 'x - Thread starvation or clock leap detected (housekeeper delta=3h).', 'x')],
  [
    'leak',
    `${JUL}.loader.WebappClassLoaderBase.clearReferencesThreads The web application [acme] appears to have started a thread named [Timer-77] but has failed to stop it.\n`,
  ],
  [
    'driver',
    `${JUL}.loader.WebappClassLoaderBase.clearReferencesJdbc The web application [acme] registered the JDBC driver [org.postgresql.Driver] but failed to unregister it when the web application was stopped.\n`,
  ],
  [
    'missing jar',
    `24-Mar-2024 01:04:30.979 WARNING [main] org.apache.tomcat.util.scan.StandardJarScanner.scan Failed to scan [file:/srv/acme/lib/jaxb.jar] from classloader hierarchy\n\tjava.io.IOException: no file\n\t\tat a.B.c(B.java:1)\n`,
  ],
  [
    'cache',
    `${JUL}.webresources.Cache.getResource Unable to add the resource at [/a.css] to the cache for web application [/acme] because there was insufficient free space\n`,
  ],
  ['Hibernate', warning(2, 'deprecation', 'HHH90000014: Found use of deprecated [SequenceGenerator]')],
  ['report', warning(2, 'UpgradeReport', 'Unable to retrieve data from AcmeEntry')],
  ['search', warning(2, 'A', 'Do NOT use sidecar Elasticsearch in production')],
  ['web service', warning(2, 'B', 'A JSON web service action with path /acme/get is already registered at /acme/get')],
  ['progress', warning(2, 'UpgradeLogProgressTracker', 'Granular progress logging for upgrades is enabled. x')],
  ['monitor', warning(2, 'UpgradeQueryMonitor', 'Upgrade query monitoring is disabled: no rights')],
  ['datetime2', warning(2, 'X', 'Column modifiedDate of table AcmeEntry already is datetime2(6)')],
];

/** Real failures that hold the words of harmless lines. */
const REAL: readonly (readonly [name: string, log: string, cause: string])[] = [
  ['fallback', core('java.sql.SQLException: Fallback to recreating the table failed'), 'Fallback to recreating'],
  [
    'closed pool',
    module('java.sql.SQLException: HikariDataSource HikariDataSource (HikariPool-1) has been closed.'),
    'has been closed',
  ],
  ['validation', module('java.sql.SQLException: Failed to validate connection com.acme.C@1f'), 'Failed to validate'],
  [
    'web service',
    module('java.lang.IllegalStateException: JSON web service action x is already registered at /a'),
    'already registered',
  ],
  ['datetime2', core('com.microsoft.sqlserver.jdbc.SQLServerException: a already is datetime2(6)'), 'datetime2'],
  [
    'illegal access',
    core('java.lang.IllegalAccessError: All illegal access operations will be denied'),
    'illegal access',
  ],
  ['reflection', core('java.lang.IllegalStateException: Illegal reflective access by a.B'), 'reflective'],
  ['LCS', core('java.lang.reflect.InaccessibleObjectException: Unable to make field accessible'), 'Unable to make'],
  ['progress', core('java.lang.IllegalStateException: Granular progress logging for upgrades is enabled'), 'Granular'],
  ['search', core('java.lang.IllegalStateException: configured to use sidecar Elasticsearch'), 'sidecar'],
  [
    'late pool',
    core('java.lang.IllegalStateException: Thread starvation or clock leap detected (housekeeper delta=1h)'),
    'starvation',
  ],
  [
    'leak',
    core('java.lang.Error: x appears to have started a thread named [a] but has failed to stop it'),
    'started a thread',
  ],
  [
    'jar',
    core('java.io.FileNotFoundException: Failed to scan [file:/a.jar] from classloader hierarchy'),
    'Failed to scan',
  ],
  ['cache', core('java.io.IOException: Unable to add the resource at [/a] to the cache'), 'resource'],
  ['Hibernate', core('org.hibernate.HibernateException: HHH90000022: gone'), 'HHH9'],
  ['report', module('java.sql.SQLException: Unable to retrieve data from Release_'), 'retrieve'],
  ['monitor', module('java.lang.IllegalStateException: Upgrade query monitoring is disabled: no rights'), 'monitoring'],
  ['properties', core('java.lang.RuntimeException: Portal property "a" is obsolete'), 'obsolete'],
  [
    'properties, uncaught',
    TOOL_START +
      started(1, STEP) +
      uncaught('java.lang.IllegalStateException', 'Portal property "a" was renamed to "b"'),
    'renamed',
  ],
  [
    'a verifier',
    TOOL_START +
      CORE_DONE +
      uncaught(
        'com.liferay.portal.verify.VerifyException',
        'Portal property "a" was migrated to the system property "b"',
      ),
    'migrated',
  ],
  [
    'the step behind a fallback',
    TOOL_START +
      started(1, STEP) +
      warning(2, 'UpgradeProcess', 'Fallback to recreating the table') +
      sql('ORA-22859: x') +
      failed(3, STEP, 9) +
      dbUpgrader('java.sql.SQLException: ORA-01652: unable to extend temp segment'),
    'ORA-01652',
  ],
  [
    'a lost connection behind a harmless one',
    TOOL_START +
      CORE_DONE +
      warning(2, 'PoolBase', 'x - Failed to validate connection a.B@1 (Closed Connection).') +
      failedModule(3, 'com.acme.a', 'java.sql.SQLException: the disk is gone'),
    'disk is gone',
  ],
];

describe('harmless', () => {
  it.each(HARMLESS)('%s: costs the upgrade nothing', async (_, log) => {
    const { verdict, findings } = await analyzeText(TOOL_START + started(1, STEP) + log + done());
    expect(verdict.outcome).toBe('succeeded');
    const about = findings.filter(({ place }) => place.startLine > 3).map(({ role }) => role);
    expect([...new Set(about)]).toEqual(['noise']);
  });

  it.each(HARMLESS)('%s: is no cause of what fails behind it', async (_, log) => {
    const cause = 'com.acme.ZorkException: the grue ate 17 rows';
    const { findings } = await analyzeText(TOOL_START + CORE_DONE + log + failedModule(9, 'com.acme.a', cause));
    const roots = findings.filter(({ role }) => role === 'root-cause');
    expect(roots.map(({ title }) => title)).toEqual(['ZorkException: the grue ate 17 rows']);
  });
});

describe('a real failure with the words of harmless lines', () => {
  it.each(REAL)('%s: is the root cause', async (_, log, cause) => {
    const { verdict, findings } = await analyzeText(log);
    expect(verdict.outcome).toBe('failed');
    const roots = findings.filter(({ role }) => role === 'root-cause');
    expect(roots).toHaveLength(1);
    expect(roots[0].level).toBe('error');
    expect(JSON.stringify([roots[0].title, roots[0].exceptionChain])).toContain(cause);
  });
});

function done(): string {
  return line(8, `Completed upgrade process ${STEP} in 7000 ms`) + CORE_DONE + TOOL_DONE;
}

function sql(message: string): string {
  return `java.sql.SQLException: ${message}\n\tat com.acme.Driver.execute(Driver.java:1)\n`;
}

function dbUpgrader(cause: string): string {
  const trace = `com.liferay.portal.kernel.upgrade.UpgradeException: ${cause}\n\tat a.B.c(B.java:1)\nCaused by: ${cause}\n\tat ${STEP}.doUpgrade(A.java:1)\n`;
  return error(4, 'DBUpgrader', 'null', trace);
}

function core(cause: string): string {
  return TOOL_START + started(1, STEP) + failed(3, STEP, 1000) + dbUpgrader(cause);
}

function module(cause: string): string {
  return TOOL_START + CORE_DONE + failedModule(9, 'com.acme.a', cause) + TOOL_DONE;
}
