import type { Attributes, Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ClientError, reader } from './error/parser.ts';
import { readResult } from './read-result.ts';
import { readStatement } from './read-statement.ts';
import { reader as spliceReader } from './splice/parser.ts';

/** Without a line of the dump: the client did not get into the database, or not at all. */
const NOT_CONNECTED: readonly string[] = [
  '1040',
  '1045',
  '1129',
  '1130',
  '1698',
  '2002',
  '2003',
  '2005',
  '2026',
  '2059',
];
/** The first text between quotes is a table, in whatever language. */
const TABLE_FIRST: readonly string[] = ['1050', '1051', '1100', '1099', '1114', '1146', '1813'];
/** The last one is. */
const TABLE_LAST: readonly string[] = ['1142'];
/** Its last quotes hold `table.key` since MySQL 8.0.19, and the key alone in MariaDB. */
const DUPLICATE = '1062';

/** Reads an error; `follows` tells that it stands below the statement that it is of. */
export function readError(text: string, follows: boolean): Meaning | undefined {
  const error = readWith(reader, (parser) => parser.error(), text);
  return error && toMeaning(error, text, follows);
}

/** Reads a line into which an error was printed, and mends what it was printed into where that is a result. */
export function readBrokenLine(text: string): Meaning | undefined {
  const splice = readWith(spliceReader, (parser) => parser.splice(), text);
  if (splice === undefined) return undefined;
  const { errorStart, errorEnd } = splice;
  const printed = text.slice(errorStart, errorEnd);
  const meaning = readError(printed, false);
  if (meaning === undefined || errorStart === 0) return meaning;
  const broken = brokenText(text.slice(0, errorStart), text.slice(errorEnd + 1));
  return { ...meaning, attributes: { ...meaning.attributes, printed, ...broken } };
}

/** What the error was printed into: the rows of a result, or the table of a statement whose rows are still to come. */
function brokenText(before: string, after: string): Attributes {
  if (before.startsWith('Q')) {
    const rows = readResult(`${before}${after}`, 'insert')?.attributes.rows;
    return rows === undefined ? {} : { rows };
  }
  const { verb, table, schema } = readStatement(before)?.attributes ?? {};
  if (verb !== 'insert' || table === undefined) return {};
  return { into: table, ...(schema !== undefined && { intoSchema: schema }) };
}

function toMeaning(error: ClientError, text: string, follows: boolean): Meaning {
  const { code, sqlState, line, messageStart } = error;
  const message = text.slice(messageStart);
  const stops = line === undefined && code !== undefined && NOT_CONNECTED.includes(code);
  return {
    eventName: 'import.error',
    attributes: {
      message,
      severity: stops ? 'FATAL' : 'ERROR',
      ...(code !== undefined && { code }),
      ...(sqlState !== undefined && { sqlState }),
      ...(line !== undefined && { statementLine: line }),
      ...(stops && { stops }),
      ...(follows && { follows }),
      ...tableIn(error),
      ...vendorIn(message),
    },
  };
}

function tableIn({ code = '', backticked, quoted }: ClientError): Attributes {
  if (backticked.length > 1) return { schema: backticked[0], table: backticked[1] };
  const [first, last] = [quoted.at(0), quoted.at(-1)];
  if (TABLE_FIRST.includes(code) && first !== undefined) return toTable(first);
  if (TABLE_LAST.includes(code) && last !== undefined) return toTable(last);
  const dot = last?.lastIndexOf('.') ?? -1;
  if (code === DUPLICATE && last !== undefined && dot > 0) return toTable(last.slice(0, dot));
  return {};
}

/** `lportal.Layout`, `Layout`. */
function toTable(name: string): Attributes {
  const dot = name.indexOf('.');
  return dot === -1 ? { table: name } : { schema: name.slice(0, dot), table: name.slice(dot + 1) };
}

/** The texts of servers and of client libraries tell which they are. */
function vendorIn(message: string): Attributes {
  if (message.includes('MariaDB')) return { database: 'mariadb' };
  if (/^(?:Can't connect to (?:local )?server |Lost connection to server )/.test(message))
    return { database: 'mariadb' };
  return {};
}
