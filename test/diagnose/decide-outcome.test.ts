import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/verdict.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { completed, error, line, started, warning } from '../support/log-lines.ts';
import {
  CORE_DONE,
  TOOL_CORE_DONE,
  TOOL_DONE,
  TOOL_START,
  failedCore,
  failedModule,
  recorded,
  uncaught,
  upgradeException,
} from '../support/upgrade-logs.ts';

const CORE = 'com.liferay.portal.upgrade';
const STARTED = line(99, 'Server startup in [64616] milliseconds', { logger: 'Catalina' });
const NEW_DATABASE = line(0, 'Create tables and populate with default data', { logger: 'DBInitUtil' });
const CHECK = 'Checking to see if all upgrades have completed...';

const CASES: readonly (readonly [outcome: Outcome, name: string, log: string])[] = [
  // good ends
  ['succeeded', 'the tool says that it completed', TOOL_START + CORE_DONE + TOOL_DONE],
  ['succeeded', 'the recorder says success', TOOL_START + CORE_DONE + recorded('success')],
  ['succeeded', 'the tool of 7.3 asked its modules', `${TOOL_START}${CORE_DONE}${TOOL_CORE_DONE}${CHECK} done.\n`],
  ['succeeded', 'a server started after its upgrade (6.2, auto-run)', CORE_DONE + STARTED],
  [
    'succeeded',
    'a success behind a failure: the last run decides',
    TOOL_START + failedCore(`${CORE}.v7_3_x.A`) + TOOL_START + CORE_DONE + TOOL_DONE,
  ],
  // failures speak before successes
  ['failed', 'a process failed', TOOL_START + failedCore(`${CORE}.v7_3_x.A`)],
  [
    'failed',
    'a module failed, although the tool completed',
    TOOL_START + CORE_DONE + failedModule(5, 'com.acme.a', 'java.sql.SQLException: x') + TOOL_DONE,
  ],
  [
    'failed',
    'a module failed, although the recorder says success',
    TOOL_START + CORE_DONE + failedModule(5, 'com.acme.a', 'java.sql.SQLException: x') + recorded('success'),
  ],
  [
    'failed',
    'an uncaught exception behind Completed lines (7.0)',
    TOOL_START + CORE_DONE + upgradeException('java.sql.SQLException: x', `${CORE}.v7_0_0.A`),
  ],
  ['failed', 'the recorder says failure (2024 and later)', TOOL_START + CORE_DONE + recorded('failure')],
  ['failed', 'the recorder says unresolved', TOOL_START + CORE_DONE + recorded('unresolved')],
  [
    'failed',
    'Java ran out of memory',
    `${TOOL_START}${started(1, 'a.A')}java.lang.OutOfMemoryError: Java heap space\n`,
  ],
  [
    'failed',
    'Java did not start',
    'Error occurred during initialization of VM\nCould not reserve enough space for object heap\n',
  ],
  [
    'failed',
    'the tool failed without a word',
    `${TOOL_START}${started(1, 'a.A')}\nFailed Liferay upgrade process in 12 seconds\n`,
  ],
  // refusals
  [
    'failed',
    'a check before the upgrade failed',
    TOOL_START +
      error(
        1,
        'DBUpgrader',
        'Stopping the server because a preupgrade verification process has failed. No changes have been made to the system. Please fix the reported issues and rerun the upgrade: Missing tables were detected: [Layout]',
      ),
  ],
  [
    'failed',
    'the database holds a failed attempt',
    TOOL_START +
      uncaught(
        'java.lang.IllegalStateException',
        'The database contains changes from a previous upgrade attempt that failed. Please restore the old database and file system and retry the upgrade.',
      ),
  ],
  // incomplete
  [
    'incomplete',
    'the log stops within a process',
    TOOL_START + started(1, `${CORE}.PortalUpgradeProcess`) + started(2, `${CORE}.v7_3_x.A`),
  ],
  ['incomplete', 'the log stops between processes', TOOL_START + started(1, 'a.A') + completed(2, 'a.A', 1)],
  ['incomplete', 'the core was upgraded, nothing is said of modules', TOOL_START + CORE_DONE + TOOL_CORE_DONE],
  [
    'incomplete',
    'the tool found that modules are not done',
    `${TOOL_START}${CORE_DONE}${TOOL_CORE_DONE}${CHECK} your upgrades have failed, have not started, or are still running.\n`,
  ],
  [
    'incomplete',
    'modules wait, by the Gogo shell',
    `${TOOL_START}${CORE_DONE}${TOOL_DONE}g! upgrade:check\nThere are upgrade processes available for com.acme.a from 1.0.0 to 1.1.0\n`,
  ],
  // no upgrade
  [
    'no-upgrade',
    'the recorder found nothing to do',
    TOOL_START + line(5, 'No pending upgrades to run', { logger: 'UpgradeRecorder' }),
  ],
  ['no-upgrade', 'a new database', `${NEW_DATABASE}${started(1, 'a.A')}${completed(2, 'a.A', 1)}${STARTED}`],
  ['no-upgrade', 'an ordinary start', line(0, 'Starting service [Catalina]', { logger: 'StandardService' }) + STARTED],
  [
    'no-upgrade',
    'a Gogo session alone',
    'g! upgrade:check\nThere are upgrade processes available for com.acme.a from 1.0.0 to 1.1.0\n',
  ],
  // none of ours
  ['unrecognized', 'text of another program', 'hello\nworld\n'],
];

describe('the outcome', () => {
  it.each(CASES)('is %s: %s', async (outcome, _, log) => {
    expect((await analyzeText(log)).verdict.outcome).toBe(outcome);
  });

  it('does not take ERROR lines for a failure', async () => {
    const log = TOOL_START + error(1, 'VerifyProperties', 'Portal property "a" is obsolete') + CORE_DONE + TOOL_DONE;
    const { verdict, findings } = await analyzeText(log);
    expect(verdict.outcome).toMatch(/^succeeded/);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('does not take the recorder of 2023 at its word: any ERROR line made it say failure', async () => {
    const timer = `${CORE}.IndexUpdaterUtil#lambda$updateIndexes$1#Updating database indexes for com.acme.a`;
    const indexes =
      line(5, `Starting ${timer}`, { logger: 'LoggingTimer' }) +
      line(6, `Completed ${timer} in 4 ms`, { logger: 'LoggingTimer' });
    const noise = error(5, 'VerifyProperties', 'Portal property "a" is obsolete');
    const log = TOOL_START + noise + CORE_DONE + indexes + recorded('failure') + TOOL_DONE;
    expect((await analyzeText(log)).verdict.outcome).toMatch(/^succeeded/);
  });

  it('asks for attention where an unexplained warning stands in a good upgrade', async () => {
    const log = TOOL_START + CORE_DONE + error(5, 'SomeLogger', 'Something odd happened') + TOOL_DONE;
    expect((await analyzeText(log)).verdict.outcome).toBe('succeeded-with-warnings');
  });

  it('asks for none where all warnings are noise or notes', async () => {
    const log = TOOL_START + CORE_DONE + warning(5, 'SomeLogger', 'Something happened') + TOOL_DONE;
    expect((await analyzeText(log)).verdict.outcome).toBe('succeeded');
  });

  it('rests on lines of the log', async () => {
    for (const [outcome, , log] of CASES) {
      const { verdict } = await analyzeText(log);
      if (outcome !== 'unrecognized') expect(verdict.evidence.length, log).toBeGreaterThan(0);
      expect(new Set(verdict.evidence.map(({ byteOffset }) => byteOffset)).size).toBe(verdict.evidence.length);
      expect(verdict.reason).toMatch(/^[A-Z].*\.$/);
    }
  });
});
