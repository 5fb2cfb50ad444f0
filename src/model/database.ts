/** Databases that Liferay runs on, or ran on. */
export const DATABASE_VENDORS = [
  'mysql',
  'mariadb',
  'postgresql',
  'oracle',
  'sqlserver',
  'db2',
  'sybase',
  'hsqldb',
] as const;
/** A database that Liferay runs on. */
export type DatabaseVendor = (typeof DATABASE_VENDORS)[number];

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
