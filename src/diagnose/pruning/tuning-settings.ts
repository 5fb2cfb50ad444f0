import type { DatabaseVendor } from '../../model/database.ts';
import type { Query } from '../../model/finding.ts';
import type { TuningSetting } from '../../model/pruning.ts';

const MYSQL: readonly TuningSetting[] = [
  { setting: 'innodb_flush_log_at_trx_commit = 0', purpose: 'Does not wait for the disk at every commit.' },
  { setting: 'skip-innodb-doublewrite', purpose: 'Writes each page once; needs a restart of the database.' },
];

const SETTINGS: Readonly<Partial<Record<DatabaseVendor, readonly TuningSetting[]>>> = {
  mysql: MYSQL,
  mariadb: MYSQL,
  postgresql: [
    { setting: 'synchronous_commit = off', purpose: 'Does not wait for the disk at every commit.' },
    { setting: 'wal_writer_delay = 1000ms', purpose: 'Writes the log less often.' },
  ],
  sqlserver: [
    {
      setting: 'ALTER DATABASE … SET DELAYED_DURABILITY = FORCED',
      purpose: 'Does not wait for the disk at every commit.',
    },
  ],
};

/**
 * Settings that the documentation gives for the time of an upgrade; none for databases whose defaults it recommends.
 *
 * Source: Liferay's guide "Database Tuning for Upgrades". For SQL Server it names the property, here with the statement of
 * the vendor.
 */
export function tuningFor(vendor: DatabaseVendor | undefined): readonly TuningSetting[] {
  return (vendor && SETTINGS[vendor]) ?? [];
}

/** Estimates the rows of all tables, largest first, where no import log counts them. */
export const ROW_COUNT_QUERIES: readonly Query[] = [
  ...(['mysql', 'mariadb'] as const).map((database) => ({
    database,
    purpose: 'Estimated rows and size of each table',
    sql: 'select table_name, table_rows, round((data_length + index_length) / 1048576) as mb from information_schema.tables where table_schema = database() order by data_length desc limit 30',
  })),
  {
    database: 'postgresql',
    purpose: 'Estimated rows and size of each table',
    sql: 'select relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) from pg_stat_user_tables order by pg_total_relation_size(relid) desc limit 30',
  },
  {
    database: 'oracle',
    purpose: 'Rows of each table when statistics were last gathered',
    sql: 'select table_name, num_rows from user_tables order by num_rows desc nulls last fetch first 30 rows only',
  },
  {
    database: 'sqlserver',
    purpose: 'Rows of each table',
    sql: 'select top 30 t.name, sum(p.rows) as row_count from sys.tables t join sys.partitions p on p.object_id = t.object_id and p.index_id in (0, 1) group by t.name order by row_count desc',
  },
  {
    database: 'db2',
    purpose: 'Rows of each table when statistics were last gathered',
    sql: "select tabname, card from syscat.tables where type = 'T' and tabschema = current schema order by card desc fetch first 30 rows only",
  },
  {
    database: 'sybase',
    purpose: 'Rows of each table',
    sql: "select top 30 name, row_count(db_id(), id) as row_count from sysobjects where type = 'U' order by row_count desc",
  },
];
