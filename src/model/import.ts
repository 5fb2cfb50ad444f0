import type { Place } from './place.ts';
import type { DatabaseVendor } from './database.ts';

/** What may become of an import, as far as its log tells: `partial` had errors and went on, `incomplete` was cut off. */
export const IMPORT_OUTCOMES = ['succeeded', 'failed', 'partial', 'incomplete', 'unknown'] as const;
/** What became of an import. */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Whether a program brings data into a database, or writes a dump of one. */
export const IMPORT_DIRECTIONS = ['import', 'export'] as const;
/** One of the two directions. */
export type ImportDirection = (typeof IMPORT_DIRECTIONS)[number];

/** A table that the log names. */
export interface ImportTable {
  /** As printed, without quotes. */
  readonly name: string;
  /** Schema or database, where the log tells. */
  readonly schema?: string;
  /** Rows that were brought, all parts together; absent where the log prints none. */
  readonly rows?: number;
  /** Bytes as the program prints them, or those of the echoed statements. */
  readonly bytes?: number;
  readonly durationMs?: number;
  /** Rows that were not taken. */
  readonly rejected?: number;
  /** First line that names it. */
  readonly place: Place;
}

/** A group of errors or warnings that say the same. */
export interface ImportError {
  /** As printed: `1062`, `ORA-00001`, `SQL3107W`. */
  readonly code?: string;
  readonly sqlState?: string;
  readonly severity: 'FATAL' | 'ERROR' | 'WARN';
  readonly table?: string;
  /** The first one's. */
  readonly message: string;
  /** Cause that all errors of the group share, such as a connection that was lost; they are counted as one. */
  readonly group?: string;
  /** Line of the dump, where the program prints it. */
  readonly statementLine?: number;
  readonly count: number;
  /** Known to cost no data. */
  readonly harmless: boolean;
  /** Nothing after it was done. */
  readonly stops: boolean;
  readonly place: Place;
}

/** A count of rows whose table the log does not name, in the order of the dump. */
export interface UnnamedRows {
  readonly rows: number;
  /** Rows that were not taken. */
  readonly rejected?: number;
  readonly place: Place;
}

/** What the program says of its end. */
export interface ImportEnd {
  readonly outcome: 'succeeded' | 'failed' | 'with-errors';
  /** Number of errors it counted. */
  readonly errors?: number;
  readonly place: Place;
}

/** What the log of an import says. */
export interface ImportFacts {
  readonly database: DatabaseVendor;
  /** As people call it: `mysql`, `pg_restore`, `impdp`; absent where the log does not tell. */
  readonly tool?: string;
  readonly version?: string;
  readonly direction: ImportDirection;
  /** In the order in which the log names them. */
  readonly tables: readonly ImportTable[];
  /** The first 1,000. */
  readonly unnamedRows: readonly UnnamedRows[];
  /** In the order in which they were first seen. */
  readonly errors: readonly ImportError[];
  readonly ends: readonly ImportEnd[];
  readonly exitStatus?: number;
  readonly durationMs?: number;
  /** Last place at which something went on after an error that does not say that it stops. */
  readonly wentOn: boolean;
  /** The last record ended with a line end and, where the part has an end, with it. */
  readonly endsWhole: boolean;
}

/** An import as the report shows it. */
export interface ImportReport {
  readonly runId: string;
  readonly database: DatabaseVendor;
  readonly tool: string;
  readonly version?: string;
  readonly direction: ImportDirection;
  readonly outcome: ImportOutcome;
  /** One sentence: what it rests on. */
  readonly reason: string;
  readonly evidence: readonly Place[];
  readonly durationMs?: number;
  /** Sums over the tables that print them. */
  readonly rows?: number;
  readonly bytes?: number;
  readonly tables: readonly ImportTable[];
  readonly unnamedRows: readonly UnnamedRows[];
  readonly errors: readonly ImportError[];
}
