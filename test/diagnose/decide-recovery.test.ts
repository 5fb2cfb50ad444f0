// The documented rules on restore or rerun (D1 to D9): what is safe after a failure.
import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../src/model/finding.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { error, line, started } from '../support/log-lines.ts';
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
