import { token } from '../../../shared/read-with.ts';

/** What stands before a statement: its line of dashes or what an error left of it, empty lines, comments. */
export const Dashes = token('Dashes', /-{14}[ \t\r]*\n/, '--------------\n');
export const Sandbox = token(
  'Sandbox',
  /\/\*M!\d{0,6} ?enable the sandbox mode \*\/\s*/,
  '/*M!999999 enable the sandbox mode */ \n\n',
);
export const KeptSandbox = token(
  'KeptSandbox',
  /\/\*M!\d{0,6}\\- ?enable the sandbox mode \*\/\s*/,
  '/*M!999999\\- enable the sandbox mode */ \n',
);
export const Comment = token('Comment', /(?:--|#)[^\n]*(?:\n\s*)?/, '-- Table structure for table `Layout`\n');
export const Blank = token('Blank', /\n\s*/, '\n');

/** `/*!40101 SET @OLD_SQL_NOTES=@@SQL_NOTES`: a dump saves what it changes, and restores it with its last statements. */
export const Saves = token(
  'Saves',
  /\/\*[!M]{1,2}\d{5,6} SET @OLD_(?:CHARACTER_SET_CLIENT|SQL_NOTES|NOTE_VERBOSITY) ?= ?@@/i,
  '/*!40111 SET @OLD_SQL_NOTES=@@',
);
export const Restores = token(
  'Restores',
  /\/\*[!M]{1,2}\d{5,6} SET (?:CHARACTER_SET_CLIENT|SQL_NOTES|NOTE_VERBOSITY) ?= ?@OLD_/i,
  '/*!40111 SET SQL_NOTES=@OLD_',
);

export const Insert = token(
  'Insert',
  /(?:INSERT|REPLACE)(?: LOW_PRIORITY| DELAYED| HIGH_PRIORITY)?(?: IGNORE)?(?: INTO)?\s{1,9}/i,
  'INSERT IGNORE INTO ',
);
export const LoadData = token(
  'LoadData',
  /LOAD DATA [^]{0,2000}? INTO TABLE\s{1,9}/i,
  "LOAD DATA LOCAL INFILE 'Layout.txt' INTO TABLE ",
);
export const CreateTable = token(
  'CreateTable',
  /CREATE (?:TEMPORARY )?TABLE (?:\/\*!32312 )?(?:IF NOT EXISTS ?)?(?:\*\/ )?/i,
  'CREATE TABLE IF NOT EXISTS ',
);
export const CreateDatabase = token(
  'CreateDatabase',
  /CREATE (?:DATABASE|SCHEMA) (?:\/\*!32312 )?(?:IF NOT EXISTS ?)?(?:\*\/ )?/i,
  'CREATE DATABASE /*!32312 IF NOT EXISTS*/ ',
);
export const Use = token('Use', /USE /i, 'USE ');
/** Statements that name a table and bring it no rows. */
export const OnTable = token(
  'OnTable',
  /(?:\/\*!\d{5,6} )?(?:LOCK TABLES?|ALTER TABLE|DROP TABLE(?: IF EXISTS)?|TRUNCATE(?: TABLE)?|DELETE FROM|UPDATE) /i,
  '/*!40000 ALTER TABLE ',
);

export const Name = token('Name', /`[^`\n]{1,200}`|[\w$\u0080-\uffff]{1,200}/, '`Layout`');
export const Dot = token('Dot', '.', '.');
export const Rest = token('Rest', /[^]+/, ' VALUES (1,2)');

export const TOKENS = [
  Dashes,
  Sandbox,
  KeptSandbox,
  Comment,
  Blank,
  Saves,
  Restores,
  Insert,
  LoadData,
  CreateTable,
  CreateDatabase,
  Use,
  OnTable,
  Name,
  Dot,
  Rest,
];
