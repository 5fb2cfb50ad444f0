import Table from 'cli-table3';
import { displayWidth } from './display-width.ts';
import { paint, type Page, type Style } from './page.ts';
import { wrapText } from './wrap-text.ts';

/** A column: its heading, how its cells stand and what they are. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  readonly style?: Style;
  /** It may be wrapped where the page is narrow, before all others. */
  readonly wraps?: boolean;
}

const GAP = '  ';
const MIN_COLUMN = 6;
/** Texts that are wrapped to less are not read any more. */
const LEAST_WRAPPED = 18;

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

/** Tells whether a table fits on a page without squeezing: only texts may be wrapped, and those not too narrow. */
export function fitsTable(
  page: Page,
  indent: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): boolean {
  const needed = columns.map(({ head, wraps }, index) => {
    const widest = Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[index])));
    return wraps === true ? Math.min(widest, LEAST_WRAPPED) : widest;
  });
  const gaps = GAP.length * (columns.length - 1);
  return needed.reduce((sum, width) => sum + width, indent + gaps) <= page.width;
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
  const widths = fitWidths(shown, naturalWidths(shown, cells, available), available);

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

/** Takes columns from the widest until all fit, from those that may be wrapped first. */
function fitWidths(columns: readonly Column[], widths: number[], available: number): number[] {
  while (widths.reduce((sum, width) => sum + width, 0) > available) {
    const wrapped = widths.filter((width, index) => columns[index].wraps === true && width > LEAST_WRAPPED);
    const widest = Math.max(...(wrapped.length > 0 ? wrapped : widths));
    if (widest <= MIN_COLUMN) break;
    const index = widths.findIndex(
      (width, position) => width === widest && (wrapped.length === 0 || columns[position].wraps === true),
    );
    widths[index]--;
  }
  return widths;
}
