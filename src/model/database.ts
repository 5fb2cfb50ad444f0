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
