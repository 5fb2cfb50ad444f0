import type { TokenType } from 'chevrotain';
import { token } from '../../../shared/read-with.ts';

export const Copy = token('Copy', 'COPY ', 'COPY ');
export const InsertInto = token('InsertInto', 'INSERT INTO ', 'INSERT INTO ');
export const CreateTable = token(
  'CreateTable',
  /CREATE (?:UNLOGGED |FOREIGN )?TABLE (?:IF NOT EXISTS )?/,
  'CREATE UNLOGGED TABLE ',
);
export const CreateDatabase = token('CreateDatabase', 'CREATE DATABASE ', 'CREATE DATABASE ');
export const LockTable = token('LockTable', /LOCK TABLE (?:ONLY )?/, 'LOCK TABLE ONLY ');
export const AlterTable = token(
  'AlterTable',
  /ALTER (?:FOREIGN )?TABLE (?:IF EXISTS )?(?:ONLY )?/,
  'ALTER TABLE IF EXISTS ONLY ',
);
export const CreateIndex = token(
  'CreateIndex',
  /CREATE (?:UNIQUE )?INDEX [^\s;]{1,200} ON (?:ONLY )?/,
  'CREATE UNIQUE INDEX ix_17806804 ON ',
);
export const Drop = token('Drop', 'DROP ', 'DROP ');
export const DropPart = token('DropPart', / (?:DROP|ALTER COLUMN [^\s;]{1,200} DROP) /, ' DROP ');
export const Name = token('Name', /"[^"\n]{1,200}"|[^\s".(;,]+/, '"Order"');
export const Dot = token('Dot', '.', '.');
export const Rest = token('Rest', /[^][^]*/, ' (userid) FROM stdin;');

export const TOKENS: TokenType[] = [
  Copy,
  InsertInto,
  CreateTable,
  CreateDatabase,
  LockTable,
  AlterTable,
  CreateIndex,
  Drop,
  DropPart,
  Name,
  Dot,
  Rest,
];
