import type { ImportPattern } from '../../model/condition.ts';
import type { ImportReport, ImportTable } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';
import { textPattern, type TextPattern } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, evidenceOf, type Facts, joinCaptures, namedCaptures } from './clue.ts';

/**
 * Looks for imports, or for tables of imports; captures `tool`, `database`, `outcome`, `rows`, `rejected`; `table`
 * where a table was asked for, else `reason` and the lists `lastTable` and `rejectedTables`.
 */
export function importMatcher(pattern: ImportPattern): ConditionMatcher {
  const table = pattern.table === undefined ? undefined : textPattern(pattern.table);
  return (facts) => {
    const imports = facts.imports.filter((one) => isOne(pattern, one));
    const clues =
      table === undefined
        ? imports.filter((one) => isLarge(pattern, amountsOf(one))).map((one) => clueOfImport(one, pattern, facts))
        : imports.flatMap((one) => cluesOfTables(one, table, pattern));
    return evidenceOf(clues, facts);
  };
}

function isOne({ tool, database, direction, outcome }: ImportPattern, report: ImportReport): boolean {
  return (
    tool?.includes(report.tool) !== false &&
    database?.includes(report.database) !== false &&
    direction?.includes(report.direction) !== false &&
    outcome?.includes(report.outcome) !== false
  );
}

type Amounts = Pick<ImportTable, 'rows' | 'rejected' | 'bytes' | 'durationMs'>;

function amountsOf({ rows, bytes, durationMs, tables }: ImportReport): Amounts {
  const rejected = tables.flatMap((table) => table.rejected ?? []);
  return {
    ...(rows !== undefined && { rows }),
    ...(bytes !== undefined && { bytes }),
    ...(durationMs !== undefined && { durationMs }),
    ...(rejected.length > 0 && { rejected: rejected.reduce((sum, value) => sum + value, 0) }),
  };
}

/** What the log does not print holds no bound. */
function isLarge({ minRows, minRejected, minBytes, minMs }: ImportPattern, amounts: Amounts): boolean {
  const { rows = -1, rejected = -1, bytes = -1, durationMs = -1 } = amounts;
  return (
    rows >= (minRows ?? -1) &&
    rejected >= (minRejected ?? -1) &&
    bytes >= (minBytes ?? -1) &&
    durationMs >= (minMs ?? -1)
  );
}

/** It stands on the tables whose rows were asked for, else on what tells its outcome. */
function clueOfImport(report: ImportReport, { minRejected = 0 }: ImportPattern, { runs, run }: Facts): Clue {
  const { runId, tool, database, outcome, reason, evidence, tables } = report;
  const place: Place = evidence[0] ?? (runs.find(({ id }) => id === runId) ?? run).lastPlace;
  const { rows, rejected } = amountsOf(report);
  const refusing = tables.filter((table) => (table.rejected ?? 0) > 0);
  const [first, ...others] = minRejected > 0 ? refusing.map((table) => ({ place: table.place })) : [];
  return {
    seen: first === undefined ? [{ place }] : [first, ...others],
    isWhole: true,
    count: 1,
    captures: {
      ...namedCaptures({ tool, database, outcome, reason, rows, rejected }),
      lastTable: tables.slice(-1).map(({ name }) => name),
      rejectedTables: refusing.map((table) => `${table.name} ${table.rejected ?? 0}`),
    },
  };
}

function cluesOfTables({ tables, tool, database, outcome }: ImportReport, name: TextPattern, pattern: ImportPattern) {
  return tables.flatMap((table): Clue[] => {
    const captured = isLarge(pattern, table) ? name(table.name) : undefined;
    if (captured === undefined) return [];
    const { rows, rejected } = table;
    const told = namedCaptures({ tool, database, outcome, table: table.name, rows, rejected });
    return [{ seen: [{ place: table.place }], count: 1, captures: joinCaptures([told, captured]) }];
  });
}
