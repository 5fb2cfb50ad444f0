import { expect } from 'vitest';
import type { ImportReport } from '../../src/model/import.ts';
import { importsIn } from './read-import.ts';

/** What a log of an import must come to; what is left out is not asked. */
export interface ImportCase {
  readonly log: string | Buffer;
  readonly database?: string;
  readonly tool?: string;
  readonly outcome?: string;
  readonly direction?: string;
  readonly durationMs?: number;
  /** Rows by `<schema>.<table>` or `<table>`; null where the log prints none. */
  readonly tables?: Readonly<Record<string, number | null>>;
  readonly rejected?: Readonly<Record<string, number>>;
  readonly unnamedRows?: readonly number[];
  /** `<severity> <code or SQL state>[ <table>]`, in order; severities ERROR are left out. */
  readonly errors?: readonly string[];
  /** Part of the reason. */
  readonly reason?: string;
}

/** Reads a log that holds one import and holds it to what it must come to. */
export async function checkImport({ log, ...expected }: ImportCase): Promise<void> {
  const imports = await importsIn(log);
  expect(imports).toHaveLength(1);
  const actual = summarize(imports[0]);
  const { reason, ...rest } = expected;
  if (reason !== undefined) expect(actual.reason).toContain(reason);
  expect(actual).toMatchObject(rest);
  if (expected.tables !== undefined) expect(actual.tables).toEqual(expected.tables);
}

function summarize(report: ImportReport) {
  const { database, tool, outcome, direction, durationMs, tables, unnamedRows, errors, reason } = report;
  const nameOf = ({ schema, name }: { schema?: string; name: string }) =>
    schema === undefined ? name : `${schema}.${name}`;
  return {
    ...{ database, tool, outcome, direction, durationMs, reason },
    tables: Object.fromEntries(tables.map((table) => [nameOf(table), table.rows ?? null])),
    rejected: Object.fromEntries(
      tables.flatMap((table) => (table.rejected === undefined ? [] : [[nameOf(table), table.rejected]])),
    ),
    unnamedRows: unnamedRows.map(({ rows }) => rows),
    errors: errors.map(({ severity, code, sqlState, table }) =>
      [severity === 'ERROR' ? '' : severity, code ?? sqlState ?? '', table ?? '']
        .filter((part) => part !== '')
        .join(' '),
    ),
  };
}
