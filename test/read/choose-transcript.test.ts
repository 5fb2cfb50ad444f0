import { expect, it } from 'vitest';
import { parseText } from '../support/parse-text.ts';

const RELEASES = `mysql> select servletContextName, schemaVersion, buildNumber, verified, state_ from Release_;
+-------------------------+---------------+-------------+----------+--------+
| servletContextName      | schemaVersion | buildNumber | verified | state_ |
+-------------------------+---------------+-------------+----------+--------+
| portal                  | 8.18.4        |        7310 |        1 |      0 |
| com.acme.orders.service | 1.1.0         |           0 |        0 |      1 |
+-------------------------+---------------+-------------+----------+--------+
2 rows in set (0.00 sec)
`;
const LOG = `2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:104] Upgrading com.acme.UpgradeOrder
ERROR 1062 (23000) at line 9: Duplicate entry
`;

it.each([
  ['an error of a quiet client', "ERROR 1049 (42000): Unknown database 'lportal'\n", ['mysql']],
  ['rows of Release_ that a client of a database prints', RELEASES, ['plain']],
  ['a log that shows a line of a client', LOG, ['liferay-console', 'plain']],
  [
    'a log that begins with a statement of megabytes',
    `--------------\nINSERT INTO \`Layout\` VALUES ${"(1,'Home'),".repeat(200_000)}\n--------------\n\nQuery OK, 2 rows affected\n`,
    ['mysql'],
  ],
  ['text of nobody', 'one\ntwo\n', ['plain']],
])('reads %s for what it is', async (_what, text, expected) => {
  const formats = (await parseText(text)).map(({ format }) => format);
  expect([...new Set(formats)]).toEqual(expected);
});

it('reads a log behind an import as a log', async () => {
  const events = await parseText(`ERROR 1049 (42000): Unknown database 'lportal'\n${LOG}`);
  expect(events.map(({ format }) => format)).toEqual(['mysql', 'liferay-console', 'plain']);
});
