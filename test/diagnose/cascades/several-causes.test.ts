// Failures that have nothing in common, and attempts in one log.
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../support/analyze-text.ts';
import { type Cascade, checkCascade } from '../../support/cascade.ts';
import { completed, error, errorOn, failed, line, started } from '../../support/log-lines.ts';
import { trace } from '../../support/traces.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore, failedModule } from '../../support/upgrade-logs.ts';

const STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const GRUE = 'com.acme.ZorkException: the grue ate 17 rows';
const TROLL = 'com.acme.TrollException: the troll took the bridge';

const CASES: readonly Cascade[] = [
  {
    name: 'two modules that fail for two reasons',
    log:
      TOOL_START +
      CORE_DONE +
      failedModule(5, 'com.acme.a', GRUE) +
      failedModule(6, 'com.acme.b', TROLL) +
      failedModule(7, 'com.acme.c', 'java.lang.IllegalStateException: com.acme.b has no release') +
      TOOL_DONE,
    causes: [
      ['ZorkException: the grue ate 17 rows', 'com.acme.a'],
      ['TrollException: the troll took the bridge', 'com.acme.b'],
    ],
    follows: ['modules/module-left-behind', 'IllegalStateException: com.acme.b has no release'],
  },
  {
    name: 'two processes that fail side by side',
    log:
      TOOL_START +
      started(1, 'com.liferay.portal.upgrade.v7_4_x.UpgradeA', 'default-7') +
      started(1, 'com.liferay.portal.upgrade.v7_4_x.UpgradeB', 'default-8') +
      errorOn(
        'default-7',
        2,
        'UpgradeA',
        'Unable to go on',
        trace(GRUE, 'com.liferay.portal.upgrade.v7_4_x.UpgradeA'),
      ) +
      errorOn(
        'default-8',
        2,
        'UpgradeB',
        'Unable to go on',
        trace(TROLL, 'com.liferay.portal.upgrade.v7_4_x.UpgradeB'),
      ) +
      line(3, 'Failed upgrade process com.liferay.portal.upgrade.v7_4_x.UpgradeA in 9 ms', { thread: 'default-7' }) +
      line(3, 'Failed upgrade process com.liferay.portal.upgrade.v7_4_x.UpgradeB in 9 ms', { thread: 'default-8' }) +
      '\nFailed Liferay upgrade process in 12 seconds\n',
    causes: [
      ['ZorkException: the grue ate 17 rows', 'UpgradeA'],
      ['TrollException: the troll took the bridge', 'UpgradeB'],
    ],
  },
  {
    name: 'companies that fail for two reasons on threads of their own',
    log:
      TOOL_START +
      started(1, 'com.acme.a.upgrade.AUpgradeProcess', 'default-1') +
      errorOn(
        'default-1',
        2,
        'UpgradeExecutor',
        'Failed upgrade process for module com.acme.a',
        wrapped(GRUE, 'com.acme.a.upgrade.AUpgradeProcess'),
      ) +
      started(1, 'com.acme.b.upgrade.BUpgradeProcess', 'default-2') +
      errorOn(
        'default-2',
        2,
        'UpgradeExecutor',
        'Failed upgrade process for module com.acme.b',
        wrapped(TROLL, 'com.acme.b.upgrade.BUpgradeProcess'),
      ) +
      TOOL_DONE,
    causes: [
      ['ZorkException: the grue ate 17 rows', 'com.acme.a'],
      ['TrollException: the troll took the bridge', 'com.acme.b'],
    ],
  },
  {
    name: 'checks before the upgrade that found two things',
    log:
      TOOL_START +
      error(
        3,
        'DBUpgrader',
        'Stopping the server because a preupgrade verification process has failed. No changes have been made to the system. Please fix the reported issues and rerun the upgrade: Unsupported database character set: latin1\nMissing directories in /opt/data for companies: [20101]',
      ),
    causes: [
      ['preupgrade/preupgrade-charset', 'Stopping the server'],
      ['preupgrade/preupgrade-store-missing-company', 'Stopping the server'],
    ],
  },
  {
    name: 'an attempt that went well before one that failed: the last one counts',
    log: TOOL_START + CORE_DONE + TOOL_DONE + TOOL_START + failedCore(STEP, GRUE),
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
  },
  {
    name: 'two attempts that failed for two reasons: the last one counts',
    log: TOOL_START + failedCore(STEP, TROLL) + TOOL_START + failedCore(STEP, GRUE),
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
  },
  {
    name: 'a server that refuses to start after the upgrade had failed',
    log:
      TOOL_START +
      failedCore(STEP, GRUE) +
      'Starting Liferay Community Edition Portal 7.3.7 CE GA8 (Athanasius / Build 7307 / March 24, 2021)\n' +
      line(60, 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0', { logger: 'DialectDetector' }) +
      'You must first upgrade the portal to the required schema version 8.18.4\n' +
      error(
        61,
        'MainServlet',
        'java.lang.RuntimeException: You must first upgrade the portal to the required schema version 8.18.4',
        trace(
          'java.lang.RuntimeException: You must first upgrade the portal to the required schema version 8.18.4',
          'a.B',
        ),
      ) +
      'Stopping the server due to unexpected startup errors\n',
    causes: [['ZorkException: the grue ate 17 rows', 'DBUpgrader']],
  },
];

it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  await checkCascade(one);
});

describe('an upgrade that came to its good end', () => {
  it('has no cause where a module failed and was upgraded in the shell behind', async () => {
    const process = 'com.acme.a.upgrade.AUpgradeProcess';
    const { verdict, findings } = await analyzeText(
      TOOL_START +
        CORE_DONE +
        started(5, process) +
        failed(6, process, 900) +
        failedModule(6, 'com.acme.a', GRUE) +
        TOOL_DONE +
        'g! upgrade:execute com.acme.a\n' +
        started(70, process) +
        completed(71, process, 900) +
        'g! upgrade:check\n' +
        'g! \n',
    );
    expect(verdict.outcome).toMatch(/^succeeded/);
    expect(findings.map(({ role }) => role)).not.toContain('root-cause');
  });

  it('has none where an attempt before it failed', async () => {
    const { verdict, findings } = await analyzeText(
      TOOL_START + failedCore(STEP, GRUE) + TOOL_START + CORE_DONE + TOOL_DONE,
    );
    expect(verdict.outcome).toMatch(/^succeeded/);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a start behind a failed upgrade', () => {
  it('of the tool that refuses to go on is no cause of its own', async () => {
    const { findings } = await analyzeText(
      TOOL_START +
        failedCore(STEP, GRUE) +
        line(60, 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0', { logger: 'DialectDetector' }) +
        'java.lang.IllegalStateException: The database contains changes from a previous upgrade attempt that failed. Please restore the old database and file system and retry the upgrade.\n' +
        '\tat com.liferay.portal.tools.DBUpgrader.upgrade(DBUpgrader.java:1)\n',
    );
    const roots = findings.filter(({ role }) => role === 'root-cause');
    expect(roots.map(({ title }) => title)).toEqual(['ZorkException: the grue ate 17 rows']);
    const refusal = findings.find(({ ruleId }) => ruleId === 'startup/failed-previous-attempt');
    expect(refusal).toMatchObject({ role: 'consequence', causedBy: roots[0].id });
  });

  it('of a server follows from the failure of the upgrade', async () => {
    const { findings } = await analyzeText(CASES[6].log);
    const start = findings.find(({ ruleId }) => ruleId === 'startup/must-upgrade-first');
    const root = findings.find(({ role }) => role === 'root-cause');
    expect(start).toMatchObject({ role: 'consequence', causedBy: root?.id, why: expect.any(String) as string });
  });
});

function wrapped(cause: string, className: string): string {
  return `com.liferay.portal.kernel.upgrade.UpgradeException: ${cause}\n\tat com.acme.Executor.run(E.java:99)\nCaused by: ${trace(cause, className)}`;
}
