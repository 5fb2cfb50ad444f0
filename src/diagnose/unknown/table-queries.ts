import type { DatabaseVendor } from '../../model/database.ts';
import type { Query } from '../../model/finding.ts';
import { fillSql } from '../fill/fill-sql.ts';

/** What a message of a database names as a table, in any of its quotes. */
const TABLE =
  /\b(?:table|relation|object(?: name)?)\s+(?:or view\s+)?[('"`]*((?:[`"[]?[\w$]+[`"\]]?\.){0,2}[`"[]?[\w$]+[`"\]]?)['"`)]*/i;
/** `cannot insert NULL into ("LPORTAL"."LAYOUT"."TITLE")` of Oracle. */
const ORACLE_COLUMN = /\((?:"\w+"\.)?("\w+")\."\w+"\)/;
/** Words that follow the word "table" without being one. */
const NO_TABLE = /^(?:or|is|does|doesn|was|has|not|of|in|to|and|with|without|name|space|scan|full)$/i;

const COLUMNS_SQL: Readonly<Record<DatabaseVendor, string>> = {
  mysql:
    "select column_name, column_type, is_nullable from information_schema.columns where table_schema = database() and lower(table_name) = lower('{{table}}')",
  mariadb:
    "select column_name, column_type, is_nullable from information_schema.columns where table_schema = database() and lower(table_name) = lower('{{table}}')",
  postgresql:
    "select table_schema, column_name, data_type, is_nullable from information_schema.columns where lower(table_name) = lower('{{table}}')",
  oracle:
    "select column_name, data_type, data_length, nullable from user_tab_columns where upper(table_name) = upper('{{table}}')",
  sqlserver:
    "select table_schema, column_name, data_type, is_nullable from information_schema.columns where table_name = '{{table}}'",
  db2: "select tabschema, colname, typename, nulls from syscat.columns where upper(tabname) = upper('{{table}}')",
  sybase: "select c.name, c.length, c.status from syscolumns c where c.id = object_id('{{table}}')",
  hsqldb:
    "select column_name, data_type, is_nullable from information_schema.columns where upper(table_name) = upper('{{table}}')",
};

/** Names the table that a message of a database is about, without schema and quotes; absent where it names none. */
export function tableIn(message: string): string | undefined {
  const line = message.slice(0, 2000);
  const name = TABLE.exec(line)?.[1] ?? ORACLE_COLUMN.exec(line)?.[1];
  const table = name
    ?.split('.')
    .at(-1)
    ?.replace(/[`"[\]]/g, '');
  return table === undefined || table === '' || NO_TABLE.test(table) ? undefined : table;
}

/** Statements that show a table: how many rows it has and, where the database is known, its columns. They change nothing. */
export function tableQueries(table: string, vendor: DatabaseVendor | undefined): readonly Query[] {
  const columns =
    vendor === undefined ? [] : [{ database: vendor, purpose: `Columns of ${table}`, sql: COLUMNS_SQL[vendor] }];
  const rows = {
    database: vendor ?? 'any',
    purpose: `Number of rows of ${table}`,
    sql: 'select count(*) from {{table}}',
  };
  return [...columns, rows].map((query) => ({ ...query, sql: fillSql(query.sql, query.database, { table }) }));
}
