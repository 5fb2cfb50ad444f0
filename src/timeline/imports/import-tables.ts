import type { LogEvent } from '../../model/event.ts';
import type { ImportTable } from '../../model/import.ts';
import { placeOf } from '../../model/place.ts';
import { type ImportDraft, type TableName, type Writable, numberOf, textOf } from './import-draft.ts';

const MOST_TABLES = 50_000;
const MOST_UNNAMED = 1_000;

/** Notes a table that an event begins: what comes goes to it. */
export function noteStarted(draft: ImportDraft, event: LogEvent): void {
  draft.current = nameOf(draft, event);
  if (draft.current !== undefined) noteTable(draft, event, draft.current);
}

/** A statement that brings rows makes its table the one that they go to; its text is as long as its data. */
export function noteStatement(draft: ImportDraft, event: LogEvent): void {
  const { verb } = event.meaning.attributes;
  const table = nameOf(draft, event);
  draft.statement = { table, bytes: verb === 'insert' ? event.record.byteLength : 0 };
  draft.isAnswered = false;
  draft.current = verb === 'insert' || verb === 'copy' ? table : undefined;
  if (table === undefined) return;
  if (verb === 'insert') noteText(draft, event, table);
  if (verb === 'copy' || verb === 'create-table') noteTable(draft, event, table);
  if (draft.current !== undefined || verb === 'create-table') noteProgress(draft);
}

/** Notes the numbers of a table that is loaded: of the one that the event names, else of the current one. */
export function noteLoaded(draft: ImportDraft, event: LogEvent): void {
  noteNumbers(draft, event, nameOf(draft, event) ?? draft.current);
}

/** Notes rows that the statement or table before them brought. */
export function noteRows(draft: ImportDraft, event: LogEvent): void {
  noteNumbers(draft, event, draft.current);
}

/** Notes the insert whose echo an error was printed into, and the rows of the result that it was printed into. */
export function noteSplit(draft: ImportDraft, event: LogEvent): void {
  const { rows, into, intoSchema } = event.meaning.attributes;
  if (into !== undefined) {
    const table = { name: String(into), schema: textOf(intoSchema) ?? draft.schema };
    draft.current = table;
    draft.statement = { table, bytes: event.record.byteLength };
    draft.isAnswered = false;
    noteText(draft, event, table);
  }
  if (typeof rows === 'number' && draft.current !== undefined) noteRows(draft, event);
}

/** A statement that failed brought nothing of its text. */
export function takeBack({ statement, tables }: ImportDraft): void {
  if (statement?.table === undefined || statement.bytes === 0) return;
  const table = tables.get(tableKey(statement.table));
  if (table?.bytes === undefined) return;
  table.bytes -= statement.bytes;
  if (table.bytes <= 0) delete table.bytes;
}

/** Counts rows that an error kept out of the table that is being loaded; gives its name. */
export function rejectedFrom({ current, tables }: ImportDraft, rejected: number | undefined): string | undefined {
  if (rejected === undefined || current === undefined) return undefined;
  const table = tables.get(tableKey(current));
  if (table !== undefined) table.rejected = (table.rejected ?? 0) + rejected;
  return current.name;
}

/** Work that follows an error shows that the error did not end it. */
function noteProgress(draft: ImportDraft): void {
  if (draft.errors.size > 0) draft.wentOn = true;
}

function noteNumbers(draft: ImportDraft, event: LogEvent, name: TableName | undefined): void {
  if (name === undefined) {
    noteUnnamed(draft, event);
    return;
  }
  const table = noteTable(draft, event, name);
  if (table !== undefined) addNumbers(table, event);
  noteProgress(draft);
}

function noteText(draft: ImportDraft, event: LogEvent, name: TableName): void {
  const table = noteTable(draft, event, name);
  if (table !== undefined) table.bytes = (table.bytes ?? 0) + event.record.byteLength;
}

function addNumbers(table: Writable<ImportTable>, { meaning, durationMs }: LogEvent): void {
  const { rows, bytes, rejected } = meaning.attributes;
  if (typeof rows === 'number') table.rows = (table.rows ?? 0) + rows;
  if (typeof bytes === 'number') table.bytes = (table.bytes ?? 0) + bytes;
  if (typeof rejected === 'number' && rejected > 0) table.rejected = (table.rejected ?? 0) + rejected;
  if (durationMs !== undefined) table.durationMs = (table.durationMs ?? 0) + durationMs;
}

function noteUnnamed({ unnamedRows }: ImportDraft, { record, meaning }: LogEvent): void {
  const rows = numberOf(meaning.attributes.rows);
  if (rows === undefined || unnamedRows.length >= MOST_UNNAMED) return;
  const rejected = numberOf(meaning.attributes.rejected) ?? 0;
  unnamedRows.push({ rows, place: placeOf(record), ...(rejected > 0 && { rejected }) });
}

function nameOf({ schema }: ImportDraft, { meaning }: LogEvent): TableName | undefined {
  const name = textOf(meaning.attributes.table);
  return name === undefined ? undefined : { name, schema: textOf(meaning.attributes.schema) ?? schema };
}

/** Returns the table of this name, a new one where there is none yet; nothing where there are too many. */
function noteTable({ tables }: ImportDraft, event: LogEvent, name: TableName): Writable<ImportTable> | undefined {
  const key = tableKey(name);
  const known = tables.get(key);
  if (known !== undefined || tables.size >= MOST_TABLES) return known;
  const place = placeOf(event.record);
  const table = { name: name.name, place, ...(name.schema !== undefined && { schema: name.schema }) };
  tables.set(key, table);
  return table;
}

function tableKey({ schema = '', name }: TableName): string {
  return `${schema}\n${name}`;
}
