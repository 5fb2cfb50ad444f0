import type { LogEvent } from '../model/event.ts';
import type {
  ImportDirection,
  ImportEnd,
  ImportError,
  ImportFacts,
  ImportTable,
  UnnamedRows,
} from '../model/import.ts';
import type { AttributeValue } from '../model/meaning.ts';
import { placeOf } from '../model/place.ts';
import { DATABASE_VENDORS, type DatabaseVendor } from '../model/database.ts';
import { maskMessage } from './mask-message.ts';

const MOST_TABLES = 50_000;
const MOST_ERRORS = 1_000;
const MOST_UNNAMED = 1_000;
const LONGEST_MESSAGE = 2_000;
const NEWLINE = 0x0a;

/** Keeps what the log of an import says. */
export interface ImportCollector {
  readonly add: (event: LogEvent) => void;
  /** Absent where nothing was of an import. */
  readonly facts: () => ImportFacts | undefined;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface TableName {
  readonly name: string;
  readonly schema: string | undefined;
}

/** What is collected. */
interface Collected {
  database: DatabaseVendor | undefined;
  tool: string | undefined;
  version: string | undefined;
  direction: ImportDirection;
  /** Schema or database that statements go to. */
  schema: string | undefined;
  readonly tables: Map<string, Writable<ImportTable>>;
  readonly unnamedRows: UnnamedRows[];
  readonly errors: Map<string, Writable<ImportError>>;
  readonly ends: ImportEnd[];
  exitStatus: number | undefined;
  durationMs: number | undefined;
  wentOn: boolean;
  endsWhole: boolean;
  /** Table that the next rows go to; undefined where a statement names none. */
  current: TableName | undefined;
  /** What the last statement was, for an error that says no more than that it failed. */
  statement: { readonly table: TableName | undefined; readonly bytes: number } | undefined;
  /** Results that were printed, and whether the last statement has its own. */
  hasResults: boolean;
  isAnswered: boolean;
  hasEnded: boolean;
  /** Program in front of the client whose progress is all that was seen. */
  feeder: string | undefined;
  onlyProgress: boolean;
}

/** Collects tables, rows, errors and ends of one import. */
export function createImportCollector(): ImportCollector {
  const collected: Collected = {
    database: undefined,
    tool: undefined,
    version: undefined,
    direction: 'import',
    schema: undefined,
    tables: new Map(),
    unnamedRows: [],
    errors: new Map(),
    ends: [],
    exitStatus: undefined,
    durationMs: undefined,
    wentOn: false,
    endsWhole: true,
    current: undefined,
    statement: undefined,
    hasResults: false,
    isAnswered: true,
    hasEnded: false,
    feeder: undefined,
    onlyProgress: true,
  };
  return {
    add: (event) => {
      const { record } = event;
      if (record.transcript?.database === undefined) return;
      collected.database = vendorOf(event) ?? collected.database ?? record.transcript.database;
      collected.endsWhole = record.bytes[record.end - 1] === NEWLINE;
      fold(collected, event);
    },
    facts: () => {
      if (collected.database === undefined) return undefined;
      blameLastStatement(collected);
      return toFacts(collected, collected.database);
    },
  };
}

function fold(collected: Collected, event: LogEvent): void {
  const { eventName, attributes } = event.meaning;
  if (eventName !== 'import.progress' && eventName !== 'import.text') collected.onlyProgress = false;
  noteTool(collected, event);
  switch (eventName) {
    case 'import.connected':
    case 'import.prompt':
      collected.schema = textOf(attributes.schema) ?? collected.schema;
      break;
    case 'import.statement':
      noteStatement(collected, event);
      break;
    case 'import.table.started':
      collected.current = nameOf(collected, event);
      noteTable(collected, event);
      break;
    case 'import.table.loaded':
      noteLoaded(collected, event);
      break;
    case 'import.rows':
      noteAnswer(collected);
      noteRows(collected, event);
      break;
    case 'import.result':
      noteAnswer(collected);
      break;
    case 'import.error':
    case 'import.warning':
      noteError(collected, event);
      break;
    case 'import.ended':
      noteEnd(collected, event);
      break;
    case 'import.exit-status':
      collected.exitStatus = numberOf(attributes.status);
      break;
    case 'import.elapsed':
      collected.durationMs = numberOf(attributes.durationMs);
      break;
    default:
      break;
  }
}

function noteTool(collected: Collected, { meaning }: LogEvent): void {
  const { tool, likelyTool, version, direction } = meaning.attributes;
  if (meaning.eventName === 'import.progress') {
    collected.feeder = textOf(tool);
    return;
  }
  collected.tool = textOf(tool) ?? collected.tool ?? textOf(likelyTool);
  collected.version = textOf(version) ?? collected.version;
  if (direction === 'export' || direction === 'import') collected.direction = direction;
}

/** A statement that brings rows makes its table the one that they go to; its text is as long as its data. */
function noteStatement(collected: Collected, event: LogEvent): void {
  const { verb } = event.meaning.attributes;
  const brings = verb === 'insert' || verb === 'copy';
  const named = nameOf(collected, event);
  collected.statement = { table: named, bytes: verb === 'insert' ? event.record.byteLength : 0 };
  collected.isAnswered = false;
  collected.current = brings || verb === 'create-table' ? named : undefined;
  if (collected.current === undefined) return;
  const table = noteTable(collected, event);
  if (table !== undefined && verb === 'insert') table.bytes = (table.bytes ?? 0) + event.record.byteLength;
  if (verb === 'create-table') collected.current = undefined;
  noteProgress(collected);
}

function noteLoaded(collected: Collected, event: LogEvent): void {
  const { rows } = event.meaning.attributes;
  const name = nameOf(collected, event) ?? collected.current;
  if (name === undefined) {
    noteUnnamed(collected, event, numberOf(rows));
    return;
  }
  const table = noteTable(collected, event, name);
  if (table === undefined) return;
  addNumbers(table, event);
  noteProgress(collected);
}

function noteRows(collected: Collected, event: LogEvent): void {
  const { current } = collected;
  if (current === undefined) {
    noteUnnamed(collected, event, numberOf(event.meaning.attributes.rows));
    return;
  }
  const table = noteTable(collected, event, current);
  if (table !== undefined) addNumbers(table, event);
  noteProgress(collected);
}

function addNumbers(table: Writable<ImportTable>, { meaning, durationMs }: LogEvent): void {
  const { rows, bytes, rejected } = meaning.attributes;
  if (typeof rows === 'number') table.rows = (table.rows ?? 0) + rows;
  if (typeof bytes === 'number') table.bytes = (table.bytes ?? 0) + bytes;
  if (typeof rejected === 'number' && rejected > 0) table.rejected = (table.rejected ?? 0) + rejected;
  if (durationMs !== undefined) table.durationMs = (table.durationMs ?? 0) + durationMs;
}

function noteUnnamed({ unnamedRows }: Collected, { record, meaning }: LogEvent, rows: number | undefined): void {
  if (rows === undefined || unnamedRows.length >= MOST_UNNAMED) return;
  const rejected = numberOf(meaning.attributes.rejected) ?? 0;
  unnamedRows.push({ rows, place: placeOf(record), ...(rejected > 0 && { rejected }) });
}

function noteError(collected: Collected, event: LogEvent): void {
  const { eventName, attributes } = event.meaning;
  const { errors } = collected;
  const message = String(attributes.message ?? '').slice(0, LONGEST_MESSAGE);
  const code = textOf(attributes.code);
  if (attributes.follows === true) takeBack(collected);
  noteBroken(collected, event);
  const failed = attributes.follows === true ? collected.statement?.table?.name : undefined;
  const current = attributes.ofCurrent === true ? collected.current?.name : undefined;
  const table = textOf(attributes.table) ?? failed ?? current ?? rejectedFrom(collected, numberOf(attributes.rejected));
  const group = textOf(attributes.group);
  const key = [
    eventName,
    code,
    ...(group === undefined ? [table, maskMessage(message.split('\n', 1)[0])] : [group]),
  ].join('\n');
  const known = errors.get(key);
  if (known !== undefined) {
    known.count++;
    return;
  }
  if (errors.size >= MOST_ERRORS) return;
  const sqlState = textOf(attributes.sqlState);
  const statementLine = numberOf(attributes.statementLine);
  errors.set(key, {
    severity: eventName === 'import.warning' ? 'WARN' : attributes.severity === 'FATAL' ? 'FATAL' : 'ERROR',
    message,
    count: 1,
    harmless: attributes.harmless === true,
    stops: attributes.stops === true,
    place: placeOf(event.record),
    ...(code !== undefined && { code }),
    ...(sqlState !== undefined && { sqlState }),
    ...(table !== undefined && { table }),
    ...(group !== undefined && { group }),
    ...(statementLine !== undefined && { statementLine }),
  });
}

/** What stands around an error that was printed into a line of other output. */
function noteBroken(collected: Collected, event: LogEvent): void {
  const { rows, into, intoSchema } = event.meaning.attributes;
  if (into !== undefined) {
    collected.current = { name: String(into), schema: textOf(intoSchema) ?? collected.schema };
    collected.statement = { table: collected.current, bytes: event.record.byteLength };
    collected.isAnswered = false;
    const table = noteTable(collected, event, collected.current);
    if (table !== undefined) table.bytes = (table.bytes ?? 0) + event.record.byteLength;
  }
  if (typeof rows === 'number' && collected.current !== undefined) noteRows(collected, event);
}

function noteAnswer(collected: Collected): void {
  collected.hasResults = true;
  collected.isAnswered = true;
}

/**
 * The only error, where it was printed before its statement, is of the last one: it has no result, where others have.
 */
function blameLastStatement(collected: Collected): void {
  const { statement, hasResults, isAnswered, hasEnded } = collected;
  if (statement?.table === undefined || !hasResults || isAnswered || !hasEnded) return;
  const [error, another]: readonly (Writable<ImportError> | undefined)[] = [...collected.errors.values()].filter(
    ({ severity }) => severity !== 'WARN',
  );
  if (error === undefined || another !== undefined || error.count > 1) return;
  if (error.table !== undefined || error.statementLine === undefined) return;
  error.table = statement.table.name;
  takeBack(collected);
}

/** A statement that failed brought nothing of its text. */
function takeBack({ statement, tables }: Collected): void {
  if (statement?.table === undefined || statement.bytes === 0) return;
  const table = tables.get(keyOf(statement.table));
  if (table?.bytes === undefined) return;
  table.bytes -= statement.bytes;
  if (table.bytes <= 0) delete table.bytes;
}

/** Counts rows that an error kept out of the table that is being loaded; gives its name. */
function rejectedFrom({ current, tables }: Collected, rejected: number | undefined): string | undefined {
  if (rejected === undefined || current === undefined) return undefined;
  const table = tables.get(keyOf(current));
  if (table !== undefined) table.rejected = (table.rejected ?? 0) + rejected;
  return current.name;
}

function noteEnd(collected: Collected, { meaning, record, durationMs }: LogEvent): void {
  const { ends } = collected;
  const { outcome, errors } = meaning.attributes;
  collected.durationMs = durationMs ?? collected.durationMs;
  collected.hasEnded = true;
  if (outcome !== 'succeeded' && outcome !== 'failed' && outcome !== 'with-errors') return;
  ends.push({ outcome, place: placeOf(record), ...(typeof errors === 'number' && { errors }) });
}

/** Work that follows an error shows that the error did not end it. */
function noteProgress(collected: Collected): void {
  if (collected.errors.size > 0) collected.wentOn = true;
}

function nameOf({ schema }: Collected, { meaning }: LogEvent): TableName | undefined {
  const name = textOf(meaning.attributes.table);
  return name === undefined ? undefined : { name, schema: textOf(meaning.attributes.schema) ?? schema };
}

function noteTable(
  collected: Collected,
  event: LogEvent,
  name = nameOf(collected, event),
): Writable<ImportTable> | undefined {
  if (name === undefined) return undefined;
  const { tables } = collected;
  const key = keyOf(name);
  const known = tables.get(key);
  if (known !== undefined || tables.size >= MOST_TABLES) return known;
  const table = {
    name: name.name,
    place: placeOf(event.record),
    ...(name.schema !== undefined && { schema: name.schema }),
  };
  tables.set(key, table);
  return table;
}

function keyOf({ schema = '', name }: TableName): string {
  return `${schema}\n${name}`;
}

function toFacts(collected: Collected, database: DatabaseVendor): ImportFacts {
  const { version, direction, tables, unnamedRows, errors, ends, exitStatus, durationMs } = collected;
  const { wentOn, endsWhole, onlyProgress, feeder } = collected;
  const tool = collected.tool ?? (onlyProgress ? feeder : undefined);
  return {
    database,
    direction,
    tables: [...tables.values()],
    unnamedRows,
    errors: [...errors.values()],
    ends,
    wentOn,
    endsWhole,
    ...(tool !== undefined && { tool }),
    ...(version !== undefined && { version }),
    ...(exitStatus !== undefined && { exitStatus }),
    ...(durationMs !== undefined && { durationMs }),
  };
}

/** The database that a line tells of, where the programs of one family serve several. */
function vendorOf({ meaning }: LogEvent): DatabaseVendor | undefined {
  const { database } = meaning.attributes;
  return database === undefined ? undefined : DATABASE_VENDORS.find((vendor) => vendor === database);
}

function textOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function numberOf(value: AttributeValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
