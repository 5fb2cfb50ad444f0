import type { Meaning } from '../../../src/model/meaning.ts';
import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import { BROKEN_PARTS, DATA_PARTS } from './parts.ts';
import { readClientLine, readNote, readPrompt, readTerminalLine } from './read-client.ts';
import { readBrokenLine, readError } from './read-error.ts';
import { readResult } from './read-result.ts';
import { readStatement } from './read-statement.ts';
import { readDumpToolLine, readImportToolLine, readLoaderLine } from './read-tools.ts';
import { recognize } from './recognize.ts';
import { step } from './step.ts';

const ENDED: Meaning = { eventName: 'import.ended', attributes: {} };

/**
 * What the programs of MySQL and MariaDB print while a dump is read or written: the client (quiet, `-v` to `-vvv`, `source`),
 * mysqlimport, mysqldump, mydumper and myloader.
 *
 * Source: client/mysql.cc of MySQL 5.7 to 9 and of MariaDB 10 and 11 (`com_go`, `put_info`, `nice_time`),
 * client/mysqlimport.c, client/mysqldump.c; mydumper 0.10.
 */
export const mysql: TranscriptFormat = {
  name: 'mysql',
  title: 'Clients of MySQL and MariaDB: mysql, mysqlimport, mysqldump, mydumper, myloader',
  database: 'mysql',
  examples: [
    '--------------\nINSERT INTO `Layout` VALUES (1,20121)\n--------------\n',
    'Query OK, 1 row affected (0.001 sec)',
    "ERROR 1062 (23000) at line 272: Duplicate entry '20121' for key 'Layout.PRIMARY'",
    'lportal.Layout: Records: 18  Deleted: 0  Skipped: 0  Warnings: 0',
    '-- Retrieving table structure for table Layout...',
    '** Message: 02:11:09.411: Thread 2 restoring `lportal`.`Layout` part 0',
  ],
  recognize,
  step,
  dataParts: DATA_PARTS,
  tailParts: BROKEN_PARTS,
  read,
};

function read(part: string, text: string): Meaning | undefined {
  switch (part) {
    case 'echo':
      return readStatement(text);
    case 'insert-result':
      return readResult(text, 'insert');
    case 'replace-result':
      return readResult(text, 'replace');
    case 'other-result':
    case 'typed-result':
      return readResult(text, 'other');
    case 'loose-result':
      return readResult(text, 'loose');
    case 'error':
      return readError(text, false);
    case 'statement-error':
      return readError(text, true);
    case 'note':
      return readNote(text);
    case 'prompt':
    case 'source':
      return readPrompt(text);
    case 'bye':
      return ENDED;
    case 'terminal':
      return readTerminalLine(text);
    case 'client':
    case 'progress':
      return readClientLine(text);
    case 'dump-tool':
      return readDumpToolLine(text);
    case 'import-tool':
      return readImportToolLine(text);
    case 'loader':
      return readLoaderLine(text);
    default:
      return BROKEN_PARTS.includes(part) ? readBrokenLine(text) : undefined;
  }
}
