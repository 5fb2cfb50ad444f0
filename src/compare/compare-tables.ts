/** Compares the rows that imports brought into tables. */
import type { AnalysisRecord } from '../model/archive.ts';
import type { ComparedTable, TableChange, TableMeasure } from '../model/comparison.ts';

/** Compares all tables that an import named, by their names without case; the largest change comes first, then the largest table. */
export function compareTables(records: readonly AnalysisRecord[]): readonly ComparedTable[] {
  const tables = records.flatMap((record, analysis) => record.tables.map((table) => ({ analysis, table })));
  const groups = Map.groupBy(tables, ({ table }) => table.name.toLowerCase());
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const measures = group.map(({ analysis, table: { rows } }) => ({
        analysis,
        ...(rows !== undefined && { rows }),
      }));
      return [{ name: first.table.name, measures, ...changeOf(measures, records) }];
    })
    .toSorted(
      (left, right) => Math.abs(right.deltaRows ?? 0) - Math.abs(left.deltaRows ?? 0) || rowsOf(right) - rowsOf(left),
    );
}

function changeOf(
  measures: readonly TableMeasure[],
  records: readonly AnalysisRecord[],
): { readonly change: TableChange; readonly deltaRows?: number } {
  const last = records.length - 1;
  const before = measures.find(({ analysis }) => analysis === last - 1);
  const after = measures.find(({ analysis }) => analysis === last);
  if (before === undefined || after === undefined) return { change: onlyIn(before, records, last) };
  if (before.rows === undefined || after.rows === undefined) return { change: 'unknown' };
  const deltaRows = after.rows - before.rows;
  return { change: deltaRows === 0 ? 'same' : deltaRows > 0 ? 'more' : 'fewer', deltaRows };
}

/** Where one of the two has no log of an import at all, nothing is known of its tables. */
function onlyIn(before: TableMeasure | undefined, records: readonly AnalysisRecord[], last: number): TableChange {
  if (records.slice(-2).some(({ tables }) => tables.length === 0)) return 'unknown';
  if (before !== undefined) return 'only-before';
  return records[last]?.tables.length === 0 ? 'unknown' : 'only-after';
}

function rowsOf({ measures }: ComparedTable): number {
  return measures.at(-1)?.rows ?? 0;
}
