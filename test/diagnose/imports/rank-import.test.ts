import { expect, it } from 'vitest';
import { analyzeText } from '../../support/analyze-text.ts';

const REFUSED = ['acme_order', 'acme_item', 'acme_place'].flatMap((table, index) => [
  `psql:portal.sql:${40 + index}: ERROR:  relation "${table}" already exists`,
  `psql:portal.sql:${90 + index}: ERROR:  duplicate key value violates unique constraint "${table}_pkey"`,
  `DETAIL:  Key (id)=(${index}) already exists.`,
  `CONTEXT:  COPY ${table}, line 1`,
]);

/** Log of an import, and what is said of it: rule, role. */
const CASES: readonly (readonly [string, readonly string[], readonly (readonly [string | null, string])[]])[] = [
  [
    'tables that exist are one failure, and their rows follow from it',
    ['SET', ...REFUSED],
    [
      ['import/table-exists', 'root-cause'],
      ['import/duplicate-rows', 'consequence'],
    ],
  ],
  [
    'duplicates in another table are a failure of their own',
    ['SET', ...REFUSED.slice(0, 1), ...REFUSED.slice(5, 8)],
    [
      ['import/table-exists', 'root-cause'],
      ['import/duplicate-rows', 'contributing'],
    ],
  ],
  [
    'the inner error of a chain is the cause, the outer one tells what it cost',
    [
      'Import: Release 19.0.0.0.0 - Production on Sun May 5 10:00:00 2024',
      'Connected to: Oracle Database 19c',
      'ORA-31693: Table data object "LPORTAL"."ACME" failed to load/unload and is being skipped due to error:',
      'ORA-02354: error in exporting/importing data',
      'ORA-12899: value too large for column "LPORTAL"."ACME"."NAME_" (actual: 80, maximum: 75)',
      'Job "LPORTAL"."SYS_IMPORT_FULL_01" completed with 1 error(s) at Sun May 5 10:10:00 2024 elapsed 0 00:10:00',
    ],
    [
      ['import/row-value-too-long', 'root-cause'],
      ['import/oracle-rows-not-loaded', 'consequence'],
    ],
  ],
  [
    'a lost connection is why an import did not come to its end',
    ['COPY 12', 'psql:portal.sql:88: FATAL:  terminating connection due to administrator command'],
    [
      ['import/connection-lost', 'root-cause'],
      ['import/incomplete', 'consequence'],
    ],
  ],
  [
    'a database that exists is the cause where nothing else is',
    [`ERROR 1007 (HY000) at line 22: Can't create database 'acme'; database exists`],
    [['import/database-exists', 'root-cause']],
  ],
  [
    'what costs nothing is no cause',
    ['SET', 'psql:portal.sql:42: ERROR:  role "acme_ops" does not exist', 'ALTER TABLE'],
    [['import/role-or-extension-missing', 'advice']],
  ],
];

it.each(CASES)('%s', async (_name, lines, expected) => {
  const { findings } = await analyzeText(`${lines.join('\n')}\n`);
  expect(findings.map(({ ruleId, role }) => [ruleId, role])).toEqual(expected);
});

it('names the finding that a consequence follows from', async () => {
  const { findings } = await analyzeText(`SET\n${REFUSED.join('\n')}\n`);
  expect(findings[1].causedBy).toBe(findings[0].id);
});

it('says of an error that nobody knows how to look it up, not how to ask for an upgrade', async () => {
  const { findings } = await analyzeText("ERROR 1235 (42000) at line 77: This version doesn't yet support 'x'\n");
  expect(findings).toMatchObject([{ ruleId: null, role: 'root-cause', place: { startLine: 1 } }]);
  expect(findings[0].title).toMatch(/^1235: /);
  const steps = findings[0].remediation.steps.join('\n');
  expect(steps).toContain('Look up 1235 in the documentation of the database.');
  expect(steps).toContain('at line 77');
  expect(steps).not.toContain('Release_');
});
