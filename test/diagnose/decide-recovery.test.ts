// The documented rules on restore or rerun (D1 to D11): what is safe after a failure.
import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../src/model/finding.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { completed, error, line, started } from '../support/log-lines.ts';
import {
  CORE_DONE,
  TOOL_CORE_DONE,
  TOOL_DONE,
  TOOL_START,
  failedCore,
  failedModule,
  uncaught,
} from '../support/upgrade-logs.ts';

const CORE = 'com.liferay.portal.upgrade';
const VERIFY_FAILED =
  'com.liferay.portal.verify.VerifyException: java.sql.SQLException: boom\n\tat com.liferay.portal.verify.VerifyGroup.doVerify(VerifyGroup.java:1)\n\tat com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:1)\n';
const PREVERIFY =
  'Stopping the server because a preupgrade verification process has failed. No changes have been made to the system. Please fix the reported issues and rerun the upgrade: Missing tables were detected: [Layout]';
const DUPLICATE_FIELD =
  'com.liferay.dynamic.data.mapping.validator.DDMFormValidationException$MustNotDuplicateFieldName: The field name Text cannot be defined more than once';

const FOREIGN_KEY = "java.sql.SQLException: Cannot drop index 'IX_8B1E639D': needed in a foreign key constraint";
const DATABASE_CRASH =
  'org.postgresql.util.PSQLException: FATAL: terminating connection because of crash of another server process';

type Case = readonly [rule: string | undefined, recovery: Recovery, name: string, log: string];

const CASES: readonly Case[] = [
  [
    'D1',
    'none-needed',
    'the database is too old for the code',
    TOOL_START + uncaught('java.lang.RuntimeException', 'You must first upgrade to Liferay Portal 6200'),
  ],
  [
    'D1',
    'none-needed',
    'the database is newer than the code',
    TOOL_START +
      uncaught(
        'java.lang.IllegalStateException',
        'Attempting to deploy an older Liferay Portal version. Current build number is 7310 and attempting to deploy number 7210.',
      ),
  ],
  ['D2', 'fix-then-rerun', 'a verifier before the upgrade failed', TOOL_START + error(1, 'DBUpgrader', PREVERIFY)],
  [
    'D3',
    'fix-then-rerun',
    'the cleanup before the upgrade failed',
    TOOL_START +
      error(
        1,
        'DBUpgrader',
        'Unable to execute preupgrade data cleanup process',
        uncaught('java.sql.SQLException', 'boom'),
      ),
  ],
  ['D4', 'restore', 'a core process for 7.0 failed', TOOL_START + failedCore(`${CORE}.v7_0_0.UpgradeRatings`)],
  ['D4', 'restore', 'a core process for 6.2 failed', TOOL_START + failedCore(`${CORE}.v6_2_0.UpgradeLayout`)],
  [
    'D4',
    'restore',
    'a core process for 7.0 was cut off',
    TOOL_START + started(1, `${CORE}.UpgradeProcess_7_0_0`) + started(2, `${CORE}.v7_0_0.UpgradeRatings`),
  ],
  [
    'D4',
    'restore',
    'the database holds a failed attempt',
    TOOL_START +
      uncaught(
        'java.lang.IllegalStateException',
        'The database contains changes from a previous upgrade attempt that failed. Please restore the old database and file system and retry the upgrade.',
      ),
  ],
  ['D5', 'fix-then-rerun', 'a core process for 7.1 failed', TOOL_START + failedCore(`${CORE}.v7_1_x.UpgradeLayout`)],
  ['D5', 'fix-then-rerun', 'a core process for 7.4 failed', TOOL_START + failedCore(`${CORE}.v7_4_x.UpgradeLayout`)],
  [
    'D5',
    'fix-then-rerun',
    'a kernel process inside the core failed',
    TOOL_START + failedCore('com.liferay.portal.kernel.upgrade.UpgradeCTModel'),
  ],
  [
    'D5',
    'rerun',
    'a core process for 7.3 was cut off',
    TOOL_START + started(1, `${CORE}.PortalUpgradeProcess`) + started(2, `${CORE}.v7_3_x.A`),
  ],
  [
    'D6',
    'fix-then-rerun',
    'a module failed',
    TOOL_START + CORE_DONE + failedModule(5, 'com.liferay.journal.service', 'java.sql.SQLException: boom') + TOOL_DONE,
  ],
  [
    'D6',
    'rerun',
    'a module was cut off',
    TOOL_START + CORE_DONE + TOOL_CORE_DONE + started(9, 'com.liferay.journal.internal.upgrade.v1_0_0.UpgradeSchema'),
  ],
  [
    'D7',
    'restore',
    'a structure has two fields of one name',
    TOOL_START + CORE_DONE + failedModule(5, 'com.liferay.dynamic.data.mapping.service', DUPLICATE_FIELD) + TOOL_DONE,
  ],
  [
    'D9',
    'fix-then-rerun',
    'another verifier failed',
    `${TOOL_START}${CORE_DONE}${line(6, 'Verifying com.liferay.portal.verify.VerifyGroup', { logger: 'VerifyProcess' })}${VERIFY_FAILED}`,
  ],
  [
    'D9',
    'fix-then-rerun',
    'a verifier failed in the Gogo shell',
    error(1, 'VerifyCommands', 'null', VERIFY_FAILED.replaceAll('DBUpgrader', 'Commands')),
  ],
  [
    'D8',
    'fix-then-rerun',
    'a foreign key of somebody stands in the way of a core process for 7.3',
    TOOL_START + failedCore(`${CORE}.v7_3_x.UpgradeLayout`, FOREIGN_KEY),
  ],
  [
    'D4',
    'restore',
    'a foreign key of somebody stands in the way of a core process for 7.0',
    TOOL_START + failedCore(`${CORE}.v7_0_0.UpgradeLayout`, FOREIGN_KEY),
  ],
  [
    'D10',
    'unknown',
    'the screen ends with a lost connection',
    `${TOOL_START}${started(1, `${CORE}.PortalUpgradeProcess`)}${started(2, `${CORE}.v7_3_x.A`)}client_loop: send disconnect: Broken pipe\n`,
  ],
  [
    undefined,
    'none-needed',
    'the connection broke behind the end',
    `${TOOL_START}${CORE_DONE}${TOOL_DONE}client_loop: send disconnect: Broken pipe\n`,
  ],
  [
    'D11',
    'unknown',
    'the server of the database broke down',
    TOOL_START + failedCore(`${CORE}.v7_3_x.UpgradeLayout`, DATABASE_CRASH),
  ],
  [
    'D4',
    'restore',
    'the server of the database broke down under a core process for 7.0',
    TOOL_START + failedCore(`${CORE}.v7_0_0.UpgradeLayout`, DATABASE_CRASH),
  ],
  [
    'D6',
    'rerun',
    'the log is an excerpt of modules',
    started(1, 'org.acme.internal.upgrade.v1_1_0.UpgradeSchema') +
      completed(2, 'org.acme.internal.upgrade.v1_1_0.UpgradeSchema', 7),
  ],
  [
    undefined,
    'fix-then-rerun',
    'nothing had begun',
    `${TOOL_START}${uncaught('java.sql.SQLException', 'Access denied for user', 'com.zaxxer.hikari.pool.HikariPool')}`,
  ],
  [undefined, 'none-needed', 'all went well', TOOL_START + CORE_DONE + TOOL_DONE],
  [undefined, 'unknown', 'the text is of another program', 'hello\n'],
];

describe('the recovery', () => {
  it.each(CASES)('by %s is %s: %s', async (rule, recovery, _, log) => {
    const { verdict } = await analyzeText(log);
    expect({ rule: verdict.recoveryRule, recovery: verdict.recovery }).toEqual({ rule, recovery });
    expect(verdict.recoveryReason).toMatch(/^[A-Z].*\.$/);
  });
});
