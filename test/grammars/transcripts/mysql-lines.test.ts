// Lines of the clients of MySQL and MariaDB that say something by themselves.
import { describe, expect, it } from 'vitest';
import { HEAD, eventsOf } from '../../support/mysql-events.ts';
import { parseText } from '../../support/parse-text.ts';

/** Line, event, attributes. */
const LINES: readonly (readonly [string, string, object])[] = [
  [
    "ERROR 1062 (23000) at line 31: Duplicate entry '7' for key 'Layout.PRIMARY'",
    'import.error',
    {
      code: '1062',
      sqlState: '23000',
      statementLine: 31,
      table: 'Layout',
      severity: 'ERROR',
      message: "Duplicate entry '7' for key 'Layout.PRIMARY'",
    },
  ],
  [
    "ERROR 1062 (23000) at line 31: Doppelter Eintrag '7' für Schlüssel 'PRIMARY'",
    'import.error',
    {
      code: '1062',
      sqlState: '23000',
      statementLine: 31,
      severity: 'ERROR',
      message: "Doppelter Eintrag '7' für Schlüssel 'PRIMARY'",
    },
  ],
  [
    "ERROR 1050 (42S01) at line 9: La tabla 'Layout' ya existe",
    'import.error',
    {
      code: '1050',
      sqlState: '42S01',
      statementLine: 9,
      table: 'Layout',
      severity: 'ERROR',
      message: "La tabla 'Layout' ya existe",
    },
  ],
  [
    "ERROR 1146 (42S02): Table 'acme.Layout' doesn't exist",
    'import.error',
    {
      code: '1146',
      sqlState: '42S02',
      schema: 'acme',
      table: 'Layout',
      severity: 'ERROR',
      message: "Table 'acme.Layout' doesn't exist",
    },
  ],
  [
    'ERROR 1452 (23000) at line 5: Cannot add or update a child row (`acme`.`Order_`, CONSTRAINT `FK_1`)',
    'import.error',
    {
      code: '1452',
      sqlState: '23000',
      statementLine: 5,
      schema: 'acme',
      table: 'Order_',
      severity: 'ERROR',
      message: 'Cannot add or update a child row (`acme`.`Order_`, CONSTRAINT `FK_1`)',
    },
  ],
  [
    "ERROR 1142 (42000) at line 3: DROP command denied to user 'reader'@'10.0.0.7' for table 'Layout'",
    'import.error',
    {
      code: '1142',
      sqlState: '42000',
      statementLine: 3,
      table: 'Layout',
      severity: 'ERROR',
      message: "DROP command denied to user 'reader'@'10.0.0.7' for table 'Layout'",
    },
  ],
  [
    "ERROR 1064 (42000) at line 8: check the manual that corresponds to your MariaDB server version near 'INSER INTO\n(7,1)' at line 1",
    'import.error',
    {
      code: '1064',
      sqlState: '42000',
      statementLine: 8,
      severity: 'ERROR',
      database: 'mariadb',
      message: "check the manual that corresponds to your MariaDB server version near 'INSER INTO\n(7,1)' at line 1",
    },
  ],
  [
    "ERROR 2002 (HY000): Can't connect to server on '10.0.0.7' (115)",
    'import.error',
    {
      code: '2002',
      sqlState: 'HY000',
      severity: 'FATAL',
      stops: true,
      database: 'mariadb',
      message: "Can't connect to server on '10.0.0.7' (115)",
    },
  ],
  [
    "ERROR 1050 (42S01) at line 9 in file: 'acme.sql': Table 'Layout' already exists",
    'import.error',
    {
      code: '1050',
      sqlState: '42S01',
      statementLine: 9,
      table: 'Layout',
      severity: 'ERROR',
      message: "Table 'Layout' already exists",
    },
  ],
  [
    "ERROR: ASCII '\\0' appeared in the statement",
    'import.error',
    { severity: 'ERROR', message: "ASCII '\\0' appeared in the statement" },
  ],
  [
    "ERROR at line 5: Unknown command '\\-'.",
    'import.error',
    { severity: 'ERROR', statementLine: 5, message: "Unknown command '\\-'." },
  ],
  ['Note (Code 1051): Unknown table', 'import.warning', { code: '1051', message: 'Unknown table', harmless: true }],
  [
    "Warning (Code 1366): Incorrect string value for column 'title' at row 4",
    'import.warning',
    { code: '1366', message: "Incorrect string value for column 'title' at row 4" },
  ],
  ['mysql: [Warning] Using a password is insecure.', 'import.tool', { tool: 'mysql', database: 'mysql' }],
  [
    "mysql: Deprecated program name. It will be removed, use '/usr/bin/mariadb' instead",
    'import.tool',
    { tool: 'mariadb', database: 'mariadb' },
  ],
  [
    'WARNING: option --ssl-verify-server-cert is disabled, because of an insecure passwordless login.',
    'import.tool',
    { tool: 'mariadb', database: 'mariadb' },
  ],
  [
    "mysql: [ERROR] unknown option '--vvvv'.",
    'import.error',
    { message: "mysql: [ERROR] unknown option '--vvvv'.", severity: 'FATAL', stops: true },
  ],
  [
    'gzip: acme.sql.gz: unexpected end of file',
    'import.error',
    { message: 'gzip: acme.sql.gz: unexpected end of file', severity: 'FATAL', stops: true },
  ],
  ['Killed', 'import.error', { message: 'Killed', severity: 'FATAL' }],
  [
    'Welcome to the MariaDB monitor.  Commands end with ; or \\g.',
    'import.started',
    { tool: 'mariadb', database: 'mariadb' },
  ],
  [
    'Welcome to the MySQL monitor.  Commands end with ; or \\g.',
    'import.started',
    { tool: 'mysql', database: 'mysql' },
  ],
  ['Server version: 8.0.36 MySQL Community Server', 'import.connected', { server: '8.0.36', database: 'mysql' }],
  [
    'Server version: 10.6.16-MariaDB-log Source distribution',
    'import.connected',
    { server: '10.6.16-MariaDB-log', database: 'mariadb' },
  ],
  ['mysql> use acme;', 'import.prompt', { tool: 'mysql', database: 'mysql', schema: 'acme' }],
  ['mysql> source acme.sql;', 'import.prompt', { tool: 'mysql', database: 'mysql' }],
  ['MariaDB [(none)]> use `acme`;', 'import.prompt', { tool: 'mariadb', database: 'mariadb', schema: 'acme' }],
  ['MariaDB [acme]> exit', 'import.prompt', { tool: 'mariadb', database: 'mariadb', schema: 'acme' }],
  ['Bye', 'import.ended', {}],
  [
    'Script started on 2024-03-01 02:11:09+01:00 [COMMAND="zcat a.sql.gz | mysql -vv acme" <not executed on terminal>]',
    'import.started',
    { tool: 'mysql', direction: 'import', timeMs: Date.UTC(2024, 2, 1, 2, 11, 9) },
  ],
  [
    'Script started on 2024-03-01 02:11:09+01:00 [COMMAND="mysqldump -v acme"]',
    'import.started',
    { tool: 'mysqldump', direction: 'export', timeMs: Date.UTC(2024, 2, 1, 2, 11, 9) },
  ],
  [
    'Script done on 2024-03-01 02:14:09+01:00 [COMMAND_EXIT_CODE="1"]',
    'import.exit-status',
    { status: 1, timeMs: Date.UTC(2024, 2, 1, 2, 14, 9) },
  ],
  ['real\t62m3.250s', 'import.elapsed', { durationMs: 3_723_250 }],
  ['real 4.20', 'import.elapsed', { durationMs: 4200 }],
  [' 614MiB 0:01:40 [6.14MiB/s] [==========>    ] 61% ETA 0:01:03', 'import.progress', { tool: 'pv' }],
  ['14:05:57 Import of C:\\acme.sql has finished with 2 errors', 'import.ended', { outcome: 'with-errors' }],
  ['14:05:57 Import of C:\\acme.sql has finished', 'import.ended', { outcome: 'succeeded' }],
  ['Operation failed with exitcode 1', 'import.ended', { outcome: 'failed' }],

  ['-- Connecting to db.example...', 'import.started', { tool: 'mysqldump', direction: 'export' }],
  [
    '-- Retrieving table structure for table Layout...',
    'import.table.started',
    { table: 'Layout', tool: 'mysqldump', direction: 'export' },
  ],
  [
    '-- Disconnecting from db.example...',
    'import.ended',
    { outcome: 'succeeded', tool: 'mysqldump', direction: 'export' },
  ],
  [
    'mysqldump: Got error: 1049: "Unknown database \'acme\'" when selecting the database',
    'import.error',
    {
      code: '1049',
      message: 'Got error: 1049: "Unknown database \'acme\'" when selecting the database',
      severity: 'ERROR',
      stops: true,
      tool: 'mysqldump',
      direction: 'export',
    },
  ],
  [
    "mysqldump: Couldn't execute 'SHOW FIELDS FROM `V1`': View 'acme.V1' is invalid (1356)",
    'import.error',
    {
      code: '1356',
      message: "Couldn't execute 'SHOW FIELDS FROM `V1`': View 'acme.V1' is invalid (1356)",
      severity: 'ERROR',
      stops: true,
      tool: 'mysqldump',
      direction: 'export',
    },
  ],
  [
    'mysqldump: Error 2013: Lost connection to MySQL server during query when dumping table `Layout` at row: 5',
    'import.error',
    {
      code: '2013',
      table: 'Layout',
      message: 'Error 2013: Lost connection to MySQL server during query when dumping table `Layout` at row: 5',
      severity: 'ERROR',
      stops: true,
      tool: 'mysqldump',
      direction: 'export',
    },
  ],
  [
    "mysqldump: Error: 'Access denied; you need the PROCESS privilege' when trying to dump tablespaces",
    'import.error',
    {
      message: "Error: 'Access denied; you need the PROCESS privilege' when trying to dump tablespaces",
      severity: 'ERROR',
      harmless: true,
      tool: 'mysqldump',
      direction: 'export',
    },
  ],
  ['Connecting to db.example', 'import.started', { tool: 'mysqlimport' }],
  ['Selecting database acme', 'import.connected', { schema: 'acme' }],
  [
    'Loading data from LOCAL file: /tmp/a b.txt into Layout',
    'import.table.started',
    { table: 'Layout', tool: 'mysqlimport' },
  ],
  ['Disconnecting from db.example', 'import.ended', { outcome: 'succeeded', tool: 'mysqlimport' }],
  [
    "mariadb-import: Error: 1146, Table 'acme.Nope' doesn't exist, when using table: Nope",
    'import.error',
    {
      code: '1146',
      table: 'Nope',
      message: "Error: 1146, Table 'acme.Nope' doesn't exist, when using table: Nope",
      severity: 'ERROR',
      tool: 'mysqlimport',
    },
  ],
  [
    '** Message: 02:11:09.411: Thread 2 restoring `acme`.`Layout` part 0',
    'import.table.started',
    { schema: 'acme', table: 'Layout', tool: 'myloader' },
  ],
  [
    '** Message: 02:11:09.411: Creating table `acme`.`Layout`',
    'import.table.started',
    { schema: 'acme', table: 'Layout', tool: 'myloader' },
  ],
  [
    '** Message: 02:11:09.411: Thread 1 dumping data for `acme`.`Layout`',
    'import.table.started',
    { schema: 'acme', table: 'Layout', tool: 'mydumper', direction: 'export' },
  ],
  [
    '** Message: 02:11:09.411: Empty table acme.Lock_',
    'import.table.loaded',
    { schema: 'acme', table: 'Lock_', rows: 0 },
  ],
  [
    '** Message: 02:11:09.411: Finished dump at: 2024-03-01 02:11:09',
    'import.ended',
    { tool: 'mydumper', direction: 'export', outcome: 'succeeded', timeMs: Date.UTC(2024, 2, 1, 2, 11, 9) },
  ],
  ['** Message: 02:11:09.411: Thread 1 shutting down', 'import.ended', { outcome: 'succeeded' }],
  [
    '** (myloader:812): CRITICAL **: 02:11:09.411: Error restoring acme.Layout from file acme.Layout.sql: Duplicate entry',
    'import.error',
    {
      schema: 'acme',
      table: 'Layout',
      severity: 'ERROR',
      message: 'Error restoring acme.Layout from file acme.Layout.sql: Duplicate entry',
    },
  ],
  ['** (mydumper:812): WARNING **: 02:11:09.411: Slow query', 'import.warning', { message: 'Slow query' }],
];

describe('a line', () => {
  it.each(LINES)('%s', async (line, eventName, attributes) => {
    expect(await eventsOf(`${line}\n`)).toEqual([[eventName, attributes]]);
  });

  it('of mysqlimport counts the rows that were taken', async () => {
    const loading = 'Loading data from LOCAL file: a.txt into Layout\n';
    const [, event] = await eventsOf(`${loading}acme.Layout: Records: 155  Deleted: 0  Skipped: 11  Warnings: 11\n`);
    const attributes = { schema: 'acme', table: 'Layout', rows: 144, rejected: 11, tool: 'mysqlimport' };
    expect(event).toEqual(['import.table.loaded', attributes]);
  });

  it.each(['Database changed', 'Sandbox mode.', 'Copyright (c) 2000, 2024, Oracle and/or its affiliates.'])(
    'that says nothing more is text: %s',
    async (line) => {
      const events = await parseText(`${HEAD}${line}\n`);
      expect(events.at(-1)?.meaning.eventName).toBe('import.text');
    },
  );
});
