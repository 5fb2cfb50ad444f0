import type { ImportReport, ImportTable } from '../../../src/model/import.ts';
import { placeAt } from './parts.ts';

/** An import by the mysql client that went on after errors; its log is the source with this index. */
export function partialImport(source: number): ImportReport {
  const tables = tablesOf(source);
  return {
    runId: 'run-import',
    database: 'mysql',
    tool: 'mysql',
    version: '5.7.44',
    direction: 'import',
    outcome: 'partial',
    reason: 'It went on after 4 errors; the first: 1062: Duplicate entry 31-en for key PRIMARY.',
    evidence: [placeAt(source, 812), placeAt(source, 1904)],
    durationMs: 1_503_000,
    rows: 6_481_902,
    bytes: 13_300_000_000,
    tables,
    unnamedRows: [
      { rows: 12, place: placeAt(source, 40) },
      { rows: 88_131, place: placeAt(source, 44) },
    ],
    errors: [
      {
        code: '1007',
        sqlState: 'HY000',
        severity: 'ERROR',
        message: "Can't create database 'lportal'; database exists",
        count: 1,
        harmless: true,
        stops: false,
        place: placeAt(source, 9),
      },
      {
        severity: 'WARN',
        message: 'Using a password on the command line interface can be insecure.',
        count: 1,
        harmless: false,
        stops: false,
        place: placeAt(source, 1),
      },
      {
        code: '1062',
        sqlState: '23000',
        severity: 'ERROR',
        table: 'AssetTag',
        message: "Duplicate entry '31-en' for key 'PRIMARY'",
        statementLine: 90_412,
        count: 3,
        harmless: false,
        stops: false,
        place: placeAt(source, 812),
      },
      {
        code: '2006',
        sqlState: 'HY000',
        severity: 'FATAL',
        table: 'DLContent',
        message: 'MySQL server has gone away',
        statementLine: 118_003,
        count: 1,
        harmless: false,
        stops: true,
        place: placeAt(source, 1904),
      },
    ],
  };
}

/** An import by Data Pump that ended well; its log is the source with this index. */
export function cleanImport(source: number): ImportReport {
  return {
    runId: 'run-import',
    database: 'oracle',
    tool: 'impdp',
    direction: 'import',
    outcome: 'succeeded',
    reason: 'The program came to its end without errors.',
    evidence: [placeAt(source, 402)],
    durationMs: 642_000,
    rows: 1_204_118,
    bytes: 2_100_000_000,
    tables: [
      { name: 'JOURNALARTICLE', schema: 'LRDATA', rows: 1_204_118, bytes: 2_100_000_000, place: placeAt(source, 88) },
    ],
    unnamedRows: [],
    errors: [],
  };
}

function tablesOf(source: number): readonly ImportTable[] {
  return [
    { name: 'AssetTag', rows: 2_204, rejected: 3, place: placeAt(source, 800) },
    {
      name: 'ResourcePermission',
      rows: 4_117_225,
      bytes: 610_000_000,
      durationMs: 95_000,
      place: placeAt(source, 2400),
    },
    {
      name: 'DLContent',
      schema: 'lportal',
      rows: 4_020,
      bytes: 12_400_000_000,
      durationMs: 1_204_000,
      place: placeAt(source, 1880),
    },
    { name: 'PortletPreferences', rows: 433_000, bytes: 91_000_000, place: placeAt(source, 2300) },
    ...Array.from({ length: 19 }, (_, index) => ({
      name: `Counter_${index + 1}`,
      rows: 19 - index,
      place: placeAt(source, 3000 + index),
    })),
  ];
}
