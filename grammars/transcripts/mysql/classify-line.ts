import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { openingTable } from '../../shared/opening-table.ts';
import { isDigit, startsWithAt } from '../../shared/scan-bytes.ts';
import { STEPS } from './parts.ts';

/** How lines begin that are known by themselves, by the program that prints them. */
const OPENINGS: readonly (readonly [TranscriptStep, readonly string[]])[] = [
  [STEPS.terminal, ['Script started on ', 'Script done on ', 'real\t', 'real ']],
  [
    STEPS.client,
    [
      'Welcome to the MySQL monitor',
      'Welcome to the MariaDB monitor',
      'Server version: ',
      'WARNING: option --ssl-verify-server-cert ',
      'Operation failed with exitcode ',
      'Killed',
      'Terminated',
      ...['mysql', 'mysql.exe', 'mariadb', 'mariadb.exe'].map((program) => `${program}: `),
      ...['gzip', 'gunzip', 'zcat', 'zstd', 'xz', 'bzip2', 'unzip', 'pv'].map((program) => `${program}: `),
    ],
  ],
  [
    STEPS.dumpTool,
    [
      '-- Connecting to ',
      '-- Retrieving ',
      '-- Disconnecting from ',
      ...['mysqldump', 'mysqldump.exe', 'mariadb-dump', 'mariadb-dump.exe', 'mysqlpump'].map((name) => `${name}: `),
    ],
  ],
  [
    STEPS.importTool,
    [
      'Connecting to ',
      'Selecting database ',
      'Loading data from ',
      'Disconnecting from ',
      ...['mysqlimport', 'mysqlimport.exe', 'mariadb-import', 'mariadb-import.exe'].map((name) => `${name}: `),
    ],
  ],
  [STEPS.loader, ['** Message: ', '** (myloader:', '** (mydumper:']],
  [STEPS.note, ['Note (Code ', 'Warning (Code ', 'Error (Code ']],
];

const TABLES = OPENINGS.map(([step, openings]) => ({ step, opens: openingTable(openings) }));
const SPACE = 0x20;
const COLON = 0x3a;

/** Tells by how a line begins which program prints it; absent where that does not tell. */
export function classifyLine(bytes: Buffer, start: number, end: number): TranscriptStep | undefined {
  const first = bytes[start];
  if (first === SPACE || isDigit(first)) return clockOrProgress(bytes, start, end);
  if (startsWithAt(bytes, start, end, 'mysql> ') || startsWithAt(bytes, start, end, 'MariaDB ['))
    return isSource(bytes, start, end) ? STEPS.source : STEPS.prompt;
  return TABLES.find(({ opens }) => opens(bytes, start, end))?.step;
}

/** Workbench: `14:05:57 Import of …`. pv: ` 614KiB 0:00:00 [4.91MiB/s] …`. */
function clockOrProgress(bytes: Buffer, start: number, end: number): TranscriptStep | undefined {
  if (bytes[start + 2] === COLON && bytes[start + 5] === COLON)
    return startsWithAt(bytes, start + 8, end, ' Import of ') ? STEPS.client : undefined;
  let at = start;
  const limit = Math.min(end, start + 12);
  while (at < limit && (bytes[at] === SPACE || bytes[at] === 0x2e || isDigit(bytes[at]))) at++;
  while (at < limit && bytes[at] !== SPACE) at++;
  const isProgress =
    bytes[at - 1] === 0x42 && isDigit(bytes[at + 1]) && bytes[at + 2] === COLON && bytes[at + 5] === COLON;
  return isProgress ? STEPS.progress : undefined;
}

/** A file whose statements are run is named behind the prompt: their results follow. */
function isSource(bytes: Buffer, start: number, end: number): boolean {
  const limit = Math.min(end, start + 200);
  for (let at = start; at < limit; at++) {
    if (bytes[at] !== 0x3e || bytes[at + 1] !== SPACE) continue;
    return startsWithAt(bytes, at + 2, end, 'source ') || startsWithAt(bytes, at + 2, end, '\\. ');
  }
  return false;
}
