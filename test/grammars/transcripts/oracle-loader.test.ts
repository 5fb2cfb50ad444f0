// Logs of SQL*Loader: counts by their order, whatever the language.
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/model/import.ts';
import { parseText } from '../../support/parse-text.ts';
import { importsIn } from '../../support/read-import.ts';

const HEAD = `SQL*Loader: Release 19.0.0.0.0 - Production on Tue Apr 8 06:00:00 2025
Version 19.22.0.0.0

Copyright (c) 1982, 2019, Oracle and/or its affiliates.  All rights reserved.

Control File:   region.ctl
Data File:      region.csv
  Bad File:     region.bad
 (Allow all discards)

Number to load: ALL
Errors allowed: 50

Table REGION, loaded from every logical record.
Insert option in effect for this table: INSERT

   Column Name                  Position   Len  Term Encl Datatype
------------------------------ ---------- ----- ---- ---- ---------------------
REGIONID                            FIRST     *   ,  O(") CHARACTER
    NULL if REGIONID = BLANKS

`;

const counts = (loaded: number, rejected: number): string => `
Table REGION:
  ${loaded} Row${loaded === 1 ? '' : 's'} successfully loaded.
  ${rejected} Rows not loaded due to data errors.
  4 Rows not loaded because all WHEN clauses were failed.
  0 Rows not loaded because all fields were null.

`;

const END = `
Space allocated for bind array:                 255420 bytes(495 rows)
Total logical records skipped:          0
Total logical records read:            17
Total logical records rejected:         3

Run began on Tue Apr 08 06:00:00 2025
Run ended on Tue Apr 08 06:01:07 2025

Elapsed time was:     00:01:07.05
CPU time was:         00:00:00.25
`;

const REJECTED = `Record 2: Rejected - Error on table REGION, column NAME.
ORA-12899: value too large for column "LIFERAY"."REGION"."NAME" (actual: 90, maximum: 75)

Record 9: Rejected - Error on table REGION, column NAME.
second enclosure string not present
`;

interface Case {
  readonly name: string;
  readonly text: string;
  readonly outcome: ImportOutcome;
  readonly rows?: number;
  readonly rejected?: number;
  readonly codes: readonly (string | undefined)[];
  readonly reason?: string;
}

const CASES: readonly Case[] = [
  { name: 'all rows are loaded', text: `${HEAD}${counts(12, 0)}${END}`, outcome: 'succeeded', rows: 12, codes: [] },
  { name: 'one row is loaded', text: `${HEAD}${counts(1, 0)}${END}`, outcome: 'succeeded', rows: 1, codes: [] },
  {
    name: 'rows are rejected',
    text: `${HEAD}${REJECTED}${counts(12, 2)}${END}`,
    outcome: 'partial',
    rows: 12,
    rejected: 2,
    codes: [undefined, 'ORA-12899'],
    reason:
      '12 rows were loaded, 2 were rejected; the first error: ORA-12899: value too large for column "LIFERAY"."REGION"."NAME" (actual: 90, maximum: 75).',
  },
  {
    name: 'too many are rejected',
    text: `${HEAD}${REJECTED}
MAXIMUM ERROR COUNT EXCEEDED - Above statistics reflect partial run.
${counts(0, 51)}${END}`,
    outcome: 'failed',
    rows: 0,
    rejected: 51,
    codes: [undefined, 'ORA-12899', undefined],
  },
  {
    name: 'the load is given up',
    text: `${HEAD}ORA-01653: unable to extend table LIFERAY.REGION by 128 in tablespace USERS
SQL*Loader-605: Non-data dependent ORACLE error occurred -- load discontinued.
${counts(5, 0)}${END}`,
    outcome: 'partial',
    rows: 5,
    codes: ['ORA-01653', 'SQL*Loader-605'],
  },
  {
    name: 'the data file is missing',
    text: `${HEAD.split('\n\n')[0]}\n\nSQL*Loader-500: Unable to open file (region.csv)\nSQL*Loader-553: file not found\n`,
    outcome: 'failed',
    codes: ['SQL*Loader-500', 'SQL*Loader-553'],
  },
  { name: 'the log breaks off', text: HEAD, outcome: 'incomplete', codes: [] },
  {
    name: 'in another language',
    text: `SQL*Loader: Release 11.2.0.1.0 - Production auf Di Apr 8 06:00:00 2025

Tabelle REGION:
  12 Zeilen erfolgreich geladen.
  2 Zeilen wegen Datenfehlern nicht geladen.
  4 Zeilen nicht geladen, da alle WHEN-Klauseln fehlerhaft waren.
  0 Zeilen nicht geladen, da alle Felder NULL waren.

Abgelaufene Zeit:           00:00:03.10
CPU-Zeit:                   00:00:00.07
`,
    outcome: 'partial',
    rows: 12,
    rejected: 2,
    codes: [],
  },
];

describe('a log of SQL*Loader', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const imports = await importsIn(one.text);
    expect(imports).toHaveLength(1);
    const [{ tool, direction, outcome, reason, tables, errors }] = imports;
    expect({ tool, direction, outcome }).toEqual({ tool: 'sqlldr', direction: 'import', outcome: one.outcome });
    expect(tables.map(({ rows }) => rows).at(0)).toBe(one.rows);
    expect(tables.map(({ rejected }) => rejected).at(0)).toBe(one.rejected);
    expect(errors.map(({ code }) => code)).toEqual(one.codes);
    if (one.reason !== undefined) expect(reason).toBe(one.reason);
  });

  it('says its version and how long it took', async () => {
    const [imported] = await importsIn(`${HEAD}${counts(1, 0)}${END}`);
    expect(imported).toMatchObject({ version: '19.22.0.0.0', durationMs: 67_050 });
  });

  it('without its beginning is known by its counts', async () => {
    const [imported] = await importsIn(`${counts(12, 0).trimStart()}${END}`);
    expect(imported).toMatchObject({ tool: 'sqlldr', outcome: 'succeeded', rows: 12 });
  });

  it('of several tables counts each', async () => {
    const second = counts(7, 1).replace('REGION', 'LIFERAY.COUNTRY, Partition P1');
    const [{ tables }] = await importsIn(`${HEAD}${counts(12, 0)}${second}${END}`);
    expect(tables.map(({ name, schema, rows, rejected }) => [name, schema, rows, rejected])).toEqual([
      ['REGION', undefined, 12, undefined],
      ['COUNTRY', 'LIFERAY', 7, 1],
    ]);
  });

  it('keeps the cause of a rejection with it', async () => {
    const events = await parseText(`${HEAD}${REJECTED}${counts(12, 2)}`);
    const rejections = events.filter(({ text }) => text.startsWith('Record '));
    expect(rejections.map(({ meaning }) => meaning)).toEqual([
      {
        eventName: 'import.error',
        attributes: {
          message: 'Record 2: Rejected - Error on table REGION, column NAME.',
          severity: 'ERROR',
          table: 'REGION',
          tool: 'sqlldr',
          direction: 'import',
        },
      },
      {
        eventName: 'import.error',
        attributes: {
          message: 'Record 9: Rejected - Error on table REGION, column NAME.\nsecond enclosure string not present',
          severity: 'ERROR',
          table: 'REGION',
          tool: 'sqlldr',
          direction: 'import',
        },
      },
    ]);
  });

  it('does not take a discarded record for an error', async () => {
    const [{ errors }] = await importsIn(
      `${HEAD}Record 5: Discarded - failed all WHEN clauses.\n${counts(12, 0)}${END}`,
    );
    expect(errors).toEqual([]);
  });

  it('reads each line as', async () => {
    const events = await parseText(`${HEAD}${counts(12, 2)}${END}`);
    const told = events.filter(({ meaning }) => meaning.eventName !== 'import.text');
    expect(told.map(({ meaning }) => [meaning.eventName, meaning.attributes])).toEqual([
      [
        'import.started',
        { tool: 'sqlldr', direction: 'import', version: '19.22.0.0.0', timeMs: Date.UTC(2025, 3, 8, 6) },
      ],
      ['import.table.started', { tool: 'sqlldr', direction: 'import', table: 'REGION' }],
      ['import.table.started', { tool: 'sqlldr', direction: 'import', table: 'REGION' }],
      ['import.rows', { rows: 12 }],
      ['import.rows', { rejected: 2 }],
      ['import.rows', { skipped: 4 }],
      ['import.rows', { skipped: 0 }],
      ['import.elapsed', { tool: 'sqlldr', direction: 'import', durationMs: 67_050 }],
    ]);
  });
});
