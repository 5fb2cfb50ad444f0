import { token } from '../../../shared/read-with.ts';

/** `script` of util-linux records a terminal: its first and last line. */
export const Started = token('Started', 'Script started on ', 'Script started on ');
export const Done = token('Done', 'Script done on ', 'Script done on ');
export const Stamp = token('Stamp', /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, '2024-03-01 02:11:09');
export const ExitCode = token('ExitCode', 'COMMAND_EXIT_CODE="', 'COMMAND_EXIT_CODE="');
export const Program = token(
  'Program',
  /(?:mysqldump|mysqlimport|mysql|mariadb-dump|mariadb-import|mariadb|mydumper|myloader)(?![\w.-])/,
  'mysql',
);

/** `time` of the shell. */
export const Real = token('Real', /real\s{1,9}/, 'real\t');
export const Minutes = token('Minutes', /\d{1,9}m/, '12m');
export const Number_ = token('Number_', /\d{1,9}(?:[.,]\d{1,9})?s?/, '4.567s');

export const Word = token('Word', /[^\s"\d/|;&[\]]{1,300}/, '--user=root');
export const Mark = token('Mark', /[^]/, ' ');

export const TOKENS = [Started, Done, Stamp, ExitCode, Program, Real, Minutes, Number_, Word, Mark];
