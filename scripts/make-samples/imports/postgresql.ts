// What psql prints with -e, and pg_restore with -v, while they read a dump of pg_dump.
import type { Table } from './tables.ts';

const SETTINGS = ['statement_timeout', 'lock_timeout', 'client_min_messages'];

/** Writes what psql -e prints; `failure` stands in the place of the rows of its table. */
export function psqlLog(
  tables: readonly Table[],
  failure?: { readonly table: string; readonly lines: readonly string[] },
): string {
  const names = tables.map(({ name }) => name.toLowerCase());
  return [
    ...SETTINGS.flatMap((name) => [`SET ${name} = 0;`, 'SET']),
    "SELECT pg_catalog.set_config('search_path', '', false);",
    ...[' set_config ', '------------', ' ', '(1 row)', ''],
    ...names.flatMap((name) => [
      `CREATE TABLE public.${name} (\n    id_ bigint NOT NULL,\n    title character varying(75)\n);`,
      'CREATE TABLE',
      `ALTER TABLE public.${name} OWNER TO lportal;`,
      'ALTER TABLE',
    ]),
    ...tables.flatMap(({ name, rows }) => [
      `COPY public.${name.toLowerCase()} (id_, title) FROM stdin;`,
      ...(failure?.table === name ? failure.lines : [`COPY ${rows}`]),
    ]),
    ...names.flatMap((name) => [
      `ALTER TABLE ONLY public.${name}\n    ADD CONSTRAINT ${name}_pkey PRIMARY KEY (id_);`,
      'ALTER TABLE',
    ]),
    ...['CREATE INDEX ix_9464ca ON public.layout USING btree (title);', 'CREATE INDEX', ''],
  ].join('\n');
}

/** Writes what pg_restore -v prints. */
export function pgRestoreLog(tables: readonly Table[]): string {
  const names = tables.map(({ name }) => name.toLowerCase());
  return [
    'pg_restore: connecting to database for restore',
    ...names.map((name) => `pg_restore: creating TABLE "public.${name}"`),
    ...names.map((name) => `pg_restore: processing data for table "public.${name}"`),
    ...names.map((name) => `pg_restore: creating CONSTRAINT "public.${name} ${name}_pkey"`),
    ...['pg_restore: creating INDEX "public.ix_9464ca"', ''],
  ].join('\n');
}
