// The small grammars: progress, the Gogo shell, the Java virtual machine, Liferay's own upgrade report.
import { describe, expect, it } from 'vitest';
import { checkMessages, checkNearMisses, checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';
import { parseOne, parseText } from '../../support/parse-text.ts';

const REGION = 'com.liferay.portal.upgrade.v7_4_x.UpgradeRegion';

// 2026; the braces are part of the message, not a log context
checkMessages('UpgradeLogProgressTracker', [
  [
    `${REGION} {queryId=12} is still executing. Processed 120000 rows.`,
    'progress.rows',
    { name: REGION, rows: 120_000 },
  ],
  [
    `${REGION} {queryId=12} is still executing. Processed 120000 of 500000 rows. (24%)`,
    'progress.rows',
    { name: REGION, rows: 120_000, total: 500_000 },
  ],
  [`${REGION} {companyId=20097, queryId=12} is finished.`, 'progress.rows', { name: REGION }],
  [`${REGION} {queryId=12} is finished. {upgrade.component=portal}`, 'progress.rows', { name: REGION }],
]);
checkMessages('UpgradeQueryMonitor', [
  [
    'Locked query "update Layout set x = 1" with ID 4711 in schema "lportal" has been running for 30 seconds',
    'progress.query-locked',
    { sql: 'update Layout set x = 1', seconds: 30 },
  ],
  [
    'Long running query "select "a" from b where c = 5" with ID 1 in schema "lportal" has been running for 60 seconds',
    'progress.query-long',
    { sql: 'select "a" from b where c = 5', seconds: 60 },
  ],
  [
    'Long running query "select 3 of 5 rows. 7 seconds" with ID 1 in schema "l" has been running for 61 seconds',
    'progress.query-long',
    { sql: 'select 3 of 5 rows. 7 seconds', seconds: 61 },
  ],
]);
checkNearMisses('UpgradeLogProgressTracker', [
  'Granular progress logging for upgrades is enabled. This may decrease performance.',
  `${REGION} is still executing. Processed 12 rows.`,
  `${REGION} {queryId=12} is waiting.`,
]);
checkNearMisses('UpgradeQueryMonitor', [
  'Upgrade query monitoring is disabled: no privileges',
  'Locked query "select 1"',
]);

// the Gogo shell
checkPlainLines([
  ['g! upgrade:check', 'gogo.command', { command: 'upgrade:check' }],
  [
    'g! upgrade:list com.liferay.journal.service',
    'gogo.command',
    { command: 'upgrade:list com.liferay.journal.service' },
  ],
  ['g! verify:execute  com.liferay.x ', 'gogo.command', { command: 'verify:execute com.liferay.x' }],
  ['g! g! exit', 'gogo.command', { command: 'exit' }],
  ['Welcome to Apache Felix Gogo', 'gogo.banner'],
  ['Type "help" to get available upgrade and verify commands.', 'gogo.banner'],
  [
    'Type "help {command}" to get additional information about the command. For example, "help upgrade:list".',
    'gogo.banner',
  ],
  ['Enter "exit" or "quit" to exit.', 'gogo.banner'],
  ['No upgrade processes registered for com.liferay.x', 'gogo.refused', { module: 'com.liferay.x' }],
  ['All modules were successfully upgraded', 'gogo.modules-upgraded'],
  ['The following modules had errors while upgrading:', 'gogo.modules-failed'],
  [
    'Use the command upgrade:list <module name> to get more details about the status of a specific upgrade.',
    'gogo.banner',
  ],
]);
checkPlainNearMisses(['Type help', 'Welcome to Apache Karaf', 'All modules were upgraded']);

// the Java virtual machine
checkPlainLines([
  [
    'Error: Could not find or load main class com.liferay.portal.tools.DBUpgrader',
    'java.start-failed',
    { reason: 'Error: Could not find or load main class com.liferay.portal.tools.DBUpgrader' },
  ],
  ['Error: Unable to access jarfile x.jar', 'java.start-failed', { reason: 'Error: Unable to access jarfile x.jar' }],
  [
    'Error occurred during initialization of VM',
    'java.start-failed',
    { reason: 'Error occurred during initialization of VM' },
  ],
  [
    'Could not reserve enough space for 4194304KB object heap',
    'java.start-failed',
    { reason: 'Could not reserve enough space for 4194304KB object heap' },
  ],
  ["Unrecognized VM option 'MaxPermSize'", 'java.start-failed', { reason: "Unrecognized VM option 'MaxPermSize'" }],
  ['Killed', 'java.killed'],
  ['/usr/local/bin/entrypoint.sh: line 3:     6 Killed                  catalina.sh run', 'java.killed'],
  ['bash: line 1: 4711 Killed', 'java.killed'],
  ['liferay-1 exited with code 137', 'java.killed'],
  ['      Reason:       OOMKilled', 'java.killed'],
  ['            "OOMKilled": true,', 'java.killed'],
  ['Out of memory: Killed process 4711 (java) total-vm:9041200kB, anon-rss:8000000kB', 'java.killed'],
  ['Memory cgroup out of memory: Killed process 4711 (java) total-vm:9041200kB', 'java.killed'],
  [
    'java.lang.OutOfMemoryError: Java heap space',
    'java.out-of-memory',
    { reason: 'java.lang.OutOfMemoryError: Java heap space' },
  ],
  [
    'Exception in thread "main" java.lang.OutOfMemoryError: GC overhead limit exceeded',
    'java.out-of-memory',
    { reason: 'Exception in thread "main" java.lang.OutOfMemoryError: GC overhead limit exceeded' },
  ],
  [
    'java.lang.OutOfMemoryError: GC overhead limit exceeded',
    'java.out-of-memory',
    { reason: 'java.lang.OutOfMemoryError: GC overhead limit exceeded' },
  ],
  ['java.lang.OutOfMemoryError', 'java.out-of-memory', { reason: 'java.lang.OutOfMemoryError' }],
  [
    'Exception: java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in thread "main"',
    'java.out-of-memory',
    { reason: 'Exception: java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in thread "main"' },
  ],
  [
    '# java.lang.OutOfMemoryError: Java heap space',
    'java.out-of-memory',
    { reason: '# java.lang.OutOfMemoryError: Java heap space' },
  ],
  [
    '# There is insufficient memory for the Java Runtime Environment to continue.',
    'java.out-of-memory',
    { reason: '# There is insufficient memory for the Java Runtime Environment to continue.' },
  ],
  [
    'Terminating due to java.lang.OutOfMemoryError',
    'java.out-of-memory',
    { reason: 'Terminating due to java.lang.OutOfMemoryError' },
  ],
  [
    'Terminating due to java.lang.OutOfMemoryError: Metaspace',
    'java.out-of-memory',
    { reason: 'Terminating due to java.lang.OutOfMemoryError: Metaspace' },
  ],
  ['WARNING: An illegal reflective access operation has occurred', 'java.warning'],
  ['WARNING: A terminally deprecated method in java.lang.System has been called', 'java.warning'],
  ['OpenJDK 64-Bit Server VM warning: Ignoring option MaxPermSize; support was removed in 8.0', 'java.warning'],
]);
checkPlainNearMisses([
  'WARNING: disk full',
  'Error: no such file',
  'Killed by signal',
  'Unrecognized user',
  'entrypoint.sh: line 3: Killed processes are started anew',
  'entrypoint.sh: line 3:     6 Killedd',
  'liferay-1 exited with code 1370',
  'liferay-1 exited with code 1',
  'Reason:       Completed',
  '"OOMKilled": false,',
  'Out of memory: Killed process 4711 (mysqld) total-vm:9041200kB',
  '# java.lang.OutOfMemoryErrors are explained below',
]);
checkNearMisses('UpgradeProcess', [
  'Killed 3 stale instances',
  'The script said: entrypoint.sh: line 3:     6 Killed',
  'The container exited with code 137',
]);

describe('what a shell prints behind a record', () => {
  it.each(['INFO ', 'WARN ', 'ERROR'])('starts a record of its own behind one of %s', async (level) => {
    const events = await parseText(
      `2024-03-01 02:11:09.411 ${level} [main][UpgradeProcess:104] Upgrading\n` +
        'entrypoint.sh: line 3:     6 Killed                  catalina.sh run\n',
    );
    expect(events.map(({ meaning }) => meaning.eventName)).toEqual(['log.message', 'java.killed']);
  });
});

describe('exceptions by their message', () => {
  it.each([
    [
      'com.liferay.portal.verify.VerifyException: java.lang.IllegalStateException: Missing default Store',
      'tool.store-missing',
    ],
    ['java.lang.IllegalArgumentException: No Release exists with the primary key 1', 'java.throwable'],
    ['java.lang.IllegalStateException: There are 2 possible end nodes for 1.0.0', 'java.throwable'],
    ['Exception in thread "main" java.lang.NoClassDefFoundError: com/liferay/x/Y', 'java.throwable'],
    ['java.lang.NullPointerException', 'java.throwable'],
  ])('reads «%s» as %s', async (line, eventName) => {
    expect((await parseOne(line)).meaning.eventName).toBe(eventName);
  });
});
