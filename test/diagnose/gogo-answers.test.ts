// What the answers of the Gogo shell, and rows of Release_, are worth saying.
import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { analyzeText } from '../support/analyze-text.ts';

/** What was typed and answered, and what is found: rule, level, a part of its message or steps. */
const SESSIONS: readonly (readonly [string, readonly string[], string, Finding['level'], string])[] = [
  [
    'a verify process that failed',
    ['g! verify:checkAll', 'com.acme.orders.service verify process failed'],
    'verify/verifier-failed',
    'warning',
    'verify:execute com.acme.orders.service',
  ],
  [
    'a verify process that failed, in the words of a quarterly release',
    ['g! verify:check com.acme.orders.service', 'Verify process com.acme.orders.internal.OrdersVerify failed'],
    'verify/verifier-failed',
    'warning',
    'verify:execute com.acme.orders.service',
  ],
  [
    'a verify process that never ran',
    ['g! verify:checkAll', 'com.acme.orders.service verify process has not executed'],
    'verify/verifier-not-run',
    'note',
    'com.acme.orders.service',
  ],
  [
    'a command of another version',
    ['g! upgrade:help', 'gogo: CommandNotFoundException: Command not found: upgrade:help'],
    'gogo/command-not-found',
    'note',
    'upgrade:help',
  ],
  [
    'a shell without the commands that are always there',
    ['g! upgrade:list', 'gogo: CommandNotFoundException: Command not found: upgrade:list'],
    'gogo/upgrade-commands-missing',
    'warning',
    'upgrade:list',
  ],
  [
    'a module that the shell does not know',
    ['g! verify:execute com.acme.x', 'gogo: IllegalArgumentException: No verify processes exists for com.acme.x'],
    'gogo/command-failed',
    'note',
    'verify:execute com.acme.x',
  ],
  [
    'steps that lead to several versions',
    [
      'g! upgrade:check',
      'There are 2 possible end nodes for 1.0.0',
      'There is an upgrade process available for com.acme.cart.service from 1.0.0 to 2.0.0',
    ],
    'modules/several-end-versions',
    'warning',
    'com.acme.cart.service from 1.0.0',
  ],
  [
    'a bundle that lacks a package',
    [
      'g! diag 55',
      'com.acme.web [55]',
      '  Unresolved requirement: Import-Package: com.acme.api; version="[2.0.0,3.0.0)"',
    ],
    'modules/waiting',
    'warning',
    'com.acme.web waits for: Import-Package: com.acme.api',
  ],
  [
    'modules whose upgrade or verify process failed, by Release_',
    [
      'servletContextName\tschemaVersion\tbuildNumber\tstate_\tverified',
      'portal\t8.18.4\t7310\t0\t1',
      'com.acme.orders.service\t1.1.0\t0\t1\t0',
      'com.acme.cart.service\t2.0.0\t0\t2\t0',
    ],
    'modules/release-state',
    'warning',
    'verify:execute com.acme.cart.service',
  ],
];

it.each(SESSIONS)('%s', async (_name, lines, id, level, said) => {
  const { findings } = await analyzeText(`${lines.join('\n')}\n`);
  const finding = findings.find(({ ruleId }) => ruleId === id);
  expect(finding, findings.map(({ ruleId }) => ruleId).join()).toMatchObject({ level });
  expect([finding?.message, ...(finding?.remediation.steps ?? [])].join('\n')).toContain(said);
});

it('the last answer about a verify process counts', async () => {
  const name = 'com.acme.orders.service verify process';
  const { findings } = await analyzeText(
    `g! verify:checkAll\n${name} failed\ng! verify:execute com.acme.orders.service\ng! verify:checkAll\n${name} succeeded\n`,
  );
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain('verify/verifier-failed');
});
