import { DATABASE_VENDORS, type DatabaseVendor } from '../../model/database.ts';
import type {
  ImportDirection,
  ImportEnd,
  ImportError,
  ImportFacts,
  ImportTable,
  UnnamedRows,
} from '../../model/import.ts';
import type { AttributeValue } from '../../model/meaning.ts';

/** A fact that is still collected. */
export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A table by its name, and the schema that it is of, where the log tells. */
export interface TableName {
  readonly name: string;
  readonly schema: string | undefined;
}

/** What is known of an import so far. */
export interface ImportDraft {
  database: DatabaseVendor | undefined;
  tool: string | undefined;
  version: string | undefined;
  direction: ImportDirection;
  /** Schema or database that statements go to. */
  schema: string | undefined;
  /** By `tableKey`. */
  readonly tables: Map<string, Writable<ImportTable>>;
  readonly unnamedRows: UnnamedRows[];
  /** By what they say. */
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

/** Returns the draft of an import of which nothing is known. */
export function emptyDraft(): ImportDraft {
  return {
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
}

/** Returns what the draft says; `database` is the vendor that is settled on. */
export function factsOf(draft: ImportDraft, database: DatabaseVendor): ImportFacts {
  const { version, direction, tables, unnamedRows, errors, ends, exitStatus, durationMs } = draft;
  const { wentOn, endsWhole, onlyProgress, feeder } = draft;
  const tool = draft.tool ?? (onlyProgress ? feeder : undefined);
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

/** Reads an attribute as text; absent where the event has none. */
export function textOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Reads an attribute as a number; absent where it is none. */
export function numberOf(value: AttributeValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Reads an attribute as a vendor: what a line tells where the programs of one family serve several databases. */
export function vendorOf(value: AttributeValue | undefined): DatabaseVendor | undefined {
  return DATABASE_VENDORS.find((vendor) => vendor === value);
}
