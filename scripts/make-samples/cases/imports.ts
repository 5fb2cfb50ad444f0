// Samples of data imports, one or two for each database.
import { brokenMysqlClientLog, mysqlClientLog, quietMysqlClientLog } from '../imports/mysql-client.ts';
import { pgRestoreLog, psqlLog } from '../imports/postgresql.ts';
import { SMALL_PORTAL, rowsByName } from '../imports/tables.ts';
import { db2LoadLog, impdpLog, restoreLog, sybaseBcpLog } from '../imports/vendors.ts';
import { makeRandom, seedOf } from '../random.ts';
import type { TextSample } from '../texts.ts';
import { NO_UPGRADE } from '../texts.ts';

const random = (path: string) => makeRandom(seedOf(path));
const lower = (name: string) => name.toLowerCase();
const upper = (name: string) => name.toUpperCase();
const PREFERENCES_MISSING = SMALL_PORTAL.slice(0, 6);

export const IMPORTS: readonly TextSample[] = [
  {
    path: 'import/mysql-vvv.log',
    shows: 'rows by table; content that looks like errors and results',
    truth: {
      ...NO_UPGRADE,
      title: 'The mysql client reads a dump with -vvv to its end',
      imports: [{ tool: 'mysql', database: 'mysql', outcome: 'succeeded', tables: rowsByName(SMALL_PORTAL) }],
    },
    text: mysqlClientLog(SMALL_PORTAL, random('import/mysql-vvv')),
  },
  {
    path: 'import/mysql-vvv-duplicate.log',
    shows: 'the first error ends the import, what was before it stays',
    truth: {
      ...NO_UPGRADE,
      title: 'The mysql client stops at a duplicate',
      imports: [
        {
          tool: 'mysql',
          database: 'mysql',
          outcome: 'failed',
          tables: rowsByName(PREFERENCES_MISSING),
          errors: ['1062'],
        },
      ],
    },
    text: brokenMysqlClientLog(
      PREFERENCES_MISSING,
      "ERROR 1062 (23000) at line 311: Duplicate entry '31004' for key 'PortletPreferences.PRIMARY'",
      random('import/mysql-vvv-duplicate'),
    ),
  },
  {
    path: 'import/mysql-force-quiet.log',
    shows: 'nothing but errors: --force went on behind each, and what was imported is not told',
    truth: {
      ...NO_UPGRADE,
      title: 'The mysql client goes on with --force, and prints errors alone',
      imports: [{ tool: 'mysql', database: 'mysql', outcome: 'partial', errors: ['1062', '1366'] }],
    },
    text: quietMysqlClientLog([
      "ERROR 1062 (23000) at line 208: Duplicate entry '20117-40213' for key 'IX_7F1B3C44'",
      "ERROR 1366 (HY000) at line 377: Incorrect string value: '\\xF0\\x9F\\x8C\\xB2' for column 'title' at row 61",
    ]),
  },
  {
    path: 'import/mysql-two-imports.log',
    shows: 'the first import fails, the second one in the same file comes to its end',
    truth: {
      ...NO_UPGRADE,
      title: 'A dump is read again after a duplicate stopped it',
      imports: [
        {
          tool: 'mysql',
          database: 'mysql',
          outcome: 'failed',
          tables: rowsByName(PREFERENCES_MISSING),
          errors: ['1062'],
        },
        { tool: 'mysql', database: 'mysql', outcome: 'succeeded', tables: rowsByName(SMALL_PORTAL) },
      ],
    },
    text:
      brokenMysqlClientLog(
        PREFERENCES_MISSING,
        "ERROR 1062 (23000) at line 288: Duplicate entry '31090' for key 'PortletPreferences.PRIMARY'",
        random('import/mysql-two-imports'),
      ) + mysqlClientLog(SMALL_PORTAL, random('import/mysql-two-imports/again')),
  },
  {
    path: 'import/postgresql-psql-echo.log',
    shows: 'rows by table, from echoed COPY statements and their tags',
    truth: {
      ...NO_UPGRADE,
      title: 'psql -e reads a dump to its end',
      imports: [
        { tool: 'psql', database: 'postgresql', outcome: 'succeeded', tables: rowsByName(SMALL_PORTAL, lower) },
      ],
    },
    text: psqlLog(SMALL_PORTAL),
  },
  {
    path: 'import/postgresql-psql-encoding.log',
    shows: 'psql goes on behind an error, and the table stays empty',
    truth: {
      ...NO_UPGRADE,
      title: 'psql -e: one table holds bytes that are not UTF-8',
      imports: [
        {
          tool: 'psql',
          database: 'postgresql',
          outcome: 'partial',
          tables: rowsByName(
            SMALL_PORTAL.filter(({ name }) => name !== 'Layout'),
            lower,
          ),
        },
      ],
    },
    text: psqlLog(SMALL_PORTAL, {
      table: 'Layout',
      lines: [
        'psql:portal.sql:4711: ERROR:  invalid byte sequence for encoding "UTF8": 0xe4 0x74 0x65',
        'CONTEXT:  COPY layout, line 7',
      ],
    }),
  },
  {
    path: 'import/postgresql-pg-restore.log',
    shows: 'tables without rows: pg_restore does not count them',
    truth: {
      ...NO_UPGRADE,
      title: 'pg_restore -v reads an archive to its end',
      imports: [
        {
          tool: 'pg_restore',
          database: 'postgresql',
          outcome: 'succeeded',
          tables: Object.fromEntries(SMALL_PORTAL.map(({ name }) => [lower(name), null])),
        },
      ],
    },
    text: pgRestoreLog(SMALL_PORTAL),
  },
  {
    path: 'import/oracle-impdp.log',
    shows: 'rows and sizes by table',
    truth: {
      ...NO_UPGRADE,
      title: 'impdp comes to its end',
      imports: [{ tool: 'impdp', database: 'oracle', outcome: 'succeeded', tables: rowsByName(SMALL_PORTAL, upper) }],
    },
    text: impdpLog(SMALL_PORTAL),
  },
  {
    path: 'import/oracle-impdp-table-exists.log',
    shows: '“completed with 1 error(s)”: a whole table was left out',
    truth: {
      ...NO_UPGRADE,
      title: 'impdp leaves out a table that exists',
      imports: [
        {
          tool: 'impdp',
          database: 'oracle',
          outcome: 'partial',
          tables: rowsByName(PREFERENCES_MISSING, upper),
          errors: ['ORA-39151'],
        },
      ],
    },
    text: impdpLog(PREFERENCES_MISSING, [
      'ORA-39151: Table "LPORTAL"."PORTLETPREFERENCES" exists. All dependent metadata and data will be skipped due to table_exists_action of skip',
    ]),
  },
  {
    path: 'import/sqlserver-restore.log',
    shows: 'pages of the whole database; nothing about tables',
    truth: {
      ...NO_UPGRADE,
      title: 'sqlcmd restores a backup',
      imports: [{ tool: 'sqlcmd', database: 'sqlserver', outcome: 'succeeded' }],
    },
    text: restoreLog(),
  },
  {
    path: 'import/sqlserver-restore-in-use.log',
    shows: 'the last message closes every failure, the first one is the cause',
    truth: {
      ...NO_UPGRADE,
      title: 'sqlcmd cannot restore over a database of another name',
      imports: [{ tool: 'sqlcmd', database: 'sqlserver', outcome: 'failed', errors: ['3154', '3013'] }],
    },
    text: restoreLog([
      'Msg 3154, Level 16, State 4, Server SQL7, Line 1',
      "The backup set holds a backup of a database other than the existing 'lportal' database.",
      'Msg 3013, Level 16, State 1, Server SQL7, Line 1',
      'RESTORE DATABASE is terminating abnormally.',
    ]),
  },
  {
    path: 'import/db2-load-rejected.log',
    shows: 'rows rejected although every load completed',
    truth: {
      ...NO_UPGRADE,
      title: 'db2 load rejects three rows',
      imports: [
        {
          tool: 'db2 load',
          database: 'db2',
          outcome: 'partial',
          tables: { ...rowsByName(SMALL_PORTAL, upper), ASSETENTRY: 38 },
          errors: ['SQL3107W'],
        },
      ],
      findings: ['rows-rejected'],
    },
    text: db2LoadLog(SMALL_PORTAL, 3),
  },
  {
    path: 'import/sybase-bcp.log',
    shows: 'table names that only the echoed commands tell',
    truth: {
      ...NO_UPGRADE,
      title: 'bcp loads table by table',
      imports: [{ tool: 'bcp', database: 'sybase', outcome: 'succeeded', tables: rowsByName(SMALL_PORTAL) }],
    },
    text: sybaseBcpLog(SMALL_PORTAL),
  },
];
