import { token } from '../../../shared/read-with.ts';

export const QueryOk = token('QueryOk', /Query OK, /, 'Query OK, ');
export const Affected = token('Affected', / rows? affected/, ' rows affected');
export const Warned = token('Warned', /, \d{1,10} warnings?/, ', 2 warnings');

/** `(1 day 2 hours 3 min 4.001 sec)`: the parts that are zero are left out. */
export const Open = token('Open', / \(/, ' (');
export const Days = token('Days', /\d{1,6} days? /, '1 day ');
export const Hours = token('Hours', /\d{1,4} hours? /, '2 hours ');
export const Minutes = token('Minutes', /\d{1,4} min /, '3 min ');
export const Seconds = token('Seconds', /\d{1,9}(?:\.\d{1,9})? sec\)/, '4.001 sec)');

/** `Records: 18  Duplicates: 0  Warnings: 0`, of LOAD DATA `Records: 18  Deleted: 0  Skipped: 0  Warnings: 0`. */
export const Records = token('Records', /\s{1,9}Records: /, '\nRecords: ');
export const Duplicates = token('Duplicates', /\s{1,9}Duplicates: /, '  Duplicates: ');
export const Deleted = token('Deleted', /\s{1,9}Deleted: /, '  Deleted: ');
export const Skipped = token('Skipped', /\s{1,9}Skipped: /, '  Skipped: ');

export const Count = token('Count', /\d{1,15}/, '18');
export const Rest = token('Rest', /[^\d][^]*/, '  Warnings: 0');

export const TOKENS = [
  QueryOk,
  Affected,
  Warned,
  Open,
  Days,
  Hours,
  Minutes,
  Seconds,
  Records,
  Duplicates,
  Deleted,
  Skipped,
  Count,
  Rest,
];
