// Whole logs of Data Pump and of the classic tools: tool, outcome, tables and errors of what was imported.
import { describe, expect, it } from 'vitest';
import type { ImportOutcome, ImportReport } from '../../../src/model/import.ts';
import { importsIn } from '../../support/read-import.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly tool: string;
  readonly outcome: ImportOutcome;
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number | undefined>>;
  readonly codes: readonly string[];
  readonly reason?: string;
}

const HEAD = `Import: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025
Version 19.22.0.0.0

Connected to: Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production
Master table "DPU"."SYS_IMPORT_SCHEMA_01" successfully loaded/unloaded
Starting "DPU"."SYS_IMPORT_SCHEMA_01":  dpu/******** schemas=LIFERAY
Processing object type SCHEMA_EXPORT/USER
`;
const ROW = '. . imported "LIFERAY"."IMAGE"                            2.5 KB      31 rows\n';
const JOB = 'Job "DPU"."SYS_IMPORT_SCHEMA_01"';
const OK = `${JOB} successfully completed at Tue Apr 8 06:10:00 2025 elapsed 0 00:09:58\n`;
const EXISTS =
  'ORA-39151: Table "LIFERAY"."IMAGE" exists. All dependent metadata and data will be skipped due to table_exists_action of skip\n';
const USER_EXISTS = 'ORA-31684: Object type USER:"LIFERAY" already exists\n';
const WAIT = `ORA-39171: Job is experiencing a resumable wait.
Resumable error: ORA-01653: unable to extend table LIFERAY.IMAGE by 8192 in tablespace USERS
Resumable stmt: INSERT /*+ APPEND */ INTO "LIFERAY"."IMAGE"
Resumable stmt status: SUSPENDED
`;

const DATA_PUMP: readonly Case[] = [
  {
    name: 'all went well',
    text: `${HEAD}${ROW}${OK}`,
    tool: 'impdp',
    outcome: 'succeeded',
    tables: { IMAGE: 31 },
    codes: [],
  },
  {
    name: 'the log breaks off',
    text: `${HEAD}${ROW}`,
    tool: 'impdp',
    outcome: 'incomplete',
    tables: { IMAGE: 31 },
    codes: [],
  },
  {
    name: 'partitions add up',
    text: `${HEAD}. . imported "L"."EVENT":"P1"   1 KB  10 rows\n. . imported "L"."EVENT":"P2"   1 KB  5 rows\n${OK}`,
    tool: 'impdp',
    outcome: 'succeeded',
    tables: { EVENT: 15 },
    codes: [],
  },
  {
    name: 'one error, which costs no data',
    text: `${HEAD}${USER_EXISTS}${ROW}${JOB} completed with 1 error(s) at 06:10:00\n`,
    tool: 'impdp',
    outcome: 'partial',
    tables: { IMAGE: 31 },
    codes: ['ORA-31684'],
    reason: 'The job counts 1 error; those in the log are known to cost no data: ORA-31684.',
  },
  {
    name: 'one error, because of which nothing was imported',
    text: `${HEAD}${EXISTS}${JOB} completed with 1 error(s) at 06:10:00\n`,
    tool: 'impdp',
    outcome: 'failed',
    tables: {},
    codes: ['ORA-39151'],
  },
  {
    name: 'errors that the log does not show',
    text: `${HEAD}${ROW}${JOB} completed with 4 error(s) at 06:10:00\n`,
    tool: 'impdp',
    outcome: 'partial',
    tables: { IMAGE: 31 },
    codes: [],
    reason: 'The job counts errors that the log does not show.',
  },
  {
    name: 'a chain of errors, all of whose codes are kept',
    text: `${HEAD}${ROW}ORA-31693: Table data object "LIFERAY"."USER_" failed to load/unload and is being skipped due to error:
ORA-29913: error in executing ODCIEXTTABLEFETCH callout
ORA-29400: data cartridge error
KUP-11007: conversion error loading table "LIFERAY"."USER_"
ORA-12899: value too large for column GREETING (actual: 261, maximum: 255)

${JOB} completed with 1 error(s) at 06:10:00
`,
    tool: 'impdp',
    outcome: 'partial',
    tables: { IMAGE: 31 },
    codes: ['ORA-31693', 'ORA-29913', 'ORA-29400', 'KUP-11007', 'ORA-12899'],
  },
  {
    name: '"successfully completed" below an error that cost data',
    text: `${HEAD}${ROW}ORA-39112: Dependent object type INDEX:"L"."IX" skipped, base object type TABLE:"L"."T" creation failed\n${OK}`,
    tool: 'impdp',
    outcome: 'partial',
    tables: { IMAGE: 31 },
    codes: ['ORA-39112'],
  },
  {
    name: 'the job waits for space',
    text: `${HEAD}${WAIT}`,
    tool: 'impdp',
    outcome: 'incomplete',
    tables: {},
    codes: ['ORA-39171', 'ORA-01653'],
  },
  {
    name: 'the job waited, and went on to its end',
    text: `${HEAD}${WAIT}${ROW}${OK}`,
    tool: 'impdp',
    outcome: 'succeeded',
    tables: { IMAGE: 31 },
    codes: ['ORA-39171', 'ORA-01653'],
  },
  {
    name: 'the dump cannot be opened',
    text: `Import: Release 12.2.0.1.0 - Production on Tue Apr 8 06:00:00 2025

ORA-39001: invalid argument value
ORA-39000: bad dump file specification
ORA-31640: unable to open dump file "/data/liferay.dmp" for read
ORA-27037: unable to obtain file status
Linux-x86_64 Error: 2: No such file or directory
`,
    tool: 'impdp',
    outcome: 'failed',
    tables: {},
    codes: ['ORA-39001', 'ORA-39000', 'ORA-31640', 'ORA-27037'],
    reason: 'The job was not started; the first: ORA-39001: invalid argument value.',
  },
  {
    name: 'the client cannot connect',
    text: `Import: Release 12.2.0.1.0 - Production on Tue Apr 8 06:00:00 2025

UDI-12154: operation generated ORACLE error 12154
ORA-12154: TNS:could not resolve the connect identifier specified
`,
    tool: 'impdp',
    outcome: 'failed',
    tables: {},
    codes: ['UDI-12154', 'ORA-12154'],
  },
  {
    name: 'the client loses the job',
    text: `${HEAD}${ROW}UDI-31626: operation generated ORACLE error 31626\nORA-31626: job does not exist\n`,
    tool: 'impdp',
    outcome: 'incomplete',
    tables: { IMAGE: 31 },
    codes: ['UDI-31626', 'ORA-31626'],
  },
  {
    name: 'a fatal error stops the job',
    text: `${HEAD}${ROW}ORA-31697: aborting operation at process order number 10\n${JOB} stopped due to fatal error at 06:10:00\n`,
    tool: 'impdp',
    outcome: 'failed',
    tables: { IMAGE: 31 },
    codes: ['ORA-31697'],
  },
  {
    name: 'somebody stops the job',
    text: `${HEAD}${ROW}${JOB} stopped by user request at 06:10:00\n`,
    tool: 'impdp',
    outcome: 'incomplete',
    tables: { IMAGE: 31 },
    codes: [],
  },
  {
    name: 'the last line is in a language that is not known',
    text: `${HEAD}${ROW}Taak "DPU"."SYS_IMPORT_SCHEMA_01" is klaar om 06:10:00\n`,
    tool: 'impdp',
    outcome: 'unknown',
    tables: { IMAGE: 31 },
    codes: [],
  },
  {
    name: 'documentation, without dots and with escaped underscores',
    text: `
Processing object type SCHEMA\\_EXPORT/TABLE/TABLE\\_DATA

imported "LIFERAY"."CONTACT\\_" 4.5 MB 812 rows

imported "LIFERAY"."USERS\\_ROLES" 1.5 KB 3 rows
`,
    tool: 'impdp',
    outcome: 'incomplete',
    tables: { CONTACT_: 812, USERS_ROLES: 3 },
    codes: [],
  },
  {
    name: 'an export',
    text: `Export: Release 11.2.0.4.0 - Production on Di Apr 8 06:00:00 2025

DÚmarrage de "DPU"."SYS_EXPORT_SCHEMA_01" : dpu/******** schemas=liferay
. . export : "LIFERAY"."IMAGE"                              5.937 KB       4 lignes
ORA-39166: L'objet LIFERAY.NADA est introuvable.
Table ma¯tre "DPU"."SYS_EXPORT_SCHEMA_01" chargÚe/dÚchargÚe avec succÞs
Travail "DPU"."SYS_EXPORT_SCHEMA_01" terminÚ avec 1 erreur(s) Ó 06:10:00
`,
    tool: 'expdp',
    outcome: 'partial',
    tables: { IMAGE: 4 },
    codes: ['ORA-39166'],
  },
];

const CLASSIC_HEAD = `Import: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025

Export file created by EXPORT:V19.00.00 via conventional path

Warning: the objects were exported by LIFERAY, not by you

import done in AL32UTF8 character set and AL16UTF16 NCHAR character set
. importing LIFERAY's objects into LFR62
`;

const REJECTED_ROW = `IMP-00019: row rejected due to ORACLE error 1
IMP-00003: ORACLE error 1 encountered
ORA-00001: unique constraint (LFR62.SYS_C1) violated
Column 1 20155
Column 2 an address, 12 Main Street
and a second line
Column 3 40`;

const CLASSIC: readonly Case[] = [
  {
    name: 'all went well',
    text: `${CLASSIC_HEAD}. . importing table              "IMAGE"         31 rows imported\nImport terminated successfully without warnings.\n`,
    tool: 'imp',
    outcome: 'succeeded',
    tables: { IMAGE: 31 },
    codes: [],
  },
  {
    name: 'the log breaks off',
    text: `${CLASSIC_HEAD}. . importing table              "IMAGE"         31 rows imported\n`,
    tool: 'imp',
    outcome: 'incomplete',
    tables: { IMAGE: 31 },
    codes: [],
  },
  {
    name: 'rows are rejected, and the count stands behind the last value',
    text: `${CLASSIC_HEAD}. . importing table                          "REGION"
${REJECTED_ROW}
${REJECTED_ROW}          5 rows imported
. . importing table              "IMAGE"         31 rows imported
Import terminated successfully with warnings.
`,
    tool: 'imp',
    outcome: 'partial',
    tables: { REGION: 5, IMAGE: 31 },
    codes: ['IMP-00019', 'IMP-00003', 'ORA-00001'],
    reason:
      '36 rows were taken, 2 were rejected; the first error: ORA-00001: unique constraint (LFR62.SYS_C1) violated.',
  },
  {
    name: 'a statement in quoted pieces fails',
    text: `${CLASSIC_HEAD}IMP-00017: following statement failed with ORACLE error 1031:
 "CREATE TABLE "COUNTER" ("NAME" VARCHAR2(75) NOT NULL ENABLE, "CURRENTID" N"
 "UMBER(30,0))"
IMP-00003: ORACLE error 1031 encountered
ORA-01031: insufficient privileges
. . importing table              "IMAGE"         31 rows imported
Import terminated successfully with warnings.
`,
    tool: 'imp',
    outcome: 'partial',
    tables: { IMAGE: 31 },
    codes: ['IMP-00017', 'IMP-00003', 'ORA-01031'],
  },
  {
    name: 'it cannot log on',
    text: `Import: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025

IMP-00058: ORACLE error 1017 encountered
ORA-01017: invalid username/password; logon denied
IMP-00000: Import terminated unsuccessfully
`,
    tool: 'imp',
    outcome: 'failed',
    tables: {},
    codes: ['IMP-00058', 'ORA-01017', 'IMP-00000'],
  },
  {
    name: 'an export prints names without quotes',
    text: `Export: Release 11.2.0.4.0 - Production on Tue Apr 8 06:00:00 2025

. about to export LIFERAY's tables via Conventional Path ...
. . exporting table                O_20097_TICKET         19 rows exported
. . exporting table                         IMAGE          2 rows exported
Export terminated successfully without warnings.
`,
    tool: 'exp',
    outcome: 'succeeded',
    tables: { O_20097_TICKET: 19, IMAGE: 2 },
    codes: [],
  },
];

describe('Data Pump', () => {
  it.each(DATA_PUMP.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    checkImport(await importsIn(one.text), one);
  });

  it('says version, size, time and direction', async () => {
    const [imported] = await importsIn(`${HEAD}${ROW}${OK}`);
    expect(imported).toMatchObject({
      database: 'oracle',
      version: '19.22.0.0.0',
      direction: 'import',
      durationMs: 598_000,
      bytes: 2560,
      rows: 31,
    });
  });

  it('is cut where the next banner stands, and each has its own outcome', async () => {
    const imports = await importsIn(
      `${HEAD}${EXISTS}${JOB} completed with 1 error(s) at 06:10:00\n\n${HEAD}${ROW}${OK}`,
    );
    expect(imports.map(({ outcome }) => outcome)).toEqual(['failed', 'succeeded']);
  });

  it('under RMAN exports first and imports then', async () => {
    const imports = await importsIn(`Performing export of tables...
   EXPDP> Starting "SYS"."TSPITR_EXP_a_b":
   EXPDP> . . exported "LIFERAY"."IMAGE"                5.5 KB       6 rows
   EXPDP> Master table "SYS"."TSPITR_EXP_a_b" successfully loaded/unloaded
   EXPDP> Job "SYS"."TSPITR_EXP_a_b" successfully completed at Tue Apr 8 06:10:00 2025 elapsed 0 00:00:28
Export completed

Performing import of tables...
   IMPDP> Master table "SYS"."TSPITR_IMP_a_c" successfully loaded/unloaded
   IMPDP> Starting "SYS"."TSPITR_IMP_a_c":
   IMPDP> Processing object type TABLE_EXPORT/TABLE/TABLE_DATA
   IMPDP> . . imported "LIFERAY"."IMAGE"                5.5 KB       6 rows
   IMPDP> Job "SYS"."TSPITR_IMP_a_c" successfully completed at Tue Apr 8 06:12:00 2025 elapsed 0 00:00:20
Import completed
`);
    expect(imports.map(({ tool, direction, outcome, rows }) => [tool, direction, outcome, rows])).toEqual([
      ['expdp', 'export', 'succeeded', 6],
      ['impdp', 'import', 'succeeded', 6],
    ]);
  });
});

describe('the classic tools', () => {
  it.each(CLASSIC.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    checkImport(await importsIn(one.text), one);
  });

  it('say whose tables they are, and how many rows each did not take', async () => {
    const [{ tables, errors }] = await importsIn(CLASSIC[2].text);
    expect(tables.map(({ name, schema, rejected }) => [name, schema, rejected])).toEqual([
      ['REGION', 'LFR62', 2],
      ['IMAGE', 'LFR62', undefined],
    ]);
    expect(errors.find(({ code }) => code === 'IMP-00019')).toMatchObject({ count: 2, table: 'REGION' });
  });

  it('name the table of a statement that is cut into pieces', async () => {
    const [{ errors }] = await importsIn(CLASSIC[3].text);
    expect(errors.find(({ code }) => code === 'IMP-00017')?.table).toBe('COUNTER');
  });
});

function checkImport(imports: readonly ImportReport[], expected: Case): void {
  expect(imports).toHaveLength(1);
  const [{ tool, outcome, reason, tables, errors }] = imports;
  expect({ tool, outcome }).toEqual({ tool: expected.tool, outcome: expected.outcome });
  expect(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))).toEqual(expected.tables);
  expect([...new Set(errors.map(({ code }) => code))]).toEqual(expected.codes);
  if (expected.reason !== undefined) expect(reason).toBe(expected.reason);
}
