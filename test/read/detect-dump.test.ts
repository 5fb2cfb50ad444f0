import { expect, it } from 'vitest';
import { detectDump } from '../../src/read/inputs/detect-dump.ts';

const MYSQL_HEAD = '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: db1    Database: lportal\n';
const POSTGRES_HEAD = '--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nSET lock_timeout = 0;\n';

it.each([
  ['a dump of mysqldump', MYSQL_HEAD, 'a MySQL or MariaDB dump'],
  [
    'a dump of a new MariaDB',
    '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19\n',
    'a MySQL or MariaDB dump',
  ],
  [
    'a dump without comments',
    '/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `Layout`;\n',
    'a MySQL or MariaDB dump',
  ],
  ['a part of a dump of several databases', '--\n-- Current Database: `lportal`\n--\n', 'a MySQL or MariaDB dump'],
  [
    'a dump in UTF-16, as PowerShell writes it',
    Buffer.from(`\ufeff${MYSQL_HEAD}`, 'utf16le'),
    'a MySQL or MariaDB dump',
  ],
  ['a dump of pg_dump', POSTGRES_HEAD, 'a PostgreSQL dump'],
  ['a dump of pg_dumpall', '--\n-- PostgreSQL database cluster dump\n--\n\nSET x = 1;\n', 'a PostgreSQL dump'],
  ['an archive of pg_dump', Buffer.from('PGDMP\u0001\u000e\u0000'), 'an archive of pg_dump'],
  ['a file of exp', Buffer.from('\u0003\u0003nEXPORT:V11.02.00\n'), 'an Oracle export'],
  ['a script', 'create table Acme_Order (\n\torderId bigint\n);\n', 'a script of SQL statements'],
  ['inserts', "insert into Acme_Order values (1, 'a');\n", 'a script of SQL statements'],
])('knows %s', (_what, head, expected) => {
  expect(detectDump(Buffer.from(head))?.what).toBe(expected);
});

it.each([
  ['an echo of mysql -v', `--------------\n/*!40101 SET NAMES utf8mb4 */\n--------------\n\n${MYSQL_HEAD}`],
  ['an echo of psql -a', POSTGRES_HEAD.replace('0;\n', '0;\nSET\n')],
  ['tags of psql', 'SET\nSET\nCREATE TABLE\nALTER TABLE\n'],
  ['a Liferay log that shows SQL', '2024-03-01 02:11:09.411 ERROR [main][DB:1] create table Acme_Order (\n'],
  ['an error that quotes SQL', "ERROR 1064 (42000) at line 3: near 'x'\nINSERT INTO x VALUES (1)\n"],
  ['a log that goes on with SQL', '[java] Loading file:/opt/x.properties\ncreate table Acme_Order (\n'],
  ['nothing', ''],
])('does not take %s for a dump', (_what, head) => {
  expect(detectDump(Buffer.from(head))).toBeUndefined();
});
