import type { ImportError, ImportReport, ImportTable } from '../../model/import.ts';
import type { Report } from '../../model/report.ts';
import { countOf, formatDuration, formatNumber, formatShare, formatSize } from './format-values.ts';
import { errorMark } from './marks.ts';
import { placeText } from './place-text.ts';
import { tablesOf, type TableView } from './table-view.ts';

type Sources = Report['sources'];

/** A smaller share says nothing. */
const LEAST_SHARE = 0.01;

/** Shows the errors and warnings: first what ended the import, last what is known to cost no data. */
export function errorsTable({ errors }: ImportReport, sources: Sources): readonly TableView[] {
  return tablesOf({
    caption: 'Errors and warnings of the import',
    noun: 'kind of errors',
    plural: 'kinds of errors',
    items: errors.toSorted((left, right) => rankOf(left) - rankOf(right)),
    columns: [
      { head: 'Code', look: 'id', cell: ({ code, sqlState }) => codeOf(code, sqlState) },
      { head: 'Kind', look: 'text', cell: (error) => ({ mark: errorMark(error) }) },
      { head: 'Table', look: 'text', cell: ({ table = '' }) => table },
      { head: 'Message', look: 'text', cell: ({ message }) => message },
      { head: 'Times', look: 'number', cell: ({ count }) => formatNumber(count) },
      {
        head: 'Dump line',
        look: 'number',
        cell: ({ statementLine }) => (statementLine === undefined ? '' : String(statementLine)),
      },
      { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
    ],
  });
}

/** Shows the tables, first those that hold most of the rows or of the bytes. */
export function tablesTable({ tables, rows, bytes }: ImportReport, sources: Sources): readonly TableView[] {
  const weightOf = (table: ImportTable): number => Math.max(partOf(table.rows, rows), partOf(table.bytes, bytes));
  return tablesOf({
    caption: 'Tables, those first that hold most of the rows or of the bytes',
    noun: 'table',
    items: tables.toSorted((left, right) => weightOf(right) - weightOf(left)),
    columns: [
      {
        head: 'Table',
        look: 'work',
        cell: ({ name, schema }) => (schema === undefined ? name : `${schema}.${name}`),
      },
      {
        head: 'Rows',
        look: 'number',
        cell: (table) => amountCell(table.rows, formatNumber, partOf(table.rows, rows)),
      },
      {
        head: 'Size',
        look: 'number',
        cell: (table) => amountCell(table.bytes, formatSize, partOf(table.bytes, bytes)),
      },
      {
        head: 'Took',
        look: 'number',
        cell: ({ durationMs }) => (durationMs === undefined ? '' : formatDuration(durationMs)),
      },
      {
        head: 'Not taken',
        look: 'number',
        cell: ({ rejected = 0 }) => (rejected === 0 ? '' : formatNumber(rejected)),
      },
      { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
    ],
  });
}

/** Shows the largest counts of rows whose table the log does not name. */
export function unnamedTable({ unnamedRows }: ImportReport, sources: Sources): readonly TableView[] {
  const total = unnamedRows.reduce((sum, { rows }) => sum + rows, 0);
  return tablesOf({
    caption: `Largest of ${countOf(unnamedRows.length, 'statement')} whose table the log does not name`,
    noun: 'statement',
    items: unnamedRows.toSorted((left, right) => right.rows - left.rows),
    columns: [
      { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
      { head: 'Rows', look: 'number', cell: ({ rows }) => amountCell(rows, formatNumber, partOf(rows, total)) },
    ],
    most: 10,
  });
}

function rankOf({ harmless, stops, severity }: ImportError): number {
  if (harmless) return 3;
  if (stops) return 0;
  return severity === 'WARN' ? 2 : 1;
}

function codeOf(code: string | undefined, sqlState: string | undefined): { text: string; detail: string } {
  return { text: code ?? sqlState ?? '–', detail: code === undefined ? '' : (sqlState ?? '') };
}

function partOf(value: number | undefined, total: number | undefined): number {
  return value === undefined || total === undefined || total === 0 ? 0 : value / total;
}

function amountCell(value: number | undefined, format: (value: number) => string, share: number) {
  return value === undefined
    ? ''
    : { text: format(value), detail: share < LEAST_SHARE ? '' : formatShare(share), share };
}
