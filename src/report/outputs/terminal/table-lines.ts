import type { CellView, TableRowView, TableView } from '../../view/table-view.ts';
import { type Column, drawTable, fitsTable } from './draw-table.ts';
import { hanging, paragraph, type Page } from './page.ts';

/** Shows the first rows of a table below its caption, and says how many there are more. */
export function tableLines(page: Page, indent: number, table: TableView): readonly string[] {
  const inner = indent + 2;
  const { caption, rows, more } = table;
  const columns = table.columns.map(columnOf);
  const texts = rows.map(textsOf);
  return [
    ...paragraph(page, indent, caption, 'quiet'),
    ...(fitsTable(page, inner, columns, texts)
      ? drawnRows(page, inner, columns, texts)
      : rows.flatMap((row) => stackedRow(page, inner, table, row))),
    ...paragraph(page, inner, more === '' ? '' : `${more} (in the page: -o report.html)`, 'quiet'),
  ];
}

function drawnRows(page: Page, indent: number, columns: readonly Column[], rows: readonly (readonly string[])[]) {
  return rows.length === 0 ? [] : drawTable(page, indent, columns, rows);
}

/** Writes a row as a heading and a paragraph where the page is too narrow for columns. */
function stackedRow(page: Page, indent: number, { columns }: TableView, row: TableRowView): readonly string[] {
  const [first, ...others] = textsOf(row);
  const below = others.flatMap((text, index) => {
    const { head, look } = columns[index + 1];
    return text === '' ? [] : [look === 'where' ? text : `${head.toLowerCase()}: ${text}`];
  });
  return [...hanging(page, ' '.repeat(indent), first), ...paragraph(page, indent + 2, below.join(' · '), 'quiet')];
}

function columnOf({ head, look, number }: TableView['columns'][number]): Column {
  return {
    head: head.toLowerCase(),
    ...(number && { align: 'right' as const }),
    ...(look === 'where' && { style: 'quiet' as const }),
    ...(look === 'text' && { wraps: true }),
  };
}

function textsOf({ head, cells }: TableRowView): readonly string[] {
  return [head, ...cells].map(cellText);
}

function cellText({ symbol, text, detail }: CellView): string {
  const beside = detail === '' ? '' : `(${detail})`;
  return [symbol, text, beside].filter((part) => part !== '').join(' ');
}
