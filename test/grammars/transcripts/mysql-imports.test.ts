// What the report says of an import by the clients of MySQL and MariaDB: tool, database, tables, errors.
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../src/model/import.ts';
import { importsIn } from '../../support/read-import.ts';

const DASHES = '--------------';

function echo(statement: string, result = ''): string {
  return `${DASHES}\n${statement}\n${DASHES}\n\n${result === '' ? '' : `${result}\n\n`}`;
}

const DONE = 'Query OK, 0 rows affected (0.001 sec)';
const OPENING = echo('/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */', DONE);
const CLOSING = echo('/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */', DONE);

function insert(table: string, rows: number, seconds = '0.010'): string {
  const values = Array.from({ length: rows }, (_, index) => `(${index},'row')`).join(',\n');
  const counts = rows > 1 ? `\nRecords: ${rows}  Duplicates: 0  Warnings: 0` : '';
  const affected = `${rows} row${rows === 1 ? '' : 's'} affected`;
  return echo(`INSERT INTO \`${table}\` VALUES\n${values}`, `Query OK, ${affected} (${seconds} sec)${counts}`);
}

async function theImport(text: string): Promise<ImportReport> {
  const imports = await importsIn(text);
  expect(imports).toHaveLength(1);
  return imports[0];
}

/** `schema.name rows`, `name rows`, or the name alone where no rows are printed. */
function tablesOf({ tables }: ImportReport): readonly string[] {
  return tables.map(({ schema, name, rows }) =>
    [schema === undefined ? name : `${schema}.${name}`, rows ?? []].flat().join(' '),
  );
}

/** `code table count`. */
function errorsOf({ errors }: ImportReport): readonly string[] {
  return errors.map(({ code = '-', table = '-', count }) => `${code} ${table} ${count}`);
}

describe('tables', () => {
  it('have the rows and times of all their statements', async () => {
    const text =
      OPENING + insert('Counter', 3, '1.500') + insert('Counter', 2, '0.250') + insert('Layout', 1) + CLOSING;
    const report = await theImport(text);
    expect(tablesOf(report)).toEqual(['Counter 5', 'Layout 1']);
    expect(report.tables[0].durationMs).toBe(1750);
    expect(report.rows).toBe(6);
  });

  it('have the length of the statements that brought their rows', async () => {
    const { tables } = await theImport(OPENING + insert('Counter', 3) + CLOSING);
    const statement =
      "--------------\nINSERT INTO `Counter` VALUES\n(0,'row'),\n(1,'row'),\n(2,'row')\n--------------\n\n";
    expect(tables[0].bytes).toBe(statement.length);
  });

  it('of several schemas are told apart by USE', async () => {
    const use = (schema: string): string => echo(`USE \`${schema}\``, 'Database changed');
    const text = OPENING + use('acme') + insert('Counter', 2) + use('acme_part_1') + insert('Counter', 1) + CLOSING;
    expect(tablesOf(await theImport(text))).toEqual(['acme.Counter 2', 'acme_part_1.Counter 1']);
  });

  it('of several schemas are told apart by CREATE DATABASE where USE is not shown', async () => {
    const create = (schema: string): string =>
      echo(
        `CREATE DATABASE /*!32312 IF NOT EXISTS*/ \`${schema}\` /*!40100 DEFAULT CHARACTER SET utf8mb4 */`,
        'Query OK, 1 row affected',
      );
    const text =
      OPENING + create('acme') + insert('Counter', 2) + create('acme_part_1') + insert('Counter', 1) + CLOSING;
    const report = await theImport(text);
    expect(tablesOf(report)).toEqual(['acme.Counter 2', 'acme_part_1.Counter 1']);
    expect(report.unnamedRows).toEqual([]);
  });

  it('are not named where a file is read by source, its counts are', async () => {
    const text = [
      'mysql> use acme;',
      'Database changed',
      'mysql> source acme.sql;',
      'Query OK, 0 rows affected (0.00 sec)',
      '',
      'Query OK, 120 rows affected (0.01 sec)',
      'Records: 120  Duplicates: 0  Warnings: 0',
      '',
      'Query OK, 45 rows affected (0.01 sec)',
      'Records: 45  Duplicates: 0  Warnings: 0',
      '',
      'mysql> exit',
      'Bye',
      '',
    ].join('\n');
    const report = await theImport(text);
    expect(report.unnamedRows.map(({ rows }) => rows)).toEqual([120, 45]);
    expect(report.tables).toEqual([]);
  });

  it('are read from a terminal with carriage returns, and behind the name of a service', async () => {
    const text = OPENING + insert('Counter', 3) + CLOSING;
    expect(tablesOf(await theImport(text.replaceAll('\n', '\r\n')))).toEqual(['Counter 3']);
    expect(tablesOf(await theImport(text.replace(/^/gm, 'db_1  | ')))).toEqual(['Counter 3']);
  });

  it('are read from UTF-16', async () => {
    const text = Buffer.from(`\uFEFF${(OPENING + insert('Counter', 3) + CLOSING).replaceAll('\n', '\r\n')}`, 'utf16le');
    const [report] = await importsIn(text);
    expect(tablesOf(report)).toEqual(['Counter 3']);
  });
});

describe('errors', () => {
  it('below the statement that failed are of its table, and its text brought nothing', async () => {
    const failed = `${echo("INSERT INTO `Layout` VALUES\n(1,'a'),\n(1,'b')")}ERROR 1062 (23000) at line 31: Duplicate entry '1' for key 'PRIMARY'\n`;
    const report = await theImport(failed);
    expect(errorsOf(report)).toEqual(['1062 Layout 1']);
    expect(report.tables.map(({ name, bytes }) => [name, bytes])).toEqual([['Layout', undefined]]);
  });

  it.each([
    ['at the top', `ERROR 1071 (42000) at line 9: Specified key was too long\n`, ''],
    ['in a line', '', `ERROR 1071 (42000) at line 9: Specified key was too long\n`],
  ])('that were printed early, %s, are of the statement without result', async (_, top, within) => {
    const before = OPENING.replace('SET @OLD', `SET ${within}@OLD`) + insert('Counter', 2);
    const report = await theImport(`${top}${before}${echo('CREATE TABLE `Layout` (`a` int)')}Bye\n`);
    expect(errorsOf(report)).toEqual(['1071 Layout 1']);
  });

  it('that were printed early are of no table that stands beside them', async () => {
    const text = OPENING + insert('Counter', 2);
    const early = text.replace(
      '\nQuery OK, 2',
      "\nQuery OERROR 1136 (21S01) at line 99: Column count doesn't match\nK, 2",
    );
    const report = await theImport(early);
    expect(errorsOf(report)).toEqual(['1136 - 1']);
    expect(tablesOf(report)).toEqual(['Counter 2']);
  });

  it('of the same kind are counted by table', async () => {
    const lines = [
      "ERROR 1146 (42S02) at line 39: Table 'acme.Layout' doesn't exist",
      "ERROR 1146 (42S02) at line 40: Table 'acme.Layout' doesn't exist",
      "ERROR 1146 (42S02) at line 71: Table 'acme.Counter' doesn't exist",
      '',
    ];
    expect(errorsOf(await theImport(lines.join('\n')))).toEqual(['1146 Layout 2', '1146 Counter 1']);
  });

  it('that cost nothing are harmless', async () => {
    const text =
      OPENING + echo('DROP TABLE IF EXISTS `Layout`', `${DONE}\nNote (Code 1051): Unknown table 'acme.Layout'`);
    const { errors } = await theImport(text + CLOSING);
    expect(errors.map(({ code, severity, harmless }) => [code, severity, harmless])).toEqual([['1051', 'WARN', true]]);
  });

  it('of another line keep their text without the data around them', async () => {
    const text = `${OPENING}${DASHES}\nINSERT INTO \`User_\` VALUES (1,'jane@example.comERROR 1406 (22001) at line 7: Data too long for column 'title'\n'),(2,'x')\n${DASHES}\n\n`;
    const { errors } = await theImport(text);
    expect(errors.map(({ message }) => message)).toEqual(["Data too long for column 'title'"]);
  });
});

/** Text, tool, database, direction. */
const PROGRAMS: readonly (readonly [string, string, string, string, string])[] = [
  ['mysql is assumed where nothing tells', "ERROR 1049 (42000): Unknown database 'acme'\n", 'mysql', 'mysql', 'import'],
  [
    'the prompt of MariaDB',
    'MariaDB [acme]> source a.sql;\nQuery OK, 3 rows affected (0.01 sec)\n\nMariaDB [acme]> exit\n',
    'mariadb',
    'mariadb',
    'import',
  ],
  [
    'the text of the server',
    "ERROR 1064 (42000) at line 4: Existe un error en su sintaxis SQL; revise el manual de su versión del servidor MariaDB cerca de 'X' en la línea 1\n",
    'mariadb',
    'mariadb',
    'import',
  ],
  [
    'the sandbox comment that the client took',
    `${echo('/*M!999999 enable the sandbox mode */ \n\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */', DONE)}${CLOSING}`,
    'mariadb',
    'mariadb',
    'import',
  ],
  [
    'the command that was recorded',
    `Script started on 2024-03-01 02:11:09+01:00 [COMMAND="mariadb -vvv acme < a.sql"]\n${OPENING}${CLOSING}`,
    'mariadb',
    'mariadb',
    'import',
  ],
  [
    'mysqlimport',
    'Connecting to db.example\nSelecting database acme\nLoading data from LOCAL file: Counter.txt into Counter\nacme.Counter: Records: 4  Deleted: 0  Skipped: 0  Warnings: 0\nDisconnecting from db.example\n',
    'mysqlimport',
    'mysql',
    'import',
  ],
  [
    'mysqldump',
    '-- Connecting to db.example...\n-- Retrieving table structure for table Counter...\n-- Sending SELECT query...\n-- Retrieving rows...\n-- Disconnecting from db.example...\n',
    'mysqldump',
    'mysql',
    'export',
  ],
  [
    'mydumper',
    '** Message: 02:11:09.411: Server version reported as: 10.6.16-MariaDB-log\n** Message: 02:11:09.411: Started dump at: 2024-03-01 02:11:09\n** Message: 02:11:09.500: Thread 1 dumping data for `acme`.`Counter`\n** Message: 02:11:09.600: Finished dump at: 2024-03-01 02:11:09\n',
    'mydumper',
    'mariadb',
    'export',
  ],
  [
    'myloader',
    '** Message: 02:11:09.411: 2 threads created\n** Message: 02:11:09.412: Creating table `acme`.`Counter`\n** Message: 02:11:09.500: Thread 1 restoring `acme`.`Counter` part 0\n** Message: 02:11:09.600: Thread 1 shutting down\n',
    'myloader',
    'mysql',
    'import',
  ],
  ['pv alone', ' 614MiB 0:01:40 [6.14MiB/s] [=================>] 100%            \n', 'pv', 'mysql', 'import'],
];

describe('program and database are told by', () => {
  it.each(PROGRAMS)('%s', async (_, text, tool, database, direction) => {
    expect(await theImport(text)).toMatchObject({ tool, database, direction });
  });
});

describe('imports in one file', () => {
  it('are two where the client ended and a dump begins anew', async () => {
    const failed = `${OPENING}${insert('Counter', 2)}${echo('CREATE TABLE `Layout` (`a` int)')}ERROR 1050 (42S01) at line 9: Table 'Layout' already exists\nBye\n`;
    const imports = await importsIn(`${failed}${OPENING}${insert('Counter', 2)}${insert('Layout', 1)}${CLOSING}Bye\n`);
    expect(imports.map(({ outcome, rows }) => [outcome, rows])).toEqual([
      ['failed', 2],
      ['succeeded', 3],
    ]);
  });
});
