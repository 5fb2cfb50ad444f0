// Whole logs of psql, pg_restore and pg_dump: what the report says of them.
import { describe, expect, it } from 'vitest';
import type { ImportOutcome, ImportReport } from '../../../src/model/import.ts';
import { importsIn } from '../../support/read-import.ts';

const HEAD = 'SET\nSET\nSET\n set_config \n------------\n \n(1 row)\n\nSET\n';
const MADE = 'CREATE TABLE\nALTER TABLE\nCREATE TABLE\nALTER TABLE\n';
const KEYS = 'ALTER TABLE\nALTER TABLE\nCREATE INDEX\n';
const RESTORE = [
  'pg_restore: connecting to database for restore',
  'pg_restore: creating TABLE "public.calendar"',
  'pg_restore: creating TABLE "lpartition_31.calendar"',
  'pg_restore: processing data for table "public.calendar"',
  'pg_restore: processing data for table "lpartition_31.calendar"\n',
].join('\n');
const RESTORED_KEYS = 'pg_restore: creating CONSTRAINT "public.calendar calendar_pkey"\n';

interface Expected {
  readonly outcome: ImportOutcome;
  readonly tool?: string;
  /** `schema.name=rows` */
  readonly tables?: readonly string[];
  readonly unnamedRows?: readonly number[];
  /** Counts and messages. */
  readonly errors?: readonly string[];
}

const CASES: readonly (readonly [name: string, text: string, expected: Expected])[] = [
  [
    'tags alone: rows without names, in the order of the dump',
    `${HEAD}${MADE}COPY 21\nCOPY 0\n${KEYS}`,
    { outcome: 'succeeded', tool: 'psql', tables: [], unnamedRows: [21, 0] },
  ],
  ['no keys behind the data: cut', `${HEAD}${MADE}COPY 21\nCOPY 0\n`, { outcome: 'incomplete' }],
  ['data alone was restored: no keys to wait for', `${HEAD}COPY 21\nCOPY 0\n`, { outcome: 'unknown' }],
  ['cut within a line', `${HEAD}${MADE}COPY 21\nCOP`, { outcome: 'incomplete' }],
  [
    'quiet: results alone',
    `${HEAD.replaceAll('SET\n', '')} setval \n--------\n     17\n(1 row)\n\n`,
    { outcome: 'unknown', tables: [] },
  ],
  [
    'echoes name the tables',
    `${HEAD}CREATE TABLE public.calendar (\n    id bigint\n);\nCREATE TABLE\nCOPY public.calendar (id) FROM stdin;\nCOPY 5\nCOPY lpartition_31.calendar (id) FROM stdin;\nCOPY 6\n${KEYS}`,
    { outcome: 'succeeded', tables: ['public.calendar=5', 'lpartition_31.calendar=6'], unnamedRows: [] },
  ],
  [
    'killed while rows were read',
    `${HEAD}COPY public.calendar (id) FROM stdin;\nCOPY 5\nCOPY public.dlfolder (id) FROM stdin;\n`,
    { outcome: 'incomplete', tables: ['public.calendar=5', 'public.dlfolder=undefined'] },
  ],
  [
    'inserts are summed up',
    `${HEAD}INSERT INTO public.calendar VALUES (1);\nINSERT 0 1\nINSERT INTO public.calendar VALUES (2);\nINSERT 0 1\n${KEYS}`,
    { outcome: 'succeeded', tables: ['public.calendar=2'] },
  ],
  [
    'a terminal knows the exit status',
    `${HEAD}COPY 21\n\nScript done on 2026-02-03 04:05:06+00:00 [COMMAND_EXIT_CODE="0"]\n`,
    { outcome: 'succeeded' },
  ],
  [
    'stopped by ON_ERROR_STOP',
    `${HEAD}${MADE}COPY 21\npsql:d.sql:9: ERROR:  out of memory\n`,
    { outcome: 'failed', errors: ['1 out of memory'] },
  ],
  [
    'went on after an error',
    `${HEAD}${MADE}COPY 21\npsql:d.sql:9: ERROR:  out of memory\n${KEYS}`,
    { outcome: 'partial' },
  ],
  [
    'the last statement failed: the dump was at its end',
    `${HEAD}${MADE}COPY 21\n${KEYS}psql:d.sql:9: ERROR:  out of memory\n`,
    { outcome: 'partial' },
  ],
  [
    'all tables were there, and their rows',
    `${HEAD}psql:d.sql:9: ERROR:  relation "calendar" already exists\nALTER TABLE\npsql:d.sql:19: ERROR:  duplicate key value violates unique constraint "calendar_pkey"\nCONTEXT:  COPY calendar, line 1\nCOPY 0\nCREATE INDEX\n`,
    {
      outcome: 'failed',
      errors: [
        '1 calendar: relation "calendar" already exists',
        '1 calendar: duplicate key value violates unique constraint "calendar_pkey"',
      ],
    },
  ],
  [
    'errors that cost no rows',
    `${HEAD}CREATE TABLE\npsql:d.sql:9: ERROR:  role "lfr" does not exist\nCREATE TABLE\npsql:d.sql:19: ERROR:  role "lfr" does not exist\nCOPY 21\nCOPY 2\n${KEYS}`,
    { outcome: 'partial', errors: ['2 harmless role "lfr" does not exist'] },
  ],
  [
    'one transaction, aborted',
    `${HEAD}${MADE}COPY 21\npsql:d.sql:9: ERROR:  out of memory\npsql:d.sql:19: ERROR:  current transaction is aborted, commands ignored until end of transaction block\npsql:d.sql:29: ERROR:  current transaction is aborted, commands ignored until end of transaction block\n`,
    {
      outcome: 'failed',
      errors: ['1 out of memory', '2 current transaction is aborted, commands ignored until end of transaction block'],
    },
  ],
  [
    'the server was stopped',
    `${HEAD}${MADE}COPY 21\n${KEYS}psql:d.sql:9: WARNING:  terminating connection due to immediate shutdown command\npsql:d.sql:9: server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.\npsql:d.sql:9: error: connection to server was lost\n`,
    { outcome: 'incomplete', errors: ['3 terminating connection due to immediate shutdown command'] },
  ],
  [
    'errors are not in a log of -L',
    `********* QUERY **********\nCREATE TABLE public.a (b int);\n**************************\n\nCREATE TABLE\n********* QUERY **********\nCREATE INDEX i ON public.a (b);\n**************************\n\nCREATE INDEX\n`,
    { outcome: 'unknown', tables: ['public.a=undefined'] },
  ],
  [
    'no such database',
    'psql: error: connection to server at "db", port 5432 failed: FATAL:  database "x" does not exist\n',
    { outcome: 'failed', tool: 'psql' },
  ],
  [
    'the database was made before',
    `createdb: error: database creation failed: ERROR:  database "x" already exists\n${HEAD}${MADE}COPY 2\n${KEYS}`,
    { outcome: 'partial', tool: 'psql' },
  ],

  [
    'restore to the last key, in two schemas',
    `${RESTORE}${RESTORED_KEYS}`,
    {
      outcome: 'succeeded',
      tool: 'pg_restore',
      tables: ['public.calendar=undefined', 'lpartition_31.calendar=undefined'],
    },
  ],
  ['restore without keys', RESTORE, { outcome: 'incomplete' }],
  [
    'restore with workers',
    `${RESTORE}pg_restore: entering main parallel loop\npg_restore: finished item 7 TABLE DATA calendar\npg_restore: finished main parallel loop\n`,
    { outcome: 'succeeded' },
  ],
  [
    'restore that ignored errors',
    `${RESTORE}pg_restore: error: COPY failed for table "calendar": ERROR:  x\nCONTEXT:  COPY calendar, line 1\n${RESTORED_KEYS}pg_restore: warning: errors ignored on restore: 1\n`,
    { outcome: 'partial', errors: ['1 calendar: COPY failed for table "calendar": ERROR:  x'] },
  ],
  [
    'restore that stops at errors',
    'pg_restore: connecting to database for restore\npg_restore: creating TABLE "public.calendar"\npg_restore: while PROCESSING TOC:\npg_restore: from TOC entry 214; 1259 16654 TABLE calendar lfr\npg_restore: error: could not execute query: ERROR:  relation "calendar" already exists\nCommand was: CREATE TABLE public.calendar (\n    id bigint\n);\n\n\n',
    { outcome: 'failed' },
  ],
  [
    'restore with --clean into an empty database',
    `pg_restore: connecting to database for restore\npg_restore: dropping INDEX ix_1\npg_restore: error: could not execute query: ERROR:  index "ix_1" does not exist\nCommand was: DROP INDEX public.ix_1;\n${RESTORE.slice(RESTORE.indexOf('\n') + 1)}${RESTORED_KEYS}pg_restore: warning: errors ignored on restore: 1\n`,
    { outcome: 'partial', errors: ['1 harmless could not execute query: ERROR:  index "ix_1" does not exist'] },
  ],
  [
    'restore whose connection was lost',
    `${RESTORE}pg_restore: error: could not execute query: server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.\nCommand was: ALTER TABLE a;\n${'pg_restore: error: could not execute query: no connection to the server\nCommand was: ALTER TABLE b;\n'.repeat(3)}`,
    { outcome: 'incomplete', errors: ['4 could not execute query: server closed the connection unexpectedly'] },
  ],
  [
    'restore that was interrupted',
    `${RESTORE}${RESTORED_KEYS}pg_restore: terminated by user\n`,
    { outcome: 'incomplete' },
  ],
  ['not an archive', 'pg_restore: error: input file does not appear to be a valid archive\n', { outcome: 'failed' }],
  [
    'errors that pg_restore 11 ignored',
    'pg_restore: [archiver (db)] Error while PROCESSING TOC:\npg_restore: [archiver (db)] Error from TOC entry 203; 1259 16390 TABLE calendar lfr\npg_restore: [archiver (db)] could not execute query: ERROR:  relation "calendar" already exists\n    Command was: CREATE TABLE public.calendar (\n    id bigint\n);\n\n\n\nWARNING: errors ignored on restore: 1\n',
    { outcome: 'partial', errors: ['1 calendar: could not execute query: ERROR:  relation "calendar" already exists'] },
  ],
  [
    'a list of contents',
    ';\n;     Dump Version: 1.14-0\n;\n215; 1259 16738 TABLE public calendar lfr\n3561; 0 16738 TABLE DATA public calendar lfr\n',
    { outcome: 'unknown', tool: 'pg_restore', tables: ['public.calendar=undefined'] },
  ],
  [
    'an export',
    'pg_dump: last built-in OID is 16383\npg_dump: reading schemas\npg_dump: dumping contents of table "public.calendar"\n',
    { outcome: 'succeeded', tool: 'pg_dump', tables: ['public.calendar=undefined'] },
  ],
  [
    'an export that was refused',
    'pg_dump: last built-in OID is 16383\npg_dump: error: query failed: ERROR:  permission denied for table calendar\npg_dump: detail: Query was: LOCK TABLE public.calendar IN ACCESS SHARE MODE\n',
    { outcome: 'failed' },
  ],
];

describe('one import', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    const imports = await importsIn(text);
    expect(imports).toHaveLength(1);
    const [found] = imports;
    expect(found.database).toBe('postgresql');
    expect([found.outcome, found.reason]).toEqual([expected.outcome, expect.stringMatching(/^[A-Z].*[^.]\.$/)]);
    expect(found).toMatchObject(expected.tool === undefined ? {} : { tool: expected.tool });
    if (expected.tables !== undefined)
      expect(found.tables.map(({ schema, name, rows }) => `${schema}.${name}=${rows}`)).toEqual(expected.tables);
    if (expected.unnamedRows !== undefined)
      expect(found.unnamedRows.map(({ rows }) => rows)).toEqual(expected.unnamedRows);
    if (expected.errors !== undefined) expect(errorsOf(found)).toEqual(expected.errors);
  });

  it('of a dump that psql times has the time of each COPY', async () => {
    const [{ tables }] = await importsIn(
      `Timing is on.\n${HEAD}COPY public.calendar (id) FROM stdin;\nCOPY 5\nTime: 1204.500 ms (00:01.205)\n`,
    );
    expect(tables).toMatchObject([{ name: 'calendar', rows: 5, durationMs: 1204.5 }]);
  });

  it('keeps a flood of data that is read as statements as one error', async () => {
    const flood = Array.from(
      { length: 2000 },
      (_, row) =>
        `psql:d.sql:${row + 60}: error: invalid command \\N\npsql:d.sql:${row + 60}: ERROR:  syntax error at or near "name${'x'.repeat(row % 40)}"\nLINE 1: name a b\n        ^\n`,
    );
    const [{ errors, outcome }] = await importsIn(
      `${HEAD}${MADE}COPY 3\npsql:d.sql:50: ERROR:  relation "public.calendar" does not exist\n${flood.join('')}${KEYS}`,
    );
    expect(outcome).toBe('partial');
    expect(errors.map(({ count, group, harmless, table }) => [count, group, harmless, table])).toEqual([
      [1, undefined, false, 'calendar'],
      [4000, 'data-read-as-statements', false, undefined],
    ]);
  });
});

describe('several imports in one log', () => {
  it.each([
    ['a dump behind another', `${HEAD}${MADE}COPY 21\n${KEYS}${HEAD}${MADE}COPY 22\n`, ['succeeded', 'incomplete']],
    [
      'a retry',
      `psql: error: connection to server at "db", port 5432 failed: FATAL:  the database system is starting up\n${HEAD}${MADE}COPY 21\n${KEYS}`,
      ['failed', 'succeeded'],
    ],
    ['two restores', `${RESTORE}${RESTORED_KEYS}${RESTORE}`, ['succeeded', 'incomplete']],
    [
      'a dump with --create is one',
      `${HEAD}psql:d.sql:25: ERROR:  database "lportal" already exists\nALTER DATABASE\nYou are now connected to database "lportal" as user "lfr".\n${HEAD}${MADE}COPY 21\n${KEYS}`,
      ['partial'],
    ],
  ])('%s', async (_, text, outcomes) => {
    expect((await importsIn(text)).map(({ outcome }) => outcome)).toEqual(outcomes);
  });
});

function errorsOf({ errors }: ImportReport): readonly string[] {
  return errors.map(
    ({ count, harmless, table, message }) =>
      `${count} ${harmless ? 'harmless ' : ''}${table === undefined ? '' : `${table}: `}${message}`,
  );
}
