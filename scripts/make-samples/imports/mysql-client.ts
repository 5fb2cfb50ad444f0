// What the mysql client prints with -vvv while it reads a dump of mysqldump.
import type { Random } from '../random.ts';
import { between } from '../random.ts';
import type { Table } from './tables.ts';
import { partsOf } from './tables.ts';

const RULE = '--------------';

/** Writes the log of an import that comes to its end. */
export function mysqlClientLog(tables: readonly Table[], random: Random): string {
  return [...head(random), ...tables.flatMap((table) => tableLines(table, random)), ...closing(random), 'Bye', ''].join(
    '\n',
  );
}

/** Writes the log of an import that an error ends at a table. */
export function brokenMysqlClientLog(tables: readonly Table[], error: string, random: Random): string {
  return [...head(random), ...tables.flatMap((table) => tableLines(table, random)), error, ''].join('\n');
}

/** Writes what the client prints without -v: the warning of the password, and errors. */
export function quietMysqlClientLog(errors: readonly string[]): string {
  const warning = 'mysql: [Warning] Using a password on the command line interface can be insecure.';
  return [warning, ...errors, ''].join('\n');
}

function head(random: Random): string[] {
  return [
    ...done('/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */', 0, random),
    ...done('/*!40101 SET NAMES utf8mb4 */', 0, random),
    ...done("/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */", 0, random),
    ...done('/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */', 0, random),
  ];
}

function closing(random: Random): string[] {
  return [
    ...done('/*!40101 SET SQL_MODE=@OLD_SQL_MODE */', 0, random),
    ...done('/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */', 0, random),
    ...done('/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */', 0, random),
  ];
}

function tableLines({ name, rows }: Table, random: Random): string[] {
  return [
    ...done(`DROP TABLE IF EXISTS \`${name}\``, 0, random),
    ...done(
      `CREATE TABLE \`${name}\` (\n  \`id_\` bigint(20) NOT NULL,\n  \`title\` varchar(75) DEFAULT NULL,\n  PRIMARY KEY (\`id_\`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8`,
      0,
      random,
    ),
    ...done(`LOCK TABLES \`${name}\` WRITE`, 0, random),
    ...done(`/*!40000 ALTER TABLE \`${name}\` DISABLE KEYS */`, 0, random),
    ...partsOf(rows, 120).flatMap((part, index) => insert(name, index * 120, part, random)),
    ...done(`/*!40000 ALTER TABLE \`${name}\` ENABLE KEYS */`, 0, random),
    ...done('UNLOCK TABLES', 0, random),
  ];
}

function insert(name: string, from: number, rows: number, random: Random): string[] {
  const tuples = Array.from(
    { length: rows },
    (_, row) => `(${31_000 + from + row},'${TITLES[between(random, 0, TITLES.length - 1)]}')`,
  );
  const records = rows > 1 ? [`Records: ${rows}  Duplicates: 0  Warnings: 0`] : [];
  const [first, ...others] = done(`INSERT INTO \`${name}\` VALUES ${tuples.join(',')}`, rows, random).slice(0, -1);
  return [first, ...others, ...records, ''];
}

/** Content that looks like what programs print. */
const TITLES = [
  'Home',
  'News of May',
  'ERROR 1062 (23000) at line 9',
  'Query OK, 7 rows affected',
  "It\\'s here",
  'INSERT INTO `x`',
];

function done(statement: string, rows: number, random: Random): string[] {
  const seconds = `0.${String(between(random, 0, 640)).padStart(3, '0')}`;
  return [RULE, statement, RULE, '', `Query OK, ${rows} ${rows === 1 ? 'row' : 'rows'} affected (${seconds} sec)`, ''];
}
