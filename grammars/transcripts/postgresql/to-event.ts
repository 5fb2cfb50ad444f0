import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readAnswer } from './answer/to-event.ts';
import { DATA_PARTS, partNamed } from './parts.ts';
import { readProgress } from './progress/to-event.ts';
import { recognize } from './recognize.ts';
import { readRemark } from './remark/to-event.ts';
import { readEcho } from './statement/to-event.ts';
import { step } from './step.ts';
import { toolAttributes } from './tools.ts';
import { readTrouble } from './trouble/to-event.ts';

/**
 * What PostgreSQL's programs print when a dump is read or written: psql, pg_restore, pg_dump, createdb, dropdb.
 *
 * Source: PostgreSQL 9.6 to 17, `src/bin/psql` and `src/bin/pg_dump`; https://www.postgresql.org/docs/current/app-psql.html
 */
export const postgresql: TranscriptFormat = {
  name: 'postgresql',
  title: 'psql, pg_restore, pg_dump and createdb of PostgreSQL',
  database: 'postgresql',
  examples: [
    'COPY public.counter (name, currentid) FROM stdin;',
    'COPY 412',
    'psql:lportal.sql:532: ERROR:  extra data after last expected column\nCONTEXT:  COPY users_roles, line 1: "20097"',
    'pg_restore: processing data for table "public.counter"',
    'pg_restore: error: could not execute query: ERROR:  relation "counter" already exists\nCommand was: CREATE TABLE public.counter (\n    name character varying(75)\n);',
  ],
  recognize,
  step,
  dataParts: DATA_PARTS,
  read,
};

function read(name: string, text: string): Meaning | undefined {
  const part = partNamed(name);
  switch (part.kind) {
    case 'message':
      return readTrouble(text, part);
    case 'program':
      return readProgress(text) ?? readTrouble(text, part);
    case 'tag':
      return readAnswer(text);
    case 'result':
    case 'whole-result':
      return { eventName: 'import.result', attributes: { tool: 'psql' } };
    case 'restart':
      return { eventName: 'import.started', attributes: { ...toolAttributes('psql'), again: true } };
    case 'open-statement':
    case 'statement':
      return readEcho(text);
    case 'remark':
    case 'text':
      return readRemark(text);
  }
}
