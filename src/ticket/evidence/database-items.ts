import { DATABASE_NAMES, type DatabaseVendor } from '../../model/database.ts';
import type { Report } from '../../model/report.ts';
import { type EvidenceItem, hasUpgrade } from './evidence.ts';
import { counted } from './source-named.ts';

const VERSION: Readonly<Partial<Record<DatabaseVendor, string>>> = {
  oracle: 'select banner from v$version;',
  db2: 'select service_level from table (sysproc.env_get_inst_info());',
  sybase: 'select @@version',
  sqlserver: 'select @@version',
};

const SIZE: Readonly<Partial<Record<DatabaseVendor, string>>> = {
  postgresql: 'select pg_size_pretty(pg_database_size(current_database()));',
  oracle: 'select sum(bytes) / 1024 / 1024 as mb from user_segments;',
  sqlserver: 'exec sp_spaceused;',
  db2: 'call sysproc.get_dbsize_info(?, ?, ?, 0);',
  sybase: 'sp_spaceused',
};

const USUAL_VERSION = 'select version();';
const USUAL_SIZE =
  'select sum(data_length + index_length) / 1024 / 1024 as mb from information_schema.tables where table_schema = database();';

/** What support asks of the database. */
export const DATABASE_ITEMS: readonly EvidenceItem[] = [
  {
    id: 'release-table',
    title: 'Rows of Release_',
    why: 'tells how far core and modules got, and which state they are in',
    isAsked: hasUpgrade,
    find: ({ report }) => (report.releases.length === 0 ? undefined : counted(report.releases.length, 'row')),
    wayTo: () => ({ command: 'select * from Release_;' }),
  },
  {
    id: 'database-version',
    title: 'Database and its version',
    why: 'defects and limits differ from version to version',
    find: ({ report }) => {
      const { database } = report.environment;
      return database?.version === undefined ? undefined : `${DATABASE_NAMES[database.vendor]} ${database.version}`;
    },
    wayTo: (report) => ({ command: queryOf(report, VERSION, USUAL_VERSION) }),
  },
  {
    id: 'database-size',
    title: 'Size of the database',
    why: 'tells what durations are to be expected',
    find: ({ report }) => {
      const rows = report.imports.reduce((sum, brought) => sum + (brought.rows ?? 0), 0);
      if (rows > 0) return `${counted(rows, 'row')} by the log of the import`;
      const tables = report.upgradeReports.reduce((sum, own) => sum + own.tables.length, 0);
      return tables === 0 ? undefined : `rows of ${counted(tables, 'table')} in Liferay's upgrade report`;
    },
    wayTo: (report) => ({ command: queryOf(report, SIZE, USUAL_SIZE) }),
  },
];

function queryOf(
  { environment }: Report,
  queries: Readonly<Partial<Record<DatabaseVendor, string>>>,
  usual: string,
): string {
  const vendor = environment.database?.vendor ?? environment.connection?.vendor;
  return (vendor === undefined ? undefined : queries[vendor]) ?? usual;
}
