// Records of the clients of MySQL and MariaDB: where they begin, and what each of them says.
import { describe, expect, it } from 'vitest';
import { DASHES, HEAD, echo, eventsOf } from '../../support/mysql-events.ts';
import { parseText } from '../../support/parse-text.ts';

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

  it('belongs to its statement though a progress bar stands between', async () => {
    const bar = ' 614MiB 0:01:40 [6.14MiB/s] [==========>    ] 61% ETA 0:01:03\n';
    const events = await eventsOf(
      `${echo('INSERT INTO `a` VALUES (1)')}${bar}Stage: 1 of 1\nQuery OK, 1 row affected\n\n`,
    );
    expect(events.map(([name]) => name)).toEqual(['import.statement', 'import.rows']);
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

const ERROR = "ERROR 1062 (23000) at line 31: Duplicate entry '7' for key 'PRIMARY'";
const ERROR_LINE = { code: '1062', sqlState: '23000', statementLine: 31, severity: 'ERROR' };
const SPLICED = { ...ERROR_LINE, message: "Duplicate entry '7' for key 'PRIMARY'" };

it('content that names an error is none, also in a statement of which the middle is passed over', async () => {
  const content = "(1,'see ERROR 1062 (23000) at line 9','x'),";
  for (const pieces of [20_000, 20_001]) {
    const statement = `INSERT INTO \`a\` VALUES ${content.repeat(pieces)}(2,'it','y')`;
    const events = await eventsOf(`${DASHES}\n${statement}\n${DASHES}\n\nQuery OK, 2 rows affected\n\n`);
    expect(events).toEqual([
      ['import.statement', { verb: 'insert', table: 'a' }],
      ['import.rows', { rows: 2 }],
    ]);
  }
});

describe('an error that was printed into other output', () => {
  const insert = { verb: 'insert', table: 'a' };
  const inserted = ['import.statement', insert] as const;
  const failed = ['import.error', { ...SPLICED, printed: ERROR }] as const;
  const alone = ['import.error', SPLICED] as const;
  const rows = ['import.rows', { rows: 2 }] as const;

  it.each([
    ['into a row', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'x'),\n(2,${ERROR}\n'y')\n${DASHES}\n\n`],
    ['into quoted data', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'it is${ERROR}\n so'),\n(2,'y')\n${DASHES}\n\n`],
    ['between rows', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'x'),\n${ERROR}\n(2,'y')\n${DASHES}\n\n`],
    ['behind the last row', `${DASHES}\nINSERT INTO \`a\` VALUES\n(1,'x'),\n(2,'y')\n${ERROR}\n${DASHES}\n\n`],
    ['into the closing dashes', `${DASHES}\nINSERT INTO \`a\` VALUES (1,'x')\n---------${ERROR}\n-----\n\n`],
    ['behind the closing dashes', `${DASHES}\nINSERT INTO \`a\` VALUES (1,'x')\n${DASHES}${ERROR}\n\n\n`],
  ])('%s is found, and the result below it keeps its table', async (where, text) => {
    const error = where === 'between rows' || where === 'behind the last row' ? alone : failed;
    expect(await eventsOf(`${text}Query OK, 2 rows affected\n\n`)).toEqual([inserted, error, rows]);
  });

  it.each([
    ['into the opening dashes', `-----${ERROR}\n---------\nINSERT INTO \`a\` VALUES (1)\n${DASHES}\n\n`],
    ['behind the opening dashes', `${DASHES}${ERROR}\n\nINSERT INTO \`a\` VALUES (1)\n${DASHES}\n\n`],
    ['twice', `-----${ERROR}\n${ERROR}\n---------\nINSERT INTO \`a\` VALUES (1)\n${DASHES}\n\n`],
  ])('%s is found, and the statement below it is read', async (name, text) => {
    const errors = name === 'twice' ? [failed, alone] : [failed];
    expect(await eventsOf(`${text}Query OK, 2 rows affected\n\n`)).toEqual([...errors, inserted, rows]);
  });

  it('into a result keeps its rows', async () => {
    const text = `${echo('INSERT INTO `a` VALUES (1)')}Query OK, 1${ERROR}\n8 rows affected\nRecords: 18  Duplicates: 0  Warnings: 0\n\n`;
    expect(await eventsOf(`${text}${echo('INSERT INTO `a` VALUES (1)')}`)).toEqual([
      inserted,
      ['import.error', { ...SPLICED, printed: ERROR, rows: 18 }],
      inserted,
    ]);
  });

  it.each(['Enter password: ', 'mysql.exe : ', 'C:\\Program Files\\MySQL\\bin\\mysql.exe : '])(
    'behind "%s" is found',
    async (before) => {
      const line = `${before}ERROR 1045 (28000): Access denied for user 'root'@'localhost'`;
      const [[name, attributes]] = await eventsOf(`${line}\n`);
      expect([name, attributes]).toEqual(['import.error', expect.objectContaining({ code: '1045', stops: true })]);
    },
  );

  it.each([
    ['a statement', `(1,'it is${ERROR}\n so'),(2,'y')`],
    ['a long statement', `(1,'${'x'.repeat(100_000)}${ERROR}\nx'),(2,'y')`],
  ])('into the first line of %s tells the table of the rows that follow', async (_, values) => {
    const text = `${DASHES}\nINSERT INTO \`a\` VALUES ${values}\n${DASHES}\n\nQuery OK, 2 rows affected\n\n`;
    const events = await eventsOf(text);
    expect(events.slice(1)).toEqual([['import.error', { ...SPLICED, printed: ERROR, into: 'a' }], rows]);
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
