import { describe, expect, it } from 'vitest';
import { isError } from '../../../src/diagnose/is-error.ts';
import { stepOf } from '../../../src/diagnose/unknown/step-of.ts';
import { runOf } from '../../support/runs-of.ts';
import { completed, error, failed, line, started } from '../../support/log-lines.ts';
import { TOOL_START } from '../../support/upgrade-logs.ts';

const OUTER = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const JOURNAL = 'com.liferay.journal.internal.upgrade.v1_0_0';
const thrown = (...classes: readonly string[]): string =>
  `java.lang.IllegalStateException: odd\n${classes.map((name) => `\tat ${name}.doUpgrade(A.java:1)\n`).join('')}`;

describe('the step of a problem', () => {
  it.each([
    ['the innermost that is open', started(1, OUTER) + started(2, STEP) + error(3, 'Foo', 'odd'), STEP],
    [
      'that around a timer',
      started(1, STEP) + line(2, 'Starting a.b.C#d', { logger: 'LoggingTimer' }) + error(3, 'Foo', 'odd'),
      STEP,
    ],
    [
      'of its stack, deepest cause first',
      error(1, 'Foo', 'odd', thrown('a.b.C', `${JOURNAL}.UpgradeJournal`, STEP)),
      `${JOURNAL}.UpgradeJournal`,
    ],
    [
      'of its stack, not a helper of it',
      error(1, 'Foo', 'odd', thrown(`${JOURNAL}.util.JournalTable`, `${JOURNAL}.UpgradeJournal$2`)),
      `${JOURNAL}.UpgradeJournal`,
    ],
    [
      'without a name of its own',
      error(1, 'Foo', 'odd', thrown('com.acme.upgrade.registry.FooStepRegistrator$1')),
      'com.acme.upgrade.registry.FooStepRegistrator$1',
    ],
    [
      'a verifier',
      error(1, 'Foo', 'odd', thrown('com.liferay.portal.verify.VerifyUUID', 'com.liferay.portal.verify.VerifyProcess')),
      'com.liferay.portal.verify.VerifyUUID',
    ],
    [
      'none of the machinery',
      error(
        1,
        'Foo',
        'odd',
        thrown('com.liferay.portal.kernel.upgrade.UpgradeProcess', 'com.liferay.portal.tools.DBUpgrader'),
      ),
      undefined,
    ],
    [
      'none that is over',
      started(1, STEP) + completed(2, STEP, 9) + error(3, 'Foo', 'odd', thrown('a.b.C')),
      undefined,
    ],
    [
      'none that failed, of an error beside it',
      started(1, STEP) + failed(2, STEP, 9) + error(3, 'Foo', 'odd', thrown('a.b.C')),
      undefined,
    ],
    [
      'the innermost that failed, of what ends the tool',
      started(1, OUTER) +
        started(1, STEP) +
        failed(2, STEP, 9) +
        failed(2, OUTER, 9) +
        error(3, 'DBUpgrader', 'null', thrown('a.b.C')),
      STEP,
    ],
  ])('%s', async (_name, log, step) => {
    const run = await runOf(TOOL_START + log);
    const problem = run.problems.find(isError);
    expect(problem && stepOf(run, problem)).toBe(step);
  });
});
