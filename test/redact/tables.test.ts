import { describe, expect, it } from 'vitest';
import { findCommands } from '../../src/redact/find/find-commands.ts';
import { finderOf } from '../../src/redact/find/find-by-pattern.ts';
import { kindOfName } from '../../src/redact/find/kind-of-name.ts';
import { COMMANDS } from '../../src/redact/tables/commands.ts';
import { MYSQL_AND_POSTGRESQL } from '../../src/redact/tables/mysql-and-postgresql.ts';
import { OTHER_DATABASES } from '../../src/redact/tables/other-databases.ts';
import { HEADERS_AND_ADDRESSES } from '../../src/redact/tables/headers-and-addresses.ts';
import { NAMES_OF_VALUES } from '../../src/redact/tables/names-of-values.ts';
import { NETWORK_AND_PEOPLE } from '../../src/redact/tables/network-and-people.ts';
import { TOKEN_FORMATS } from '../../src/redact/tables/token-formats.ts';
import type { Finder } from '../../src/redact/found-value.ts';

const TABLES = { TOKEN_FORMATS, HEADERS_AND_ADDRESSES, MYSQL_AND_POSTGRESQL, OTHER_DATABASES, NETWORK_AND_PEOPLE };

describe.each(Object.entries(TABLES))('%s', (_, patterns) => {
  it.each(patterns.map((entry) => [entry.example, entry] as const))('%s', (example, entry) => {
    checkExample(example, finderOf([entry]));
  });
});

describe('COMMANDS', () => {
  it.each(COMMANDS.map(({ example }) => example))('%s', (example) => {
    checkExample(example, findCommands);
  });
});

describe('NAMES_OF_VALUES', () => {
  it('names each ending once', () => {
    const endings = Object.values(NAMES_OF_VALUES).flatMap((endings) => endings.trim().split(/\s+/));
    expect(endings.filter((ending, index) => endings.indexOf(ending) !== index)).toEqual([]);
  });

  it.each([
    ['jdbc.default.password', 'password'],
    ['LIFERAY_JDBC_PERIOD_DEFAULT_PERIOD_PASSWORD', 'password'],
    ['LIFERAY_X_PERIOD__UPPERCASEP_ASSWORD', 'password'],
    ['ldap.security.credentials.12', 'password'],
    ['dbPassword2', 'password'],
    ['keyStorePassword', 'password'],
    ['saml.keystore.credential.password[liferay]', 'password'],
    ['auth.token.shared.secret', 'token'],
    ['dl.store.s3.secret.key', 'key'],
    ['X-API-Key', 'key'],
    ['passwords.encryption.algorithm', undefined],
    ['password.length', 'nothing'],
    ['primaryKey', 'nothing'],
    ['servletContextName', 'nothing'],
    ['compass', 'nothing'],
  ])('%s: %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});

function checkExample(example: string, find: Finder): void {
  const text = example.replace(/[«»]/g, '');
  const found = new Set(find(text).map(({ start, end }) => text.slice(start, end)));
  const marked = new Set(Array.from(example.matchAll(/«([^»]+)»/g), ([, value]) => value));
  // A mail address is found with its domain.
  expect([...marked].filter((value) => !found.has(value))).toEqual([]);
  expect(
    [...found].filter((value) => !marked.has(value) && ![...marked].some((known) => known.includes(value))),
  ).toEqual([]);
}
