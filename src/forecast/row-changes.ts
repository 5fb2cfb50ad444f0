/** What somebody wants to know: how long it takes with fewer or more rows in a table. */
import { UserError, explainUnknown } from '../errors.ts';
import type { RowCounts } from './step-samples.ts';

/** A change of the rows of a table: by a part of them, or to a number. */
export type RowChange =
  { readonly table: string; readonly share: number } | { readonly table: string; readonly rows: number };

const FORM = /^([^=\s]{1,128})=(?:([+-]?\d{1,9}(?:\.\d{1,6})?)\s?%|(\d{1,15}))$/;

/** Parses `JournalArticle=-60%`, `Layout=+20%` or `Layout=500000`. Throws a `UserError`. */
export function parseRowChange(text: string): RowChange {
  const [, table, percent, rows] = FORM.exec(text.trim()) ?? [];
  if (table === undefined || (percent === undefined && rows === undefined)) {
    throw new UserError(
      `"${text.slice(0, 100)}" is no change of rows; expected <table>=<change>, such as JournalArticle=-60%, Layout=+20% or Layout=500000`,
    );
  }
  if (percent === undefined) return { table, rows: Number(rows) };
  if (Number(percent) < -100)
    throw new UserError(`"${text.slice(0, 100)}" takes more rows than there are; expected at most -100%`);
  return { table, share: Number(percent) / 100 };
}

/** Changes rows, one change after the other. Throws a `UserError` where a table is not known. */
export function changeRows(counts: RowCounts, changes: readonly RowChange[]): RowCounts {
  const changed = new Map(counts);
  for (const change of changes) {
    const table = change.table.toLowerCase();
    const rows = changed.get(table);
    if (rows === undefined) throw new UserError(unknownTable(change.table, counts));
    changed.set(table, 'rows' in change ? change.rows : Math.round(rows * (1 + change.share)));
  }
  return changed;
}

function unknownTable(table: string, counts: RowCounts): string {
  if (counts.size === 0) {
    return `no rehearsal counts the rows of "${table}"; give the logs of the imports as well, such as import.log`;
  }
  const largest = [...counts].toSorted(([, left], [, right]) => right - left).map(([name]) => name);
  return explainUnknown('table', [table.slice(0, 128)], largest);
}
