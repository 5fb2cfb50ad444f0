import Table from 'cli-table3';
import { displayWidth } from './display-width.ts';
import { paint, type Page, type Style } from './page.ts';
import { wrapText } from './wrap-text.ts';

/** A column: its heading, how its cells stand and what they are. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  readonly style?: Style;
}

const GAP = '  ';
const MIN_COLUMN = 6;
/** A row of so many columns is not read across any more once they are this narrow. */
const LEAST_READABLE = 9;

/** Nothing but a gap between the columns: what stands in a table can be copied. */
const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
};

/** Tells whether a table of so many columns can be read on a page. */
export function fitsTable(page: Page, indent: number, columns: number): boolean {
  return page.width - indent - GAP.length * (columns - 1) >= LEAST_READABLE * columns;
}

/** Draws a table as wide as its content needs, at most as wide as the page; empty columns are left out. */
export function drawTable(
  page: Page,
  indent: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const used = columns.map((_, index) => index).filter((index) => rows.some((row) => row[index] !== ''));
  const shown = used.map((index) => columns[index]);
  const cells = rows.map((row) => used.map((index) => row[index]));
  const available = page.width - indent - GAP.length * (shown.length - 1);
  const widths = fitWidths(naturalWidths(shown, cells, available), available);

  const table = new Table({
    chars: NO_LINES,
    colWidths: widths,
    colAligns: shown.map(({ align }) => align ?? 'left'),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  if (shown.some(({ head }) => head !== '')) {
    table.push(shown.map(({ head }) => paint(page, 'quiet', head)));
  }
  for (const row of cells.flatMap((texts) => splitRow(texts, widths))) {
    table.push(row.map((text, index) => paint(page, shown[index].style ?? 'plain', text)));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${line.trimEnd()}`);
}

/** Makes one row for every line: cli-table3 measures a cell of many lines again for each of them. */
function splitRow(texts: readonly string[], widths: readonly number[]): readonly (readonly string[])[] {
  const wrapped = texts.map((text, index) => wrapText(text, widths[index]));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => wrapped.map((lines) => lines[line] ?? ''));
}

function naturalWidths(columns: readonly Column[], rows: readonly (readonly string[])[], max: number): number[] {
  return columns.map(({ head }, index) =>
    Math.min(max, Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[index])))),
  );
}

/** Takes columns from the widest until all fit. */
function fitWidths(widths: number[], available: number): number[] {
  while (widths.reduce((sum, width) => sum + width, 0) > available) {
    const widest = Math.max(...widths);
    if (widest <= MIN_COLUMN) break;
    widths[widths.indexOf(widest)]--;
  }
  return widths;
}
