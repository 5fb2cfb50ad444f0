import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { unquoted } from '../names.ts';
import { toolAttributes } from '../tools.ts';
import { type Progress, reader } from './parser.ts';

/** What pg_dump puts behind the data, and pg_restore makes last. */
const POST_DATA = ['INDEX', 'CONSTRAINT', 'FK CONSTRAINT', 'CHECK CONSTRAINT', 'TRIGGER', 'RULE', 'STATISTICS'];
const PUBLICATIONS = ['PUBLICATION', 'PUBLICATION TABLE', 'SUBSCRIPTION', 'EVENT TRIGGER', 'MATERIALIZED VIEW DATA'];

/**
 * Reads a line of `pg_restore -v` or `pg_dump -v`; absent where it is an error.
 *
 *     pg_restore: processing data for table "public.counter"
 *
 * Source: `pg_backup_archiver.c`, `pg_dump.c` and `parallel.c` of PostgreSQL 9.6 to 17.
 */
export function readProgress(text: string): Meaning | undefined {
  const progress = readWith(reader, (parser) => parser.progress(), text);
  if (progress === undefined || (progress.program === undefined && progress.kind !== 'errors-ignored'))
    return undefined;
  return toMeaning(progress, text);
}

function toMeaning({ program, kind, object = '', name, errors }: Progress, text: string): Meaning | undefined {
  const tool = toolAttributes(program ?? 'pg_restore');
  switch (kind) {
    case 'connecting':
    case 'dump-begins':
      return { eventName: 'import.started', attributes: tool };
    case 'new-database':
      return { eventName: 'import.connected', attributes: { ...tool, server: unquoted(name ?? '').name } };
    case 'finished':
      return { eventName: 'import.ended', attributes: { ...tool, outcome: 'succeeded' } };
    case 'terminated': {
      const message = text.slice(text.indexOf(': ') + 2);
      const attributes = { ...tool, message, severity: 'FATAL', group: 'interrupted', stops: true };
      return { eventName: 'import.error', attributes };
    }
    case 'errors-ignored':
      return errors === undefined
        ? undefined
        : { eventName: 'import.ended', attributes: { ...tool, outcome: 'with-errors', errors } };
    case 'created':
      return created(object, name, tool);
    case 'data':
      return { eventName: 'import.table.started', attributes: { ...tool, ...tableIn(name) } };
    case 'warning':
      return undefined;
    case 'look-up':
    case 'other':
      return { eventName: 'import.tool', attributes: tool };
  }
}

function created(object: string, name: string | undefined, tool: Attributes): Meaning {
  if (object === 'TABLE')
    return { eventName: 'import.statement', attributes: { ...tool, verb: 'create-table', ...tableIn(name) } };
  const isLast = POST_DATA.includes(object) || PUBLICATIONS.includes(object);
  return isLast
    ? { eventName: 'import.closing', attributes: tool }
    : { eventName: 'import.step', attributes: { ...tool, what: object } };
}

function tableIn(name = ''): Attributes {
  const { name: table, schema } = unquoted(name);
  return { table, ...(schema !== undefined && { schema }) };
}
