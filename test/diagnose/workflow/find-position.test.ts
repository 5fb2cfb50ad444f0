// Where logs stand in the documented workflow: the whole way from the text.
import { describe, expect, it } from 'vitest';
import type { StepStatus, Workflow } from '../../../src/model/workflow.ts';
import { analyzeText } from '../../support/analyze-text.ts';
import { completed, error, line, started } from '../../support/log-lines.ts';
import {
  CORE_DONE,
  TOOL_CORE_DONE,
  TOOL_DONE,
  TOOL_START,
  failedCore,
  failedModule,
  uncaught,
} from '../../support/upgrade-logs.ts';

const CORE = 'com.liferay.portal.upgrade';
const CHECKED = 'Checking to see if all upgrades have completed...';
const RELEASE = "select buildNumber, state_ from Release_ where servletContextName = 'portal';";

interface Case {
  readonly name: string;
  readonly log: string;
  readonly next: string | undefined;
  readonly seen?: Readonly<Record<string, StepStatus>>;
  readonly commands?: readonly string[];
  readonly query?: string;
  readonly why?: RegExp;
}

const CASES: readonly Case[] = [
  {
    name: 'a core for 7.3 that failed is mended and run again',
    log: TOOL_START + failedCore(`${CORE}.v7_3_x.UpgradeLayout`),
    next: 'U3S',
    seen: { P1: 'done', U2: 'done', 'U3.0': 'done', 'U3.1': 'done', U3: 'failed', 'U3.2': 'failed' },
    commands: ['./db_upgrade.sh -l output.log'],
    why: /goes on at that step\. First remove the cause: /,
  },
  {
    name: 'a core for 7.0 that failed starts over from the backup',
    log: TOOL_START + failedCore(`${CORE}.v7_0_0.UpgradeRatings`),
    next: 'U3R',
    seen: { 'U3.2': 'failed' },
  },
  {
    name: 'a tool that refuses to go on starts over from the backup',
    log: uncaught(
      'java.lang.IllegalStateException',
      'The database contains changes from a previous upgrade attempt that failed. Please restore the old database and file system and retry the upgrade.',
    ),
    next: 'U3R',
    seen: { 'U3.0': 'failed' },
    why: /The log of the first attempt names its cause/,
  },
  {
    name: 'a core that was cut off may still run',
    log: TOOL_START + started(1, `${CORE}.PortalUpgradeProcess`) + started(2, `${CORE}.v7_3_x.A`),
    next: 'U3',
    seen: { 'U3.2': 'in-progress' },
    commands: ['jps -l | grep DBUpgrader'],
    query: RELEASE,
  },
  {
    name: 'a module that failed is upgraded by itself',
    log:
      TOOL_START + CORE_DONE + failedModule(5, 'com.liferay.wiki.service', 'java.sql.SQLException: boom') + TOOL_DONE,
    next: 'U4.2',
    seen: { U3: 'done', 'U3.2': 'done', 'U4.1': 'failed', 'U4.2': 'failed' },
    commands: ['upgrade:execute com.liferay.wiki.service', 'upgrade:check'],
  },
  {
    name: 'modules that are not done are asked for',
    log: `${TOOL_START}${CORE_DONE}${TOOL_CORE_DONE}${CHECKED} your upgrades have failed, have not started, or are still running.\n`,
    next: 'U4.2',
    seen: { U3: 'done', 'U4.2': 'in-progress' },
    commands: ['upgrade:check'],
  },
  {
    name: 'a core alone says nothing of modules',
    log: TOOL_START + CORE_DONE + TOOL_CORE_DONE,
    next: 'U4.2',
    seen: { U3: 'done', 'U4.1': 'not-seen', 'U4.2': 'not-seen', 'CP-U': 'not-seen' },
    commands: ['upgrade:check'],
  },
  {
    name: 'behind an upgrade the tuning is taken back',
    log: `${TOOL_START}${CORE_DONE}${TOOL_CORE_DONE}${CHECKED} done.\n`,
    next: 'X1',
    seen: { 'U4.2': 'done', 'CP-U': 'done', X1: 'not-seen', X2: 'not-seen', 'CP-X': 'not-seen' },
    query: "show variables where Variable_name in ('innodb_doublewrite', 'innodb_flush_log_at_trx_commit');",
  },
  {
    name: 'Oracle is not tuned, so the search comes next',
    log: `${TOOL_START.replace('MySQLDialect for MySQL 8.0', 'Oracle10gDialect for Oracle 19.0')}${CORE_DONE}${TOOL_DONE}`,
    next: 'X2',
  },
  {
    name: 'a check before the upgrade is mended and run again',
    log:
      TOOL_START +
      error(
        1,
        'DBUpgrader',
        'Stopping the server because a preupgrade verification process has failed. No changes have been made to the system. Please fix the reported issues and rerun the upgrade: Missing tables were detected: [Lock_]',
      ),
    next: 'U3.0',
    seen: { 'U3.0': 'failed', U3: 'not-seen' },
  },
  {
    name: 'a server that was started too early is stopped for the tool',
    log:
      line(0, 'Starting Liferay Community Edition Portal 7.3.2 CE GA3 (Athanasius / Build 7302 / June 1, 2020)', {
        logger: 'StartupHelperUtil',
      }) + error(1, 'MainServlet', 'java.lang.RuntimeException: You must first upgrade to Liferay Portal 7302'),
    next: 'U3',
    seen: { N2: 'failed', P1: 'not-seen' },
    commands: ['./db_upgrade.sh -l output.log'],
  },
  {
    name: 'a tool that asks for an older version needs another path',
    log: TOOL_START + uncaught('java.lang.IllegalStateException', 'You must first upgrade to Liferay Portal 6200'),
    next: 'P1',
    seen: { P1: 'failed', N2: 'not-seen' },
    why: /Liferay Portal 6200 first/,
  },
  {
    name: 'a tool that could not reach the database is configured first',
    log: `${TOOL_START}${uncaught('java.sql.SQLException', 'Access denied for user', 'com.zaxxer.hikari.pool.HikariPool')}`,
    next: 'U2',
    seen: { U2: 'failed' },
  },
  {
    name: 'a screen that ends with a question waits for an answer',
    log: 'Please enter your application server (tomcat): \nPlease enter your database host (localhost): \n',
    next: 'U2',
    seen: { U2: 'in-progress' },
  },
  {
    name: 'modules of a Gogo session wait',
    log: 'g! upgrade:check\nThere are upgrade processes available for org.acme.service from 1.0.0 to 2.1.0\n',
    next: 'U4.2',
    seen: { 'U4.2': 'in-progress' },
    commands: ['upgrade:execute org.acme.service', 'upgrade:check'],
  },
  {
    name: 'a core that waits is left to the tool',
    log: 'g! upgrade:check\nThere are upgrade processes available for Portal from 8.1.0 to 9.0.0 (requires upgrade tool or auto upgrade)\n',
    next: 'U3',
    commands: ['./db_upgrade.sh -l output.log'],
  },
  {
    name: 'properties of the old version are moved',
    log: error(1, 'VerifyProperties', 'Portal property "wiki.css.enabled" is obsolete'),
    next: 'N5a',
    seen: { N5a: 'in-progress', N5b: 'not-seen' },
  },
  {
    name: 'an ordinary start shows no step',
    log: line(1, 'Server startup in 812 ms', { logger: 'Catalina' }),
    next: undefined,
  },
  { name: 'another program shows no step', log: 'hello\n', next: undefined },
];

describe('the position', () => {
  it.each(CASES)('$name', async ({ log, next, seen = {}, commands, query, why }) => {
    const { workflow } = await analyzeText(log);
    expect(workflow.next?.stepId).toBe(next);
    expect(statusesOf(workflow, Object.keys(seen))).toEqual(seen);
    if (commands !== undefined) expect(workflow.next?.commands).toEqual(commands);
    if (query !== undefined) expect(workflow.next?.queries.map(({ sql }) => sql)).toEqual([query]);
    if (why !== undefined) expect(workflow.next?.why).toMatch(why);
    for (const { status, question, reason, evidence } of workflow.steps) {
      expect(status === 'not-seen' ? question : reason).toMatch(/[.?]$/);
      expect(evidence.length > 0).toBe(status !== 'not-seen');
    }
  });
});

describe('the steps', () => {
  it('leave out what the version does not have', async () => {
    const log = `Starting Liferay DXP 7.3.10 GA1 (Athanasius / Build 7310 / September 22, 2020)\n${TOOL_START}${CORE_DONE}${TOOL_DONE}`;
    const { workflow } = await analyzeText(log);
    const ids = workflow.steps.map(({ id }) => id);
    expect(ids).not.toContain('N8');
    expect(ids).not.toContain('U3.3');
    expect(ids).toContain('X9');
    expect(ids).not.toContain('U3R');
  });

  it('say that patches are not there, and close the verifiers', async () => {
    const verifier = 'com.liferay.portal.verify.VerifyProperties';
    const log =
      TOOL_START +
      CORE_DONE.replaceAll('v7_3_x', 'v7_2_x') +
      line(5, `Verifying ${verifier}`, { logger: 'VerifyProcess' }) +
      line(6, `Completed verification process ${verifier} in 7 ms`, { logger: 'VerifyProcess' });
    const { workflow } = await analyzeText(log);
    expect(statusesOf(workflow, ['N3', 'U3.3', 'N5a', 'N5b'])).toEqual({
      N3: 'skipped',
      'U3.3': 'done',
      N5a: 'done',
      N5b: 'done',
    });
  });

  it('name the images that were left behind', async () => {
    const log =
      TOOL_START +
      CORE_DONE +
      error(7, 'ImageUpgradeProcess', 'Unable to add the journal article image 4711 into the file repository') +
      TOOL_DONE;
    const { workflow } = await analyzeText(log);
    expect(statusesOf(workflow, ['X4'])).toEqual({ X4: 'failed' });
  });

  it('are those of the Cloud where the Cloud wrote the log', async () => {
    const prefix = (text: string, second: number) =>
      `Aug 26 09:42:0${second}.778 build-7 [liferay-5b8d-x2k9z] [dxp] ${text}`;
    const log = [
      'INFO  [main][UpgradeProcess:1] Upgrading com.liferay.portal.upgrade.PortalUpgradeProcess',
      'INFO  [main][UpgradeProcess:1] Completed upgrade process com.liferay.portal.upgrade.PortalUpgradeProcess in 12 ms',
      'Completed Liferay upgrade process in 5 seconds',
    ];
    const { workflow } = await analyzeText(`${log.map(prefix).join('\n')}\n`);
    expect(workflow.edition).toBe('cloud');
    expect(statusesOf(workflow, ['C4', 'C5', 'CP-U', 'C12'])).toEqual({
      C4: 'not-seen',
      C5: 'done',
      'CP-U': 'done',
      C12: 'not-seen',
    });
    expect(workflow.next?.stepId).toBe('C6');
  });

  it('name the report that the tool wrote', async () => {
    const said = line(91, 'Upgrade report generated in /srv/tools/reports/upgrade_report.txt', {
      logger: 'UpgradeReport',
    });
    const { workflow } = await analyzeText(TOOL_START + CORE_DONE.replaceAll('v7_3_x', 'v7_4_x') + said + TOOL_DONE);
    const question = workflow.steps.find(({ id }) => id === 'U5')?.question;
    expect(question).toBe(
      'What does the upgrade report in /srv/tools/reports/upgrade_report.txt say? Give it to updoc.',
    );
  });

  it('hold the switch for upgrades at the start of a server', async () => {
    const log =
      CORE_DONE +
      completed(5, `${CORE}.v7_4_x.UpgradeGroup`, 3) +
      line(9, 'Server startup in [4211] milliseconds', { logger: 'Catalina' });
    const { workflow } = await analyzeText(log);
    expect(statusesOf(workflow, ['X7', 'CP-U'])).toEqual({ X7: 'not-seen', 'CP-U': 'done' });
  });
});

function statusesOf({ steps }: Workflow, ids: readonly string[]): Record<string, StepStatus | undefined> {
  return Object.fromEntries(ids.map((id) => [id, steps.find((step) => step.id === id)?.status]));
}
