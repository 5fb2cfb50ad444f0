import type { ComparedTable, Comparison } from '../../model/comparison.ts';
import { formatNumber, formatShare } from '../view/format-values.ts';
import { type TableColumn, tablesOf } from '../view/table-view.ts';
import type { ComparisonSectionView } from './comparison-view.ts';

const MOST_COLUMNS = 6;
const MOST_ROWS = 10;
/** Less is no percentage. */
const LEAST_SHARE = 0.005;

/** Shows the tables whose rows changed, and those that only one of the last two imports has. */
export function rowsSection({ tables, analyses }: Comparison): ComparisonSectionView {
  const changed = tables.filter(({ change }) => change !== 'same' && change !== 'unknown');
  const same = tables.filter(({ change }) => change === 'same').length;
  const first = Math.max(0, analyses.length - MOST_COLUMNS);
  const columns = analyses.slice(first).map((_, index): TableColumn<ComparedTable> => ({
    head: `R${first + index + 1}`,
    look: 'number',
    cell: ({ measures }) => rowsOf(measures.find(({ analysis }) => analysis === first + index)?.rows),
  }));
  const sentence =
    same === 0
      ? ''
      : changed.length === 0
        ? `The imports brought the same rows into all ${formatNumber(same)} tables that they count.`
        : `${formatNumber(same)} tables have as many rows as before.`;
  return {
    anchor: 'rows',
    title: 'Rows that were imported',
    sentences: [sentence].filter((text) => text !== ''),
    charts: [],
    tables: tablesOf({
      caption: '',
      noun: 'table',
      items: changed,
      most: MOST_ROWS,
      columns: [
        { head: 'Table', look: 'id', cell: ({ name }) => name },
        ...columns,
        { head: 'Change', look: 'number', cell: changeText },
      ],
    }),
  };
}

function rowsOf(rows: number | undefined): string {
  return rows === undefined ? '' : formatNumber(rows);
}

function changeText({ change, deltaRows = 0, measures }: ComparedTable): string {
  if (change === 'only-before') return 'only before';
  if (change === 'only-after') return 'only in the last run';
  const sign = deltaRows < 0 ? '−' : '+';
  const before = (measures.at(-1)?.rows ?? 0) - deltaRows;
  const share =
    before > 0 && Math.abs(deltaRows) >= before * LEAST_SHARE
      ? ` (${sign}${formatShare(Math.abs(deltaRows) / before)})`
      : '';
  return `${sign}${formatNumber(Math.abs(deltaRows))}${share}`;
}
