import { describe, expect, it } from 'vitest';
import { db2 } from '../../../grammars/transcripts/db2/to-event.ts';
import { checkImport, type ImportCase } from '../../support/import-cases.ts';
import { checkHostileLines } from '../../support/check-transcript.ts';
import { parseText } from '../../support/parse-text.ts';

const SURE = 'DB20000I  The SQL command completed successfully.\n';

const LINES: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['SQL3109N  The utility is beginning to load data from file "l.ixf".', 'import.step', {}],
  ['SQL3110N  The utility has completed processing.  "9" rows were read from the input file.', 'import.text', {}],
  ['SQL3150N  The H record in the PC/IXF file has product "DB2    02.00".', 'import.text', {}],
  ['SQL3153N  The T record in the PC/IXF file has name "l.ixf", qualifier "".', 'import.text', {}],
  ['SQL3221W  ...Begin COMMIT WORK. Input Record Count = "9".', 'import.text', { tool: 'db2 import' }],
  ['SQL3222W  ...COMMIT of any database changes was successful.', 'import.text', {}],
  ['SQL3519W  Begin Load Consistency Point. Input record count = "0".', 'import.text', { tool: 'db2 load' }],
  ['SQL3520W  Load Consistency Point was successful.', 'import.text', {}],
  ['SQL3213I  The indexing mode is "REBUILD".', 'import.text', {}],
  ['SQL3104N  The Export utility is beginning to export data to file "l.ixf".', 'import.tool', { direction: 'export' }],
  [
    'SQL3500W  The utility is beginning the "LOAD" phase at time "06/07/2025 03:04:05.000678".',
    'import.step',
    { what: 'LOAD phase', timeMs: Date.UTC(2025, 5, 7, 3, 4, 5) },
  ],
  [
    'SQL3500W  The utility is beginning the "LOAD" phase at time "06/07/2025 \n03:04:05.600678".',
    'import.step',
    { timeMs: Date.UTC(2025, 5, 7, 3, 4, 5, 600) },
  ],
  [
    'SQL3515W  The utility has finished the "BUILD" phase at time "06/07/2025 03:04:06.000678".',
    'import.ended',
    { outcome: 'succeeded' },
  ],
  ['SQL3107W  At least one warning message was encountered.', 'import.warning', { code: 'SQL3107W' }],
  ['SQL2539W  The specified name of the backup image is the same.', 'import.warning', { harmless: true }],
  ['SQL1277W  A redirected restore operation is being performed.', 'import.warning', { harmless: true }],
  [
    'SQL3148W  A row from the input file was not inserted into the table.  SQLCODE "-803"\nwas returned.',
    'import.error',
    { message: 'A row from the input file was not inserted into the table. SQLCODE "-803" was returned.' },
  ],
  ['SQL3125W  The character data in row "7" and column "3" was truncated.', 'import.error', { code: 'SQL3125W' }],
  [
    'SQL0803N  One or more values in the INSERT statement are not valid.  SQLSTATE=23505',
    'import.error',
    { code: 'SQL0803N', sqlState: '23505', severity: 'ERROR' },
  ],
  ['SQL1042C  An unexpected system error occurred.', 'import.error', { severity: 'FATAL' }],
  ['DB20000I  The SQL command completed successfully.', 'import.result', {}],
  ['DB20000I  The RESTORE DATABASE command completed successfully.', 'import.ended', { outcome: 'succeeded' }],
  ['DB20000I  Der Befehl RESTORE DATABASE wurde erfolgreich ausgeführt.', 'import.ended', { tool: 'db2 restore' }],
  ['SQL2540W  Restore is successful, however a warning "2539" was encountered.', 'import.ended', {}],
  ['DB21034E  The command was processed as an SQL statement because it was not a', 'import.text', {}],
  ['DB21061E  Command line environment not initialized.', 'import.error', { code: 'DB21061E' }],
  ['restore db PORTAL from /b taken at 20250607010203', 'import.started', { tool: 'db2 restore' }],
  ['db2move PORTAL load -lo replace', 'import.tool', { tool: 'db2move' }],
  ['Start time:  Sat Jun  7 03:04:05 2025', 'import.text', { timeMs: Date.UTC(2025, 5, 7, 3, 4, 5) }],
  ['End time:  Sat Jun  7 03:05:05 2025', 'import.ended', { outcome: 'succeeded' }],
  [
    'EXPORT:     15 rows from table "LFR     "."LAYOUT"',
    'import.table.loaded',
    { rows: 15, schema: 'LFR', table: 'LAYOUT' },
  ],
  ['LOAD           000      +00000000   Success.', 'import.text', {}],
  ['LOAD           001      -00000964   Error. May require RESTART.', 'import.error', { code: 'SQL0964N' }],
  ['RESULTS:       3 of 3 LOADs completed successfully.', 'import.ended', { outcome: 'succeeded' }],
  ['RESULTS:       2 of 3 LOADs completed successfully.', 'import.ended', { outcome: 'with-errors', errors: 1 }],
  ['RESULTS:       0 of 3 LOADs completed successfully.', 'import.ended', { outcome: 'failed' }],
];

describe('lines of DB2', () => {
  it.each(LINES)('%s', async (line, eventName, attributes) => {
    const event = (await parseText(`${SURE}\n${line}\n`)).at(-1);
    expect(event?.text).toBe(line);
    expect(event?.meaning.eventName).toBe(eventName);
    expect(event?.meaning.attributes).toMatchObject(attributes);
  });
});

/** Commands and the table that rows below them belong to. */
const COMMANDS: readonly (readonly [string, string])[] = [
  ['import from l.ixf of ixf insert into LAYOUT', 'LAYOUT'],
  ['[db2inst1@db7 ~]$ db2 "IMPORT FROM /d/l.del OF DEL INSERT INTO LFR.LAYOUT"', 'LFR.LAYOUT'],
  ['db2 => load client from l.ixf of ixf replace into LFR.LAYOUT nonrecoverable', 'LFR.LAYOUT'],
  ["+ db2 -v 'load from l.ixf of ixf messages l.msg insert into LFR.LAYOUT (PLID, NAME)'", 'LFR.LAYOUT'],
  [String.raw`C:\d>db2 import from l.ixf of ixf replace_create into \"LFR\".\"LAYOUT\"`, 'LFR.LAYOUT'],
  ['LOAD FROM "l.ixf" OF IXF MESSAGES "l.msg"\n  INSERT INTO LFR.LAYOUT;', 'LFR.LAYOUT'],
];

const counts = (...[read, ...rest]: readonly number[]): string =>
  ['read', 'skipped', 'inserted', 'updated', 'rejected', 'committed']
    .map((label, index) => `Number of rows ${label.padEnd(12)} = ${[read, ...rest][index]}`)
    .join('\n');
const loaded = (...numbers: readonly number[]): string =>
  ['read', 'skipped', 'loaded', 'rejected', 'deleted', 'committed']
    .map((label, index) => `Number of rows ${label.padEnd(12)} = ${numbers[index]}`)
    .join('\n');

describe('commands of DB2', () => {
  it.each(COMMANDS)('%s', (command, table) =>
    checkImport({
      log: `${command}\n\n${counts(9, 0, 9, 0, 0, 9)}\n`,
      ...{ database: 'db2', tables: { [table]: 9 }, unnamedRows: [] },
    }),
  );
});

const MESSAGES = (rows: number): string =>
  [
    'SQL3109N  The utility is beginning to load data from file "l.ixf".',
    '',
    `SQL3110N  The utility has completed processing.  "${rows}" rows were read from the`,
    'input file.',
    '',
    `SQL3149N  "${rows}" rows were processed from the input file.  "${rows}" rows were`,
    'successfully inserted into the table.  "0" rows were rejected.',
    '',
  ].join('\n');
const LOAD_MESSAGES = [
  'SQL3109N  The utility is beginning to load data from file "l.ixf".',
  '',
  'SQL3500W  The utility is beginning the "LOAD" phase at time "06/07/2025 ',
  '03:04:05.000678".',
  '',
  'SQL3515W  The utility has finished the "LOAD" phase at time "06/07/2025 ',
  '03:04:05.100678".',
  '',
];
const BUILD_MESSAGES = [
  'SQL3500W  The utility is beginning the "BUILD" phase at time "06/07/2025 ',
  '03:04:05.200678".',
  '',
  'SQL3515W  The utility has finished the "BUILD" phase at time "06/07/2025 ',
  '03:04:05.300678".',
  '',
];

const LOGS: Readonly<Record<string, ImportCase>> = {
  'an import of two tables, with messages and counts on the screen': {
    log: [
      `import from l.ixf of ixf insert into LFR.LAYOUT\n${MESSAGES(9)}\n${counts(9, 0, 9, 0, 0, 9)}`,
      `import from g.ixf of ixf insert into LFR.GROUP_\n${MESSAGES(2)}\n${counts(2, 0, 2, 0, 0, 2)}`,
      '',
    ].join('\n\n'),
    ...{ tool: 'db2 import', outcome: 'succeeded', tables: { 'LFR.LAYOUT': 9, 'LFR.GROUP_': 2 }, unnamedRows: [] },
  },
  'line ends of a wrapper on Windows': {
    log: `import from l.ixf of ixf insert into LFR.LAYOUT\n${MESSAGES(9)}\n${counts(9, 0, 9, 0, 0, 9)}\n`.replaceAll(
      '\n',
      '\r\r\n',
    ),
    ...{ outcome: 'succeeded', tables: { 'LFR.LAYOUT': 9 } },
  },
  'a message file alone, without counts': { log: MESSAGES(12), ...{ outcome: 'succeeded', unnamedRows: [12] } },
  'two message files, one behind the other': {
    log: `${MESSAGES(12)}\n${MESSAGES(3)}`,
    ...{ outcome: 'succeeded', unnamedRows: [12, 3] },
  },
  'the counts of the screen, then the message file of the same load': {
    log: `${loaded(5, 0, 5, 0, 0, 5)}\n\n${[...LOAD_MESSAGES, ...BUILD_MESSAGES].join('\n')}\n${loaded(5, 0, 5, 0, 0, 5)}\n`,
    ...{ tool: 'db2 load', outcome: 'succeeded', unnamedRows: [5] },
  },
  'the message file, then the counts of the screen': {
    log: `${[...LOAD_MESSAGES, ...BUILD_MESSAGES].join('\n')}\n${loaded(5, 0, 5, 0, 0, 5)}\n\n${loaded(5, 0, 5, 0, 0, 5)}\n`,
    ...{ tool: 'db2 load', outcome: 'succeeded', unnamedRows: [5] },
  },
  'a command, its counts, and the message file below them': {
    log: `load from l.ixf of ixf messages l.msg insert into LFR.LAYOUT\n\n${loaded(5, 0, 5, 0, 0, 5)}\n\n$ cat l.msg\n${LOAD_MESSAGES.join('\n')}\n${loaded(5, 0, 5, 0, 0, 5)}\n`,
    ...{ tables: { 'LFR.LAYOUT': 5 }, unnamedRows: [] },
  },
  'rows that were rejected, though all was completed': {
    log: `load from l.ixf of ixf insert into LFR.LAYOUT\nSQL3107W  At least one warning message was encountered during LOAD processing.\n\n${loaded(9, 0, 7, 2, 0, 9)}\n`,
    ...{ outcome: 'partial', tables: { 'LFR.LAYOUT': 7 }, rejected: { 'LFR.LAYOUT': 2 } },
    ...{ errors: ['WARN SQL3107W LAYOUT'], reason: '2 rows did not come in' },
  },
  'duplicates that a load deletes after it loaded them': {
    log: `load from l.ixf of ixf insert into LFR.LAYOUT\n\n${loaded(9, 0, 9, 0, 1, 9)}\n`,
    ...{ outcome: 'partial', rejected: { 'LFR.LAYOUT': 1 } },
  },
  'rows that were read and are nowhere': {
    log: `load from l.ixf of ixf insert into LFR.LAYOUT\n\n${loaded(9, 1, 5, 0, 0, 5)}\n`,
    ...{ outcome: 'partial', rejected: { 'LFR.LAYOUT': 3 } },
  },
  'rows that are skipped on purpose, and rows that are updated': {
    log: `import from l.ixf of ixf insert_update into LFR.LAYOUT\n\n${counts(9, 2, 4, 3, 0, 9)}\n`,
    ...{ outcome: 'succeeded', tables: { 'LFR.LAYOUT': 7 }, rejected: {} },
  },
  'a row that is not inserted': {
    log: `SQL3109N  The utility is beginning to load data from file "l.del".\n\nSQL3148W  A row from the input file was not inserted into the table.  SQLCODE \n"-803" was returned.\n\nSQL0803N  One or more values are not valid.  SQLSTATE=23505\n\nSQL3185W  The previous error occurred while processing data from row "4" of \nthe input file.\n\n${counts(9, 0, 8, 0, 1, 9)}\n`,
    ...{ outcome: 'partial', unnamedRows: [8], errors: ['SQL3148W', 'SQL0803N', 'WARN SQL3185W'] },
  },
  'a table that is in the state load pending, between others': {
    log: `load from l.ixf of ixf insert into LFR.LAYOUT\n\n${loaded(9, 0, 9, 0, 0, 9)}\n\nload from g.ixf of ixf insert into LFR.GROUP_\nSQL0668N  Operation not allowed for reason code "3" on table "LFR.GROUP_".  \nSQLSTATE=57007\n`,
    ...{ outcome: 'partial', tables: { 'LFR.LAYOUT': 9, 'LFR.GROUP_': null }, errors: ['SQL0668N GROUP_'] },
  },
  'rows that were not committed': {
    log: `import from l.ixf of ixf commitcount 4 insert into LFR.LAYOUT\nSQL0964C  The transaction log for the database is full.  SQLSTATE=57011\n\n${counts(9, 0, 6, 0, 1, 5)}\n`,
    ...{ outcome: 'partial', tables: { 'LFR.LAYOUT': 4 }, errors: ['FATAL SQL0964C LAYOUT'] },
  },
  'a script of statements, of which one fails': {
    log: 'insert into LFR.COUNTER values 1\nDB20000I  The SQL command completed successfully.\n\ninsert into LFR.COUNTER values 1\nDB21034E  The command was processed as an SQL statement because it was not a \nvalid Command Line Processor command.  During SQL processing it returned:\nSQL0803N  One or more values are not valid.  SQLSTATE=23505\n',
    ...{ outcome: 'partial', errors: ['SQL0803N'] },
  },
  'a file that cannot be read': {
    log: 'load from l.ixf of ixf insert into LFR.LAYOUT\nSQL2036N  The path for the file or device "l.ixf" is not valid.\n',
    ...{ tool: 'db2 load', outcome: 'failed', errors: ['SQL2036N LAYOUT'] },
  },
  'a load that was cut in its first phase': {
    log: LOAD_MESSAGES.slice(0, 5).join('\n'),
    ...{ tool: 'db2 load', outcome: 'incomplete' },
  },
  'a load that was cut before its indexes': { log: LOAD_MESSAGES.join('\n'), outcome: 'incomplete' },
  'a message file of a load without counts': {
    log: [...LOAD_MESSAGES, ...BUILD_MESSAGES].join('\n'),
    ...{ outcome: 'succeeded', unnamedRows: [] },
  },
  'counts in Chinese': {
    log: `db2 load from l.ixf of ixf insert into LFR.LAYOUT\n\n读取行数 = 9\n跳过行数 = 0\n装入行数 = 7\n拒绝行数 = 2\n删除行数 = 0\n落实行数 = 9\n`,
    ...{ tool: 'db2 load', outcome: 'partial', tables: { 'LFR.LAYOUT': 7 }, rejected: { 'LFR.LAYOUT': 2 } },
  },
  'counts in Norwegian, whose load is told by the order of the numbers': {
    log: 'Antall leste rader          = 9\nAntall rader hoppet over    = 0\nAntall rader satt inn       = 6\nAntall rader oppdatert      = 1\nAntall rader avvist         = 2\nAntall rader iverksatt      = 9\n',
    ...{ tool: 'db2 import', outcome: 'partial', unnamedRows: [7] },
  },
  'counts in German': {
    log: 'SQL3109N  Das Dienstprogramm beginnt mit dem Laden von Daten aus Datei "l.ixf".\n\nAnzahl gelesener Zeilen          = 9\nAnzahl übersprungener Zeilen     = 0\nAnzahl geladener Zeilen          = 9\nAnzahl zurückgewiesener Zeilen   = 0\nAnzahl gelöschter Zeilen         = 0\nAnzahl festgeschriebener Zeilen  = 9\n',
    ...{ tool: 'db2 load', outcome: 'succeeded', unnamedRows: [9] },
  },
  'a load into several partitions': {
    log: `load from l.del of del insert into LFR.LAYOUT\n\nAgent Type     Node     SQL Code     Result\nLOAD           000      +00000000    Success.\nLOAD           001      +00000000    Success.\nRESULTS:       2 of 2 LOADs completed successfully.\n\nSummary of Partitioning Agents:\nRows Read                   = 9\nRows Rejected               = 0\nRows Partitioned            = 9\n\nSummary of LOAD Agents:\n${loaded(9, 0, 9, 0, 0, 9)}\n`,
    ...{ outcome: 'succeeded', tables: { 'LFR.LAYOUT': 9 }, errors: [] },
  },
  'rows that the partitioning agents reject': {
    log: `load from l.del of del insert into LFR.LAYOUT\n\nRESULTS:       2 of 2 LOADs completed successfully.\n\nRows Read                   = 9\nRows Rejected               = 4\nRows Partitioned            = 5\n\n${loaded(5, 0, 5, 0, 0, 5)}\n`,
    ...{ outcome: 'partial', tables: { 'LFR.LAYOUT': 5 } },
  },
};

describe('import and load', () => {
  it.each(Object.entries(LOGS))('%s', (_, expected) => checkImport({ database: 'db2', ...expected }));
});

const ASKS = [
  'restore db PORTAL from /b taken at 20250607010203 into PORTAL',
  'SQL2539W  The specified name of the backup image to restore is the same as the ',
  'name of the target database.  Restoring will overwrite it.',
  'Do you want to continue ? (y/n) y',
];

const RESTORES: Readonly<Record<string, ImportCase>> = {
  'that asks and goes on': {
    log: [...ASKS, 'DB20000I  The RESTORE DATABASE command completed successfully.', ''].join('\n'),
    ...{ outcome: 'succeeded', errors: ['WARN SQL2539W'] },
  },
  'that fails': {
    log: [...ASKS, 'SQL2059W  A device full warning.', 'SQL1035N  The database is in use.', ''].join('\n'),
    outcome: 'failed',
  },
  'whose logs were applied in the end': {
    log: [
      ASKS[0],
      'DB20000I  The RESTORE DATABASE command completed successfully.',
      'SQL1117N  A connection cannot be made because of ROLL-FORWARD PENDING.',
      'DB20000I  The ROLLFORWARD command completed successfully.',
      '',
    ].join('\n'),
    outcome: 'succeeded',
  },
  'that asks, and the log ends': { log: `${ASKS.join('\n')}\n`, outcome: 'incomplete' },
  'without command, told by its messages': {
    log: 'SQL2540W  Restore is successful, however a warning "2539" was encountered during \nDatabase Restore while processing in No Interrupt mode.\n',
    outcome: 'succeeded',
  },
  'after which the logs wait to be applied': {
    log: [
      ASKS[0],
      'DB20000I  The RESTORE DATABASE command completed successfully.',
      'SQL1117N  A connection cannot be made because of ROLL-FORWARD PENDING.',
      '',
    ].join('\n'),
    outcome: 'partial',
  },
};

describe('a restore of DB2', () => {
  it.each(Object.entries(RESTORES))('%s', (_, expected) =>
    checkImport({ database: 'db2', tool: 'db2 restore', ...expected }),
  );
});

const MOVE = (action: string): string[] => [
  'Application code page not determined, using ANSI codepage 1208',
  '',
  '*****  DB2MOVE  *****',
  '',
  `Action:  ${action}`,
  '',
  'Start time:  Sat Jun  7 03:04:05 2025',
  '',
  'Connecting to database PORTAL ... successful!  Server : DB2 Common Server V11.5.9',
  '',
];
const MOVED = ['', 'Disconnecting from database ... successful!', '', 'End time:  Sat Jun  7 03:09:05 2025', ''];

const MOVES: Readonly<Record<string, ImportCase>> = {
  exports: {
    log: [
      ...MOVE('EXPORT'),
      'EXPORT:     15 rows from table "LFR"."LAYOUT"',
      'EXPORT:      0 rows from table "LFR"."LOCK_"',
      ...MOVED,
    ].join('\n'),
    ...{ direction: 'export', outcome: 'succeeded', tables: { 'LFR.LAYOUT': 15, 'LFR.LOCK_': 0 } },
  },
  imports: {
    log: [
      ...MOVE('IMPORT'),
      '* IMPORT:  table "LFR"."LAYOUT"',
      '  -Rows read:         15',
      '  -Inserted:          15',
      '  -Rejected:           0',
      '  -Committed:         15',
      ...MOVED,
    ].join('\n'),
    ...{ direction: 'import', outcome: 'succeeded', tables: { 'LFR.LAYOUT': 15 } },
  },
  'loads, with rows that were rejected and a table that failed': {
    log: [
      ...MOVE('LOAD'),
      ...[
        '* LOAD:  table "LFR"."LAYOUT"',
        '***  WARNING  3107.  Check message file tab1.msg!',
        '***  SQL Warning!  SQLCODE is 3107',
      ],
      ...['***  SQL3107W  At least one warning message was encountered during LOAD processing.', ''],
      ...[
        '  -Rows read:         15',
        '  -Loaded:            13',
        '  -Rejected:           2',
        '  -Deleted:            0',
        '  -Committed:         15',
        '',
      ],
      ...[
        '* LOAD:  table "LFR"."GROUP_"',
        '***  ERROR -3304.  Check message file tab2.msg!',
        '***  SQL3304N  The table does not exist.',
        '',
      ],
      ...['* LOAD:  table "LFR"."LOCK_"', '**ERROR** SQLCODE -3088, SQLSTATE - ', ''],
      ...MOVED,
    ].join('\n'),
    ...{
      outcome: 'partial',
      tables: { 'LFR.LAYOUT': 13, 'LFR.GROUP_': null, 'LFR.LOCK_': null },
      rejected: { 'LFR.LAYOUT': 2 },
    },
    errors: ['WARN SQL3107W LAYOUT', 'SQL3304N GROUP_', 'SQL3088N LOCK_'],
  },
  'is cut in the middle of a table': {
    log: [...MOVE('LOAD'), '* LOAD:  table "LFR"."LAYOUT"', ''].join('\n'),
    outcome: 'incomplete',
  },
  'is cut between two tables': {
    log: [...MOVE('EXPORT'), 'EXPORT:     15 rows from table "LFR"."LAYOUT"', ''].join('\n'),
    ...{ outcome: 'incomplete', tables: { 'LFR.LAYOUT': 15 } },
  },
  'cannot connect': {
    log: [
      ...MOVE('LOAD').slice(0, 8),
      '**ERROR** SQLCODE -1013, SQLSTATE - 42705',
      'SQL1013N  The database alias name "PORTAL" could not be found.',
      ...MOVED.slice(3),
    ].join('\n'),
    ...{ outcome: 'failed', errors: ['SQL1013N', 'SQL1013N'] },
  },
};

describe('db2move', () => {
  it.each(Object.entries(MOVES))('%s', (_, expected) => checkImport({ database: 'db2', tool: 'db2move', ...expected }));
});

describe('hostile lines', () => {
  it('are read in linear time, and every byte is of one record', () => checkHostileLines(db2), 60_000);
});
