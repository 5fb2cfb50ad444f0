import { token } from '../../shared/read-with.ts';

export const DetermineDialect = token('DetermineDialect', 'Determine dialect for ', 'Determine dialect for ');
export const UsingDialect = token(
  'UsingDialect',
  /Using dialect [\w.$]+ for /,
  'Using dialect org.hibernate.dialect.MySQLDialect for ',
);
export const MariaDb = token('MariaDb', /MariaDB/i, 'MariaDB');
export const MySql = token('MySql', /MySQL/i, 'MySQL');
export const PostgreSql = token('PostgreSql', /PostgreSQL/i, 'PostgreSQL');
export const Oracle = token('Oracle', /Oracle/i, 'Oracle');
export const SqlServer = token('SqlServer', /Microsoft SQL Server/i, 'Microsoft SQL Server');
export const Db2 = token('Db2', /DB2(?:\/[\w]+)?/i, 'DB2/LINUXX8664');
export const Hsql = token('Hsql', /HSQL Database Engine|HSQLDB|Hypersonic/i, 'HSQL Database Engine');
export const Sybase = token(
  'Sybase',
  /Adaptive Server Enterprise|Sybase SQL Server|ASE|Sybase/i,
  'Adaptive Server Enterprise',
);

export const DropIndex = token('DropIndex', /drop index /i, 'drop index ');
export const DroppingIndex = token('DroppingIndex', 'Dropping index ', 'Dropping index ');
export const CreateIndex = token('CreateIndex', /create (?:unique )?index /i, 'create unique index ');
export const OnTable = token('OnTable', /(?: on | from table )/, ' on ');
/** What a database says may hold brackets, too; there a statement follows. */
export const Columns = token(
  'Columns',
  / \((?![^]*: (?:create|alter|drop|insert|update|delete|rename) )[^]*/i,
  ' (uuid_, groupId);',
);
export const DroppingStale = token('DroppingStale', 'Dropping stale indexes', 'Dropping stale indexes');
export const AddingIndexes = token('AddingIndexes', 'Adding indexes', 'Adding indexes');
export const IndexesFailed = token(
  'IndexesFailed',
  'Unable to update database indexes for ',
  'Unable to update database indexes for ',
);
export const AndCompany = token('AndCompany', / and company \d+/, ' and company 20097');
export const DueTo = token('DueTo', / due to [^]*/, " due to Duplicate entry '1' for key 'IX_1'");
export const IndexesSkipped = token(
  'IndexesSkipped',
  'Skipped updating database indexes for ',
  'Skipped updating database indexes for ',
);
export const NotUpgraded = token('NotUpgraded', ' since it is not upgraded', ' since it is not upgraded');

export const TablesCreated = token(
  'TablesCreated',
  'Create tables and populate with default data',
  'Create tables and populate with default data',
);
export const TableRecreated = token(
  'TableRecreated',
  'Fallback to recreating the table',
  'Fallback to recreating the table',
);
/** What the database said, before the statement it said it of. */
export const Statement = token(
  'Statement',
  /: (?:create|alter|drop|insert|update|delete|rename) [^]*/i,
  ': create unique index IX_1 on T (a);',
);

export const Table = token('Table', 'Table ', 'Table ');
export const RowsDeleted = token(
  'RowsDeleted',
  /, \d+ rows? deleted because [^]*/,
  ', 1 row deleted because companyId 20099 was not found',
);
/** The first wording of the same. */
export const OrphansOf = token('OrphansOf', ' orphan entries from table ', ' orphan entries from table ');
export const OrphansDeleted = token(
  'OrphansDeleted',
  / have been deleted because [^]*/,
  ' have been deleted because value 20099 was not found',
);
export const Version = token('Version', /\d+(?:\.\d+)*/, '8.0');
export const Name = token('Name', /[\w$.]+/, 'IX_E119938A');
export const Space = token('Space', ' ', ' ');
export const Other = token('Other', /[^\s:][^\s:]*|:/, "'IX_1'");

export const TOKENS = [
  DetermineDialect,
  UsingDialect,
  DropIndex,
  DroppingIndex,
  CreateIndex,
  DroppingStale,
  AddingIndexes,
  IndexesFailed,
  IndexesSkipped,
  NotUpgraded,
  TablesCreated,
  TableRecreated,
  Statement,
  RowsDeleted,
  OrphansOf,
  OrphansDeleted,
  AndCompany,
  DueTo,
  OnTable,
  Columns,
  MariaDb,
  MySql,
  PostgreSql,
  Oracle,
  SqlServer,
  Db2,
  Hsql,
  Sybase,
  Table,
  Version,
  Name,
  Space,
  Other,
];
