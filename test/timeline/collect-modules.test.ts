import { describe, expect, it } from 'vitest';
import { isLater } from '../../src/timeline/module-steps.ts';
import { error, line } from '../support/log-lines.ts';
import { runOf } from '../support/runs-of.ts';

describe('isLater', () => {
  it.each([
    ['1.0.1', '1.0.0'],
    ['1.1.0', '1.0.9'],
    ['2.0.0', '1.9.9'],
    ['1.0.10', '1.0.9'],
    ['1.0.0', '0.0.0'],
    ['1.0.0', '1.0.0-step-1'],
    ['1.0.0-step-2', '1.0.0-step-3'],
    ['1.0.0-step-1', '0.9.9'],
    ['1.0.0', '1.0.0.step-1'],
    ['1.0.0.step-1', '1.0.0.step-2'],
  ])('%s comes after %s', (version, than) => {
    expect(isLater(version, than)).toBe(true);
    expect(isLater(than, version)).toBe(false);
  });

  it('a version does not come after itself', () => {
    expect(isLater('1.0.0-step-1', '1.0.0-step-1')).toBe(false);
    expect(isLater('1.0', '1.0.0')).toBe(false);
  });
});

const INDEXES = 'com.liferay.portal.db.index.IndexUpdaterUtil#updateIndexes#Updating database indexes for com.acme.a';
const upgraded = line(0, `Completed ${INDEXES} in 5 ms`, { logger: 'LoggingTimer' });
const pending = 'There are upgrade processes available for com.acme.a from 1.0.0 to 1.2.0\n';
const failure = error(1, 'UpgradeExecutor', 'Failed upgrade process for module com.acme.a');

describe('modules', () => {
  it.each([
    ['upgraded where their indexes were updated', upgraded, { status: 'upgraded' }],
    ['failed where the executor says so', failure, { status: 'failed' }],
    ['pending where the shell says so', pending, { status: 'pending', fromSchema: '1.0.0', toSchema: '1.2.0' }],
    ['failed, whatever is said later', failure + upgraded + pending, { status: 'failed', fromSchema: '1.0.0' }],
    ['pending although their indexes were updated', upgraded + pending, { status: 'pending', toSchema: '1.2.0' }],
    [
      'pending where no steps lead from one version to the other',
      'java.lang.IllegalStateException: Unable to upgrade com.acme.a to 1.5.0 from 1.4.1\n\tat a.B.c(B.java:1)\n',
      { status: 'pending', fromSchema: '1.4.1', toSchema: '1.5.0' },
    ],
    [
      'pending to the latest of their listed steps',
      `Registered upgrade processes for com.acme.a 1.0.0\n${steps('0.0.1 1.0.0-step-1', '1.0.0-step-1 1.0.0', '1.0.0 1.1.0', '1.1.0 1.2.0')}`,
      { status: 'pending', fromSchema: '1.0.0', toSchema: '1.2.0' },
    ],
    [
      'pending at a step before their version',
      `Registered upgrade processes for com.acme.a 1.0.0-step-2\n${steps('1.0.0-step-2 1.0.0-step-1', '1.0.0-step-1 1.0.0')}`,
      { status: 'pending', fromSchema: '1.0.0-step-2', toSchema: '1.0.0' },
    ],
  ])('are %s', async (_, log, expected) => {
    const { modules } = await runOf(log);
    expect(modules).toHaveLength(1);
    expect(modules[0]).toMatchObject({ name: 'com.acme.a', ...expected });
  });

  it('list their steps in the order in which they run, and whether they are required where that is told', async () => {
    const list = `Registered upgrade processes for com.acme.a 1.0.0\n${steps('0.0.0 1.2.0', '1.1.0 1.2.0', '1.0.0 1.1.0')}`;
    expect((await runOf(list)).modules[0]?.steps).toEqual([
      { from: '1.0.0', to: '1.1.0', process: 'a.B' },
      { from: '1.1.0', to: '1.2.0', process: 'a.B' },
    ]);
    const all = `${pending.trimEnd()}:\n\t1.0.0 to  (REQUIRED): a.B\n\t1.1.0 to 1.1.1: a.C\n`;
    expect((await runOf(all)).modules[0]?.steps).toEqual([
      { from: '1.0.0', process: 'a.B', required: true },
      { from: '1.1.0', to: '1.1.1', process: 'a.C', required: false },
    ]);
    expect((await runOf(list + pending)).modules[0]?.steps).toHaveLength(2);
  });

  const done = `Registered upgrade processes for com.acme.a 1.2.0\n${steps('1.0.0 1.1.0', '1.1.0 1.2.0')}`;
  it.each([
    ['a later list shows their end', `${pending}g! upgrade:list com.acme.a\n${done}`],
    ['a later check names them no more', `g! upgrade:check\n${pending}\ng! upgrade:check\ng! \n`],
    ['all modules are said to be', `${pending}All modules were successfully upgraded\n`],
    ['they were repaired in the shell', `${failure}g! upgrade:check\n${pending}g! upgrade:check\n\ng! exit\n`],
  ])('are upgraded where %s', async (_, log) => {
    expect((await runOf(log)).modules).toMatchObject([{ name: 'com.acme.a', status: 'upgraded' }]);
  });

  it.each([
    ['the text ends behind the check', `${pending}g! upgrade:check\n`],
    [
      'the check says that something hides from it',
      `${pending}g! upgrade:check\nUnsatisfied components prevent upgrade processes to be registered\ng! \n`,
    ],
    ['only some rows of the check were asked for', `${pending}g! upgrade:check | grep com.acme.b\ng! \n`],
    ['the check was answered by an error', `${pending}g! upgrade:check\ngogo: IllegalStateException: no\ng! \n`],
    ['another module is listed', `${pending}${done.replace('com.acme.a', 'com.acme.b')}`],
  ])('wait still where %s', async (_, log) => {
    expect((await runOf(log)).modules).toMatchObject([{ name: 'com.acme.a', status: 'pending' }]);
  });

  it('are failed where the shell lists them', async () => {
    const log = 'The following modules had errors while upgrading:\n\tcom.acme.a\n\tcom.acme.b\n';
    const { modules } = await runOf(log);
    expect(modules.map(({ name, status }) => `${name} ${status}`)).toEqual(['com.acme.a failed', 'com.acme.b failed']);
  });

  it('are none where all listed steps were done', async () => {
    const log = `Registered upgrade processes for com.acme.a 1.2.0\n${steps('1.0.0 1.1.0', '1.1.0 1.2.0')}`;
    expect((await runOf(log)).modules).toEqual([]);
  });

  it('are none for the portal itself', async () => {
    expect((await runOf('There are upgrade processes available for Portal from 8.18.4 to 16.0.0\n')).modules).toEqual(
      [],
    );
  });

  it('point to the line that decided their status', async () => {
    const { modules } = await runOf(upgraded + upgraded + failure + failure);
    expect(modules[0]?.place.startLine).toBe(3);
  });
});

function steps(...pairs: readonly string[]): string {
  return pairs
    .map((pair) => pair.split(' '))
    .map(([from, to]) => `\t{fromSchemaVersionString=${from}, toSchemaVersionString=${to}, upgradeStep=a.B@1f}\n`)
    .join('');
}
