/** Lines that only these programs print. */
const SURE: readonly RegExp[] = [
  /^(?:-{0,14}|Enter password: |.{0,200}mysql(?:\.exe)? : )ERROR \d{1,5} \([0-9A-Z]{5}\)(?: at line \d+(?: in file: '[^']{0,500}')?)?: /,
  /^ERROR: ASCII '\\0' appeared in the statement/,
  /^ERROR at line \d+: /,
  /^Query OK, \d+ rows? affected/,
  /^Records: \d+ {2}(?:Duplicates|Deleted): \d+ /,
  /^(?:Note|Warning|Error) \(Code \d+\): /,
  /^Welcome to the (?:MySQL|MariaDB) monitor/,
  /^(?:mysql|mariadb|mysqlimport|mariadb-import)(?:\.exe)?: /,
  /^(?:mysqldump|mariadb-dump|mysqlpump)(?:\.exe)?: (?:Got err|Couldn't|Error)/,
  /^WARNING: option --ssl-verify-server-cert is disabled/,
  /^-- Retrieving (?:table|view) structure for table /,
  /^-- Connecting to .{1,200}\.\.\.$/,
  /^Loading data from (?:LOCAL|SERVER) file: .{1,500} into /,
  /^.{1,200}: Records: \d+ {2}Deleted: \d+ {2}Skipped: /,
  /^\*\* Message: [\d:.]{8,15}: .{0,200}`[^`]{1,100}`\.`/,
  /^\*\* \((?:mydumper|myloader):\d+\): /,
  /^Script started on .{1,100}\[COMMAND="[^"]{0,500}\b(?:mysql|mariadb|mysqldump|mysqlimport|mydumper|myloader)\b/,
  /^\d\d:\d\d:\d\d Import of .{1,500} has finished/,
  // The rate and the share that pv shows: nothing tells which client it feeds. Formats behind this one come first in a tie.
  /^ {0,9}[\d.]{1,9}(?:[KMGT]i?)?B \d+:\d\d:\d\d \[ {0,9}[\d.]{1,9}(?:[KMGT]i?)?B\/s\] \[[=> ]{1,400}\]/,
];

/** Lines that several of which tell. */
const LIKELY: readonly RegExp[] = [
  // Somebody may have asked for no more than a table, and no statement of an import follows.
  /^(?:mysql> |MariaDB \[[^\]]{1,200}\]> )/,
  // It stands above the dump where that was written into the same file.
  /^(?:mysqldump|mariadb-dump|mysqlpump)(?:\.exe)?: /,
  /^-{14}$/,
  /^Database changed$/,
  /^Sandbox mode\.$/,
  /^\*\* Message: [\d:.]{8,15}: /,
  /^(?:Connecting to|Selecting database|Disconnecting from) \S+$/,
  /^gzip: .{1,200}: unexpected end of file$/,
  /^-- Sending SELECT query/,
  /^Bye$/,
];

/**
 * Tells how sure it is that a line is of the programs of MySQL and MariaDB.
 *
 * A dump is not: its statements stand between no dashes.
 */
export function recognize(line: string): 'sure' | 'likely' | undefined {
  if (SURE.some((pattern) => pattern.test(line))) return 'sure';
  return LIKELY.some((pattern) => pattern.test(line)) ? 'likely' : undefined;
}
