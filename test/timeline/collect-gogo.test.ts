// What was asked in the Gogo shell, and what it answered.
import { describe, expect, it } from 'vitest';
import type { GogoResult } from '../../src/model/gogo.ts';
import { error, line } from '../support/log-lines.ts';
import { runOf } from '../support/runs-of.ts';

const MODULE = 'com.acme.billing.service';
const PENDING = `There are upgrade processes available for ${MODULE} from 1.0.0 to 1.2.0\n`;
const STEP = 'com.acme.billing.internal.upgrade.v1_1_0.InvoiceUpgradeProcess';

/** `<command> <argument>: <outcome> <first line>-<last line> ×<rows>`. */
function labelOf({ command, argument, outcome, place, rows }: GogoResult): string {
  const typed = argument === undefined ? command : `${command} ${argument}`;
  return `${typed}: ${outcome} ${place.startLine}-${place.endLine} ×${rows.length}`;
}

async function labelsOf(text: string): Promise<readonly string[]> {
  return (await runOf(text)).gogo.map(labelOf);
}

describe('outcomes', () => {
  it.each([
    ['nothing pending, where the next prompt follows', 'g! upgrade:check\ng! \n', ['upgrade:check: empty 1-1 ×0']],
    ['not told, where the text ends behind the command', 'g! upgrade:check\n', ['upgrade:check: unknown 1-1 ×0']],
    ['rows', `g! upgrade:check\n${PENDING}\ng! exit\n`, ['upgrade:check: ok 1-3 ×1']],
    [
      'no such command',
      'g! upgrade:help\ngogo: CommandNotFoundException: Command not found: upgrade:help\n',
      ['upgrade:help: not-found 1-2 ×1'],
    ],
    [
      'wrong arguments',
      'g! upgrade:executeall x\ngogo: IllegalArgumentException: Cannot coerce executeall(String) to any of [()]\n',
      ['upgrade:executeall x: refused 1-2 ×1'],
    ],
    [
      'an unknown module',
      'g! upgrade:list a.b\ngogo: NullPointerException: null\n',
      ['upgrade:list a.b: failed 1-2 ×1'],
    ],
    [
      'no upgrade processes',
      'g! upgrade:execute a.b\nNo upgrade processes registered for a.b\n',
      ['upgrade:execute a.b: refused 1-2 ×1'],
    ],
    [
      'work that was done',
      `g! upgrade:execute ${MODULE}\nINFO - Upgrading ${STEP}\nINFO - Completed upgrade process ${STEP} in 38 ms\ng! \n`,
      [`upgrade:execute ${MODULE}: ok 1-3 ×0`],
    ],
    [
      'work whose end is not printed',
      `g! upgrade:execute ${MODULE}\nINFO - Upgrading ${STEP}\n`,
      [`upgrade:execute ${MODULE}: unknown 1-2 ×0`],
    ],
    [
      'a module that failed, with its stack trace',
      `g! upgrade:executeAll\nINFO - Upgrading ${STEP}\nERROR - Failed upgrade process for module ${MODULE}\ncom.acme.AException: no\n\tat com.acme.A.b(A.java:1)\nThe following modules had errors while upgrading:\n\t${MODULE}\nUse the command upgrade:list <module name> to get more details about the status of a specific upgrade.\n`,
      ['upgrade:executeAll: failed 1-8 ×1'],
    ],
    [
      'a module that failed, as 7.0 to 7.2 print it',
      `g! upgrade:executeAll\n\nFailed upgrade process for module ${MODULE}:\ncom.acme.AException: no\n\tat com.acme.A.b(A.java:1)\n\nThe following modules had errors while upgrading:\n\t${MODULE}\n`,
      ['upgrade:executeAll: failed 1-8 ×2'],
    ],
    [
      'a verify process that printed an error: it is said to be completed all the same',
      'g! verify:execute a.b\nExecuting verify a.V\nINFO - Verifying com.acme.V\nERROR - com.liferay.portal.verify.VerifyException: no\nINFO - Completed verification process com.acme.V in 15 ms\ng! \n',
      ['verify:execute a.b: unknown 1-5 ×1'],
    ],
    [
      'a failed module in a list is an answer',
      `g! upgrade:check\nThe upgrade of module ${MODULE} failed\ng! upgrade:execute ${MODULE} 1.2.0\nThe upgrade of module ${MODULE} failed\n`,
      ['upgrade:check: ok 1-2 ×1', `upgrade:execute ${MODULE} 1.2.0: failed 3-4 ×1`],
    ],
    [
      'no verifier of that name',
      'g! verify:check x\nNo verify process with name x\n',
      ['verify:check x: refused 1-2 ×1'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await labelsOf(text)).toEqual(expected);
  });
});

describe('answers without a command', () => {
  it.each([
    [
      `${PENDING}\nRegistered upgrade processes for ${MODULE} 1.0.0\n`,
      ['upgrade:check: ok 1-2 ×1', 'upgrade:list: ok 3-3 ×1'],
    ],
    [PENDING.replace('1.2.0\n', '1.2.0:\n\t1.0.0 to 1.2.0 (REQUIRED): a.B\n'), ['upgrade:checkAll: ok 1-2 ×2']],
    [`The upgrade of module ${MODULE} failed\n`, ['unknown: failed 1-1 ×1']],
    ['Command not found: upgrade:chek\n', ['unknown: not-found 1-1 ×1']],
    [
      'g! START LEVEL 20\n  7|Active     |   10|com.acme.a (1.0.0)\n\ng! com.acme.b [8]\n  Unresolved requirement: Import-Package: x\n',
      ['lb: ok 1-3 ×1', 'diag: ok 4-5 ×1'],
    ],
    ['All modules were successfully upgraded\n', ['upgrade:executeAll: ok 1-1 ×0']],
    ['a.b verify process succeeded\n', ['verify:check: ok 1-1 ×1']],
    ['com.acme.worker [12]\n', []],
  ])('%j are given to the command they fit', async (text, expected) => {
    expect(await labelsOf(text)).toEqual(expected);
  });

  it('are not taken for those of another command that is open', async () => {
    expect(await labelsOf(`g! lb\nRegistered upgrade processes for ${MODULE} 1.0.0\n`)).toEqual([
      'lb: unknown 1-1 ×0',
      'upgrade:list: ok 2-2 ×1',
    ]);
  });
});

describe('rows', () => {
  it('name the module of each step', async () => {
    const [{ rows }] = (await runOf(`${PENDING.trimEnd()}:\n\t1.0.0 to 1.2.0 (REQUIRED): ${STEP}\n`)).gogo;
    expect(rows).toEqual([
      { module: MODULE, from: '1.0.0', to: '1.2.0' },
      { module: MODULE, from: '1.0.0', to: '1.2.0', process: STEP, required: true },
    ]);
  });

  it('are taken apart where a build glues them together', async () => {
    const [{ rows }] = (await runOf(`${PENDING.trimEnd()}${PENDING.replace(MODULE, 'com.acme.tax')}`)).gogo;
    expect(rows).toEqual([
      { module: MODULE, from: '1.0.0', to: '1.2.0' },
      { module: 'com.acme.tax', from: '1.0.0', to: '1.2.0' },
    ]);
  });

  it('hold what a component waits for, without what somebody else offers', async () => {
    const text =
      'com.acme.b [8]\n  Unresolved requirement: Import-Package: x\n    -> Export-Package: x\n       com.acme.c [9]\n         Unresolved requirement: Import-Package: y\n';
    const [{ rows }] = (await runOf(text)).gogo;
    const row = { bundle: 'com.acme.b', bundleId: 8, state: 'unresolved', waitsFor: ['Import-Package: y'] };
    expect(rows).toEqual([{ ...row, through: ['com.acme.c'] }]);
  });

  it('are kept up to ten thousand', async () => {
    const bundles = Array.from({ length: 10_050 }, (_, id) => `  ${id}|Active     |   10|com.acme.a (1.0.0)\n`);
    const [{ rows }] = (await runOf(`g! lb\nSTART LEVEL 20\n${bundles.join('')}`)).gogo;
    expect(rows).toHaveLength(10_000);
  });
});

const DS = `g! ds:unsatisfied

Bundle {id: 40, name: ${MODULE}, version: 1.0.0}
\tDeclarative Service {id: 5210, name: com.acme.BillingUpgradeStepRegistrator, unsatisfied references:\u0020
\t\t{name: _portal, target: null}
\t\t{name: _own, target: (&(release.bundle.symbolic.name=${MODULE})(release.schema.version>=1.2.0))}
\t\t{name: _release, target: (&(release.bundle.symbolic.name=com.acme.tax.service)(release.schema.version>=1.2.0))}
\t}
\tDeclarative Service {id: 5211, name: com.acme.Portlet, unsatisfied references:\u0020
\t\t{name: _invoices, target: null}
\t}
`;

describe('components that cannot start', () => {
  it('are listed with what they wait for', async () => {
    const { unsatisfied } = await runOf(DS);
    expect(unsatisfied.map(({ component, waitsFor, place }) => [component, waitsFor.length, place.startLine])).toEqual([
      ['com.acme.BillingUpgradeStepRegistrator', 3, 4],
      ['com.acme.Portlet', 1, 9],
    ]);
  });

  it('tell what the upgrade of their module waits for: other modules, or references by name', async () => {
    const { modules } = await runOf(DS);
    expect(modules).toMatchObject([
      { name: MODULE, status: 'unknown', blockedBy: ['_portal', 'com.acme.tax.service'] },
    ]);
    const known = await runOf(PENDING + DS);
    expect(known.modules).toMatchObject([
      { name: MODULE, status: 'pending', blockedBy: ['_portal', 'com.acme.tax.service'] },
    ]);
  });

  it('are one, whether a list or their description tells of them', async () => {
    const text = `g! scr:list 40
com.acme.A in bundle 40 (com.acme.b:1.0.0) enabled, 1 instance.
    Id: 6021, State:UNSATISFIED REFERENCE
com.acme.B in bundle 40 (com.acme.b:1.0.0) enabled, 1 instance.
    Id: 6022, State:ACTIVE
g! scr:info com.acme.A
Component Description: com.acme.A
Bundle:        40 (com.acme.b:1.0.0)
State:        UNSATISFIED REFERENCE
  - _a: com.acme.C UNSATISFIED 1..1 static
    target=(*) scope=bundle
`;
    expect((await runOf(text)).unsatisfied).toMatchObject([
      { bundle: 'com.acme.b', component: 'com.acme.A', state: 'UNSATISFIED REFERENCE', waitsFor: ['_a: com.acme.C'] },
    ]);
  });

  it('are none any more where a later answer shows them active', async () => {
    const list = (state: string) => `g! scr:list\n [  40]   com.acme.A  enabled\n    [2101] [${state}] \n`;
    expect((await runOf(list('unsatisfied reference'))).unsatisfied).toHaveLength(1);
    expect((await runOf(list('unsatisfied reference') + list('active      '))).unsatisfied).toEqual([]);
  });
});

describe('runs', () => {
  it('are of the shell where nothing but a session and what it ran is there', async () => {
    const text = `g! upgrade:execute a.b\nINFO - Upgrading ${STEP}\nINFO - Completed upgrade process ${STEP} in 38 ms\n`;
    expect((await runOf(text)).kind).toBe('gogo');
    expect((await runOf('a.b verify process succeeded\n')).kind).toBe('gogo');
  });

  it('of the upgrade tool may end with a session', async () => {
    const text =
      line(0, 'Completed Liferay core upgrade process in 8 seconds', { logger: 'DBUpgrader' }) +
      error(
        1,
        'UpgradeExecutor',
        `Failed upgrade process for module ${MODULE}`,
        'a.BException: no\n\tat a.B.c(B.java:1)\n',
      ) +
      `Connecting to Gogo shell because the upgrade failed or is incomplete\ng! upgrade:check\n${PENDING}` +
      line(2, 'Something else', { thread: 'other' }) +
      'g! lb\nNo matching bundles found.\ng! exit\n';
    const run = await runOf(text);
    expect(run.kind).toBe('upgrade');
    expect(run.gogo.map(labelOf)).toEqual(['upgrade:check: ok 6-7 ×1', 'lb: ok 9-10 ×0']);
    expect(run.modules).toMatchObject([{ name: MODULE, status: 'failed', fromSchema: '1.0.0', toSchema: '1.2.0' }]);
  });
});
