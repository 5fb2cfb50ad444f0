/** Writes text of a log as SQL: what an administrator pastes must not hold a statement that a log brought along. */
import { ownValue } from '../../model/own-value.ts';
import { isVisible } from './is-visible.ts';
import { RESERVED } from './reserved-words.ts';

const LONGEST_LITERAL = 200;
/** The longest name that any of the databases allows. */
const LONGEST_NAME = 128;
/** Table, schema, catalog. */
const MOST_PARTS = 3;
const PLAIN_NAME = /^[A-Za-z_]\w*$/;
const NAME_PART = /(?:`((?:[^`]|``)+)`|"((?:[^"]|"")+)"|\[((?:[^\]]|\]\])+)\]|([^.`"[\]]+))(\.|$)/y;

/**
 * What clients and settings look for even inside quotes, and what therefore cannot be quoted: variables of SQL*Plus (`&name`) and
 * sqlcmd (`$(name)`), dollar quotes, and the backslash where it depends on a setting whether it escapes.
 */
const TRAPS: Readonly<Record<string, RegExp>> = {
  mysql: /(?!)/,
  mariadb: /(?!)/,
  postgresql: /\\|\$[^$]*\$/,
  oracle: /&/,
  sqlserver: /\$\(/,
  sybase: /\$\(/,
  db2: /(?!)/,
  hsqldb: /(?!)/,
};
/** A statement for any database may be pasted into each of them. */
const ANY_TRAP = /[\\&]|\$\(|\$[^$]*\$/;

/** Returns a text as it is written between the quotes of a string literal; `undefined` where that is not safe. */
export function literalContent(value: string, database: string): string | undefined {
  if (!isVisible(value, LONGEST_LITERAL) || trapOf(database).test(value)) return undefined;
  const doubled = value.replaceAll("'", "''");
  return isMySql(database) ? doubled.replaceAll('\\', '\\\\') : doubled;
}

/**
 * Returns a name of a table, column or index, quoted where it is not plain; `schema.table` is quoted by its parts. `undefined`
 * where it is no name.
 */
export function writtenName(value: string, database: string): string | undefined {
  const parts = splitName(value);
  const written = parts.map((part) => writtenPart(part, database));
  if (written.length === 0 || written.length > MOST_PARTS || written.includes(undefined)) return undefined;
  return written.join('.');
}

/** Returns a name as it is written between the quotes given; `undefined` where that is not safe. */
export function nameContent(value: string, database: string, quote: string): string | undefined {
  if (!isVisible(value, LONGEST_NAME) || trapOf(database).test(value)) return undefined;
  const end = quote === '[' ? ']' : quote;
  // In MySQL double quotes may hold a string, in which a backslash escapes; Oracle knows no quotes in names.
  if (quote === '"' && isMySql(database) && value.includes('\\')) return undefined;
  if (database === 'oracle' && value.includes(end)) return undefined;
  return value.replaceAll(end, end + end);
}

/** Returns a number as it is written; `undefined` where the text is none. */
export function writtenNumber(value: string): string | undefined {
  return /^\d{1,38}(?:\.\d{1,38})?$/.test(value) ? value : undefined;
}

/** None where it is not one name, or names with points between. */
function splitName(value: string): readonly string[] {
  if (value.length > LONGEST_NAME * MOST_PARTS) return [];
  const parts: string[] = [];
  NAME_PART.lastIndex = 0;
  for (let match = NAME_PART.exec(value); match !== null; match = NAME_PART.exec(value)) {
    const [, back, double, bracket, bare, end] = match;
    parts.push(unquoted(back, '`') ?? unquoted(double, '"') ?? unquoted(bracket, ']') ?? bare);
    if (end === '') return parts;
  }
  NAME_PART.lastIndex = 0;
  return [];
}

function unquoted(part: string | undefined, quote: string): string | undefined {
  return part?.replaceAll(quote + quote, quote);
}

function writtenPart(part: string, database: string): string | undefined {
  if (PLAIN_NAME.test(part) && part.length <= LONGEST_NAME && !RESERVED.has(part.toLowerCase())) return part;
  const quote = quoteOf(database);
  const content = nameContent(part, database, quote);
  return content === undefined ? undefined : `${quote}${content}${quote === '[' ? ']' : quote}`;
}

function quoteOf(database: string): string {
  if (isMySql(database)) return '`';
  return database === 'sqlserver' || database === 'sybase' ? '[' : '"';
}

function trapOf(database: string): RegExp {
  return ownValue(TRAPS, database) ?? ANY_TRAP;
}

function isMySql(database: string): boolean {
  return database === 'mysql' || database === 'mariadb';
}
