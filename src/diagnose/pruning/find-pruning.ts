import type { ImportReport } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';
import type { Pruning, PruningCandidate } from '../../model/pruning.ts';
import type { Environment, Run } from '../../model/timeline.ts';
import { slowedProcesses } from './slowed-processes.ts';
import { PRUNING_LINKS, TABLE_KNOWLEDGE } from './table-knowledge.ts';
import { ROW_COUNT_QUERIES, tuningFor } from './tuning-settings.ts';

/** What the advice rests on. */
export interface PruningFacts {
  readonly runs: readonly Run[];
  /** The run that the verdict is about. */
  readonly deciding: Run;
  readonly imports: readonly ImportReport[];
  readonly environment: Environment;
}

/** A table that holds this part of all rows or bytes stands out; so do the largest ones in their order. */
const LARGE_SHARE = 0.1;
const MOST_CANDIDATES = 10;
/** Smaller tables slow nothing down, whatever their share. */
const FEWEST_ROWS = 50_000;
const FEWEST_BYTES = 16 * 1024 * 1024;

interface CountedTable {
  readonly name: string;
  readonly rows?: number;
  readonly bytes?: number;
  readonly place: Place;
}

/**
 * Sets large tables against the processes that they slow. The last import counts them, else the upgrade report, which
 * prints rows before the upgrade. Absent where neither does and nothing was slow.
 */
export function findPruning({ runs, deciding, imports, environment }: PruningFacts): Pruning | undefined {
  const tables = countedTables(imports, runs);
  const candidates = largeTables(tables).map((table) => ({
    ...table,
    processes: deciding.kind === 'upgrade' ? slowedProcesses(deciding, table.table) : [],
  }));
  const vendor = environment.database?.vendor ?? imports.at(-1)?.database;
  const counts = tables.some(({ rows }) => rows !== undefined);
  const wantsCounts = imports.length > 0 && !counts;
  if (candidates.length === 0 && !wantsCounts) return undefined;
  return {
    candidates,
    tuning: tuningFor(vendor),
    queries: wantsCounts ? ROW_COUNT_QUERIES.filter(({ database }) => database === vendor) : [],
    links: PRUNING_LINKS,
  };
}

/** Tables of the last import that names any; else of the report with the most rows. */
function countedTables(imports: readonly ImportReport[], runs: readonly Run[]): readonly CountedTable[] {
  const imported = imports.findLast(({ tables, direction }) => direction === 'import' && tables.length > 0);
  if (imported?.tables.some(({ rows, bytes }) => rows !== undefined || bytes !== undefined) === true)
    return bySchema(imported.tables);
  return runs.flatMap(({ upgradeReports }) =>
    upgradeReports.flatMap(({ tables, place }) =>
      tables.map(({ table, before }) => ({ name: table, place, ...(before !== undefined && { rows: before }) })),
    ),
  );
}

/** Tables of one name in several schemas (database partitions) are upgraded by the same processes: their rows add up. */
function bySchema(tables: ImportReport['tables']): CountedTable[] {
  const byName = new Map<string, CountedTable>();
  for (const { name, rows, bytes, place } of tables) {
    const known = byName.get(name.toLowerCase());
    const rowsSum = sumOf(known?.rows, rows);
    const bytesSum = sumOf(known?.bytes, bytes);
    byName.set(name.toLowerCase(), {
      name: known?.name ?? name,
      place: known?.place ?? place,
      ...(rowsSum !== undefined && { rows: rowsSum }),
      ...(bytesSum !== undefined && { bytes: bytesSum }),
    });
  }
  return [...byName.values()];
}

/** Absent where neither is known. */
function sumOf(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined ? right : left + (right ?? 0);
}

/** By share and by rank, not by absolute numbers: a table of a tenth of all rows or bytes, of those the largest. */
function largeTables(tables: readonly CountedTable[]): Omit<PruningCandidate, 'processes'>[] {
  const rowsTotal = totalOf(tables, 'rows');
  const bytesTotal = totalOf(tables, 'bytes');
  return tables
    .filter(({ rows = 0, bytes = 0 }) => rows >= FEWEST_ROWS || bytes >= FEWEST_BYTES)
    .map(({ name, rows, bytes, place }) => ({
      table: name,
      place,
      ...(rows !== undefined && { rows, rowsShare: rows / Math.max(1, rowsTotal) }),
      ...(bytes !== undefined && { bytes, bytesShare: bytes / Math.max(1, bytesTotal) }),
      ...knowledgeOf(name),
    }))
    .filter(
      ({ rowsShare = 0, bytesShare = 0, object }) =>
        Math.max(rowsShare, bytesShare) >= (object === undefined ? LARGE_SHARE : LARGE_SHARE / 2),
    )
    .sort((left, right) => weightOf(right) - weightOf(left))
    .slice(0, MOST_CANDIDATES);
}

function weightOf({ rowsShare = 0, bytesShare = 0 }: { rowsShare?: number; bytesShare?: number }): number {
  return Math.max(rowsShare, bytesShare);
}

function totalOf(tables: readonly CountedTable[], field: 'rows' | 'bytes'): number {
  return tables.reduce((total, table) => total + (table[field] ?? 0), 0);
}

function knowledgeOf(table: string): { object?: string; advice?: string } {
  const name = table.toLowerCase().replace(/_$/, '');
  const known = TABLE_KNOWLEDGE.find(({ tables }) => tables.test(name));
  return known === undefined ? {} : { object: known.object, advice: known.advice };
}
