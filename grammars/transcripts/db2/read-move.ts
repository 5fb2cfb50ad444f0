import type { Meaning } from '../../../src/model/meaning.ts';
import { ctimeMs } from '../../shared/ctime.ts';
import { readWith } from '../../shared/read-with.ts';
import { type MovedTable, reader } from './db2move/parser.ts';

const TOOL = { tool: 'db2move' } as const;

/**
 * Reads a record of db2move.
 *
 * Source: IBM Db2, db2move command; output of version 11.1.
 */
export function readMove(text: string): Meaning | undefined {
  const record = readWith(reader, (parser) => parser.record(), text);
  if (record === undefined) return undefined;
  switch (record.kind) {
    case 'action':
      return {
        eventName: 'import.tool',
        attributes: { ...TOOL, direction: record.action === 'EXPORT' ? 'export' : 'import' },
      };
    case 'start':
      return { eventName: 'import.text', attributes: { ...TOOL, ...timeOf(record.time) } };
    case 'end':
      return { eventName: 'import.ended', attributes: { ...TOOL, outcome: 'succeeded', ...timeOf(record.time) } };
    case 'exported':
      return {
        eventName: 'import.table.loaded',
        attributes: { ...TOOL, ...nameOf(record), rows: record.rows },
      };
    case 'table':
      return { eventName: 'import.table.started', attributes: { ...TOOL, ...nameOf(record) } };
    case 'counts':
      return toRows(record.counts);
    case 'problem': {
      const { isWarning, number, code = sqlCode(number, isWarning) } = record;
      const attributes = { ...TOOL, code, message: text, ofCurrent: true };
      return isWarning
        ? { eventName: 'import.warning', attributes }
        : { eventName: 'import.error', attributes: { ...attributes, severity: 'ERROR' } };
    }
  }
}

function toRows(counts: ReadonlyMap<string, number>): Meaning {
  const read = counts.get('rows read') ?? 0;
  const rows = counts.get('loaded') ?? (counts.get('inserted') ?? 0) + (counts.get('updated') ?? 0);
  const said = (counts.get('rejected') ?? 0) + (counts.get('deleted') ?? 0);
  const rejected = Math.max(said, read - (counts.get('skipped') ?? 0) - rows);
  return { eventName: 'import.rows', attributes: { ...TOOL, rows, ...(rejected > 0 && { rejected }) } };
}

function nameOf({ table, schema }: MovedTable): { readonly table: string; readonly schema?: string } {
  return { table, ...(schema !== undefined && { schema }) };
}

/** The message that a number stands for: -3088 is `SQL3088N`, 3107 `SQL3107W`. */
function sqlCode(number: number, isWarning: boolean): string {
  return `SQL${String(Math.abs(number)).padStart(4, '0')}${isWarning ? 'W' : 'N'}`;
}

/** `Fri Aug  3 16:02:59 2018` */
function timeOf(time: string): { readonly timeMs?: number } {
  const timeMs = ctimeMs(time.slice(4));
  return timeMs === undefined ? {} : { timeMs };
}
