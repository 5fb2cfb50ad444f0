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
  'messages/upgrade-report/UsingDatabase': 'mariadb version 10.7',
  'messages/upgrade-tool/Seconds': ' seconds',
  'throwable/At': 'com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:99)',
  'throwable/Method': '(DBUpgrader.java:99)',
  'throwable/BareType': ' : 1031',
};

const alphabets = await readAlphabets();

describe.each(alphabets.map((alphabet) => [alphabet.name, alphabet] as const))('tokens of %s', (name, { tokens }) => {
  it('there are some', () => {
    expect(tokens.length).toBeGreaterThan(1);
  });

  it.each(tokens.map((token) => [token.name, token] as const))('%s matches its example wholly', (tokenName, token) => {
    checkExample(token, FOLLOWED_BY[`${name}/${tokenName}`] ?? '');
  });
});

it('knows what follows no token that looks at nothing', () => {
  const needed = alphabets.flatMap(({ name, tokens }) =>
    tokens.filter((token) => !matchesAlone(token)).map((token) => `${name}/${token.name}`),
  );
  expect(Object.keys(FOLLOWED_BY).sort()).toEqual(needed.sort());
});

it('has a lexer of every alphabet that was made without mistakes', () => {
  expect(alphabets.flatMap(({ lexer }) => lexer.lexerDefinitionErrors)).toEqual([]);
});

function checkExample(token: TokenType, behind: string): void {
  const example = exampleOf(token);
  expect(example, `${token.name} has no example`).toBeDefined();
  expect(matchAtStart(token, `${example ?? ''}${behind}`)).toBe(example);
}

function matchesAlone(token: TokenType): boolean {
  const example = exampleOf(token);
  return example !== undefined && matchAtStart(token, example) === example;
}

/** What a token takes of the beginning of a text. */
function matchAtStart({ PATTERN }: TokenType, text: string): string | undefined {
  if (typeof PATTERN === 'string') return text.startsWith(PATTERN) ? PATTERN : undefined;
  if (!(PATTERN instanceof RegExp)) return undefined;
  return new RegExp(PATTERN.source, `${PATTERN.flags.replace('y', '')}y`).exec(text)?.[0];
}
