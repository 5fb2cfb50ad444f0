import { formatNumber } from './format-values.ts';
import { oneLine, shorten } from './name-view.ts';
import type { MarkView, NameView, Tone } from './shared-views.ts';

/** What stands in a column: a name that the log has, a short sign of one, words, a number, or a place. */
export type Look = 'work' | 'id' | 'text' | 'number' | 'where';

/** The head of a column. */
export interface ColumnView {
  readonly head: string;
  readonly look: Look;
  /** Its cells stand on the right. */
  readonly number: boolean;
}

/** A cell: a text, what stands small beside it, and a symbol in front of it. */
export interface CellView {
  /** Head of its column, for a page that is too narrow for columns. */
  readonly label: string;
  readonly look: Look;
  /** Packages of a class, with the dot they end in; for outputs that print them smaller or leave them out. */
  readonly prefix: string;
  readonly text: string;
  /** `prefix` and `text`. */
  readonly full: string;
  readonly detail: string;
  /** The share that the amount is of all, 0 to 100, for a drawn bar; 0 where it is none or too small. */
  readonly percent: number;
  readonly symbol: string;
  readonly tone: Tone;
  /** It is written in a log or is to be copied, letter by letter. */
  readonly code: boolean;
}

/** A table; the first column names what a row is about. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly TableRowView[];
  /** Folded on the page, left out where there is less room. */
  readonly rest: readonly TableRowView[];
  /** `and 193 more tables`; empty where there is no rest. */
  readonly more: string;
}

/** A row: what it is about, and the other cells. */
export interface TableRowView {
  readonly head: CellView;
  readonly cells: readonly CellView[];
}

/** What a cell is made of; a mark's word stands beside its symbol where no other text is given. */
export interface CellContent {
  readonly text?: string;
  readonly name?: NameView;
  readonly detail?: string;
  /** 0 to 1. */
  readonly share?: number;
  readonly mark?: MarkView;
}

/** A column and how its cells are made. */
export interface TableColumn<T> {
  readonly head: string;
  readonly look: Look;
  readonly cell: (item: T) => string | CellContent;
}

/** What a table is made of. */
export interface TableParts<T> {
  readonly caption: string;
  /** Of which there are more: `table`, and its plural where it takes more than an s. */
  readonly noun: string;
  readonly plural?: string;
  /** In the order in which they are shown. */
  readonly items: readonly T[];
  /** At least one. */
  readonly columns: readonly [TableColumn<T>, ...TableColumn<T>[]];
  /** How many are shown at once; 20 as a rule. */
  readonly most?: number;
}

const MOST_ROWS = 20;
const MAX_CELL_LENGTH = 500;

/** Makes a table, without the columns in which nothing stands; nothing where there are no items. */
export function tablesOf<T>(parts: TableParts<T>): readonly TableView[] {
  const { caption, noun, plural = `${noun}s`, items, columns, most = MOST_ROWS } = parts;
  if (items.length === 0) return [];
  const [first, ...others] = columns;
  const rows = items.map((item) => ({
    head: cellView(first, first.cell(item)),
    cells: others.map((column) => cellView(column, column.cell(item))),
  }));
  const used = others.map((_, index) => index).filter((index) => rows.some(({ cells }) => cells[index].full !== ''));
  const shown = rows.map(({ head, cells }) => ({ head, cells: used.map((index) => cells[index]) }));
  const left = Math.max(0, rows.length - most);
  return [
    {
      caption,
      columns: [first, ...used.map((index) => others[index])].map(({ head, look }) => ({
        head,
        look,
        number: look === 'number',
      })),
      rows: shown.slice(0, most),
      rest: shown.slice(most),
      more: left === 0 ? '' : `and ${formatNumber(left)} more ${left === 1 ? noun : plural}`,
    },
  ];
}

function cellView({ head, look }: { head: string; look: Look }, content: string | CellContent): CellView {
  const { text, name, detail = '', share = 0, mark } = typeof content === 'string' ? { text: content } : content;
  const short = name?.short ?? shorten(oneLine(text ?? mark?.word ?? ''), MAX_CELL_LENGTH);
  const prefix = name?.prefix ?? '';
  return {
    label: head,
    look,
    prefix,
    text: short,
    full: `${prefix}${short}`,
    detail: oneLine(detail),
    percent: Math.min(100, Math.round(share * 1000) / 10),
    symbol: mark?.symbol ?? '',
    tone: mark?.tone ?? 'quiet',
    code: look === 'work' || look === 'id' || look === 'where',
  };
}
