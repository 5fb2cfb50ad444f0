// What became of an import by the clients of MySQL and MariaDB, and what that rests on.
import { expect, it } from 'vitest';
import { importsIn } from '../../support/read-import.ts';

const DASHES = '--------------';
const DONE = 'Query OK, 0 rows affected\n\n';
const echo = (statement: string): string => `${DASHES}\n${statement}\n${DASHES}\n\n`;
const SAVES = echo('/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */') + DONE;
const RESTORES = echo('/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */') + DONE;
const INSERT = `${echo("INSERT INTO `Layout` VALUES (1,'a')")}Query OK, 1 row affected\n\n`;
const DUPLICATE = "ERROR 1062 (23000) at line 31: Duplicate entry '1' for key 'PRIMARY'\n";
const LOST = 'ERROR 2013 (HY000) at line 31: Lost connection to MySQL server during query\n';
const LOADING = 'Loading data from LOCAL file: Layout.txt into Layout\n';

/** What the log shows, its text, outcome, words of the reason. */
const CASES: readonly (readonly [string, string, string, RegExp])[] = [
  ['the last statements of the dump', `${SAVES}${INSERT}${RESTORES}Bye\n`, 'succeeded', /last statements/],
  [
    'no results, but the last statements',
    echo('SET NAMES utf8') + echo('/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */'),
    'succeeded',
    /last statements/,
  ],
  ['a dump that ends early', `${SAVES}${INSERT}Bye\n`, 'incomplete', /The dump ends/],
  [
    'a client that was killed',
    `${SAVES}${INSERT}${DASHES}\nINSERT INTO \`Layout\` VAL`,
    'incomplete',
    /The log breaks off/,
  ],
  ['the second of two dumps ends early', `${SAVES}${RESTORES}${SAVES}${INSERT}`, 'incomplete', /breaks off/],
  ['statements of no dump, and a good end', `${INSERT}Bye\n`, 'succeeded', /end of its input/],
  ['statements of no dump, and no end', `${INSERT}${INSERT}`, 'unknown', /does not tell/],
  ['statements of no dump, and half a line', `${INSERT}${INSERT}Query O`, 'incomplete', /breaks off/],
  [
    'a warning of the client, and nothing else',
    'mysql: [Warning] Using a password on the command line interface can be insecure.\n',
    'unknown',
    /Nothing of the import/,
  ],
  [
    'how much was sent, and nothing else',
    ' 614MiB 0:01:40 [6.14MiB/s] [=================>] 100%            \n',
    'unknown',
    /how much of the dump was sent/,
  ],
  ['warnings', `${SAVES}${INSERT}Warning (Code 1366): Incorrect string value\n${RESTORES}`, 'succeeded', /no error/],

  [
    'an error that stopped it',
    `${SAVES}${INSERT}${DUPLICATE}Bye\n`,
    'failed',
    /stopped at line 31 .*1062: Duplicate entry/,
  ],
  ['one error in a quiet log', DUPLICATE, 'failed', /stopped at line 31/],
  [
    'an error, and the last statements',
    `${SAVES}${INSERT}${DUPLICATE}${RESTORES}Bye\n`,
    'partial',
    /went on after an error/,
  ],
  ['two errors', `${DUPLICATE}${DUPLICATE.replace('31', '52')}`, 'partial', /went on after 2 errors/],
  [
    'an error and status 0',
    `${DUPLICATE}Script done on 2024-03-01 02:11:09+01:00 [COMMAND_EXIT_CODE="0"]\n`,
    'partial',
    /went on/,
  ],
  [
    'an error and status 1',
    `${DUPLICATE}Script done on 2024-03-01 02:11:09+01:00 [COMMAND_EXIT_CODE="1"]\n`,
    'failed',
    /stopped/,
  ],
  [
    'no error and status 1',
    `${INSERT}Script done on 2024-03-01 02:11:09+01:00 [COMMAND_EXIT_CODE="1"]\n`,
    'failed',
    /status 1/,
  ],
  [
    'a server that is not there',
    "ERROR 2003 (HY000): Can't connect to MySQL server on '10.0.0.7:3306' (111)\n",
    'failed',
    /ended it/,
  ],
  ['a database that is not there', "ERROR 1049 (42000): Unknown database 'acme'\n", 'failed', /ended it/],
  ['a connection that was lost', `${SAVES}${INSERT}${LOST}Bye\n`, 'incomplete', /cut off: 2013/],
  ['a lost connection that came back', `${SAVES}${LOST}${INSERT}${RESTORES}`, 'partial', /went on/],
  ['the kernel killed it', `${SAVES}${INSERT}Killed\n`, 'incomplete', /Killed/],
  ['an archive that is cut', `gzip: a.sql.gz: unexpected end of file\n${SAVES}${DUPLICATE}`, 'failed', /gzip/],
  ['a dump in UTF-16', "ERROR: ASCII '\\0' appeared in the statement, but this is not allowed\n", 'failed', /ASCII/],
  ['an option it does not know', "mysql: [ERROR] unknown option '--vvvv'.\n", 'failed', /unknown option/],

  [
    'a file read by source',
    `mysql> source a.sql\n${DONE}Query OK, 3 rows affected (0.01 sec)\n\nmysql> exit\n`,
    'succeeded',
    /next command/,
  ],
  [
    'a file still read by source',
    `mysql> source a.sql\n${DONE}Query OK, 3 rows affected (0.01 sec)\n\n`,
    'unknown',
    /does not tell/,
  ],
  [
    'an error while a file was read by source',
    `mysql> source a.sql\nERROR 1050 (42S01): Table 'Layout' already exists\nQuery OK, 3 rows affected (0.01 sec)\n\nmysql> exit\n`,
    'partial',
    /went on after an error/,
  ],

  ['Workbench, content', '14:05:57 Import of C:\\a.sql has finished\n', 'succeeded', /says that it finished/],
  [
    'Workbench, not content',
    `${DUPLICATE}Operation failed with exitcode 1\n14:05:57 Import of C:\\a.sql has finished with 1 errors\n`,
    'failed',
    /stopped/,
  ],

  [
    'mysqlimport',
    `${LOADING}acme.Layout: Records: 4  Deleted: 0  Skipped: 0  Warnings: 0\nDisconnecting from localhost\n`,
    'succeeded',
    /came to its end/,
  ],
  [
    'mysqlimport without its last line',
    `${LOADING}acme.Layout: Records: 4  Deleted: 0  Skipped: 0  Warnings: 0\n`,
    'succeeded',
    /Each table/,
  ],
  ['mysqlimport in the middle of a table', LOADING, 'incomplete', /does not say/],
  [
    'mysqlimport that skipped rows',
    `${LOADING}acme.Layout: Records: 4  Deleted: 0  Skipped: 1  Warnings: 1\nDisconnecting from localhost\n`,
    'partial',
    /1 row was not taken, of Layout/,
  ],
  [
    'mysqlimport that stopped',
    `${LOADING}mysqlimport: Error: 1146, Table 'acme.Layout' doesn't exist, when using table: Layout\n`,
    'failed',
    /1146/,
  ],
  [
    'mysqlimport that went on',
    `${LOADING}mysqlimport: Error: 1146, Table 'acme.Layout' doesn't exist, when using table: Layout\n${LOADING.replaceAll('Layout', 'Counter')}acme.Counter: Records: 4  Deleted: 0  Skipped: 0  Warnings: 0\n`,
    'partial',
    /went on/,
  ],
  [
    'mysqldump',
    '-- Connecting to localhost...\n-- Retrieving table structure for table Layout...\n-- Disconnecting from localhost...\n',
    'succeeded',
    /came to its end/,
  ],
  [
    'mysqldump in the middle of a table',
    '-- Connecting to localhost...\n-- Retrieving table structure for table Layout...\n',
    'incomplete',
    /does not say/,
  ],
  [
    'mysqldump that could not go on',
    '-- Connecting to localhost...\nmysqldump: Got errno 28 on write\n',
    'failed',
    /errno 28/,
  ],
  [
    'mysqldump without tablespaces',
    "-- Connecting to localhost...\nmysqldump: Error: 'Access denied; you need the PROCESS privilege' when trying to dump tablespaces\n-- Disconnecting from localhost...\n",
    'succeeded',
    /came to its end/,
  ],
  [
    'myloader',
    '** Message: 02:11:09.411: Thread 1 restoring `acme`.`Layout` part 0\n** Message: 02:11:09.500: Thread 1 shutting down\n',
    'succeeded',
    /came to its end/,
  ],
  [
    'myloader in the middle of a table',
    '** Message: 02:11:09.411: Thread 1 restoring `acme`.`Layout` part 0\n',
    'incomplete',
    /does not say/,
  ],
];

it.each(CASES)('%s', async (_, text, outcome, reason) => {
  const imports = await importsIn(text);
  expect(imports.map((report) => report.outcome)).toEqual([outcome]);
  expect(imports[0].reason).toMatch(reason);
  expect(imports[0].evidence.length).toBeGreaterThan(0);
});
