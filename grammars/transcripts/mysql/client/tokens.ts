import { token } from '../../../shared/read-with.ts';

export const MysqlBanner = token('MysqlBanner', 'Welcome to the MySQL monitor', 'Welcome to the MySQL monitor');
export const MariadbBanner = token('MariadbBanner', 'Welcome to the MariaDB monitor', 'Welcome to the MariaDB monitor');
export const ServerVersion = token('ServerVersion', 'Server version: ', 'Server version: ');

/** What the client says before it connects. */
export const ClientSays = token('ClientSays', /(?:mysql|mariadb)(?:\.exe)?: /, 'mysql: ');
export const Warning = token('Warning', '[Warning] ', '[Warning] ');
export const Fault = token('Fault', '[ERROR] ', '[ERROR] ');
export const Deprecated = token('Deprecated', 'Deprecated program name', 'Deprecated program name');
export const InsecureLogin = token(
  'InsecureLogin',
  'WARNING: option --ssl-verify-server-cert ',
  'WARNING: option --ssl-verify-server-cert ',
);

/** MySQL Workbench, around the client's own lines. */
export const ClockTime = token('ClockTime', /\d\d:\d\d:\d\d /, '14:05:56 ');
export const Finished = token('Finished', /Import of [^\n]{1,1000} has finished/, 'Import of C:\\a.sql has finished');
export const WithErrors = token('WithErrors', / with \d{1,9} errors?/, ' with 2 errors');
export const Failed = token('Failed', 'Operation failed with exitcode ', 'Operation failed with exitcode ');

/** What stands before the client in a pipe. */
export const Feeder = token('Feeder', /(?:gzip|gunzip|zcat|zstd|xz|bzip2|unzip|pv): /, 'gzip: ');
export const Progress = token('Progress', /\s{0,9}[\d.]{1,9}(?:[KMGT]i?)?B \d{1,4}:\d\d:\d\d \[/, ' 614KiB 0:00:00 [');
export const Killed = token('Killed', /(?:Killed|Terminated)(?![^])/, 'Killed');

export const MariadbVersion = token('MariadbVersion', /[\w.+~:-]{1,60}-MariaDB[^\s]{0,60}/, '10.11.6-MariaDB');
export const Version = token('Version', /\d{1,3}\.\d{1,3}[^\s]{0,60}/, '8.0.36');
export const Rest = token('Rest', /[^]+/, 'Using a password on the command line interface can be insecure.');

export const TOKENS = [
  MysqlBanner,
  MariadbBanner,
  ServerVersion,
  ClientSays,
  Warning,
  Fault,
  Deprecated,
  InsecureLogin,
  ClockTime,
  Finished,
  WithErrors,
  Failed,
  Feeder,
  Progress,
  Killed,
  MariadbVersion,
  Version,
  Rest,
];
