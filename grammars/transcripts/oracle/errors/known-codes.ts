/**
 * What is known of codes.
 *
 * Source: Oracle Database Error Messages (https://docs.oracle.com/en/database/oracle/oracle-database/19/errmg/), Oracle
 * Database Utilities, and logs.
 */

/** They cost no data: something is there already, was compiled with warnings, or is said for information. */
const HARMLESS: ReadonlySet<string> = new Set([
  'ORA-31684', // object type … already exists
  'ORA-39082', // … created with compilation warnings
  'ORA-39111', // dependent object type … skipped, base object type … already exists
  'ORA-39152', // table exists; data will be appended
  'ORA-39153', // table exists and has been truncated; data will be loaded
  'ORA-39173', // encrypted data has been stored unencrypted
  'IMP-00041', // object created with compilation warnings
  'EXP-00091', // exporting questionable statistics
]);

/** Nothing is done after them: the job is not even made, or the program ends. */
const STOPPING: ReadonlySet<string> = new Set([
  'ORA-39001', // invalid argument value
  'ORA-39002', // invalid operation
  'IMP-00000', // import terminated unsuccessfully
  'EXP-00000', // export terminated unsuccessfully
  'LRM-00101', // unknown parameter name
  'LRM-00109', // could not open parameter file
]);

/** The first name behind them is that of a table. */
const NAMING_TABLE: ReadonlySet<string> = new Set([
  'ORA-31693', // table data object … failed to load/unload
  'ORA-39034', // table … does not exist
  'ORA-39120', // table … can't be truncated, data will be skipped
  'ORA-39151', // table … exists
  'ORA-39152',
  'ORA-39153',
  'ORA-39242', // unable to export/import … due to table attributes
  'ORA-39776', // fatal Direct Path API error loading table
  'ORA-39779', // type … not found or conversion to latest version is not possible
  'KUP-11007', // conversion error loading table
]);

/** Tells whether an error is known to cost no data. A table that is there already is another thing than a user. */
export function isHarmless(code: string, kind: string | undefined): boolean {
  return HARMLESS.has(code) && !(code === 'ORA-31684' && kind === 'TABLE');
}

/** Tells whether nothing was done after an error. */
export function isStopping(code: string): boolean {
  return STOPPING.has(code);
}

/** Tells whether the first name in an error is that of a table. */
export function namesTable(code: string): boolean {
  return NAMING_TABLE.has(code);
}
