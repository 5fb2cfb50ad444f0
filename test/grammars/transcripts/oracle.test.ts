// Records of Oracle's tools: each line with what it means, and which lines belong together.
import { describe, expect, it } from 'vitest';
import { oracle } from '../../../grammars/transcripts/oracle/to-event.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { Attributes, Meaning } from '../../../src/model/meaning.ts';
import { parseText } from '../../support/parse-text.ts';

const BANNER = 'Import: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025\n';
const IMPDP = { tool: 'impdp', direction: 'import' };
const EXPDP = { tool: 'expdp', direction: 'export' };
const IMP = { tool: 'imp', direction: 'import' };
const EXP = { tool: 'exp', direction: 'export' };
const KIB = 1024;

type Row = readonly [line: string, eventName: EventName, attributes?: Attributes];

/** Below the banner of an import. */
const LINES: readonly Row[] = [
  // tables: units are powers of 1,024, and the point is a decimal point in all languages
  [
    '. . imported "LIFERAY"."ASSETTAG"                         1.5 KB       7 rows',
    'import.table.loaded',
    { table: 'ASSETTAG', schema: 'LIFERAY', ...IMPDP, rows: 7, bytes: 1.5 * KIB },
  ],
  [
    '. . imported "LIFERAY"."RATINGSENTRY"                     1003. KB    6335 rows',
    'import.table.loaded',
    { table: 'RATINGSENTRY', schema: 'LIFERAY', ...IMPDP, rows: 6335, bytes: 1003 * KIB },
  ],
  [
    '. . imported "LIFERAY"."DLCONTENT"                        2.25 GB     88 rows',
    'import.table.loaded',
    { table: 'DLCONTENT', schema: 'LIFERAY', ...IMPDP, rows: 88, bytes: 2.25 * KIB ** 3 },
  ],
  [
    '. . imported "LIFERAY"."MBMESSAGE"                        1.25 TB     1 rows',
    'import.table.loaded',
    { table: 'MBMESSAGE', schema: 'LIFERAY', ...IMPDP, rows: 1, bytes: 1.25 * KIB ** 4 },
  ],
  [
    '. . imported "LIFERAY"."LOCK_"                               0 KB       0 rows',
    'import.table.loaded',
    { table: 'LOCK_', schema: 'LIFERAY', ...IMPDP, rows: 0, bytes: 0 },
  ],
  [
    '. . imported "LIFERAY"."TICKET"                               512 B       2 rows',
    'import.table.loaded',
    { table: 'TICKET', schema: 'LIFERAY', ...IMPDP, rows: 2, bytes: 512 },
  ],
  // a partition, and a part of one
  [
    '. . imported "LIFERAY"."AUDITEVENT":"P_2024"."S_1"       64 MB       9 rows',
    'import.table.loaded',
    { table: 'AUDITEVENT', schema: 'LIFERAY', ...IMPDP, rows: 9, bytes: 64 * KIB ** 2 },
  ],
  // a network link prints no size
  [
    '. . imported "LIFERAY"."LAYOUTSET"                          214 rows in 3 seconds using network link',
    'import.table.loaded',
    { table: 'LAYOUTSET', schema: 'LIFERAY', ...IMPDP, rows: 214, durationMs: 3000 },
  ],
  [
    '08-APR-25 06:00:04.250: W-12 . . imported "LIFERAY"."USER_"   2 MB   30 rows in 12 seconds using external_table',
    'import.table.loaded',
    {
      ...{ table: 'USER_', schema: 'LIFERAY', ...IMPDP, rows: 30, bytes: 2 * KIB ** 2, durationMs: 12_000 },
      timeMs: Date.UTC(2025, 3, 8, 6, 0, 4, 250),
    },
  ],
  // languages
  [
    '. . "LIFERAY"."CONTACT_"                                 6.5 KB       3 filas importadas',
    'import.table.loaded',
    { table: 'CONTACT_', schema: 'LIFERAY', ...IMPDP, rows: 3, bytes: 6.5 * KIB },
  ],
  [
    '. . import : "LIFERAY"."CONTACT_"                        6.5 KB       4 lignes',
    'import.table.loaded',
    { table: 'CONTACT_', schema: 'LIFERAY', ...IMPDP, rows: 4, bytes: 6.5 * KIB },
  ],
  [
    '. . 导入了 "LIFERAY"."CONTACT_"                          6.5 KB       5 行',
    'import.table.loaded',
    { table: 'CONTACT_', schema: 'LIFERAY', ...IMPDP, rows: 5, bytes: 6.5 * KIB },
  ],
  [
    '. . "LIFERAY"."CONTACT_"                                 6.5 KB       6行がインポートされました',
    'import.table.loaded',
    { table: 'CONTACT_', schema: 'LIFERAY', ...IMPDP, rows: 6, bytes: 6.5 * KIB },
  ],
  [
    '. . "LIFERAY"."CONTACT_"                                 6.5 KB       7행이 임포트됨',
    'import.table.loaded',
    { table: 'CONTACT_', schema: 'LIFERAY', ...IMPDP, rows: 7, bytes: 6.5 * KIB },
  ],
  // the classic tools
  [
    '. . importing table                    "JOURNALFEED"         14 rows imported',
    'import.table.loaded',
    { table: 'JOURNALFEED', ...IMP, rows: 14 },
  ],
  [
    '. . importing partition               "AUDITEVENT":"P1"          2 rows imported',
    'import.table.loaded',
    { table: 'AUDITEVENT', ...IMP, rows: 2 },
  ],
  [
    '. . 正在导入表                   "JOURNALFEED"导入了           4 行',
    'import.table.loaded',
    { table: 'JOURNALFEED', ...IMP, rows: 4 },
  ],
  ['. . importing table                    "JOURNALFEED"', 'import.table.started', { table: 'JOURNALFEED', ...IMP }],
  [". importing LIFERAY's objects into LFR62", 'import.connected', { schema: 'LFR62' }],
  ['Export file created by EXPORT:V19.00.00 via conventional path', 'import.tool', IMP],
  ['Import terminated successfully without warnings.', 'import.ended', { outcome: 'succeeded', ...IMP }],
  ['Import terminated successfully with warnings.', 'import.ended', { outcome: 'with-errors', ...IMP }],
  ['Import terminated unsuccessfully', 'import.ended', { outcome: 'failed', ...IMP }],
  // jobs
  [
    'Connected to: Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production',
    'import.connected',
    { server: 'Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production' },
  ],
  ['Master table "DPU"."LIFERAY_IN" successfully loaded/unloaded', 'import.tool', IMPDP],
  ['Starting "DPU"."LIFERAY_IN":  dpu/******** flashback_time=10:00:00', 'import.tool', IMPDP],
  ['Démarrage de "DPU"."LIFERAY_IN" : dpu/******** directory=d', 'import.tool', IMPDP],
  ['"DPU"."SYS_EXPORT_FULL_01" 시작 중: dpu/******** full=y', 'import.tool', EXPDP],
  ['Processing object type SCHEMA_EXPORT/TABLE/TABLE_DATA', 'import.step', { what: 'SCHEMA_EXPORT/TABLE/TABLE_DATA' }],
  ['Objekttyp SCHEMA_EXPORT/USER wird verarbeitet', 'import.step', { what: 'SCHEMA_EXPORT/USER' }],
  [
    '08-ABR-25 06:00:05.000: W-1      Completed 3 TABLE objects in 2 seconds',
    'import.text',
    { timeMs: Date.UTC(2025, 3, 8, 6, 0, 5) },
  ],
  ['08-APR-25 06:00:06.000: ;;; Parfile values:', 'import.text', { timeMs: Date.UTC(2025, 3, 8, 6, 0, 6) }],
  ['Copyright (c) 1982, 2019, Oracle and/or its affiliates.  All rights reserved.', 'import.text'],
];

/** The last line of a job, in the languages of which logs were seen, and in none. */
const JOB_ENDS: readonly (readonly [line: string, attributes: Attributes])[] = [
  [
    'Job "DPU"."IN1" successfully completed at Tue Apr 8 06:14:22 2025 elapsed 0 00:14:20',
    { outcome: 'succeeded', durationMs: 860_000, timeMs: Date.UTC(2025, 3, 8, 6, 14, 22) },
  ],
  ['Job "DPU"."IN1" successfully completed at 06:14:22', { outcome: 'succeeded' }],
  [
    'Job "DPU"."IN1" completed with 12 error(s) at Tue Apr 8 06:14:22 2025 elapsed 1 00:00:01',
    { outcome: 'with-errors', errors: 12, durationMs: 86_401_000, timeMs: Date.UTC(2025, 3, 8, 6, 14, 22) },
  ],
  [
    'Job "DPU"."IN1" stopped due to fatal error at Tue Apr 8 06:14:22 2025 elapsed 0 00:00:02',
    { outcome: 'failed', durationMs: 2000, timeMs: Date.UTC(2025, 3, 8, 6, 14, 22) },
  ],
  ['Job "DPU"."IN1" stopped by user request at 06:14:22', { stopped: true }],
  [
    'El trabajo "DPU"."IN1" ha terminado correctamente en Mié Abr 9 20:54:03 2025   elapsed 0 00:00:19',
    { outcome: 'succeeded', durationMs: 19_000, timeMs: Date.UTC(2025, 3, 9, 20, 54, 3) },
  ],
  ['L\'exécution du travail "DPU"."IN1" a abouti à 21:52:21', { outcome: 'succeeded' }],
  // a console's code page spoils letters, not numbers
  ['Travail "DPU"."IN1" terminÚ avec 3 erreur(s) Ó 21:41:47', { outcome: 'with-errors', errors: 3 }],
  [
    'Job "DPU"."IN1" erfolgreich um Di Okt 14 11:42:13 2025 elapsed 0 00:00:33 abgeschlossen',
    { outcome: 'succeeded', durationMs: 33_000, timeMs: Date.UTC(2025, 9, 14, 11, 42, 13) },
  ],
  ['作业 "DPU"."IN1" 已于 16:15:16 成功完成', { outcome: 'succeeded' }],
  ['作业 "DPU"."IN1" 已经完成, 但是有 2 个错误 (于 16:08:55 完成)', { outcome: 'with-errors', errors: 2 }],
  [
    'ジョブ"DPU"."IN1"が日 3月 9 16:48:45 2025 elapsed 0 00:00:09で正常に完了しました',
    { outcome: 'succeeded', durationMs: 9000, timeMs: Date.UTC(2025, 2, 9, 16, 48, 45) },
  ],
  [
    'ジョブ"DPU"."IN1"は致命的なエラーのため水 12月 10 14:07:22 2025 elapsed 0 00:00:02で停止しました',
    { outcome: 'failed', durationMs: 2000, timeMs: Date.UTC(2025, 11, 10, 14, 7, 22) },
  ],
  ['"DPU"."IN1" 작업이 14:42:19에서 성공적으로 완료됨', { outcome: 'succeeded' }],
  ['"DPU"."IN1" 작업이 10 오류와 함께 14:47:22에서 완료됨', { outcome: 'with-errors', errors: 10 }],
  // words that are not known tell nothing
  ['Taak "DPU"."IN1" is klaar om 14:42:19', {}],
];

const ERRORS: readonly (readonly [text: string, attributes: Attributes])[] = [
  [
    'ORA-31693: Table data object "LIFERAY"."USER_":"P1" failed to load/unload and is being skipped due to error:',
    { code: 'ORA-31693', severity: 'ERROR', table: 'USER_', schema: 'LIFERAY', ...IMPDP },
  ],
  [
    'ORA-12899: value too large for column "LIFERAY"."USER_"."GREETING" (actual: 300, maximum: 255)',
    { code: 'ORA-12899', severity: 'ERROR', table: 'USER_', schema: 'LIFERAY' },
  ],
  ['ORA-00001: unique constraint (LIFERAY.IX_1) violated', { code: 'ORA-00001', severity: 'ERROR' }],
  [
    'ORA-39151: 表 "LIFERAY"."RELEASE_" 已存在。由于跳过了 table_exists_action, 将跳过所有相关元数据和数据。',
    { code: 'ORA-39151', severity: 'ERROR', table: 'RELEASE_', schema: 'LIFERAY', ...IMPDP },
  ],
  [
    'ORA-31684: Object type USER:"LIFERAY" already exists',
    { code: 'ORA-31684', severity: 'ERROR', harmless: true, ...IMPDP },
  ],
  [
    'ORA-39082: Object type VIEW:"LIFERAY"."ACME_V" created with compilation warnings',
    { code: 'ORA-39082', severity: 'ERROR', harmless: true, ...IMPDP },
  ],
  [
    'ORA-39083: Object type TABLE:"LIFERAY"."SCFRAMEWORKVERSION" failed to create with error:',
    { code: 'ORA-39083', severity: 'ERROR', table: 'SCFRAMEWORKVERSION', schema: 'LIFERAY', ...IMPDP },
  ],
  [
    'ORA-39112: Dependent object type INDEX:"LIFERAY"."IX_9" skipped, base object type TABLE:"LIFERAY"."IMAGE" creation failed',
    { code: 'ORA-39112', severity: 'ERROR', table: 'IMAGE', schema: 'LIFERAY', ...IMPDP },
  ],
  [
    'KUP-11007: conversion error loading table "LIFERAY"."IMAGE"',
    { code: 'KUP-11007', severity: 'ERROR', table: 'IMAGE', schema: 'LIFERAY' },
  ],
  ['UDI-31626: operation generated ORACLE error 31626', { code: 'UDI-31626', severity: 'ERROR', ...IMPDP }],
  ['UDE-00018: Data Pump client is incompatible', { code: 'UDE-00018', severity: 'ERROR', ...EXPDP }],
  ['ORA-39002: invalid operation', { code: 'ORA-39002', severity: 'FATAL', stops: true, ...IMPDP }],
  [
    'IMP-00015: following statement failed because the object already exists:',
    { code: 'IMP-00015', severity: 'ERROR', ...IMP },
  ],
  ['IMP-00000: Import terminated unsuccessfully', { code: 'IMP-00000', severity: 'FATAL', stops: true, ...IMP }],
  ['EXP-00091: Exporting questionable statistics.', { code: 'EXP-00091', severity: 'ERROR', harmless: true, ...EXP }],
];

describe('lines below the banner of an import', () => {
  const rows = LINES.map(([line, eventName, attributes = {}]) => [line, eventName, attributes] as const);
  it.each(rows)('reads «%s» as %s', async (line, eventName, attributes) => {
    expect(await lastMeaning(`${BANNER}\n${line}\n`)).toEqual({ eventName, attributes });
  });
});

describe('the last line of a job', () => {
  it.each(JOB_ENDS)('reads «%s»', async (line, attributes) => {
    const expected = { eventName: 'import.ended', attributes: { ...attributes, ...IMPDP } };
    expect(await lastMeaning(`${BANNER}\n${line}\n`)).toEqual(expected);
  });

  it.each(JOB_ENDS.map(([line]) => line))('stands apart from the error above «%s»', async (line) => {
    const events = await parseText(`${BANNER}\nORA-39082: Object type VIEW:"A"."B" created with warnings\n${line}\n`);
    expect(events.at(-1)?.text.trimEnd()).toBe(line);
  });
});

describe('errors', () => {
  it.each(ERRORS)('reads «%s»', async (text, attributes) => {
    const expected = { eventName: 'import.error', attributes: { message: text, ...attributes } };
    expect(await lastMeaning(`${BANNER}\n${text}\n`)).toEqual(expected);
  });

  it('below the banner of an export are those of expdp', async () => {
    const text = 'Export: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025\n\nORA-39002: invalid operation\n';
    expect((await lastMeaning(text))?.attributes).toMatchObject(EXPDP);
  });

  it.each([
    ['on a line of its own', 'ORA-01452: cannot CREATE UNIQUE INDEX; duplicate keys found\nFailing sql is:\n'],
    ['behind a blank line', 'ORA-01452: cannot CREATE UNIQUE INDEX; duplicate keys found\n\nFailing sql is:\n'],
    ['in another language', 'ORA-01452: no se puede CREAR UN ÍNDICE ÚNICO\nEl código SQL con fallos es:\n'],
    ['behind the error', 'ORA-39117: Type needed to create table is not included. Failing sql is:\n'],
  ])('have the statement that is announced %s', async (_, announced) => {
    const statement = 'CREATE UNIQUE INDEX "LIFERAY"."IX_7" ON "LIFERAY"."DDMFIELD" ("A",\n  "B")\n';
    const events = await parseText(
      `${BANNER}\n${announced}${statement}\nProcessing object type SCHEMA_EXPORT/VIEW/VIEW\n`,
    );
    const error = events.find(({ meaning }) => meaning.eventName === 'import.error');
    expect(error?.text.trimEnd()).toBe(`${announced}${statement}`.trimEnd());
    expect(error?.meaning.attributes.table).toBe('DDMFIELD');
    expect(events.at(-1)?.meaning.eventName).toBe('import.step');
  });

  it('end the statement above them', async () => {
    const text = `${BANNER}
ORA-39083: Object type TRIGGER:"LIFERAY"."T1" failed to create with error:
ORA-01031: insufficient privileges
Failing sql is:
CREATE TRIGGER "LIFERAY"."T1" BEFORE INSERT ON "LIFERAY"."USER_"
ORA-39083: Object type TRIGGER:"LIFERAY"."T2" failed to create with error:
ORA-01031: insufficient privileges
`;
    const codes = (await parseText(text)).flatMap(({ meaning }) => meaning.attributes.code ?? []);
    expect(codes).toEqual(['ORA-39083', 'ORA-01031', 'ORA-39083', 'ORA-01031']);
  });

  it('are not what a statement holds that looks like a line of another log', async () => {
    const text = `${BANNER}
ORA-39083: Object type PROCEDURE:"LIFERAY"."P" failed to create with error:
ORA-00955: name is already used
Failing sql is:
CREATE PROCEDURE P AS BEGIN
2025-04-08 06:00:00,000 INFO  [main][UpgradeProcess:83] Upgrading com.example.UpgradeA
END;
`;
    expect((await parseText(text)).map(({ format }) => format)).not.toContain('liferay-console');
  });
});

describe('a console of 80 columns', () => {
  const wrap = (line: string): string => line.replace(/(.{80})/g, '$1\n');

  it.each([
    '08-APR-25 06:00:04.250: W-1 . . imported "LIFERAY"."DDMSTRUCTURELINK"                  17.81 KB     177 rows in 0 seconds',
    '. . exportado "LIFERAY"."DDMSTRUCTURELINK"           17.81 KB     177 filas exportadas',
  ])('cuts «%s», which is read as one', async (line) => {
    const copied = wrap(line).replaceAll(/ +\n/g, '\n');
    expect((await lastMeaning(`${BANNER}\n${copied}\n`))?.attributes).toMatchObject({ rows: 177, bytes: 18_237 });
    const attributes = (await lastMeaning(`${BANNER}\n${wrap(line)}\n`))?.attributes;
    expect(attributes).toMatchObject({ table: 'DDMSTRUCTURELINK', rows: 177, bytes: 18_237 });
  });

  it('cuts an error within the name of its table', async () => {
    const line =
      'ORA-31693: Table data object "LIFERAY_PRODUCTION_COPY"."O_20097_ACMEPRODUCTCATALOGUE" failed to load/unload';
    expect((await lastMeaning(`${BANNER}\n${wrap(line)}\n`))?.attributes).toMatchObject({
      message: line,
      table: 'O_20097_ACMEPRODUCTCATALOGUE',
    });
  });

  it('does not cut a line that ends there', async () => {
    const row = `. . imported "LIFERAY"."A"${' '.repeat(40)}2 KB  9 rows`.slice(0, 80);
    const full = row.replace('imported "LIFERAY"."A"', `imported "LIFERAY"."A"${' '.repeat(80 - row.length)}`);
    const events = await parseText(`${BANNER}\n${full}\nProcessing object type SCHEMA_EXPORT/VIEW/VIEW\n`);
    expect(full).toHaveLength(80);
    expect(events.slice(-2).map(({ meaning }) => meaning.eventName)).toEqual(['import.table.loaded', 'import.step']);
  });
});

describe('the banner', () => {
  it.each([
    ['Import: Release 11.2.0.4.0 - Production on Jeu. Mai 4 21:52:11 2017\n', 'import', '11.2.0.4.0', [2017, 4, 4]],
    [
      'Import: Release 19.0.0.0.0 - Production on 수 4월 9 21:52:11 2025\n버전 19.3.0.0.0\n',
      'import',
      '19.3.0.0.0',
      [2025, 3, 9],
    ],
    [
      'Export: Release 21.0.0.0.0 - Production on Dom Ene 5 21:52:11 2025\nVersión 21.3.0.0.0\n',
      'export',
      '21.3.0.0.0',
      [2025, 0, 5],
    ],
  ] as const)('«%s» tells direction, version and time', async (text, direction, version, [year, month, day]) => {
    const [event] = await parseText(text);
    const timeMs = Date.UTC(year, month, day, 21, 52, 11);
    expect(event.meaning).toEqual({ eventName: 'import.started', attributes: { direction, version, timeMs } });
  });

  it('in words that name no month has no time', async () => {
    const [event] = await parseText('Import: Release 19.0.0.0.0 - Production on Xyz Qqq 5 21:52:11 2025\n');
    expect(event.meaning.attributes.timeMs).toBeUndefined();
  });
});

describe('recognition', () => {
  it.each(oracle.examples)('knows «%s»', (example) => {
    expect(oracle.recognize(example.split('\n', 1)[0])).toBe('sure');
  });

  it.each([
    'imported "LIFERAY"."IMAGE" 13.33 GB 12 rows',
    'Objekttyp SCHEMA_EXPORT/TABLE/TABLE wird verarbeitet',
    'Processing object type SCHEMA\\_EXPORT/TABLE/TABLE\\_DATA',
    '08-APR-25 06:00:04.250: ORA-39083: Object type USER failed',
    '   IMPDP> Master table "SYS"."TSPITR_IMP_x" successfully loaded/unloaded',
    'UDI-12154: operation generated ORACLE error 12154',
  ])('knows «%s»', (line) => {
    expect(oracle.recognize(line)).toBe('sure');
  });

  it.each([
    'ORA-00942: table or view does not exist',
    'Caused by: java.sql.SQLException: ORA-39083: x',
    '2025-04-08 06:00:00,000 INFO  [main][DBUpgrader:83] Import: Release 1',
    'imported 12 rows',
  ])('does not know «%s»', (line) => {
    expect(oracle.recognize(line)).toBeUndefined();
  });
});

async function lastMeaning(text: string): Promise<Meaning | undefined> {
  return (await parseText(text)).at(-1)?.meaning;
}
