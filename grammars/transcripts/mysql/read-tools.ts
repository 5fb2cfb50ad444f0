import type { Attributes, Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type DumpLine, reader as dumpReader } from './dump-tool/parser.ts';
import { type ImportLine, reader as importReader } from './import-tool/parser.ts';
import { type LoaderLine, reader as loaderReader } from './loader/parser.ts';

const DUMP = { tool: 'mysqldump', direction: 'export' } as const;
const IMPORT = { tool: 'mysqlimport' } as const;
const LOADER = { tool: 'myloader' } as const;
const DUMPER = { tool: 'mydumper', direction: 'export' } as const;

/** Reads a line of mysqldump, which writes a dump and counts no rows. */
export function readDumpToolLine(text: string): Meaning | undefined {
  const line = readWith(dumpReader, (parser) => parser.line(), text);
  return line && toDumpMeaning(line, text);
}

function toDumpMeaning(line: DumpLine, text: string): Meaning {
  switch (line.kind) {
    case 'connecting':
      return { eventName: 'import.started', attributes: DUMP };
    case 'warning':
      return { eventName: 'import.tool', attributes: DUMP };
    case 'mariadb':
      return { eventName: 'import.tool', attributes: { ...DUMP, database: 'mariadb' } };
    case 'disconnecting':
      return { eventName: 'import.ended', attributes: { outcome: 'succeeded', ...DUMP } };
    case 'table':
      return { eventName: 'import.table.started', attributes: { table: line.table, ...DUMP } };
    case 'error': {
      const { code, table, messageStart, harmless } = line;
      const named = { ...(code !== undefined && { code }), ...(table !== undefined && { table }) };
      const message = text.slice(messageStart);
      const cost = harmless ? { harmless: true } : { stops: true };
      return { eventName: 'import.error', attributes: { message, severity: 'ERROR', ...named, ...cost, ...DUMP } };
    }
  }
}

/** Reads a line of mysqlimport, which loads a file into each table. */
export function readImportToolLine(text: string): Meaning | undefined {
  const line = readWith(importReader, (parser) => parser.line(), text);
  return line && toImportMeaning(line, text);
}

function toImportMeaning(line: ImportLine, text: string): Meaning {
  switch (line.kind) {
    case 'connecting':
      return { eventName: 'import.started', attributes: IMPORT };
    case 'warning':
      return { eventName: 'import.tool', attributes: IMPORT };
    case 'mariadb':
      return { eventName: 'import.tool', attributes: { ...IMPORT, database: 'mariadb' } };
    case 'disconnecting':
      return { eventName: 'import.ended', attributes: { outcome: 'succeeded', ...IMPORT } };
    case 'schema':
      return { eventName: 'import.connected', attributes: { schema: line.schema } };
    case 'loading':
      return { eventName: 'import.table.started', attributes: { table: line.table, ...IMPORT } };
    case 'loaded': {
      const { schema, table, records, skipped } = line;
      const rows = { rows: records - skipped, ...(skipped > 0 && { rejected: skipped }) };
      return { eventName: 'import.table.loaded', attributes: { schema, table, ...rows, ...IMPORT } };
    }
    case 'error': {
      const { code, table, messageStart } = line;
      const named = { ...(code !== undefined && { code }), ...(table !== undefined && { table }) };
      const message = text.slice(messageStart);
      return { eventName: 'import.error', attributes: { message, severity: 'ERROR', ...named, ...IMPORT } };
    }
  }
}

/** Reads a line of mydumper or of myloader. */
export function readLoaderLine(text: string): Meaning | undefined {
  const line = readWith(loaderReader, (parser) => parser.line(), text);
  return line && toLoaderMeaning(line, text);
}

function toLoaderMeaning(line: LoaderLine, text: string): Meaning | undefined {
  switch (line.kind) {
    case 'restoring':
    case 'creating':
      return { eventName: 'import.table.started', attributes: { ...tableOf(line), ...LOADER } };
    case 'dumping':
      return { eventName: 'import.table.started', attributes: { ...tableOf(line), ...DUMPER } };
    case 'empty':
      return { eventName: 'import.table.loaded', attributes: { ...tableOf(line), rows: 0 } };
    case 'started':
      return { eventName: 'import.tool', attributes: { ...DUMPER, timeMs: timeOf(line.stamp) } };
    case 'finished':
      return { eventName: 'import.ended', attributes: { ...DUMPER, outcome: 'succeeded', timeMs: timeOf(line.stamp) } };
    case 'server':
      return { eventName: 'import.connected', attributes: line.isMariadb ? { database: 'mariadb' } : {} };
    case 'shutting-down':
      return { eventName: 'import.ended', attributes: { outcome: 'succeeded' } };
    case 'warning':
      return { eventName: 'import.warning', attributes: { message: text.slice(line.messageStart) } };
    case 'error': {
      const message = text.slice(line.messageStart);
      return { eventName: 'import.error', attributes: { message, severity: 'ERROR', ...tableOf(line) } };
    }
    case 'text':
      return undefined;
  }
}

function tableOf({ schema, table }: { readonly schema?: string; readonly table?: string }): Attributes {
  return { ...(schema !== undefined && { schema }), ...(table !== undefined && { table }) };
}

/** Milliseconds since 1970 of `2024-03-01 02:11:09`, as if it were UTC. */
function timeOf(stamp: string): number {
  return Date.parse(`${stamp.replace(' ', 'T')}Z`);
}
