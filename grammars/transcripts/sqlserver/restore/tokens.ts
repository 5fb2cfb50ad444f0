import { token } from '../../../shared/read-with.ts';

/** What the server's own log puts in front: time and source. */
export const Stamp = token(
  'Stamp',
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d\d \S{1,20} {1,20}/,
  '2025-03-01 20:14:07.12 Backup      ',
);
export const Percent = token('Percent', /\d{1,3} percent processed\./, '58 percent processed.');
export const Processed = token('Processed', 'Processed ', 'Processed ');
export const Restore = token('Restore', /RESTORE (?:DATABASE|LOG|FILEGROUP|FILE|PAGE)/, 'RESTORE DATABASE');
export const Completion = token('Completion', /Completion time: /, 'Completion time: ');
export const IsoTime = token(
  'IsoTime',
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[\d+:-]{0,20}/,
  '2025-03-01T20:14:07.1600986+01:00',
);
export const Affected = token('Affected', /\(\d{1,18} ?[^()\d\n]{1,60}\)/, '(1 rows affected)');
export const Client = token('Client', /Sqlcmd: /, 'Sqlcmd: ');
export const Upgrading = token(
  'Upgrading',
  /(?:Converting database '|Database '[^'\n]{1,128}' running the upgrade step )[^]*/,
  "Converting database 'lportal' from version 852 to the current version 904.",
);
export const Complete = token(
  'Complete',
  /Restore is complete on database [^]*/,
  "Restore is complete on database 'lportal'. The database is now available.",
);
export const Context = token('Context', /Changed database context to [^]*/, "Changed database context to 'lportal'.");
export const Decimal = token('Decimal', /\d{1,15}(?:[.,]\d{1,9})?/, '212.337');
export const Words = token('Words', /[^\d]{1,2000}/, ' successfully processed ');

export const TOKENS = [
  Stamp,
  Percent,
  Processed,
  Restore,
  Completion,
  IsoTime,
  Affected,
  Client,
  Upgrading,
  Complete,
  Context,
  Decimal,
  Words,
];
