import { describe, expect, it } from 'vitest';
import { sybase } from '../../../grammars/transcripts/sybase/to-event.ts';
import { checkImport, type ImportCase } from '../../support/import-cases.ts';
import { checkHostileLines } from '../../support/check-transcript.ts';
import { parseText } from '../../support/parse-text.ts';

const SURE = 'Backup Server: 4.41.1.1: Creating new disk file /b/p.dmp.\n';

const LINES: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  [
    'Backup Server: 6.28.1.1: Dumpfile name "p" section number 1 mounted on disk file',
    'import.text',
    { tool: 'load database' },
  ],
  ['Backup Server: 4.188.1.1: Database portaldb: 41204 kilobytes (45%) LOADED.', 'import.progress', { percent: 45 }],
  ['Backup Server: 4.58.1.1: Database portaldb: 41204 kilobytes LOADED.', 'import.progress', {}],
  ['Backup Server: 3.42.1.1: LOAD is complete (database portaldb).', 'import.ended', { outcome: 'succeeded' }],
  ['Backup Server: 3.43.1.1: DUMP is complete (database portaldb).', 'import.ended', { direction: 'export' }],
  [
    "Backup Server: 4.141.2.40: [11] The 'open' call failed.",
    'import.error',
    { code: '4.141.2.40', severity: 'ERROR' },
  ],
  ['Backup Server: 1.14.4.1: Unrecoverable I/O error.', 'import.error', { severity: 'FATAL' }],
  [
    'Mar  1 20:14:07 2025: Backup Server: 3.42.1.1: LOAD is complete (database portaldb).',
    'import.ended',
    { timeMs: Date.UTC(2025, 2, 1, 20, 14, 7) },
  ],
  [
    "Backup Server session id is:  7.  Use this value when executing the 'sp_volchanged' procedure.",
    'import.started',
    { tool: 'load database' },
  ],
  ["1> 2> Backup Server session id is:  8.  Use this value when executing 'sp_volchanged'.", 'import.started', {}],
  ["Database 'portaldb' is now online.", 'import.ended', { online: true }],
  ['1> load database portaldb from "/b/p.dmp"', 'import.tool', { tool: 'load database' }],
  ['(3 rows affected)', 'import.rows', { rows: 3, likelyTool: 'isql' }],
  ['(0 rows affected)', 'import.result', {}],
  ['(return status = 0)', 'import.result', {}],
  ['Starting copy...', 'import.statement', { verb: 'copy' }],
  ['1000 rows sent to SQL Server.', 'import.progress', { tool: 'bcp' }],
  ['bcp copy in partially failed', 'import.ended', { outcome: 'with-errors' }],
  ['bcp copy in failed', 'import.ended', { outcome: 'failed' }],
  ['Backup Server is up.', 'import.text', {}],
];

describe('lines of Sybase', () => {
  it.each(LINES)('%s', async (line, eventName, attributes) => {
    const event = (await parseText(`${SURE}\n${line}\n`)).at(-1);
    expect(event?.text).toBe(line);
    expect(event?.meaning.eventName).toBe(eventName);
    expect(event?.meaning.attributes).toMatchObject(attributes);
  });
});

/** Messages with their heads, and what comes out of each. */
const MESSAGES: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  [
    "Msg 1105, Level 17, State 4:\nServer 'ASE7', Line 1:\nThere is no space available in SYSLOGS for process 12\nto log a record.",
    'import.error',
    {
      code: '1105',
      likelyTool: 'isql',
      message: 'There is no space available in SYSLOGS for process 12\nto log a record.',
    },
  ],
  [
    "1> Msg 911, Level 11, State 2:\nServer 'ASE7', Procedure 'load_all', Line 1:\nAttempt to locate entry for database failed.",
    'import.error',
    { code: '911', message: 'Attempt to locate entry for database failed.' },
  ],
  [
    "Msg 8009, Level 16, State 1:\nServer 'ASE7', Line 1:\nError encountered by Backup Server.",
    'import.error',
    { code: '8009', tool: 'load database' },
  ],
  ["Msg 5701, Level 10, State 2:\nServer 'ASE7', Line 1:\nChanged database context to 'portaldb'.", 'import.text', {}],
  [
    "Msg 2601, Level 14, State 1\nServer 'ASE7', Line 1\n\tAttempt to insert duplicate key row.",
    'import.error',
    { code: '2601' },
  ],
  ['Msg 20004, Level 9\nRead from SQL server failed.', 'import.error', { code: '20004', severity: 'ERROR' }],
  [
    'Server Message: ASE7 - Msg 2601, Level 14, State 1:\nAttempt to insert duplicate key row in object ',
    'import.error',
    { code: '2601', message: 'Attempt to insert duplicate key row in object' },
  ],
  [
    'CSLIB Message:  - L0/O0/S0/N36/1/0:\ncs_convert: the conversion resulted in overflow.',
    'import.error',
    { code: 'L0/O0/S0/N36', message: 'cs_convert: the conversion resulted in overflow.' },
  ],
  [
    "Msg 9001, Level 21, State 1:\nServer 'ASE7', Line 1:\nThe log is not available.",
    'import.error',
    { severity: 'FATAL' },
  ],
];

describe('messages of Sybase', () => {
  it.each(MESSAGES)('%s', async (text, eventName, attributes) => {
    const events = await parseText(`${text}\n`);
    expect(events).toHaveLength(1);
    expect(events[0].format).toBe('sybase');
    expect(events[0].meaning.eventName).toBe(eventName);
    expect(events[0].meaning.attributes).toMatchObject(attributes);
  });
});

const SESSION =
  "Backup Server session id is:  7.  Use this value when executing the 'sp_volchanged' system stored procedure after\nfulfilling any volume change request from the Backup Server.";
const LOADED = 'Backup Server: 4.188.1.1: Database portaldb: 41204 kilobytes (100%) LOADED.';
const COMPLETE = 'Backup Server: 3.42.1.1: LOAD is complete (database portaldb).';

const LOADS: Readonly<Record<string, ImportCase>> = {
  'that is complete, and offline': {
    log: [SESSION, LOADED, COMPLETE, ''].join('\n'),
    ...{ outcome: 'succeeded', errors: [], reason: 'offline until' },
  },
  'that is complete, and online': {
    log: [SESSION, LOADED, COMPLETE, "Database 'portaldb' is now online.", ''].join('\n'),
    outcome: 'succeeded',
  },
  'that was cut at 100 percent': { log: `${SESSION}\n${LOADED}\n`, outcome: 'incomplete' },
  'whose dump file cannot be opened': {
    log: [
      SESSION,
      "Backup Server: 4.141.2.40: [11] The 'open' call failed for database/archive device while working on",
      "stripe device '/b/p.dmp' with error number 2 (No such file or directory).",
      'Msg 8009, Level 16, State 1:',
      "Server 'ASE7', Line 1:",
      'Error encountered by Backup Server.  Please refer to Backup Server messages for details.',
      '',
    ].join('\n'),
    ...{ outcome: 'failed', errors: ['4.141.2.40', '8009'] },
  },
  'into a database that is too small': {
    log: "Msg 3105, Level 16, State 4:\nServer 'ASE7', Line 1:\nData on dump will not fit into current database. Need 512 Mbyte database.\n",
    ...{ outcome: 'failed', errors: ['3105'] },
  },
};

describe('a load of Sybase', () => {
  it.each(Object.entries(LOADS))('%s', (_, expected) =>
    checkImport({ database: 'sybase', tool: 'load database', ...expected }),
  );
});

const COPIED = (rows: number): string =>
  `\n${rows} rows copied.\nClock Time (ms.): total = 120  Avg = 0 (${rows}.00 rows per sec.)\n`;

const BCP: Readonly<Record<string, ImportCase>> = {
  'in a loop of the shell': {
    log: [
      `+ bcp portaldb..Layout in Layout.bcp -c -SASE7\n\nStarting copy...\n500 rows sent to SQL Server.\n${COPIED(512)}`,
      `+ bcp portaldb.lfr.Group_ in Group_.bcp -c -SASE7\n\nStarting copy...\n${COPIED(0)}`,
    ].join(''),
    ...{ outcome: 'succeeded', tables: { Layout: 512, 'lfr.Group_': 0 }, unnamedRows: [] },
  },
  'without a command there is no table': {
    log: `\nStarting copy...\n500 rows sent to SQL Server.\n${COPIED(512)}`,
    ...{ outcome: 'succeeded', tables: {}, unnamedRows: [512] },
  },
  'a row that cannot be converted is left out': {
    log: `bcp portaldb..Layout in Layout.bcp -c\n\nStarting copy...\nCSLIB Message:  - L0/O0/S0/N24/1/0:\ncs_convert: syntax error in the source field.\n${COPIED(511)}`,
    ...{ outcome: 'partial', tables: { Layout: 511 }, errors: ['L0/O0/S0/N24 Layout'] },
  },
  'a copy that fails among others': {
    log: `bcp portaldb..Layout in Layout.bcp -c\n\nStarting copy...\n${COPIED(512)}bcp portaldb..Group_ in Group_.bcp -c\n\nStarting copy...\nServer Message: ASE7 - Msg 2601, Level 14, State 1:\nAttempt to insert duplicate key row in object 'Group_' with unique index 'IX_1'\n\nbcp copy in partially failed\n`,
    ...{ outcome: 'partial', tables: { Layout: 512, Group_: null }, errors: ['2601 Group_'] },
  },
  'freebcp, which prints neither a clock nor the size of packets': {
    log: '$ freebcp portaldb..Layout in Layout.bcp -c -S ASE7 -U lfr\n\nStarting copy...\n\n512 rows copied.\n',
    ...{ outcome: 'succeeded', tables: { Layout: 512 } },
  },
  'freebcp that fails': {
    log: "\nStarting copy...\n\nMsg 515, Level 16, State 3\nServer 'ASE7', Line 1\n\tAttempt to insert NULL value.\nbcp copy in failed\n",
    ...{ outcome: 'failed', errors: ['515'] },
  },
  'a copy that was cut': { log: 'Starting copy...\n500 rows sent to SQL Server.\n', outcome: 'incomplete' },
};

describe('bcp of Sybase and FreeTDS', () => {
  it.each(Object.entries(BCP))('%s', (_, expected) => checkImport({ database: 'sybase', tool: 'bcp', ...expected }));
});

describe('isql', () => {
  it('goes on after an error', () =>
    checkImport({
      log: "(1 row affected)\nMsg 2601, Level 14, State 6:\nServer 'ASE7', Line 2:\nAttempt to insert duplicate key row.\nCommand has been aborted.\n(0 rows affected)\n",
      ...{ database: 'sybase', tool: 'isql', outcome: 'partial', errors: ['2601'] },
    }));
});

describe('the signs of Sybase and SQL Server', () => {
  it.each([
    ['Msg 2601, Level 14, State 1:\ntext\n', 'sybase'],
    ['Msg 2601, Level 14, State 1, Line 2\ntext\n', 'sqlserver'],
    ['Msg 2601, Level 14, State 1, Server DB7, Line 2\ntext\n', 'sqlserver'],
    ['Starting copy...\n\n5 rows copied.\nClock Time (ms.): total = 1  Avg = 0 (5.00 rows per sec.)\n', 'sybase'],
    [
      'Starting copy...\n\n5 rows copied.\nNetwork packet size (bytes): 4096\nClock Time (ms.) Total     : 1\n',
      'sqlserver',
    ],
    ['bcp copy in failed\n', 'sybase'],
    ['BCP copy in failed\n', 'sqlserver'],
    ['1000 rows sent to SQL Server.\n', 'sybase'],
    ['1000 rows sent to SQL Server. Total sent: 1000\n', 'sqlserver'],
    ['SQL0803N  One or more values are not valid.\n', 'db2'],
    [
      'Error SQL72014: Core Microsoft SqlClient Data Provider: Msg 2714, Level 16, State 5, Line 1 There is\n',
      'sqlserver',
    ],
    ['(1 row)\n\n(1 row)\n\n(2 rows)\n\n(1 row)\n', 'plain'],
  ])('%s', async (log, format) => {
    expect((await parseText(log))[0].format).toBe(format);
  });
});

describe('hostile lines', () => {
  it('are read in linear time, and every byte is of one record', () => checkHostileLines(sybase), 60_000);
});
