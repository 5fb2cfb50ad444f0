import { detectUtf16 } from '../lines/detect-utf16.ts';

/** A dump of a database, given where a log is expected. */
export interface Dump {
  /** With its article: `a MySQL or MariaDB dump`. */
  readonly what: string;
  /** The import that writes the log to give instead. */
  readonly command: string;
}

const MYSQL: Dump = {
  what: 'a MySQL or MariaDB dump',
  command: 'mysql -vvv lportal < dump.sql > import.log 2>&1',
};
const POSTGRESQL: Dump = {
  what: 'a PostgreSQL dump',
  command: 'psql -e -d lportal -f dump.sql > import.log 2>&1',
};
const SQL: Dump = { what: 'a script of SQL statements', command: POSTGRESQL.command };

const MAGICS: readonly (readonly [magic: string, at: number, dump: Dump])[] = [
  ['PGDMP', 0, { what: 'an archive of pg_dump', command: 'pg_restore -v -d lportal dump > import.log 2>&1' }],
  ['EXPORT:V', 3, { what: 'an Oracle export', command: 'imp … log=import.log' }],
  ['TAPE', 0, { what: 'a SQL Server backup', command: 'sqlcmd -Q "RESTORE DATABASE …" -o import.log' }],
];

/** Lines of the programs that import: a text with one of them is their log, which may echo a dump. */
const LOG_SIGN =
  /^(?:-{14}|Query OK, .*|mysql> .*|MariaDB \[.*|ERROR .*|SET|CREATE TABLE|psql:.*|\*{9} QUERY \*.*)\r?$/m;

/** What a dump begins with: a comment or a statement. */
const FIRST_LINE = /^\s{0,100}(?:--|\/\*|(?:ALTER|BEGIN|CREATE|DELETE|DROP|INSERT|SET|UPDATE|USE) )/i;

/** Tells from its first bytes that an input is a dump, the very thing that an import log is about. */
export function detectDump(head: Buffer): Dump | undefined {
  for (const [magic, at, dump] of MAGICS) if (head.toString('latin1', at, at + magic.length) === magic) return dump;
  const text = textOf(head);
  if (!FIRST_LINE.test(text) || LOG_SIGN.test(text)) return undefined;
  if (/^-- (?:MySQL|MariaDB) dump |^-- Current Database: `/m.test(text)) return MYSQL;
  if (/^\/\*M?!\d{5,6} SET [^\n]*;\r?$/m.test(text)) return MYSQL;
  if (/^-- PostgreSQL database (?:cluster )?dump\r?$/m.test(text)) return POSTGRESQL;
  return /^(?:CREATE TABLE [^\n]{1,200}\(|INSERT INTO [^\n]{1,200}VALUES ?\(.*)\r?$/im.test(text) ? SQL : undefined;
}

function textOf(head: Buffer): string {
  switch (detectUtf16(head)) {
    case 'utf-16le':
      return head.toString('utf16le').replace(/^\ufeff/, '');
    case 'utf-16be':
      return Buffer.from(head.subarray(0, head.length & ~1))
        .swap16()
        .toString('utf16le')
        .replace(/^\ufeff/, '');
    case 'utf-8':
    case 'windows-1252':
      return head.toString('utf8').replace(/^\ufeff/, '');
  }
}
