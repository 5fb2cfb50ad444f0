import { token } from '../../../shared/read-with.ts';

export const Connecting = token('Connecting', 'Connecting to ', 'Connecting to ');
export const Selecting = token('Selecting', 'Selecting database ', 'Selecting database ');
export const Loading = token(
  'Loading',
  /Loading data from (?:LOCAL|SERVER) file: [^\n]{1,2000} into /,
  'Loading data from LOCAL file: Layout.txt into ',
);
export const Disconnecting = token('Disconnecting', 'Disconnecting from ', 'Disconnecting from ');

export const Records = token('Records', ': Records: ', ': Records: ');
export const Deleted = token('Deleted', /\s{1,9}Deleted: /, '  Deleted: ');
export const Skipped = token('Skipped', /\s{1,9}Skipped: /, '  Skipped: ');

export const Says = token('Says', /(?:mysqlimport|mariadb-import)(?:\.exe)?: /, 'mysqlimport: ');
export const Warning = token('Warning', '[Warning] ', '[Warning] ');
export const Deprecated = token('Deprecated', 'Deprecated program name', 'Deprecated program name');
export const ErrorWord = token('ErrorWord', 'Error: ', 'Error: ');
export const WhenUsing = token('WhenUsing', ', when using table: ', ', when using table: ');

export const Count = token('Count', /\d{1,15}(?![\w$])/, '1146');
export const Dot = token('Dot', '.', '.');
export const Name = token('Name', /[\w$\u0080-\uffff-]{1,200}/, 'Layout');
export const Mark = token('Mark', /[^]/, ' ');

export const TOKENS = [
  Connecting,
  Selecting,
  Loading,
  Disconnecting,
  Records,
  Deleted,
  Skipped,
  Says,
  Warning,
  Deprecated,
  ErrorWord,
  WhenUsing,
  Count,
  Dot,
  Name,
  Mark,
];
