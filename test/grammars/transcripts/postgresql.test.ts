// What the lines of psql, pg_restore, pg_dump and createdb mean, record by record.
import { describe, expect, it } from 'vitest';
import { parseText } from '../../support/parse-text.ts';

/** Two lines that make a text one of psql, whatever follows. */
const HEAD = ' set_config \n------------\n \n(1 row)\n\nSET\n';

type Expected = readonly [eventName: string, attributes: Readonly<Record<string, unknown>>];

/** Texts behind the head of a psql log; what each record of them means, as far as it is asked. */
const PSQL: readonly (readonly [text: string, ...events: Expected[]])[] = [
  ['COPY 731', ['import.rows', { rows: 731, tool: 'psql' }]],
  ['INSERT 0 1', ['import.rows', { rows: 1 }]],
  ['INSERT 16402 3', ['import.rows', { rows: 3 }]],
  ['COPY 731\nTime: 48.205 ms', ['import.rows', { rows: 731, durationMs: 48.205 }]],
  ['COPY 9\nTime: 75048.205 ms (01:15.048)', ['import.rows', { rows: 9, durationMs: 75_048.205 }]],
  ['COPY 9\nZeit: 48,205 ms', ['import.rows', { rows: 9, durationMs: 48.205 }]],
  ['COPY 9\nDurée : 48,205 ms', ['import.rows', { rows: 9, durationMs: 48.205 }]],
  ['CREATE TABLE', ['import.step', { what: 'CREATE TABLE' }]],
  ['GRANT', ['import.step', { what: 'GRANT' }]],
  ['CREATE INDEX\nTime: 3.000 ms', ['import.closing', { durationMs: 3 }]],
  ['CREATE TRIGGER', ['import.closing', {}]],
  ['BEGIN', ['import.result', {}]],
  [' setval \n--------\n   4711\n(1 row)\n', ['import.result', {}]],
  [' lo_create \n-----------\n     24601\n(1 Zeile)\n\nCOPY 4', ['import.result', {}], ['import.rows', { rows: 4 }]],

  // echoed statements (-e) and comments (-a)
  [
    'COPY public.ratingsentry (entryid, score) FROM stdin;\nCOPY 8',
    ['import.statement', { verb: 'copy', table: 'ratingsentry', schema: 'public' }],
    ['import.rows', { rows: 8 }],
  ],
  [
    "INSERT INTO public.\"Order\" VALUES (1, 'two\nlines;', 'COPY 5\n');\nINSERT 0 1",
    ['import.statement', { verb: 'insert', table: 'Order' }],
    ['import.rows', { rows: 1 }],
  ],
  [
    'CREATE TABLE public.dlfolder (\n    folderid bigint NOT NULL\n);\nCREATE TABLE',
    ['import.statement', { verb: 'create-table', table: 'dlfolder' }],
    ['import.step', { what: 'CREATE TABLE' }],
  ],
  ['CREATE DATABASE lportal;', ['import.statement', { verb: 'create-database', table: 'lportal' }]],
  ['LOCK TABLE ONLY public.dlfolder;', ['import.statement', { verb: 'lock', table: 'dlfolder' }]],
  ['SET row_security = off;\nSET', ['import.statement', { verb: 'other' }], ['import.result', {}]],
  [
    'CREATE FUNCTION public.f() RETURNS trigger\n    AS $$\nBEGIN\n  RETURN NEW;\nEND;\n$$;\nCREATE FUNCTION',
    ['import.statement', { verb: 'other' }],
    ['import.step', { what: 'CREATE FUNCTION' }],
  ],
  ['-- Name: dlfolder; Type: TABLE; Schema: public; Owner: lfr', ['import.text', {}]],
  [
    '-- Data for Name: dlfolder; Type: TABLE DATA; Schema: lpartition_50102; Owner: lfr',
    ['import.table.started', { table: 'dlfolder', schema: 'lpartition_50102' }],
  ],
  ['-- PostgreSQL database dump', ['import.started', { tool: 'psql' }]],
  ['-- PostgreSQL database dump complete', ['import.ended', { outcome: 'succeeded' }]],
  ['\\restrict k0pZ3', ['import.text', {}]],

  // the log of -L, and what stands around
  ['********* QUERY **********', ['import.tool', { tool: 'psql', errorsElsewhere: true }]],
  ['/******** QUERY *********/', ['import.tool', { errorsElsewhere: true }]],
  ['Script done on 2026-02-03 04:05:06+00:00 [COMMAND_EXIT_CODE="3"]', ['import.exit-status', { status: 3 }]],
  ['You are now connected to database "lportal" as user "lfr".', ['import.connected', { server: 'lportal' }]],
  [
    'Sie sind jetzt verbunden mit der Datenbank »lportal« als Benutzer »lfr«.',
    ['import.connected', { server: 'lportal' }],
  ],
  ['psql (14.9, server 13.4)', ['import.tool', { version: '14.9' }]],
  ['Timing is on.', ['import.text', {}]],

  // errors on statements
  [
    'psql:dump.sql:88: ERROR:  relation "public.dlfolder" already exists',
    [
      'import.error',
      {
        message: 'relation "public.dlfolder" already exists',
        severity: 'ERROR',
        table: 'dlfolder',
        schema: 'public',
        statementLine: 88,
      },
    ],
  ],
  ['psql:C:/in/dump.sql:88: ERROR:  out of memory', ['import.error', { message: 'out of memory', statementLine: 88 }]],
  ['psql:<stdin>:7: ERROR:  out of memory', ['import.error', { statementLine: 7 }]],
  ['ERROR:  relation "dlfolder" already exists', ['import.error', { table: 'dlfolder', statementLine: undefined }]],
  ['psql:d.sql:8: ERROR:  relation "ix_5caa1f8e" already exists', ['import.error', { table: undefined }]],
  ['psql:d.sql:8: ERROR:  permission denied for table dlfolder', ['import.error', { table: 'dlfolder' }]],
  [
    'psql:d.sql:8: ERROR:  23505: duplicate key value violates unique constraint "dlfolder_pkey"\nDETAIL:  Key (folderid)=(7) already exists.\nCONTEXT:  COPY dlfolder, line 31\nTABLE NAME:  dlfolder\nLOCATION:  _bt_check_unique, nbtinsert.c:664',
    [
      'import.error',
      {
        sqlState: '23505',
        code: undefined,
        table: 'dlfolder',
        message: 'duplicate key value violates unique constraint "dlfolder_pkey"',
      },
    ],
  ],
  [
    'psql:d.sql:8: ERROR:  value too long for type character varying(4)\nCONTEXT:  COPY user_, line 12, column screenname: "ERROR:  x\nand more"',
    ['import.error', { sqlState: undefined, table: 'user_' }],
  ],
  [
    'ERROR:  23505: could not create unique index "x"\nDETAIL:  Key (a)=(1) is duplicated.\nTABLE NAME:  dlfolder',
    ['import.error', { sqlState: '23505', table: 'dlfolder' }],
  ],
  [
    'psql:d.sql:8: ERROR:  x\npsql:d.sql:8: STATEMENT:  SELECT 1',
    ['import.error', { message: 'x' }],
    ['import.text', {}],
  ],
  ['psql:d.sql:9: WARNING:  there is no transaction in progress', ['import.warning', { statementLine: 9 }]],
  ['NOTICE:  extension "pg_trgm" already exists, skipping', ['import.text', {}]],
  [
    'psql:d.sql:8: ERROR:  canceling statement due to lock timeout\n ?column? \n----------\n        1\n(1 row)\n',
    ['import.error', {}],
    ['import.result', {}],
  ],

  // other languages: labels and quotes differ, prefix and tags do not
  [
    'psql:d.sql:8: FEHLER:  Relation »dlfolder« existiert bereits',
    ['import.error', { severity: 'ERROR', table: 'dlfolder' }],
  ],
  ['psql:d.sql:8: ERREUR:  la relation « dlfolder » existe déjà', ['import.error', { table: 'dlfolder' }]],
  ['psql:d.sql:8: ERROR:  la relación «dlfolder» ya existe', ['import.error', { table: 'dlfolder' }]],
  ['psql:d.sql:8: ERROR:  リレーション"dlfolder"はすでに存在します', ['import.error', { table: 'dlfolder' }]],
  ['psql:d.sql:8: ОШИБКА:  отношение "dlfolder" уже существует', ['import.error', { table: 'dlfolder' }]],
  ['psql:d.sql:8: 错误:  关系 "dlfolder" 已经存在', ['import.error', { table: 'dlfolder' }]],
  ['psql:d.sql:8: FEHLER:  x\nKONTEXT:  COPY dlfolder, Zeile 5', ['import.error', { table: 'dlfolder' }]],
  ['psql:d.sql:8: WARNUNG:  x', ['import.warning', {}]],
  ['HINWEIS:  x', ['import.text', {}]],

  // errors that cost no rows
  ['psql:d.sql:8: ERROR:  role "lfr" does not exist', ['import.error', { harmless: true }]],
  ['psql:d.sql:8: FEHLER:  Rolle »lfr« existiert nicht', ['import.error', { harmless: true }]],
  ['psql:d.sql:8: ERROR:  extension "postgis" is not available\nDETAIL:  x', ['import.error', { harmless: true }]],
  [
    'psql:d.sql:8: ERROR:  unrecognized configuration parameter "transaction_timeout"',
    ['import.error', { harmless: true }],
  ],
  ['psql:d.sql:8: ERROR:  schema "public" already exists', ['import.error', { harmless: true }]],
  ['psql:d.sql:8: ERROR:  table "dlfolder" does not exist', ['import.error', { harmless: true }]],
  ['psql:d.sql:8: ERROR:  relation "dlfolder" does not exist', ['import.error', { harmless: undefined }]],
  ['psql:d.sql:8: ERROR:  schema "lpartition_7" does not exist', ['import.error', { harmless: undefined }]],

  // a connection that is lost
  [
    'psql:d.sql:8: WARNING:  terminating connection due to immediate shutdown command\npsql:d.sql:8: server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.\npsql:d.sql:8: error: connection to server was lost',
    ['import.error', { severity: 'FATAL', group: 'lost-connection', stops: true }],
    ['import.error', { group: 'lost-connection' }],
    ['import.error', { group: 'lost-connection' }],
  ],
  [
    'psql:d.sql:8: FATAL:  terminating connection due to administrator command',
    ['import.error', { group: 'lost-connection' }],
  ],
  [
    'psql:d.sql:8: error: \\connect: connection to server at "h", port 5432 failed: FATAL:  x',
    ['import.error', { severity: 'FATAL', stops: true, group: undefined }],
  ],
  [
    'psql:d.sql:8: ERROR:  current transaction is aborted, commands ignored until end of transaction block',
    ['import.error', { group: 'aborted-transaction' }],
  ],
];

describe('psql', () => {
  it.each(PSQL.map(([text, ...expected]) => [text, expected] as const))('%j', async (text, expected) => {
    const events = (await parseText(`${HEAD}${text}\n`)).slice(2);
    expect(events.map(({ meaning }) => meaning.eventName)).toEqual(expected.map(([name]) => name));
    for (const [index, [, attributes]] of expected.entries())
      expect(events[index].meaning.attributes).toEqual(expect.objectContaining(defined(attributes)));
    for (const [index, [, attributes]] of expected.entries())
      for (const name of absent(attributes)) expect(events[index].meaning.attributes).not.toHaveProperty(name);
  });

  it('takes the data of a missing table for what it is, and says nothing of what stood in it', async () => {
    const events = await parseText(
      [
        `${HEAD}COPY 3`,
        'psql:d.sql:50: ERROR:  relation "public.dlfolder" does not exist',
        'psql:d.sql:58: ERROR:  syntax error at or near "Secret"',
        'LINE 1: Secret 1',
        '        ^',
        'psql:d.sql:59: error: invalid command \\N',
        'psql:d.sql:60: error: backslash commands are restricted; only \\unrestrict is allowed',
        'psql:d.sql:61: ERROR:  type "Hidden" does not exist',
        'ALTER TABLE',
        'psql:d.sql:70: ERROR:  type "public.geometry" does not exist\n',
      ].join('\n'),
    );
    const errors = events.filter(({ meaning }) => meaning.eventName === 'import.error');
    expect(errors.map(({ meaning }) => [meaning.attributes.group, meaning.attributes.message])).toEqual([
      [undefined, 'relation "public.dlfolder" does not exist'],
      ['data-read-as-statements', 'syntax error at or near "…"'],
      ['data-read-as-statements', 'invalid command \\…'],
      ['data-read-as-statements', 'backslash commands are restricted; only \\… is allowed'],
      ['data-read-as-statements', 'type "…" does not exist'],
      [undefined, 'type "public.geometry" does not exist'],
    ]);
  });

  it('knows the commands that psql before 12 complains of without "error:"', async () => {
    const events = await parseText(`${HEAD}psql:d.sql:59: invalid command \\N\n`);
    expect(events.at(-1)?.meaning.attributes).toMatchObject({ group: 'data-read-as-statements', statementLine: 59 });
  });
});

/** Single lines of the other programs. */
const PROGRAMS: readonly (readonly [line: string, ...expected: Expected])[] = [
  ['pg_restore: connecting to database for restore', 'import.started', { tool: 'pg_restore', direction: 'import' }],
  ['pg_restore: verbinde mit der Datenbank zur Wiederherstellung', 'import.started', { tool: 'pg_restore' }],
  ['pg_restore: connecting to new database "lportal"', 'import.connected', { server: 'lportal' }],
  [
    'pg_restore: creating TABLE "public.dlfolder"',
    'import.statement',
    { verb: 'create-table', table: 'dlfolder', schema: 'public' },
  ],
  ['pg_restore: creating TABLE dlfolder', 'import.statement', { verb: 'create-table', table: 'dlfolder' }],
  [
    'pg_restore: erstelle TABLE »lpartition_7.dlfolder«',
    'import.statement',
    { table: 'dlfolder', schema: 'lpartition_7' },
  ],
  ['pg_restore: création de TABLE « public.dlfolder »', 'import.statement', { table: 'dlfolder' }],
  ['pg_restore: TABLE "public.dlfolder"を作成しています', 'import.statement', { table: 'dlfolder' }],
  ['pg_restore: creating EXTENSION "pg_trgm"', 'import.step', { what: 'EXTENSION' }],
  ['pg_restore: creating FK CONSTRAINT "public.dlfolder dlfolder_fkey"', 'import.closing', {}],
  ['pg_restore: creando INDEX «public.ix_1»', 'import.closing', {}],
  [
    'pg_restore: processing data for table "public.dlfolder"',
    'import.table.started',
    { table: 'dlfolder', schema: 'public' },
  ],
  ['pg_restore: restoring data for table "dlfolder"', 'import.table.started', { table: 'dlfolder' }],
  ['pg_restore: procesando datos de la tabla «public.dlfolder»', 'import.table.started', { table: 'dlfolder' }],
  ['pg_restore: テーブル"public.dlfolder"のデータを処理しています', 'import.table.started', { table: 'dlfolder' }],
  ['pg_restore: launching item 3561 TABLE DATA dlfolder', 'import.tool', {}],
  ['pg_restore: restored 2 large objects', 'import.tool', { tool: 'pg_restore' }],
  ['pg_restore: while PROCESSING TOC:', 'import.tool', {}],
  ['pg_restore: from TOC entry 3252; 1259 16659 INDEX ix_1 lfr', 'import.tool', {}],
  ['pg_restore: finished main parallel loop', 'import.ended', { outcome: 'succeeded' }],
  ['pg_restore: warning: errors ignored on restore: 12', 'import.ended', { outcome: 'with-errors', errors: 12 }],
  ['pg_restore: Warnung: bei Wiederherstellung ignorierte Fehler: 12', 'import.ended', { errors: 12 }],
  ['pg_restore: precaución: errores ignorados durante la recuperación: 12', 'import.ended', { errors: 12 }],
  ['pg_restore: warning: restoring tables WITH OIDS is not supported anymore', 'import.warning', {}],
  [
    'pg_restore: terminated by user',
    'import.error',
    { group: 'interrupted', stops: true, message: 'terminated by user' },
  ],
  [
    'pg_restore: error: input file does not appear to be a valid archive',
    'import.error',
    { stops: true, tool: 'pg_restore' },
  ],
  ['pg_restore: Fehler: Eingabedatei scheint kein gültiges Archiv zu sein', 'import.error', { stops: true }],
  [
    'pg_restore: [archiver] unsupported version (1.14) in file header',
    'import.error',
    { stops: true, message: 'unsupported version (1.14) in file header' },
  ],
  ['pg_restore: [archiver (db)] Error from TOC entry 203; 1259 16390 TABLE dlfolder lfr', 'import.text', {}],
  [
    'pg_restore: error: COPY failed for table "dlfolder": ERROR:  extra data after last expected column',
    'import.error',
    { table: 'dlfolder', stops: undefined },
  ],
  [
    'pg_restore: error: connection to server at "h", port 5432 failed: FATAL:  role "x" does not exist',
    'import.error',
    { severity: 'FATAL', stops: true, harmless: undefined },
  ],
  [
    'pg_restore: error: could not execute query: no connection to the server',
    'import.error',
    { group: 'lost-connection' },
  ],
  ['pg_dump: last built-in OID is 16383', 'import.started', { tool: 'pg_dump', direction: 'export' }],
  ['pg_dump: finding the columns and types of table "public.dlfolder"', 'import.tool', {}],
  ['pg_dump: dumping contents of table "public.dlfolder"', 'import.table.started', { table: 'dlfolder' }],
  [
    'pg_dump: error: query failed: ERROR:  permission denied for table dlfolder',
    'import.error',
    { stops: true, table: 'dlfolder', direction: 'export' },
  ],
  ['pg_dump: detail: Query was: LOCK TABLE public.dlfolder IN ACCESS SHARE MODE', 'import.text', {}],
  [
    'createdb: error: database creation failed: ERROR:  database "lportal" already exists',
    'import.error',
    { tool: 'createdb', stops: true },
  ],
  [
    'createdb: database creation failed: ERROR:  database "lportal" already exists',
    'import.error',
    { tool: 'createdb', stops: true },
  ],
  ['dropdb: error: database removal failed: ERROR:  database "x" does not exist', 'import.error', { tool: 'dropdb' }],
  [
    'psql: error: connection to server at "h", port 5432 failed: FATAL:  database "x" does not exist',
    'import.error',
    { tool: 'psql', severity: 'FATAL', stops: true },
  ],
  ['psql: FATAL:  password authentication failed for user "lfr"', 'import.error', { severity: 'FATAL', stops: true }],
  [
    'psql: error: dump.sql: No such file or directory',
    'import.error',
    { stops: true, message: 'dump.sql: No such file or directory' },
  ],
  ['psql: could not connect to server: Connection refused', 'import.error', { stops: true }],
  ['psql: warning: extra command-line argument "x" ignored', 'import.warning', {}],
  ['The input is a PostgreSQL custom-format dump.', 'import.error', { tool: 'psql', stops: true }],
  [';     Dump Version: 1.14-0', 'import.tool', { tool: 'pg_restore' }],
];

describe('pg_restore, pg_dump, createdb', () => {
  it.each(PROGRAMS)('%s', async (line, eventName, attributes) => {
    const [event] = await parseText(`${line}\n`);
    expect(event.format).toBe('postgresql');
    expect(event.meaning.eventName).toBe(eventName);
    expect(event.meaning.attributes).toEqual(expect.objectContaining(defined(attributes)));
    for (const name of absent(attributes)) expect(event.meaning.attributes).not.toHaveProperty(name);
  });

  it.each([
    ['Command was: CREATE TABLE public.dlfolder (\n    id bigint\n);\n\n', { table: 'dlfolder', harmless: undefined }],
    ['    Command was: CREATE UNIQUE INDEX ix_1 ON public.dlfolder USING btree (a);\n\n', { table: 'dlfolder' }],
    [
      'Die Anweisung war: ALTER TABLE ONLY public.dlfolder\n    ADD CONSTRAINT a PRIMARY KEY (b);',
      { table: 'dlfolder' },
    ],
    ['La orden era: COPY public.dlfolder (id) FROM stdin;', { table: 'dlfolder' }],
    ['Command was: DROP INDEX public.ix_1;', { harmless: true }],
    [
      'Command was: ALTER TABLE ONLY public.dlfolder DROP CONSTRAINT dlfolder_pkey;',
      { harmless: true, table: 'dlfolder' },
    ],
  ])('an error takes its table from the command: %j', async (command, attributes: Record<string, unknown>) => {
    const text = `pg_restore: error: could not execute query: ERROR:  something "ix_1" is wrong\n${command}\npg_restore: creating INDEX "public.ix_2"\n`;
    const events = await parseText(text);
    expect(events.map(({ meaning }) => meaning.eventName)).toEqual(['import.error', 'import.closing']);
    expect(events[0].meaning.attributes).toEqual(expect.objectContaining(defined(attributes)));
    for (const name of absent(attributes)) expect(events[0].meaning.attributes).not.toHaveProperty(name);
  });

  it('reads a table of contents by its entries', async () => {
    const events = await parseText(
      '3561; 0 16738 TABLE DATA lpartition_7 dlfolder lfr\n215; 1259 16738 TABLE public dlfolder lfr\n3403; 2606 24 CONSTRAINT public dlfolder dlfolder_pkey lfr\n',
    );
    expect(events.map(({ meaning }) => [meaning.eventName, meaning.attributes.table])).toEqual([
      ['import.table.started', 'dlfolder'],
      ['import.tool', undefined],
      ['import.tool', undefined],
    ]);
  });
});

function defined(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}

function absent(attributes: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(attributes).filter((name) => attributes[name] === undefined);
}
