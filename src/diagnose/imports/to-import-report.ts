import type { ImportFacts, ImportReport } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import { decideImport } from './decide-import.ts';

/** Makes what the report shows of an import; nothing for other runs. */
export function toImportReport(run: Run): ImportReport[] {
  const { id, importFacts } = run;
  if (importFacts === undefined) return [];
  const { database, tool = database, version, direction, durationMs, tables, unnamedRows, errors } = importFacts;
  const rows = sumOf(importFacts, 'rows');
  const bytes = sumOf(importFacts, 'bytes');
  return [
    {
      runId: id,
      database,
      tool,
      direction,
      ...decideImport(run, importFacts),
      tables,
      unnamedRows,
      errors,
      ...(version !== undefined && { version }),
      ...(durationMs !== undefined && { durationMs }),
      ...(rows !== undefined && { rows }),
      ...(bytes !== undefined && { bytes }),
    },
  ];
}

/** Absent where no table has it. */
function sumOf({ tables }: ImportFacts, field: 'rows' | 'bytes'): number | undefined {
  const known = tables.flatMap((table) => table[field] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
