import type { Attributes, Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type EchoedStatement, reader } from './statement/parser.ts';

const MARIADB = { tool: 'mariadb', database: 'mariadb' } as const;

/** Reads the head of an echoed statement, which is all that an import needs of it. */
export function readStatement(text: string): Meaning | undefined {
  const echo = readWith(reader, (parser) => parser.echo(), text);
  if (echo === undefined) return undefined;
  const meaning = toMeaning(echo.statement);
  return echo.isMariadb ? { ...meaning, attributes: { ...meaning.attributes, ...MARIADB } } : meaning;
}

function toMeaning(statement: EchoedStatement['statement']): Meaning {
  switch (statement.kind) {
    case 'insert':
      return { eventName: 'import.statement', attributes: { verb: 'insert', ...tableOf(statement) } };
    case 'load':
      return { eventName: 'import.statement', attributes: { verb: 'copy', ...tableOf(statement) } };
    case 'create-table':
      return { eventName: 'import.statement', attributes: { verb: 'create-table', ...tableOf(statement) } };
    case 'on-table':
      return { eventName: 'import.statement', attributes: { verb: 'other', ...tableOf(statement) } };
    case 'schema':
      return { eventName: 'import.connected', attributes: { schema: statement.schema } };
    case 'saves':
      return { eventName: 'import.opening', attributes: {} };
    case 'restores':
      return { eventName: 'import.closing', attributes: {} };
    case 'other':
      return { eventName: 'import.statement', attributes: { verb: 'other' } };
  }
}

function tableOf({ table, schema }: { readonly table: string; readonly schema?: string }): Attributes {
  return schema === undefined ? { table } : { table, schema };
}
