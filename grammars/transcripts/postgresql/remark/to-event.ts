import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { unquoted } from '../names.ts';
import { toolAttributes } from '../tools.ts';
import { type Remark, reader } from './parser.ts';

/**
 * Reads a line around the statements: what psql echoes of the dump's comments, entries of `pg_restore -l`, and the like.
 *
 * Source: `_printTocEntry`, `PrintTOCSummary` of pg_backup_archiver.c; `script` of util-linux.
 */
export function readRemark(text: string): Meaning | undefined {
  const remark = readWith(reader, (parser) => parser.remark(), text);
  return remark && toMeaning(remark, text);
}

function toMeaning(remark: Remark, text: string): Meaning {
  const { kind, name, status, version } = remark;
  const psql = toolAttributes('psql');
  switch (kind) {
    case 'dump-begins':
      return { eventName: 'import.started', attributes: psql };
    case 'dump-ends':
      return { eventName: 'import.ended', attributes: { ...psql, outcome: 'succeeded' } };
    case 'table-data':
      return { eventName: 'import.table.started', attributes: { ...psql, ...tableIn(remark) } };
    case 'table-entry':
      return { eventName: 'import.table.started', attributes: { ...toolAttributes('pg_restore'), ...tableIn(remark) } };
    case 'entry':
      return { eventName: 'import.tool', attributes: toolAttributes('pg_restore') };
    case 'exit-status':
      return { eventName: 'import.exit-status', attributes: { status: status ?? 0 } };
    case 'connected':
      return { eventName: 'import.connected', attributes: { ...psql, server: unquoted(name ?? '').name } };
    case 'archive':
      return { eventName: 'import.error', attributes: { ...psql, message: text, severity: 'ERROR', stops: true } };
    case 'banner':
      return { eventName: 'import.tool', attributes: { ...psql, ...(version !== undefined && { version }) } };
    case 'query-log':
      return { eventName: 'import.tool', attributes: { ...psql, errorsElsewhere: true } };
  }
}

function tableIn({ name, schema }: Remark): Attributes {
  return { ...(name !== undefined && { table: name }), ...(schema !== undefined && { schema }) };
}
