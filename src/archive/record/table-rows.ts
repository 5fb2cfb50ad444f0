import type { TableRows } from '../../model/archive.ts';
import type { ImportReport, ImportTable } from '../../model/import.ts';
import { sumOfKnown } from './sum-of-known.ts';
import { shortText } from './short-text.ts';

/** Most tables that are kept of one analysis, those with the most rows; Liferay has some hundreds. */
const MOST = 5_000;

/** Sums up what imports brought into tables, by name; what is exported is not there. */
export function tableRows(imports: readonly ImportReport[]): readonly TableRows[] {
  const tables = imports.flatMap((one) => (one.direction === 'import' ? one.tables : []));
  const groups = Map.groupBy(tables, ({ name }) => name.toLowerCase());
  return [...groups.values()]
    .flatMap(sumOf)
    .toSorted((left, right) => (right.rows ?? 0) - (left.rows ?? 0))
    .slice(0, MOST);
}

function sumOf(tables: readonly ImportTable[]): readonly TableRows[] {
  const [first] = tables;
  if (first === undefined) return [];
  const rows = sumOfKnown(tables.map((table) => table.rows));
  const bytes = sumOfKnown(tables.map((table) => table.bytes));
  const durationMs = sumOfKnown(tables.map((table) => table.durationMs));
  return [
    {
      name: shortText(first.name),
      ...(rows !== undefined && { rows }),
      ...(bytes !== undefined && { bytes }),
      ...(durationMs !== undefined && { durationMs }),
    },
  ];
}
