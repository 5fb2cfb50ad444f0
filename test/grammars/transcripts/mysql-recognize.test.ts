// What is taken for the log of an import by the clients of MySQL and MariaDB, and what is not.
import { describe, expect, it } from 'vitest';
import { mysql } from '../../../grammars/transcripts/mysql/to-event.ts';
import { parseText } from '../../support/parse-text.ts';

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

  it.each([
    ['', ''],
    [
      ', below a warning of mysqldump',
      'mysqldump: [Warning] Using a password on the command line interface can be insecure.',
    ],
  ])('a dump that is given in place of a log%s', async (_, above) => {
    const dump = [
      above,
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

  it.each(mysql.examples.map((example) => [example]))('its own example is one: %s', (example) => {
    const recognized = example.split('\n').some((line) => mysql.recognize(line) !== undefined);
    expect(recognized).toBe(true);
  });
});
