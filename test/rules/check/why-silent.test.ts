import { describe, expect, it } from 'vitest';
import { checkFolders } from '../../../src/rules/check/check-folders.ts';
import { checkLines } from '../../../src/rules/check/write-check.ts';
import { runExample } from '../../../src/knowledge/run-example.ts';
import { SOUND_RULE, folderOf } from '../../support/rule-folder.ts';

describe('says which part of a condition an example does not fulfil', () => {
  const ORDER = "problem: { text: ['Order (?<order>\\d+) was not placed'] }";
  const ALL = "all:\n    - problem: { text: ['Order (?<order>\\d+) was not placed'] }\n    - ";

  it.each([
    [
      'a field',
      "problem: { logger: [OrderTool], text: ['Order (?<order>\\d+) was not placed'] }",
      'when.problem: nothing has this "logger"',
    ],
    [
      'one of several that must hold',
      `${ALL}problem: { text: [x, y], severity: [WARN] }`,
      'when.all[1].problem: nothing has this "text"',
    ],
    ['what must not be', `${ALL}not: { problem: { logger: [OrderUtil] } }`, 'when.all[1].not: what must not hold does'],
    [
      'any of several',
      `${ALL}any: [{ mark: { event: [tool.failed] } }, { span: { name: x } }]`,
      'when.all[1].any: none of them holds',
    ],
    ['an event', `${ALL}mark: { event: [tool.failed] }`, 'when.all[1].mark: nothing has this "event"'],
    ['a check of the program', `${ALL}check: release-states`, 'when.all[1].check: it does not hold'],
    [
      'the order',
      `sequence: [{ ${ORDER} }, { problem: { text: [Began] } }]`,
      'when.sequence: each step is found, but not in this order',
    ],
    ['how often', `count: { of: { ${ORDER} }, min: 2 }`, 'when.count: it is found, but not as often as asked'],
    ['a span', `inside: { span: { name: Stocks }, find: { ${ORDER} } }`, 'when.inside.span: nothing has this "name"'],
    [
      'what is in a span',
      `inside: { span: { name: Orders }, find: { problem: { text: [(?<order>lost)] } } }`,
      'when.inside.find.problem: nothing has this "text"',
    ],
    [
      'the place in a span',
      `inside: { span: { name: Orders }, find: { ${ORDER} } }`,
      'when.inside: both are found, but "find" stands in no such span',
    ],
    [
      'fields that are not of one problem',
      "problem: { text: ['Order (?<order>\\d+) was not placed'], severity: [ERROR] }",
      'when.problem: each field is found, but not all of them together',
    ],
  ])('%s', async (_what, when, message) => {
    const log = `        2024-01-01 00:00:00.000 ERROR [main][ShopUtil:1] Began
        2024-01-01 00:00:00.000 INFO  [main][UpgradeProcess:96] Upgrading com.acme.Orders
        2024-01-01 00:00:00.000 INFO  [main][UpgradeProcess:107] Completed upgrade process com.acme.Orders in 5 ms
`;
    const text = SOUND_RULE.replace("problem:\n    text: ['Order (?<order>\\d+) was not placed']", () => when).replace(
      '      log: |\n',
      (line) => line + log,
    );
    expect(await said({ 'acme/order-lost.yaml': text })).toContain(`does not fire: ${message}; found in it:`);
  });

  it.each([
    ['databases: [oracle]', 'its condition holds, but the scope leaves it out: "scope.databases"'],
    [
      'phases: [import], runs: [import, upgrade, server, other]',
      'its condition holds, but the scope leaves it out: "scope.phases"',
    ],
    ['runs: [server]', 'it is in another run than "scope.runs" names'],
  ])('a scope: %s', async (scope, message) => {
    const text = SOUND_RULE.replace('when:', `scope: { ${scope} }\nwhen:`).replace(
      '      log: |\n',
      (
        line,
      ) => `${line}        2024-01-01 00:00:00.000 INFO  [main][DialectDetector:1] Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0
        2024-01-01 00:00:00.000 INFO  [main][UpgradeProcess:96] Upgrading com.liferay.portal.upgrade.PortalUpgradeProcess
`,
    );
    expect(await said({ 'acme/order-lost.yaml': text })).toContain(`does not fire: ${message}; found in it:`);
  });
});

async function said(files: Readonly<Record<string, string>>): Promise<string> {
  return checkLines(await checkFolders([{ dir: folderOf(files), isBuiltIn: false }], [], runExample));
}
