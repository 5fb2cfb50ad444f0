import { describe, expect, it } from 'vitest';
import { sqlserver } from '../../../grammars/transcripts/sqlserver/to-event.ts';
import { checkImport, type ImportCase } from '../../support/import-cases.ts';
import { checkHostileLines } from '../../support/check-transcript.ts';
import { parseText } from '../../support/parse-text.ts';

/** Any line that only these programs print, so that a single line is read as one of theirs. */
const SURE = "Changed database context to 'master'.\n";

/** Lines by themselves: text, event, attributes that it must have. */
const LINES: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['40 percent processed.', 'import.progress', { percent: 40 }],
  ["Processed 4112 pages for database 'portaldb', file 'portal_data' on file 1.", 'import.progress', {}],
  ["Converting database 'portaldb' from version 869 to the current version 957.", 'import.step', {}],
  ["Database 'portaldb' running the upgrade step from version 869 to version 870.", 'import.step', {}],
  [
    'RESTORE DATABASE successfully processed 4115 pages in 1.204 seconds (26.701 MB/sec).',
    'import.ended',
    { outcome: 'succeeded', pages: 4115, durationMs: 1204 },
  ],
  ['RESTORE LOG successfully processed 7 pages in 0.051 seconds (1.072 MB/sec).', 'import.ended', { pages: 7 }],
  ['RESTORE DATABASE is terminating abnormally.', 'import.ended', { outcome: 'failed' }],
  ["Changed database context to 'portaldb'.", 'import.connected', {}],
  [
    'Completion time: 2025-05-02T11:20:31.4400986+02:00',
    'import.tool',
    { tool: 'ssms', timeMs: Date.UTC(2025, 4, 2, 11, 20, 31, 440) },
  ],
  ['(12 rows affected)', 'import.rows', { rows: 12 }],
  ['(0 rows affected)', 'import.result', {}],
  ['(3 Zeilen betroffen)', 'import.rows', { rows: 3 }],
  ['The statement has been terminated.', 'import.text', {}],
  [
    "Sqlcmd: Error: Microsoft ODBC Driver 17 for SQL Server : Login failed for user 'lfr'..",
    'import.error',
    { stops: true, message: "Error: Microsoft ODBC Driver 17 for SQL Server : Login failed for user 'lfr'.." },
  ],
  ['Sqlcmd: Warning: The last operation was terminated because the user pressed CTRL+C.', 'import.warning', {}],
  ["Importing to database 'portaldb' on server 'db7'.", 'import.started', { tool: 'sqlpackage', direction: 'import' }],
  ["Exporting from database 'portaldb' on server 'db7'.", 'import.started', { direction: 'export' }],
  ["Processing Table '[dbo].[Layout]'.", 'import.table.started', { table: 'Layout', schema: 'dbo' }],
  ['Enabling indexes.', 'import.step', {}],
  ['Successfully imported database.', 'import.ended', { outcome: 'succeeded' }],
  ['Time elapsed 1:02:03.40', 'import.elapsed', { durationMs: 3_723_400 }],
  [
    'Warning SQL72012: The object [portal_log] exists in the target.',
    'import.warning',
    { code: 'SQL72012', message: 'The object [portal_log] exists in the target.' },
  ],
  ['Starting copy...', 'import.statement', { verb: 'copy' }],
  ['1000 rows sent to SQL Server. Total sent: 4000', 'import.progress', { tool: 'bcp' }],
  ['4211 rows copied.', 'import.rows', { rows: 4211 }],
  ['BCP copy in failed', 'import.ended', { outcome: 'failed' }],
  // Statements that sqlcmd -e echoes look like messages and are none.
  ["RESTORE DATABASE [portaldb] FROM DISK = N'/b/p.bak' WITH FILE = 1, STATS = 5", 'import.text', {}],
  ['Processed 3 files', 'import.text', {}],
  ['bcp is run for every table in the list', 'import.text', {}],
];

describe('lines of SQL Server', () => {
  it.each(LINES)('%s', async (line, eventName, attributes) => {
    const event = (await parseText(`${SURE}${line}\n`)).at(-1);
    expect(event?.text).toBe(line);
    expect(event?.meaning.eventName).toBe(eventName);
    expect(event?.meaning.attributes).toMatchObject(attributes);
  });
});

/** Heads of messages, in the languages of servers and clients, and what comes out of each. */
const HEADS: readonly (readonly [string, string])[] = [
  ['Msg 3169, Level 16, State 1, Line 4', '3169'],
  ['Msg 3169, Level 16, State 1, Server DBHOST\\SQL2019, Line 4', '3169'],
  ['Msg 3169, Level 16, State 1, Server DBHOST, Procedure load_all, Line 4', '3169'],
  ['Server: Msg 3169, Level 16, State 1, Line 4', '3169'],
  ['Meldung 3169, Ebene 16, Status 1, Zeile 4', '3169'],
  ['Mens. 3169, Nivel 16, Estado 1, Línea 4', '3169'],
  ['Msg 3169, Niveau 16, État 1, Ligne 4', '3169'],
  ['Сообщение 3169, уровень 16, состояние 1, строка 4', '3169'],
  ['メッセージ 3169、レベル 16、状態 1、行 4', '3169'],
  ['消息 3169，级别 16，状态 1，第 4 行', '3169'],
];

describe('messages of SQL Server', () => {
  it.each(HEADS)('%s', async (head, code) => {
    const [event] = await parseText(`${head}\nThe database was backed up on a newer server.\n`);
    expect(event.meaning).toMatchObject({
      eventName: 'import.error',
      attributes: { code, severity: 'ERROR', message: 'The database was backed up on a newer server.' },
    });
  });

  it('takes the text from the next lines, however it is wrapped, until a blank line or the next message', async () => {
    const log = [
      'Msg 2627, Level 14, State 1, Server DBHOST, Line 7',
      "Violation of PRIMARY KEY constraint 'PK_Counter'. Cannot insert duplicate key in ",
      "object 'dbo.Counter'. The duplicate key value is (com.acme.Thing).",
      'Msg 3621, Level 0, State 0, Server DBHOST, Line 7',
      'The statement has been terminated.',
      '',
      'a line of its own',
    ].join('\n');
    const events = await parseText(log);
    expect(events.map(({ text }) => text.split('\n').length)).toEqual([3, 2, 1]);
    expect(events.map(({ meaning }) => meaning.eventName)).toEqual(['import.error', 'import.text', 'import.text']);
    expect(events[0].meaning.attributes).toMatchObject({ code: '2627', table: 'Counter' });
  });

  it('reads a message of a level up to 10 as the line it is by itself', async () => {
    const text = 'RESTORE DATABASE successfully processed 10 pages in 0.1 seconds (0.7 MB/sec).';
    const [event] = await parseText(`Msg 3014, Level 0, State 1, Server DBHOST, Line 1\n${text}\n`);
    expect(event.meaning).toMatchObject({ eventName: 'import.ended', attributes: { outcome: 'succeeded', pages: 10 } });
  });

  it('takes a level of 20 and more as the end of the connection', async () => {
    const [event] = await parseText('Msg 9001, Level 21, State 5, Line 1\nThe log for database is not available.\n');
    expect(event.meaning.attributes).toMatchObject({ severity: 'FATAL', stops: true });
  });
});

const RESTORE = [
  "Processed 4112 pages for database 'portaldb', file 'portal_data' on file 1.",
  "Processed 3 pages for database 'portaldb', file 'portal_log' on file 1.",
  'RESTORE DATABASE successfully processed 4115 pages in 1.204 seconds (26.701 MB/sec).',
];
const ABORTED = [
  'Msg 3241, Level 16, State 0, Server DBHOST, Line 1',
  "The media family on device '/b/p.bak' is incorrectly formed.",
  'Msg 3013, Level 16, State 1, Server DBHOST, Line 1',
  'RESTORE DATABASE is terminating abnormally.',
];

const LOGS: Readonly<Record<string, ImportCase>> = {
  'a restore that ends': {
    log: ['50 percent processed.', '100 percent processed.', ...RESTORE, ''].join('\n'),
    ...{ database: 'sqlserver', tool: 'sqlcmd', outcome: 'succeeded', durationMs: 1204, errors: [], tables: {} },
    reason: '4115 pages of 8 KB',
  },
  'a restore in SSMS, without a last line end': {
    log: [...RESTORE, '', 'Completion time: 2025-05-02T11:20:31.4400986+02:00'].join('\r\n'),
    ...{ tool: 'ssms', outcome: 'succeeded' },
  },
  'a restore whose percentages come in between, and whose success is wrapped at 80 columns': {
    log: [
      '10 percent processed.',
      RESTORE[0],
      '100 percent processed.',
      RESTORE[1],
      'RESTORE DATABASE successfully processed 1804115 pages in 201.204 seconds (69.701 ',
      'MB/sec).',
    ].join('\n'),
    ...{ outcome: 'succeeded', durationMs: 201_204 },
  },
  'the log of a container, with the success of the server and that of the client': {
    log: [
      "2025-05-02 11:20:30.14 spid51      Starting up database 'portaldb'.",
      '2025-05-02 11:20:31.02 Backup      RESTORE DATABASE successfully processed 4115 pages in 1.204 seconds (26.701 MB/sec).',
      "2025-05-02 11:20:31.03 Backup      Restore is complete on database 'portaldb'. The database is now available.",
      ...RESTORE,
      '',
    ].join('\n'),
    ...{ outcome: 'succeeded', errors: [] },
  },
  'a restore that was cut at 100 percent': {
    log: `${RESTORE[0]}\n100 percent processed.\n`,
    outcome: 'incomplete',
  },
  'a restore that failed': {
    log: ABORTED.join('\n'),
    ...{ outcome: 'failed', errors: ['3241', '3013'], reason: '3241' },
  },
  'a restore that failed and was done again': {
    log: [...ABORTED, ...RESTORE, ''].join('\n'),
    ...{ outcome: 'succeeded', errors: ['3241', '3013'] },
  },
  'an error after a restore': {
    log: [...RESTORE, 'Msg 15151, Level 16, State 1, Line 9', "Cannot alter the user 'lfr'.", ''].join('\n'),
    outcome: 'partial',
  },
  'a German server': {
    log: ['RESTORE DATABASE hat erfolgreich 4115 Seiten in 1.204 Sekunden verarbeitet (26.701 MB/s).', ''].join('\n'),
    ...{ outcome: 'succeeded', durationMs: 1204 },
  },
  'a script that goes on after an error': {
    log: [
      "Changed database context to 'portaldb'.",
      '(1 rows affected)',
      'Msg 8152, Level 16, State 30, Server DBHOST, Line 3',
      'String or binary data would be truncated.',
      'The statement has been terminated.',
      '(40 rows affected)',
      '',
    ].join('\n'),
    ...{ tool: 'sqlcmd', outcome: 'partial', errors: ['8152'], unnamedRows: [1, 40] },
  },
  'a script of which nothing came in': {
    log: "Msg 208, Level 16, State 1, Server DBHOST, Line 1\nInvalid object name 'Counter'.\n",
    outcome: 'failed',
  },
  'a server that cannot be reached': {
    log: ['Sqlcmd: Error: Microsoft ODBC Driver 17 for SQL Server : Login timeout expired.', ''].join('\n'),
    ...{ tool: 'sqlcmd', outcome: 'failed' },
  },
};

describe('restores and scripts', () => {
  it.each(Object.entries(LOGS))('%s', (_, expected) => checkImport(expected));
});

const COPIED = (rows: number): string =>
  `\n${rows} rows copied.\nNetwork packet size (bytes): 4096\nClock Time (ms.) Total     : 250    Average : (${rows}.00 rows per sec.)\n`;

const BCP: Readonly<Record<string, ImportCase>> = {
  'no table where the log has no command': {
    log: `\nStarting copy...\n1000 rows sent to SQL Server. Total sent: 1000\n${COPIED(1204)}`,
    ...{ tool: 'bcp', outcome: 'succeeded', tables: {}, unnamedRows: [1204] },
  },
  'the table that the command names': {
    log: `C:\\dump>bcp portaldb.dbo.Layout in Layout.dat -n -T\r\n\r\nStarting copy...\r\n${COPIED(77)}`,
    ...{ tables: { 'dbo.Layout': 77 }, unnamedRows: [] },
  },
  'commands as shells print them': {
    log: [
      `+ /opt/mssql-tools/bin/bcp portaldb..Group_ in Group_.dat -c\n\nStarting copy...\n${COPIED(1)}`,
      `$ bcp "[portal db].[dbo].[User_]" in u.dat -n\n\nStarting copy...\n${COPIED(2)}`,
      `PS D:\\> & "C:\\Program Files\\bin\\bcp.exe" Lock_ in l.dat -d portaldb\n\nStarting copy...\n${COPIED(3)}`,
      `bcp dbo.Image IN i.dat -d portaldb\nPassword: \n\nStarting copy...\n${COPIED(0)}`,
    ].join('\n'),
    tables: { Group_: 1, 'dbo.User_': 2, Lock_: 3, 'dbo.Image': 0 },
  },
  'rows of a copy without command belong to no table before it': {
    log: `bcp portaldb.dbo.Layout in a\n\nStarting copy...\n${COPIED(5)}\nStarting copy...\n${COPIED(6)}`,
    ...{ tables: { 'dbo.Layout': 5 }, unnamedRows: [6] },
  },
  'an error of the driver: the rest is copied': {
    log: [
      'bcp portaldb.dbo.Layout in a -c',
      '',
      'Starting copy...',
      'SQLState = 22001, NativeError = 0',
      'Error = [Microsoft][ODBC Driver 18 for SQL Server]String data, right truncation',
      COPIED(98),
    ].join('\n'),
    ...{ outcome: 'partial', tables: { 'dbo.Layout': 98 }, errors: ['22001 Layout'] },
  },
  'a copy that fails among others': {
    log: [
      `bcp portaldb.dbo.Layout in a -c\n\nStarting copy...\n${COPIED(98)}`,
      'bcp portaldb.dbo.Counter in b -c\n\nStarting copy...',
      'SQLState = 23000, NativeError = 2627',
      "Error = [Microsoft][ODBC Driver 18 for SQL Server][SQL Server]Violation of PRIMARY KEY constraint 'PK_C'.",
      'SQLState = 01000, NativeError = 3621',
      'Warning = [Microsoft][ODBC Driver 18 for SQL Server][SQL Server]The statement has been terminated.',
      '',
      'BCP copy in failed',
      '',
    ].join('\n'),
    ...{ outcome: 'partial', tables: { 'dbo.Layout': 98, 'dbo.Counter': null } },
    errors: ['2627 Counter', 'WARN 3621 Counter'],
  },
  'the only copy fails': {
    log: [
      'Starting copy...',
      '1000 rows sent to SQL Server. Total sent: 1000',
      'SQLState = 42S02, NativeError = 208',
      "Error = [Microsoft][ODBC Driver 18 for SQL Server][SQL Server]Invalid object name 'dbo.Layouts'.",
      '',
      'BCP copy in failed',
      '',
    ].join('\n'),
    ...{ outcome: 'failed', errors: ['208'] },
  },
  'a copy that was cut': {
    log: 'Starting copy...\n1000 rows sent to SQL Server. Total sent: 1000\n1000 rows sent to SQL Server. Total',
    outcome: 'incomplete',
  },
  'rows that are received are those of an export': {
    log: `Starting copy...\n1000 rows successfully bulk-copied to host-file. Total received: 1000\n${COPIED(1004)}`,
    ...{ direction: 'export', outcome: 'succeeded' },
  },
  'a copy out of a database is an export': {
    log: `bcp "select * from portaldb.dbo.Layout" queryout a.dat -c\n\nStarting copy...\n${COPIED(5)}`,
    direction: 'export',
  },
};

describe('bcp of Microsoft', () => {
  it.each(Object.entries(BCP))('%s', (_, expected) => checkImport({ database: 'sqlserver', tool: 'bcp', ...expected }));
});

const PACKAGE: Readonly<Record<string, ImportCase>> = {
  'tables without rows': {
    log: [
      "Importing to database 'portaldb' on server 'db7'.",
      'Importing data',
      "Processing Table '[dbo].[Layout]'.",
      "Processing Table '[audit].[Events 2025]'.",
      'Enabling indexes.',
      'Successfully imported database.',
      'Changes to connection setting default values were incorporated in a recent release.',
      'Time elapsed 0:02:05.50',
      '',
    ].join('\n'),
    ...{ outcome: 'succeeded', durationMs: 125_500, tables: { 'dbo.Layout': null, 'audit.Events 2025': null } },
  },
  'an import that was cut': {
    log: "Importing to database 'portaldb' on server 'db7'.\nProcessing Table '[dbo].[Layout]'.\n",
    outcome: 'incomplete',
  },
  'two systems of codes in one line, and a script below': {
    log: [
      '*** Error importing database:Could not import package.',
      "Error SQL72014: .Net SqlClient Data Provider: Msg 2714, Level 16, State 5, Line 1 There is already an object named 'DF_X' in the database.",
      'Error SQL72045: Script execution error.  The executed script:',
      'ALTER TABLE [dbo].[Layout]',
      '',
      '    ADD CONSTRAINT [DF_X] DEFAULT (0) FOR [hidden_];',
      '',
    ].join('\n'),
    ...{ outcome: 'failed', errors: ['', 'SQL72014', 'SQL72045'], tables: {} },
  },
  'what PowerShell shows of it': {
    log: [
      "Importing to database 'portaldb' on server 'db7'.",
      'SqlPackage.exe : *** Error importing database:Could not import package.',
      'At line:1 char:1',
      '+ & SqlPackage.exe /a:Import',
      '',
    ].join('\r\n'),
    ...{ outcome: 'failed', reason: 'Could not import package' },
  },
  'what a PowerShell module prints of it': {
    log: [
      String.raw`[03:17:25][Invoke-Process] Standard output was: \r\n Importing to database 'portaldb' on server 'db7'.`,
      'Time elapsed 0:00:09.10',
      String.raw`[03:17:25][Invoke-Process] Error output was: \r\n *** Error importing database:Could not load package from 'p.bacpac'.`,
      'File contains corrupted data.',
      '',
      'WARNING: [03:17:25][Invoke-Process] Stopping because of Exit Code.',
      '',
    ].join('\n'),
    ...{ outcome: 'failed', durationMs: 9100, reason: 'Could not load package' },
  },
};

describe('SqlPackage', () => {
  it.each(Object.entries(PACKAGE))('%s', (_, expected) =>
    checkImport({ database: 'sqlserver', tool: 'sqlpackage', ...expected }),
  );
});

describe('hostile lines', () => {
  it('are read in linear time, and every byte is of one record', () => checkHostileLines(sqlserver), 60_000);
});
