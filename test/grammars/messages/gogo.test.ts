// Sessions of the Gogo shell, line by line: what a line is may depend on the one above it.
import { describe, expect, it } from 'vitest';
import { checkSession } from '../../support/check-session.ts';
import { parseText } from '../../support/parse-text.ts';

const BILLING = 'com.acme.billing.service';
const STEP = 'com.acme.billing.internal.upgrade.v1_1_0.InvoiceUpgradeProcess';

describe('the frame of a session', () => {
  checkSession('telnet, prompts and errors', [
    ['$ telnet localhost 11311', 'gogo.banner'],
    ['Trying 127.0.0.1...', 'gogo.banner'],
    ['Connected to localhost.', 'gogo.banner'],
    ["Escape character is '^]'.", 'gogo.banner'],
    ['____________________________', 'gogo.banner'],
    ['Welcome to Apache Felix Gogo', 'gogo.banner'],
    ['g! ', 'gogo.command', { command: '' }],
    ['g! upgrade:help', 'gogo.command', { command: 'upgrade:help' }],
    [
      'gogo: CommandNotFoundException: Command not found: upgrade:help',
      'gogo.error',
      { exception: 'CommandNotFoundException', reason: 'Command not found: upgrade:help' },
    ],
    ['osgi> verify:help', 'gogo.command', { command: 'verify:help' }],
    [
      'gogo: IllegalArgumentException: Cannot coerce help() to any of []',
      'gogo.error',
      { exception: 'IllegalArgumentException', reason: 'Cannot coerce help() to any of []' },
    ],
    ['g! upgrade:list com.acme.unknown', 'gogo.command', { command: 'upgrade:list com.acme.unknown' }],
    ['gogo: NullPointerException: null', 'gogo.error', { exception: 'NullPointerException', reason: 'null' }],
    ['g! disconnect', 'gogo.command', { command: 'disconnect' }],
    ['Disconnect from console? (y/n; default=y) ', 'gogo.banner'],
    ['Connection closed by foreign host.', 'gogo.banner'],
  ]);

  checkSession('a page of the Control Panel', [
    ['g!', 'gogo.command', { command: '' }],
    ['upgrade:updateIndexes 77', 'gogo.command', { command: 'upgrade:updateIndexes 77' }],
    ['Execute', 'gogo.banner'],
    ['Output', 'gogo.banner'],
    ['Module 77 has no indexes associated with it', 'gogo.indexes', { result: 'none', module: '77' }],
  ]);

  checkSession('alerts of the Control Panel', [
    [
      'Error: Command not found: upgrade:chek',
      'gogo.error',
      { exception: 'CommandNotFoundException', reason: 'upgrade:chek' },
    ],
    ['The command exit is not supported', 'gogo.error', { exception: 'UnsupportedOperationException', reason: '' }],
  ]);

  checkSession('text that no answer is known of, and what a pipe returns', [
    ['g! help upgrade:list | grep list', 'gogo.command', { command: 'help upgrade:list | grep list' }],
    ['list - List registered upgrade processes for all modules', 'gogo.text'],
    ['   scope: upgrade', 'gogo.text'],
    ['true', 'gogo.banner'],
  ]);

  it('keeps bytes of telnet and line ends of Windows out of commands', async () => {
    const bytes = Buffer.from('\xff\xfd\x18\xff\xfb\x01g! \xff\xfc\x18upgrade:check\r\n\r\ng! \r\n', 'latin1');
    const events = await parseText(bytes);
    expect(events.map(({ meaning }) => meaning.attributes.command)).toEqual(['upgrade:check', '']);
  });

  checkSession('output behind a prompt whose command was not echoed', [
    ['g! START LEVEL 20', 'gogo.text'],
    ['   ID|State      |Level|Name', 'gogo.text'],
    [
      '  701|Active     |   10|Acme Billing (API) (2.0.0)|2.0.0',
      'gogo.bundle',
      { id: 701, state: 'Active', level: 10, name: 'Acme Billing (API)', version: '2.0.0' },
    ],
    ['g! com.acme.billing.web [702]', 'gogo.unresolved', { bundle: 'com.acme.billing.web', bundleId: 702 }],
    ['g! Disconnect from console? (y/n; default=y) ', 'gogo.banner'],
  ]);
});

describe('upgrade commands', () => {
  checkSession('upgrade:checkAll, with and without the version that a step leads to', [
    [
      `There are upgrade processes available for Portal from 9.0.0 to 9.2.0 (requires upgrade tool or auto upgrade):`,
      'upgrade.module.pending',
      { module: 'Portal', from: '9.0.0', to: '9.2.0' },
    ],
    [
      '\t9.0.0 to 9.2.0 (REQUIRED): java.util.ArrayList',
      'upgrade.module.step',
      { from: '9.0.0', to: '9.2.0', process: 'java.util.ArrayList', required: true },
    ],
    [
      `There are upgrade processes available for ${BILLING} from 1.0.0 to 1.1.1:`,
      'upgrade.module.pending',
      { module: BILLING, from: '1.0.0', to: '1.1.1' },
    ],
    [`\t1.0.0 to  (REQUIRED): ${STEP}`, 'upgrade.module.step', { from: '1.0.0', process: STEP, required: true }],
    [
      `\t1.1.0 to 1.1.1: ${STEP}`,
      'upgrade.module.step',
      { from: '1.1.0', to: '1.1.1', process: STEP, required: false },
    ],
    ['Unsatisfied components prevent upgrade processes to be registered', 'upgrade.modules.unsatisfied'],
  ]);

  checkSession('rows that one build glues together, and steps with several ends', [
    ['There are 2 possible end nodes for 1.0.0', 'upgrade.module.ambiguous', { version: '1.0.0' }],
    [
      `There are upgrade processes available for ${BILLING} from 1.0.0 to 1.1.0There are upgrade processes available for com.acme.tax.service from 2.0.0 to 2.0.0-step-1`,
      'upgrade.module.pending',
      { module: BILLING, from: '1.0.0', to: '1.1.0', glued: ['com.acme.tax.service 2.0.0 2.0.0-step-1'] },
    ],
    [
      'Dry run upgrade com.acme.tax.web from 0.0.1 to 1.0.0 and its dependent modules',
      'upgrade.module.pending',
      { module: 'com.acme.tax.web', from: '0.0.1', to: '1.0.0' },
    ],
  ]);

  checkSession('rows that documentation wraps', [
    [
      `Would upgrade ${BILLING} from 1.0.0-step-2 to\n1.0.0 and its dependent modules`,
      'upgrade.module.pending',
      { module: BILLING, from: '1.0.0-step-2', to: '1.0.0' },
    ],
    [
      `Registered upgrade processes for\n${BILLING} 0.0.1`,
      'upgrade.module.listed',
      { module: BILLING, version: '0.0.1' },
    ],
    [
      '   {fromSchemaVersionString=0.0.1,\n   toSchemaVersionString=1.0.0,\n   upgradeStep=com.acme.A$1@1f}',
      'upgrade.module.step',
      { from: '0.0.1', to: '1.0.0', process: 'com.acme.A$1' },
    ],
    [
      '   {fromSchemaVersionString=0.0.0, toSchemaVersionString=1.0.0, upgradeStep=Initial Database Creation}',
      'upgrade.module.step',
      { from: '0.0.0', to: '1.0.0', process: 'Initial Database Creation' },
    ],
  ]);

  checkSession('upgrade:executeAll, whose rows may have lost their tabs', [
    ['The following modules had errors while upgrading:', 'gogo.modules-failed'],
    [`\t${BILLING}`, 'gogo.failed-module', { module: BILLING }],
    ['com.acme.tax-core.service', 'gogo.failed-module', { module: 'com.acme.tax-core.service' }],
    ['Use the command upgrade:list  to get more details about the status of a specific upgrade.', 'gogo.banner'],
    ['All modules were successfully upgraded', 'gogo.modules-upgraded'],
    ['No upgrade processes registered for com.acme.x', 'gogo.refused', { module: 'com.acme.x' }],
  ]);

  checkSession('indexes, and what is pending', [
    [`Completed update of indexes for module ${BILLING}`, 'gogo.indexes', { result: 'updated', module: BILLING }],
    ['Completed updating module database indexes', 'gogo.indexes', { result: 'updated' }],
    [
      `Unable to update indexes for ${BILLING}: java.sql.SQLException: no`,
      'gogo.indexes',
      { result: 'failed', module: BILLING },
    ],
    [
      'gogo: IllegalArgumentException: Module 9 does not exist',
      'gogo.error',
      { exception: 'IllegalArgumentException', reason: 'Module 9 does not exist' },
    ],
    [
      'Required upgrades in modules are pending. Run the upgrade process or type upgrade:checkAll in the Gogo shell to get more information.',
      'startup.upgrades-pending',
      { required: true, scope: 'modules' },
    ],
  ]);
});

const VERIFIER = 'com.acme.billing.internal.verify.BillingVerifyProcess';

describe('verify commands', () => {
  checkSession('to 7.4, by the name of the verify process', [
    ['Registered verify process com.acme.billing', 'gogo.verifier', { name: 'com.acme.billing', result: 'registered' }],
    [
      'com.acme.billing verify process has not executed',
      'gogo.verifier',
      { name: 'com.acme.billing', result: 'not-executed' },
    ],
    ['com.acme.billing verify process succeeded', 'gogo.verifier', { name: 'com.acme.billing', result: 'succeeded' }],
    ['com.acme.billing verify process failed', 'gogo.verifier', { name: 'com.acme.billing', result: 'failed' }],
    ['No verify process with name com.acme.x', 'gogo.verifier', { name: 'com.acme.x', result: 'unknown' }],
    [
      'Executing verifiers registered for com.acme.billing',
      'gogo.verifier',
      { name: 'com.acme.billing', result: 'executing' },
    ],
    [
      'Executing verify process registered for com.acme.billing',
      'gogo.verifier',
      { name: 'com.acme.billing', result: 'executing' },
    ],
  ]);

  checkSession('from 2023 on, by class and module', [
    [
      `Registered verify process ${VERIFIER} for module ${BILLING}`,
      'gogo.verifier',
      { name: VERIFIER, module: BILLING, result: 'registered' },
    ],
    [`Verify process ${VERIFIER} was not executed`, 'gogo.verifier', { name: VERIFIER, result: 'not-executed' }],
    [`Verify process ${VERIFIER} succeeded`, 'gogo.verifier', { name: VERIFIER, result: 'succeeded' }],
    [`Verify process ${VERIFIER} failed`, 'gogo.verifier', { name: VERIFIER, result: 'failed' }],
    ['No verify process exists for com.acme.x', 'gogo.verifier', { name: 'com.acme.x', result: 'unknown' }],
    [`Executing verify ${VERIFIER}`, 'gogo.verifier', { name: VERIFIER, result: 'executing' }],
  ]);
});

it('reads none of these lines where they are only alike', async () => {
  const text = [
    'There are upgrade processes available for',
    'Trying to connect',
    'com.acme.billing verify process runs',
    'Unresolved requirement: Import-Package: com.acme.x',
    'State: ACTIVE',
    '1204 requests',
    'portal | 8.18.4 | 7310',
    'true',
  ];
  for (const line of text) expect((await parseText(`${line}\n`))[0].meaning.eventName).toBe('unrecognized');
});

it('leaves the lines of a record of a log alone', async () => {
  const record = [
    '2024-03-01 02:11:09.411 WARN  [main][ComponentTracker:71] Bundles do not resolve',
    'org.osgi.framework.BundleException: Could not resolve module: com.acme.billing.web [702]',
    '  Unresolved requirement: Import-Package: com.acme.billing.api',
    '  Bundle {id: 702, name: com.acme.billing.web, version: 1.0.0}',
    '    target=(*) scope=bundle',
  ].join('\n');
  const events = await parseText(`${record}\n2024-03-01 02:11:09.412 INFO  [main][A:1] next\n`);
  expect(events.map(({ text }) => text.split('\n').length)).toEqual([5, 1]);
});
