import type { CellView, TableRowView, TableView } from '../../view/table-view.ts';
import { type Column, drawTable, fitsTable } from './draw-table.ts';
import { hanging, paragraph, type Page } from './page.ts';

/** Shows the first rows of a table below its caption, and says how many there are more. */
export function tableLines(page: Page, indent: number, table: TableView): readonly string[] {
  const { caption, columns, rows, more } = table;
  const inner = indent + 2;
  const body = fitsTable(page, inner, columns.length)
    ? drawTable(page, inner, columns.map(columnOf), rows.map(textsOf))
    : rows.flatMap((row) => stackedRow(page, inner, table, row));
  return [
    ...paragraph(page, indent, caption, 'quiet'),
    ...(rows.length === 0 ? [] : body),
    ...paragraph(page, inner, more, 'quiet'),
  ];
}

/** Writes a row line by line where the page is too narrow for columns. */
function stackedRow(page: Page, indent: number, { columns }: TableView, row: TableRowView): readonly string[] {
  const [first, ...others] = textsOf(row);
  const below = others.flatMap((text, index) =>
    text === '' ? [] : hanging(page, ' '.repeat(indent + 2), `${columns[index + 1].head}: ${text}`),
  );
  return [...hanging(page, ' '.repeat(indent), first), ...below];
}

function columnOf({ head, look, number }: TableView['columns'][number]): Column {
  return {
    head: head.toLowerCase(),
    ...(number && { align: 'right' as const }),
    ...(look === 'where' && { style: 'quiet' as const }),
  };
}

function textsOf({ head, cells }: TableRowView): readonly string[] {
  return [head, ...cells].map(cellText);
}

function cellText({ symbol, text, detail }: CellView): string {
  const beside = detail === '' ? '' : `(${detail})`;
  return [symbol, text, beside].filter((part) => part !== '').join(' ');
}
