import type { Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { unquoted } from '../names.ts';
import { type SqlStatement, type StatementKind, reader } from './parser.ts';

/** A statement's table, and whether it only takes something away. */
export interface ReadStatement {
  readonly kind: StatementKind;
  readonly table?: { readonly name: string; readonly schema?: string };
  readonly drops: boolean;
}

/** Reads the beginning of a statement as pg_dump writes it; absent where it is of no table. */
export function readStatement(text: string): ReadStatement | undefined {
  const statement = readWith(reader, (parser) => parser.statement(), text);
  if (statement === undefined) return undefined;
  const { kind, drops } = statement;
  const table = tableOf(statement);
  return { kind, drops, ...(table !== undefined && { table }) };
}

/**
 * Reads an echoed statement (`psql -e`, `-a`).
 *
 *     COPY public.counter (name, currentid) FROM stdin;
 */
export function readEcho(text: string): Meaning {
  const statement = readStatement(text);
  const verb = verbOf(statement?.kind);
  const table = verb === 'other' ? undefined : statement?.table;
  return {
    eventName: 'import.statement',
    attributes: {
      verb,
      tool: 'psql',
      ...(table !== undefined && { table: table.name }),
      ...(table?.schema !== undefined && { schema: table.schema }),
    },
  };
}

function verbOf(kind: StatementKind | undefined): string {
  switch (kind) {
    case undefined:
    case 'alter':
    case 'index':
    case 'drop':
      return 'other';
    default:
      return kind;
  }
}

function tableOf({ name, schema }: SqlStatement): ReadStatement['table'] {
  if (name === undefined) return undefined;
  return { name: unquoted(name).name, ...(schema !== undefined && { schema: unquoted(schema).name }) };
}
