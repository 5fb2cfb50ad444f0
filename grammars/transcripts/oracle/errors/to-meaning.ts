import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import type { Writer } from '../parts.ts';
import { toolAttributes } from '../tools.ts';
import { isHarmless, isStopping, namesTable } from './known-codes.ts';
import { type NamedObject, type OracleError, reader } from './parser.ts';

const TABLE_KINDS: readonly string[] = ['TABLE', 'TABLE_DATA'];
/** One row that was not taken. */
const ROW_REJECTED = 'IMP-00019';

/** Reads an error with the statement below it; absent when it has no code. */
export function readError(text: string, writer: Writer): Meaning | undefined {
  const error = readWith(reader, (parser) => parser.error(), text);
  if (error === undefined) return undefined;
  const { code, objects, timeMs } = error;
  const table = tableOf(code, objects);
  return {
    eventName: 'import.error',
    attributes: {
      message: text.slice(error.messageStart).trim(),
      code,
      severity: isStopping(code) ? 'FATAL' : 'ERROR',
      ...(table !== undefined && { table: table.name }),
      ...(table?.schema !== undefined && { schema: table.schema }),
      ...(isHarmless(code, objects[0]?.kind) && { harmless: true }),
      ...(isStopping(code) && { stops: true }),
      ...(code === ROW_REJECTED && { rejected: 1 }),
      ...toolOf(error, writer),
      ...(timeMs !== undefined && { timeMs }),
    },
  };
}

/** Reads an error of the classic tools: the statement below it is cut into quoted pieces, which are joined first. */
export function readClassicError(text: string, writer: Writer): Meaning | undefined {
  const [head, ...pieces] = text.split('\n').map((line) => line.trim());
  if (pieces.length === 0) return readError(text, writer);
  return readError(`${head}\n${pieces.map(unquotedPiece).join('')}`, writer);
}

function unquotedPiece(piece: string): string {
  return piece.startsWith('"') ? piece.slice(1, piece.endsWith('"') ? -1 : undefined) : piece;
}

interface TableName {
  readonly schema: string | undefined;
  readonly name: string;
}

function tableOf(code: string, objects: readonly NamedObject[]): TableName | undefined {
  const [first] = objects;
  const named = namesTable(code) ? first : undefined;
  const table =
    named ??
    objects.findLast(({ kind }) => kind !== undefined && TABLE_KINDS.includes(kind)) ??
    objects.find(({ kind, names }) => kind === undefined && names.length === 3) ??
    objects.find(({ kind }) => kind === 'statement');
  return table && toTableName(table.names);
}

function toTableName(names: readonly string[]): TableName {
  const [first, second] = names;
  return names.length === 1 ? { schema: undefined, name: first } : { schema: first, name: second };
}

/** Codes that only one generation of the tools has. */
function toolOf({ code, client }: OracleError, writer: Writer): Attributes {
  switch (code.slice(0, 4)) {
    case 'IMP-':
      return toolAttributes('classic', undefined, 'import', writer);
    case 'EXP-':
      return toolAttributes('classic', undefined, 'export', writer);
    case 'UDI-':
      return toolAttributes('data-pump', undefined, 'import', writer);
    case 'UDE-':
      return toolAttributes('data-pump', undefined, 'export', writer);
    case 'SQL*':
      return { tool: 'sqlldr', direction: 'import' };
    default:
      return isOfDataPump(code)
        ? toolAttributes('data-pump', client, undefined, writer === 'any' ? 'import' : writer)
        : {};
  }
}

/** ORA-31600 to 31999 and ORA-39000 to 39999 are those of Data Pump and its metadata. */
function isOfDataPump(code: string): boolean {
  const number = code.startsWith('ORA-') ? Number(code.slice(4)) : 0;
  return (number >= 31_600 && number < 32_000) || (number >= 39_000 && number < 40_000);
}
