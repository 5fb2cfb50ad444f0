// Records of the clients of MySQL and MariaDB: where they begin, and what each of them says.
import { describe, expect, it } from 'vitest';
import { mysql } from '../../../grammars/transcripts/mysql/to-event.ts';
import { parseText } from '../../support/parse-text.ts';

const DASHES = '--------------';
/** Lines that make a text one of these clients, whatever follows. */
const HEAD = `${DASHES}\nSET NAMES utf8mb4\n${DASHES}\n\nQuery OK, 0 rows affected\n\n`;

/** What the records behind the head say, without those that say nothing. */
async function eventsOf(text: string): Promise<readonly (readonly [string, object])[]> {
  const events = await parseText(`${HEAD}${text}`);
  return events
    .slice(2)
    .map(({ meaning }) => [meaning.eventName, meaning.attributes] as const)
    .filter(([name]) => name !== 'import.text');
}

function echo(statement: string): string {
  return `${DASHES}\n${statement}\n${DASHES}\n\n`;
}

type Row = readonly [string, string, object];

const STATEMENTS: readonly Row[] = [
  ['INSERT INTO `Layout` VALUES (1,20121),(2,20121)', 'import.statement', { verb: 'insert', table: 'Layout' }],
  ['INSERT INTO `Layout` VALUES\n(1,20121),\n(2,20121)', 'import.statement', { verb: 'insert', table: 'Layout' }],
  ['insert into acme.Layout values (1)', 'import.statement', { verb: 'insert', schema: 'acme', table: 'Layout' }],
  ['INSERT IGNORE INTO `Layout`\nVALUES (1)', 'import.statement', { verb: 'insert', table: 'Layout' }],
  ['REPLACE INTO `Layout` VALUES (1)', 'import.statement', { verb: 'insert', table: 'Layout' }],
  ["LOAD DATA LOCAL INFILE 'a.txt' INTO TABLE `Layout`", 'import.statement', { verb: 'copy', table: 'Layout' }],
  [
    'CREATE TABLE IF NOT EXISTS `Layout` (\n  `plid` bigint\n)',
    'import.statement',
    { verb: 'create-table', table: 'Layout' },
  ],
  ['DROP TABLE IF EXISTS `Layout`', 'import.statement', { verb: 'other', table: 'Layout' }],
  ['/*!40000 ALTER TABLE `Layout` DISABLE KEYS */', 'import.statement', { verb: 'other', table: 'Layout' }],
  ['DELETE FROM Layout', 'import.statement', { verb: 'other', table: 'Layout' }],
  ['UNLOCK TABLES', 'import.statement', { verb: 'other' }],
  ['-- Table structure for table `Layout`', 'import.statement', { verb: 'other' }],
  ['--\n-- Data\n--\n\nLOCK TABLES `Layout` WRITE', 'import.statement', { verb: 'other', table: 'Layout' }],
  ['USE `acme_2`', 'import.connected', { schema: 'acme_2' }],
  [
    'CREATE DATABASE /*!32312 IF NOT EXISTS*/ `acme_2` /*!40100 DEFAULT CHARACTER SET utf8mb4 */',
    'import.connected',
    { schema: 'acme_2' },
  ],
  ['create database acme_2', 'import.connected', { schema: 'acme_2' }],
  ['/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */', 'import.opening', {}],
  ['/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */', 'import.opening', {}],
  ['/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */', 'import.closing', {}],
  ['/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */', 'import.closing', {}],
  // MariaDB's client takes the backslash out of the comment, MySQL's leaves it in.
  [
    '/*M!999999 enable the sandbox mode */ \n\n\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */',
    'import.opening',
    { tool: 'mariadb', database: 'mariadb' },
  ],
  [
    '/*M!999999\\- enable the sandbox mode */ \n-- MySQL dump 10.13\n--\n\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */',
    'import.opening',
    {},
  ],
];

const LINES: readonly Row[] = [
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
  ['Killed', 'import.error', { message: 'Killed', severity: 'FATAL', killed: true }],
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

/** Statement, its result, rows that it brought, rows that it did not, duration. */
const RESULTS: readonly (readonly [string, string, object])[] = [
  ['INSERT INTO `a` VALUES (1)', 'Query OK, 1 row affected', { rows: 1 }],
  ['INSERT INTO `a` VALUES (1)', 'Query OK, 1 row affected (0.05 sec)', { rows: 1, durationMs: 50 }],
  [
    'INSERT INTO `a` VALUES (1),(2)',
    'Query OK, 2 rows affected, 1 warning (1 min 1.001 sec)\nRecords: 2  Duplicates: 0  Warnings: 1',
    { rows: 2, durationMs: 61_001 },
  ],
  [
    'INSERT INTO `a` SELECT * FROM `b`',
    'Query OK, 9 rows affected (2 days 1 hour 3 min 0.5 sec)\nRecords: 9  Duplicates: 0  Warnings: 0',
    { rows: 9, durationMs: ((49 * 60 + 3) * 60 + 0.5) * 1000 },
  ],
  [
    'INSERT IGNORE INTO `a` VALUES (1),(2),(3)',
    'Query OK, 2 rows affected\nRecords: 3  Duplicates: 1  Warnings: 1',
    { rows: 2, rejected: 1 },
  ],
  ['REPLACE INTO `a` VALUES (1),(2)', 'Query OK, 3 rows affected\nRecords: 2  Duplicates: 1  Warnings: 0', { rows: 2 }],
  ['REPLACE INTO `a` VALUES (1)', 'Query OK, 2 rows affected', { rows: 1 }],
  [
    "LOAD DATA INFILE 'a' INTO TABLE `a`",
    'Query OK, 7 rows affected\nRecords: 9  Deleted: 0  Skipped: 2  Warnings: 2',
    { rows: 7, rejected: 2 },
  ],
];

describe('an echoed statement', () => {
  it.each(STATEMENTS)('%s', async (statement, eventName, attributes) => {
    expect(await eventsOf(echo(statement))).toEqual([[eventName, attributes]]);
  });

  it('is measured from its first line of dashes to the next record', async () => {
    const statement = echo("INSERT INTO `a` VALUES (1,'é')");
    const events = await parseText(`${HEAD}${statement}Query OK, 1 row affected\n`);
    expect(events[2].byteLength).toBe(Buffer.byteLength(statement));
  });

  it('goes on over a line that is longer than is kept', async () => {
    const values = `(1,'${'x'.repeat(2_000_000)}')`;
    const events = await parseText(`${HEAD}${echo(`INSERT INTO \`a\` VALUES ${values}`)}Query OK, 1 row affected\n`);
    expect(events.slice(2).map(({ meaning }) => meaning.eventName)).toEqual(['import.statement', 'import.rows']);
    expect(events[2].byteLength).toBeGreaterThan(2_000_000);
  });
});

describe('a result', () => {
  it.each(RESULTS)('%s: %s', async (statement, result, attributes) => {
    const [, event] = await eventsOf(`${echo(statement)}${result}\n\n`);
    expect(event).toEqual(['import.rows', attributes]);
  });

  it('of a statement that brings no rows says nothing of rows', async () => {
    const [, event] = await eventsOf(`${echo('CREATE DATABASE `a`')}Query OK, 1 row affected (0.002 sec)\n`);
    expect(event).toEqual(['import.result', { durationMs: 2 }]);
  });

  it('of a typed command is none of the file that is read after it', async () => {
    const typed = 'mysql> create database a;\nQuery OK, 1 row affected (0.01 sec)\n\nmysql> source a.sql\n';
    const events = await eventsOf(
      `${typed}Query OK, 0 rows affected (0.00 sec)\n\nQuery OK, 8 rows affected (0.01 sec)\n`,
    );
    expect(events.map(([name]) => name)).toEqual([
      'import.prompt',
      'import.result',
      'import.prompt',
      'import.result',
      'import.rows',
    ]);
  });
});

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
});

const ERROR = "ERROR 1062 (23000) at line 31: Duplicate entry '7' for key 'PRIMARY'";
const ERROR_LINE = { code: '1062', sqlState: '23000', statementLine: 31, severity: 'ERROR' };
const SPLICED = { ...ERROR_LINE, message: "Duplicate entry '7' for key 'PRIMARY'" };

describe('an error that was printed into other output', () => {
  const insert = { verb: 'insert', table: 'a' };
  const [inserted, failed] = [['import.statement', insert] as const, ['import.error', SPLICED] as const];
  const rows = ['import.rows', { rows: 2 }] as const;

  it.each([
    ['into a row', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'x'),\n(2,${ERROR}\n'y')\n${DASHES}\n\n`],
    ['into quoted data', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'it is${ERROR}\n so'),\n(2,'y')\n${DASHES}\n\n`],
    ['between rows', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'x'),\n${ERROR}\n(2,'y')\n${DASHES}\n\n`],
    ['behind the last row', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'x'),\n(2,'y')\n${ERROR}\n${DASHES}\n\n`],
    ['into the closing dashes', `${DASHES}\nINSERT INTO \`a\` VALUES (1,'x')\n---------${ERROR}\n-----\n\n`],
    ['behind the closing dashes', `${DASHES}\nINSERT INTO \`a\` VALUES (1,'x')\n${DASHES}${ERROR}\n\n\n`],
  ])('%s is found, and the result below it keeps its table', async (_, text) => {
    expect(await eventsOf(`${text}Query OK, 2 rows affected\n\n`)).toEqual([inserted, failed, rows]);
  });

  it.each([
    ['into the opening dashes', `-----${ERROR}\n---------\nINSERT INTO \`a\` VALUES (1)\n${DASHES}\n\n`],
    ['behind the opening dashes', `${DASHES}${ERROR}\n\nINSERT INTO \`a\` VALUES (1)\n${DASHES}\n\n`],
    ['twice', `-----${ERROR}\n${ERROR}\n---------\nINSERT INTO \`a\` VALUES (1)\n${DASHES}\n\n`],
  ])('%s is found, and the statement below it is read', async (name, text) => {
    const errors = name === 'twice' ? [failed, failed] : [failed];
    expect(await eventsOf(`${text}Query OK, 2 rows affected\n\n`)).toEqual([...errors, inserted, rows]);
  });

  it('into a result keeps its rows', async () => {
    const text = `${echo('INSERT INTO `a` VALUES (1)')}Query OK, 1${ERROR}\n8 rows affected\nRecords: 18  Duplicates: 0  Warnings: 0\n\n`;
    expect(await eventsOf(`${text}${echo('INSERT INTO `a` VALUES (1)')}`)).toEqual([
      inserted,
      ['import.error', { ...SPLICED, rows: 18 }],
      inserted,
    ]);
  });

  it('behind the question for a password is found', async () => {
    const line = "Enter password: ERROR 1045 (28000): Access denied for user 'root'@'localhost'";
    const [[name, attributes]] = await eventsOf(`${line}\n`);
    expect([name, attributes]).toEqual(['import.error', expect.objectContaining({ code: '1045', stops: true })]);
  });

  it.each([
    ['a statement', `(1,'it is${ERROR}\n so'),(2,'y')`],
    ['a long statement', `(1,'${'x'.repeat(100_000)}${ERROR}\nx'),(2,'y')`],
  ])('into the first line of %s tells the table of the rows that follow', async (_, values) => {
    const text = `${DASHES}\nINSERT INTO \`a\` VALUES ${values}\n${DASHES}\n\nQuery OK, 2 rows affected\n\n`;
    const events = await eventsOf(text);
    expect(events.slice(1)).toEqual([['import.error', { ...SPLICED, into: 'a' }], rows]);
  });
});

describe('data that looks like messages', () => {
  it.each([
    ["(1,'How to fix ERROR 1062 (23000) at line 12: Duplicate entry \\'1\\' for key \\'PRIMARY\\'')"],
    ["(1,'ERROR 1062 (23000): gone'),"],
    ["(1,'a','Query OK, 5 rows affected')"],
    ['2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] Unable to upgrade'],
  ])('is data: %s', async (row) => {
    const events = await eventsOf(echo(`INSERT INTO \`a\` VALUES\n(0,'x'),\n${row}\n(2,'y')`));
    expect(events).toEqual([['import.statement', { verb: 'insert', table: 'a' }]]);
  });
});

it('an error below the statement that failed is told to be of it', async () => {
  const events = await eventsOf(`${echo('INSERT INTO `a` VALUES (7)')}${ERROR}\n${DASHES}\n`);
  expect(events[1]).toEqual(['import.error', { ...SPLICED, follows: true }]);
});

it('finds back after dashes whose other half is lost', async () => {
  const text = `half of a line\n${DASHES}\n\nQuery OK, 1 row affected\n\n${echo('INSERT INTO `a` VALUES (1)')}`;
  expect((await eventsOf(text)).at(-1)).toEqual(['import.statement', { verb: 'insert', table: 'a' }]);
});

describe('what is not taken for the log of an import', () => {
  it.each([
    ['-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)'],
    ['-- MariaDB dump 10.19  Distrib 10.6.16-MariaDB'],
    ['-- ------------------------------------------------------'],
    ['/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;'],
    ['/*M!999999\\- enable the sandbox mode */ '],
    ['CREATE TABLE `Layout` ('],
    ['INSERT INTO `Layout` VALUES (1,"ERROR 1062 (23000): no")'],
    ["(1,'How to fix ERROR 1062 (23000) at line 12: Duplicate'),"],
    ['UNLOCK TABLES;'],
    ['2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] ERROR 1062 (23000): Duplicate'],
    ['ERROR:  duplicate key value violates unique constraint'],
    ['psql:dump.sql:12: ERROR:  relation "a" does not exist'],
  ])('%s', (line) => {
    expect(mysql.recognize(line)).toBeUndefined();
  });

  it('a dump that is given in place of a log', async () => {
    const dump = [
      '-- MySQL dump 10.13  Distrib 8.0.36',
      '--',
      '/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;',
      'DROP TABLE IF EXISTS `a`;',
      'CREATE TABLE `a` (',
      '  `id` bigint',
      ');',
      'LOCK TABLES `a` WRITE;',
      "INSERT INTO `a` VALUES (1),(2,'Query OK, 1 row affected');",
      'UNLOCK TABLES;',
    ].join('\n');
    expect(new Set((await parseText(`${dump}\n`)).map(({ format }) => format))).toEqual(new Set(['plain']));
  });

  it.each(mysql.examples.map((example) => [example]))('its own example is one: %s', async (example) => {
    const recognized = example.split('\n').some((line) => mysql.recognize(line) !== undefined);
    expect(recognized).toBe(true);
  });
});
