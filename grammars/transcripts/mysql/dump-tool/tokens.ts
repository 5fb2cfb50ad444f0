import { token } from '../../../shared/read-with.ts';

export const Connecting = token('Connecting', '-- Connecting to ', '-- Connecting to ');
export const Structure = token(
  'Structure',
  /-- Retrieving (?:table|view) structure for table /,
  '-- Retrieving table structure for table ',
);
export const Disconnecting = token('Disconnecting', '-- Disconnecting from ', '-- Disconnecting from ');

export const Says = token('Says', /(?:mysqldump|mariadb-dump|mysqlpump)(?:\.exe)?: /, 'mysqldump: ');
export const Warning = token('Warning', '[Warning] ', '[Warning] ');
export const Deprecated = token('Deprecated', 'Deprecated program name', 'Deprecated program name');
export const GotError = token('GotError', /Got error: |Error (?!:)/, 'Got error: ');
export const Code = token('Code', /\d{1,5}: /, '1045: ');
export const LastCode = token('LastCode', /\(\d{1,5}\)(?![^])/, '(1356)');
/** Nothing of the tables is missing where the tablespaces could not be listed. */
export const Tablespaces = token('Tablespaces', 'when trying to dump tablespaces', 'when trying to dump tablespaces');
export const DumpingTable = token('DumpingTable', 'when dumping table ', 'when dumping table ');

export const Ellipsis = token('Ellipsis', '...', '...');
export const Name = token('Name', /`[^`\n]{1,200}`|[\w$\u0080-\uffff-]{1,200}/, '`Layout`');
export const Mark = token('Mark', /[^]/, ' ');

export const TOKENS = [
  Connecting,
  Structure,
  Disconnecting,
  Says,
  Warning,
  Deprecated,
  GotError,
  LastCode,
  Tablespaces,
  DumpingTable,
  Ellipsis,
  Code,
  Name,
  Mark,
];
