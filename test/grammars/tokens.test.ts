import type { TokenType } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { exampleOf, readAlphabets } from '../support/grammar-tokens.ts';

/** What stands behind the example of a token that looks ahead, by grammar and token. */
const FOLLOWED_BY: Readonly<Record<string, string>> = {
  'formats/jul/Level': ' [main] org.apache.catalina.startup.Catalina.start',
  'formats/liferay-console/Thread': '[UpgradeProcess:83] ',
  'formats/log4j-xml/AttributeName': '="INFO"',
  'messages/gogo/Module': '1203 has no indexes associated with it',
  'messages/gogo-bundles/Interfaces': '={service.id=21374}',
  'messages/gogo-components/GroupedId': '(com.acme.orders.service:1.2.0)',
  'messages/logging-timer/Starting': 'com.liferay.portal.upgrade.v7_0_0.UpgradeRatings#doUpgrade',
  'messages/logging-timer/Completed': 'com.liferay.portal.upgrade.v7_0_0.UpgradeRatings#doUpgrade',
  'messages/modules/GluedVersion': 'There are upgrade processes available for com.acme.a',
  'messages/progress/Count': ' rows.',
  'messages/progress/Name': ' {queryId=12} is finished.',
  'messages/recorder/Type': ' upgrade finished with result success',
  'messages/startup/Loading': 'file:/opt/portal-ext.properties',
  'messages/startup/StartingProduct': 'Liferay Portal 7.0 (a)',
  'messages/startup/ProductName': ' 7.4.13',
  'messages/startup/ProductVersion': ' (Cavanaugh / Build 7413 / May 1, 2021)',
  'messages/startup/Count': '] milliseconds',
  'messages/startup/To': '6205 is not supported',
  'messages/upgrade-process/StartingSuite': 'com.acme.DataCleanupPreupgradeProcessSuite',
  'messages/upgrade-process/FinishedSuite': 'com.acme.DataCleanupPreupgradeProcessSuite',
  'messages/blade-properties/Indent': 'checkInterval from com.acme.A',
  'messages/blade-properties/Replacement': ' from com.acme.A',
  'messages/duplicate-fields/Name': ' from group ID 1',
  'messages/patching-tool/Bullet': 'build number: 7210',
  'messages/tool-prompts/Default': ': ',
  'messages/tool-prompts/Other': ': ',
  'messages/upgrade-report/From': '1.0.0',
  'messages/upgrade-report/Module': ' from 1.0.0',
  'messages/upgrade-report/Pending': 'com.acme.service from 1.0.0',
  'messages/upgrade-report/Property': 'liferay.home: /opt',
  'messages/upgrade-report/To': '1.0.1',
  'messages/upgrade-report/Undetermined': 'initial portal build number',
  'messages/upgrade-report/Using': 'mariadb version 10.7',
  'messages/upgrade-report/items/Count': ' occurrences of the following event: a',
  'messages/upgrade-report/items/Gap': '12',
  'messages/upgrade-report/items/ProcessName': ' took 1 ms to complete',
  'messages/upgrade-report/items/TableName': '     12     -',
  'messages/upgrade-report/items/Took': '12',
  'messages/upgrade-report-context/Separator': 'upgrade.report.type=major',
  'messages/upgrade-report-context/lists/Logger': '2:a',
  'messages/upgrade-report-context/lists/Milliseconds': ', ',
  'messages/upgrade-report-context/lists/Process': '4429 ms]',
  'messages/upgrade-report-context/lists/Rows': ':2043]',
  'messages/upgrade-report-context/lists/Table': '1822:2043]',
  'messages/upgrade-tool/Seconds': ' seconds',
  'throwable/At': 'com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:99)',
  'throwable/Method': '(DBUpgrader.java:99)',
  'throwable/BareType': ' : 1031',
};

/** What stands in front of the example of a token that looks behind, by grammar and token. */
const PRECEDED_BY: Readonly<Record<string, string>> = {
  'messages/blade-properties/Advice': 'a has been removed.  ',
  'messages/blade-properties/Replacement': '\n\t\t- ',
  'messages/blade-properties/Source': 'checkInterval from ',
  'messages/duplicate-fields/Count': '*** ',
  'messages/duplicate-fields/FieldName': 'Field ',
  'messages/duplicate-fields/Name': 'Checking Structure with ID 1 and name ',
  'messages/duplicate-fields/Rest': 'duplicate fields.',
  'messages/patching-tool/Nothing': 'Available patches: ',
  'messages/patching-tool/Value': '* build number: ',
  'messages/tool-prompts/Other': 'Please enter your ',
  'messages/tool-prompts/Answer': 'Please enter your application server (tomcat): ',
  'messages/upgrade-report/BuildNumber': 'Unable to determine initial',
  'messages/upgrade-report/Module': 'There are upgrade processes available for ',
  'messages/upgrade-report/PropertyColon': 'Property liferay.home',
  'messages/upgrade-report/PropertyName': 'Property ',
  'messages/upgrade-report/Rest': 'Result: ',
  'messages/upgrade-report/Schema': 'com.acme.service from ',
  'messages/upgrade-report/SchemaVersion': 'Unable to determine final',
  'messages/upgrade-report/To': 'com.acme.service from 1.0.0',
  'messages/upgrade-report/Vendor': 'Using ',
  'messages/upgrade-report/VersionWord': 'Using mariadb',
  'messages/upgrade-report/When': 'Unable to determine ',
  'messages/upgrade-report/items/Company': 'Upgrade Process: com.acme.A',
  'messages/upgrade-report/items/LoggerName': 'Class name: ',
  'messages/upgrade-report/items/Message': '2 occurrences of the following event: ',
  'messages/upgrade-report/items/Milliseconds': 'com.acme.A took 12',
  'messages/upgrade-report/items/Number': 'com.acme.A took ',
  'messages/upgrade-report/items/Occurrences': '2',
  'messages/upgrade-report/items/ReasonText': 'SQL: a;\nError: ',
  'messages/upgrade-report/items/Rows': 'ResourceAction      ',
  'messages/upgrade-report/items/Runner': 'Upgrade Process: ',
  'messages/upgrade-report/items/Statement': 'SQL: ',
  'messages/upgrade-report-context/OtherKey': '{',
  'messages/upgrade-report-context/ReportKey': '{upgrade.type=major, ',
  'messages/upgrade-report-context/Value': '{upgrade.report.execution.time=',
  'messages/upgrade-report-context/lists/Count': '[com.acme.A:[',
  'messages/upgrade-report-context/lists/Logger': '[',
  'messages/upgrade-report-context/lists/Message': '[com.acme.A:[2:',
  'messages/upgrade-report-context/lists/Milliseconds': '[com.acme.A:',
  'messages/upgrade-report-context/lists/Process': '[',
  'messages/upgrade-report-context/lists/Rows': '[ResourceAction:',
  'messages/upgrade-report-context/lists/Runner': '[',
  'messages/upgrade-report-context/lists/Sql': '[com.acme.A:',
  'messages/upgrade-report-context/lists/Table': '[',
};

const alphabets = await readAlphabets();

describe.each(alphabets.map((alphabet) => [alphabet.name, alphabet] as const))('tokens of %s', (name, { tokens }) => {
  it('there are some', () => {
    expect(tokens.length).toBeGreaterThan(1);
  });

  it.each(tokens.map((token) => [token.name, token] as const))('%s matches its example wholly', (tokenName, token) => {
    const key = `${name}/${tokenName}`;
    checkExample(token, PRECEDED_BY[key] ?? '', FOLLOWED_BY[key] ?? '');
  });
});

it('knows what surrounds no token that looks at nothing', () => {
  const needed = alphabets.flatMap(({ name, tokens }) =>
    tokens.filter((token) => !matchesAlone(token)).map((token) => `${name}/${token.name}`),
  );
  const known = new Set([...Object.keys(FOLLOWED_BY), ...Object.keys(PRECEDED_BY)]);
  expect([...known].sort()).toEqual(needed.sort());
});

it('has no empty alternative: the lookup of tokens by their first character does not see it', () => {
  const patterns = alphabets.flatMap(({ name, tokens }) =>
    tokens.map(({ name: token, PATTERN }) => [`${name}/${token}`, PATTERN instanceof RegExp ? PATTERN.source : '']),
  );
  expect(patterns.filter(([, source]) => /(?<!\\)(?:\|\)|\((?:\?:)?\|)/.test(source)).map(([name]) => name)).toEqual(
    [],
  );
});

it('has a lexer of every alphabet that was made without mistakes', () => {
  expect(alphabets.flatMap(({ lexer }) => lexer.lexerDefinitionErrors)).toEqual([]);
});

function checkExample(token: TokenType, before: string, behind: string): void {
  const example = exampleOf(token);
  expect(example, `${token.name} has no example`).toBeDefined();
  expect(matchAt(token, before.length, `${before}${example ?? ''}${behind}`)).toBe(example);
}

function matchesAlone(token: TokenType): boolean {
  const example = exampleOf(token);
  return example !== undefined && matchAt(token, 0, example) === example;
}

/** What a token takes of a text from one place on. */
function matchAt({ PATTERN }: TokenType, at: number, text: string): string | undefined {
  if (typeof PATTERN === 'string') return text.startsWith(PATTERN, at) ? PATTERN : undefined;
  if (!(PATTERN instanceof RegExp)) return undefined;
  const pattern = new RegExp(PATTERN.source, `${PATTERN.flags.replace('y', '')}y`);
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
