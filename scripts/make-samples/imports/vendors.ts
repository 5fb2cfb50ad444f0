// What the programs of Oracle, SQL Server, DB2 and Sybase print while they import.
import type { Table } from './tables.ts';

/** Writes the log of impdp. */
export function impdpLog(tables: readonly Table[], errors: readonly string[] = []): string {
  const imported = tables.map(
    ({ name, rows }) =>
      `. . imported ${`"LPORTAL"."${name.toUpperCase()}"`.padEnd(51)}${sizeOf(rows).padStart(11)} ${String(rows).padStart(7)} rows`,
  );
  const groups = errors.filter((line) => line.startsWith('ORA-31') || line.startsWith('ORA-39')).length;
  return [
    'Import: Release 19.0.0.0.0 - Production on Sat Apr 6 21:14:02 2024',
    ...['Version 19.21.0.0.0', '', 'Copyright (c) 1982, 2019, Oracle and/or its affiliates.  All rights reserved.', ''],
    'Connected to: Oracle Database 19c Standard Edition 2 Release 19.0.0.0.0 - Production',
    'Master table "LPORTAL"."SYS_IMPORT_SCHEMA_02" successfully loaded/unloaded',
    'Starting "LPORTAL"."SYS_IMPORT_SCHEMA_02":  lportal/********@db7 directory=dumps dumpfile=portal.dmp',
    ...['Processing object type SCHEMA_EXPORT/USER', 'Processing object type SCHEMA_EXPORT/TABLE/TABLE_DATA'],
    ...imported,
    ...errors,
    'Processing object type SCHEMA_EXPORT/TABLE/INDEX/INDEX',
    groups === 0
      ? 'Job "LPORTAL"."SYS_IMPORT_SCHEMA_02" successfully completed at Sat Apr 6 21:31:40 2024 elapsed 0 00:17:35'
      : `Job "LPORTAL"."SYS_IMPORT_SCHEMA_02" completed with ${groups} error(s) at Sat Apr 6 21:31:40 2024 elapsed 0 00:17:35`,
    '',
  ].join('\n');
}

function sizeOf(rows: number): string {
  return rows === 0 ? '0 KB' : `${(5.2 + rows * 0.11).toFixed(3)} KB`;
}

/** Writes what sqlcmd prints for a RESTORE. */
export function restoreLog(failure?: readonly string[]): string {
  const end = failure ?? [
    '100 percent processed.',
    "Processed 51224 pages for database 'lportal', file 'lportal' on file 1.",
    "Processed 2 pages for database 'lportal', file 'lportal_log' on file 1.",
    'RESTORE DATABASE successfully processed 51226 pages in 4.201 seconds (95.261 MB/sec).',
  ];
  return [
    ...(failure === undefined ? ['25 percent processed.', '50 percent processed.', '75 percent processed.'] : []),
    ...end,
    '',
  ].join('\r\n');
}

/** Writes what db2 -v load prints, table by table; rejected rows are those of the first. */
export function db2LoadLog(tables: readonly Table[], rejected: number): string {
  return tables
    .flatMap(({ name, rows }, index) => db2Load(name.toUpperCase(), rows, index === 0 ? rejected : 0))
    .join('\n');
}

function db2Load(table: string, rows: number, rejected: number): string[] {
  return [
    `load from ${table.toLowerCase()}.ixf of ixf messages ${table.toLowerCase()}.msg replace into LPORTAL.${table}`,
    '',
    ...(rejected > 0 ? ['SQL3107W  At least one warning message was encountered during LOAD processing.', ''] : []),
    `Number of rows read         = ${rows}`,
    'Number of rows skipped      = 0',
    `Number of rows loaded       = ${rows - rejected}`,
    `Number of rows rejected     = ${rejected}`,
    'Number of rows deleted      = 0',
    `Number of rows committed    = ${rows}`,
    '',
  ];
}

/** Writes what a script prints that calls Sybase's bcp for each table and names it first. */
export function sybaseBcpLog(tables: readonly Table[]): string {
  return tables
    .flatMap(({ name, rows }) => [
      `+ bcp lportal.dbo.${name} in ${name}.bcp -c -U sa -S ASE2`,
      ...['', 'Starting copy...', '', `${rows} rows copied.`],
      `Clock Time (ms.): total = ${rows * 3 + 1}  Avg = 0 (${(rows / (rows * 3 + 1)).toFixed(2)} rows per sec.)`,
      '',
    ])
    .join('\n');
}
