import type { DatabaseVendor } from '../../model/database.ts';

/** Names of the databases as their makers write them. */
export const DATABASE_NAMES: Readonly<Record<DatabaseVendor, string>> = {
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  postgresql: 'PostgreSQL',
  oracle: 'Oracle',
  sqlserver: 'SQL Server',
  db2: 'DB2',
  sybase: 'Sybase',
  hsqldb: 'HSQLDB',
};

/** Names the database that a query is for; empty where it is for all. */
export function databaseName(database: string): string {
  if (database === 'any') return '';
  return Object.entries(DATABASE_NAMES).find(([vendor]) => vendor === database)?.[1] ?? database;
}
