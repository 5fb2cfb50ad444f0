// What became of an import into PostgreSQL, and what that rests on.
import { expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/model/import.ts';
import { importsIn } from '../../support/read-import.ts';

const HEAD = ' set_config \n------------\n \n(1 row)\n\n';
const KEYS = 'ALTER TABLE\nCREATE INDEX\n';
const exitStatus = (status: number): string =>
  `\nScript done on 2026-02-03 04:05:06+00:00 [COMMAND_EXIT_CODE="${status}"]\n`;

const CASES: readonly (readonly [log: string, outcome: ImportOutcome, reason: string, lines: readonly number[]])[] = [
  [
    `${HEAD}CREATE TABLE\nCOPY 5\n${KEYS}`,
    'succeeded',
    'Keys and indexes follow the data, and the log shows no errors.',
    [9],
  ],
  [`${HEAD}CREATE TABLE\nCOPY 5\n`, 'incomplete', 'The log ends with the data: no keys or indexes follow.', [7]],
  [HEAD, 'unknown', 'The log shows no errors, and does not tell whether the import came to its end.', [1]],
  [
    `${HEAD}COPY 5${exitStatus(0)}`,
    'succeeded',
    'The program ended with exit status 0, and the log shows no errors.',
    [7],
  ],
  [`${HEAD}COPY 5${exitStatus(2)}`, 'failed', 'The program ended with exit status 2.', [7]],
  [
    `${HEAD}COPY 5\nERROR:  role "lfr" does not exist\nCOPY 6\nERROR:  out of memory\nCREATE INDEX${exitStatus(3)}`,
    'failed',
    'It stopped at the first error: out of memory.',
    [9],
  ],
  [
    `${HEAD}COPY 5\nERROR:  out of memory\nERROR:  out of shared memory\nCREATE INDEX\n`,
    'partial',
    'It went on after 2 errors; the first: out of memory.',
    [7, 8],
  ],
  [
    `${HEAD}COPY 0\nERROR:  out of memory\nCREATE INDEX\n`,
    'failed',
    'No rows were loaded, after an error; the first: out of memory.',
    [7],
  ],
  [
    `SET\n${HEAD}SET\nERROR:  permission denied for schema public\nLINE 1: CREATE TABLE public.a (\n                     ^\nERROR:  relation "public.a" does not exist\ninvalid\npsql:d.sql:9: error: invalid command \\N\n`,
    'failed',
    'No rows were loaded, after 3 errors; the first: permission denied for schema public.',
    [8, 11, 13],
  ],
  [
    `${HEAD}ERROR:  relation "public.a" does not exist\npsql:d.sql:9: error: invalid command \\N\n`,
    'partial',
    'It went on after 2 errors; the first: relation "public.a" does not exist.',
    [6, 7],
  ],
  [
    `${HEAD}CREATE TABLE\nERROR:  role "lfr" does not exist\nCOPY 7\n${KEYS}`,
    'partial',
    'It went on after an error that costs no rows; the first: role "lfr" does not exist.',
    [7],
  ],
  [
    `${HEAD}CREATE TABLE\nERROR:  role "lfr" does not exist\nCOPY 7\n`,
    'incomplete',
    'The log ends with the data: no keys or indexes follow.',
    [8],
  ],
  [
    'pg_restore: error: unsupported version (1.16) in file header\n',
    'failed',
    'An error ended it: unsupported version (1.16) in file header.',
    [1],
  ],
  ['pg_restore: warning: errors ignored on restore: 3\n', 'partial', 'The program says that it ignored errors.', [1]],
];

it.each(CASES)('%j is %s', async (log, outcome, reason, lines) => {
  const [found] = await importsIn(log);
  expect([found.outcome, found.reason]).toEqual([outcome, reason]);
  expect(found.evidence.map(({ startLine }) => startLine)).toEqual(lines);
});
