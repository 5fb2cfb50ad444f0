/**
 * Codes that utilities print while all goes well, whatever their letter: beginnings and ends of loading, headers of IXF
 * files, phases. Commits and consistency points, which repeat by the thousand, are told by their first bytes.
 */
export const INFORMATION: ReadonlySet<string> = new Set([
  '3104',
  '3105',
  '3109',
  '3110',
  '3149',
  '3150',
  '3153',
  '3213',
  '3500',
  '3515',
]);

/** Warnings that cost no data: what a restore asks before it overwrites, the redirection of its containers. */
export const HARMLESS: ReadonlySet<string> = new Set(['2523', '2524', '2528', '2529', '2539', '1277', '3501', '3551']);

/** Warnings of a row that did not come in, or not whole: its field or row was too short, too long, not convertible, twice. */
export const LOSES_ROWS: ReadonlySet<string> = new Set([
  '3116',
  '3117',
  '3118',
  '3119',
  '3120',
  '3123',
  '3125',
  '3128',
  '3137',
  '3148',
  '3186',
  '3227',
  '3229',
  '3550',
]);

/** Codes of RESTORE. */
export const OF_RESTORE: ReadonlySet<string> = new Set([
  '1277',
  '2523',
  '2524',
  '2528',
  '2529',
  '2539',
  '2540',
  '2542',
]);
/** Codes of IMPORT. */
export const OF_IMPORT: ReadonlySet<string> = new Set(['3149']);
/** Codes of LOAD. */
export const OF_LOAD: ReadonlySet<string> = new Set(['3213', '3500', '3515']);
