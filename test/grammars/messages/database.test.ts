import { checkMessages, checkNearMisses } from '../../support/check-messages.ts';

const HIBERNATE = 'org.hibernate.dialect';

checkMessages('DialectDetector', [
  // 6.x and 7.0
  ['Determine dialect for MySQL 5', 'database.dialect', { vendor: 'mysql', version: '5' }],
  ['Determine dialect for PostgreSQL 9', 'database.dialect', { vendor: 'postgresql', version: '9' }],
  ['Determine dialect for Microsoft SQL Server 12', 'database.dialect', { vendor: 'sqlserver', version: '12' }],
  ['Determine dialect for Adaptive Server Enterprise 16', 'database.dialect', { vendor: 'sybase', version: '16' }],
  ['Determine dialect for HSQL Database Engine 2', 'database.dialect', { vendor: 'hsqldb', version: '2' }],
  // 7.1 and later
  [`Using dialect ${HIBERNATE}.MySQLDialect for MySQL 8.0`, 'database.dialect', { vendor: 'mysql', version: '8.0' }],
  [
    'Using dialect com.liferay.portal.dao.orm.hibernate.MariaDBDialect for MariaDB 10.7',
    'database.dialect',
    { vendor: 'mariadb', version: '10.7' },
  ],
  [
    `Using dialect ${HIBERNATE}.PostgreSQLDialect for PostgreSQL 14.5`,
    'database.dialect',
    { vendor: 'postgresql', version: '14.5' },
  ],
  [
    `Using dialect ${HIBERNATE}.Oracle10gDialect for Oracle 19.0`,
    'database.dialect',
    { vendor: 'oracle', version: '19.0' },
  ],
  [
    'Using dialect com.liferay.portal.dao.orm.hibernate.SQLServer2008Dialect for Microsoft SQL Server 15.0',
    'database.dialect',
    { vendor: 'sqlserver', version: '15.0' },
  ],
  [
    `Using dialect ${HIBERNATE}.DB2Dialect for DB2/LINUXX8664 11.5`,
    'database.dialect',
    { vendor: 'db2', version: '11.5' },
  ],
  [
    'Using dialect com.liferay.portal.dao.orm.hibernate.HSQLDialect for HSQL Database Engine 2.3',
    'database.dialect',
    { vendor: 'hsqldb', version: '2.3' },
  ],
]);

checkMessages('BaseDB', [
  ['Dropping stale indexes', 'database.index.stale-dropping'],
  ['Adding indexes', 'database.index.adding'],
  ['Fallback to recreating the table', 'database.table-recreated'],
  [
    'drop index IX_1234ABCD on JournalArticle',
    'database.index.dropped',
    { index: 'IX_1234ABCD', table: 'JournalArticle' },
  ],
  ['Dropping index IX_1 from table Group_', 'database.index.dropped', { index: 'IX_1', table: 'Group_' }],
  [
    'create index IX_E119938A on AssetEntries_AssetTags (entryId);',
    'database.index.created',
    { index: 'IX_E119938A', table: 'AssetEntries_AssetTags' },
  ],
  [
    'create unique index IX_E119938A on AssetEntries_AssetTags (entryId, tagId, ctCollectionId);',
    'database.index.created',
    { index: 'IX_E119938A', table: 'AssetEntries_AssetTags' },
  ],
  [
    'create index IX_9CB3E4CE on DLFileEntry (data_(255), companyId);',
    'database.index.created',
    { index: 'IX_9CB3E4CE', table: 'DLFileEntry' },
  ],
  // what the database said, and the statement it said it of
  [
    "Duplicate entry '10157-20105' for key 'IX_E119938A': create unique index IX_E119938A on AssetEntries_AssetTags (entryId, tagId);",
    'database.statement-failed',
    {
      reason: "Duplicate entry '10157-20105' for key 'IX_E119938A'",
      sql: 'create unique index IX_E119938A on AssetEntries_AssetTags (entryId, tagId);',
    },
  ],
  [
    'Specified key was too long; max key length is 767 bytes: create index IX_1 on T (a);',
    'database.statement-failed',
    { reason: 'Specified key was too long; max key length is 767 bytes', sql: 'create index IX_1 on T (a);' },
  ],
  [
    "Unknown column 'a' in 'field list': update T set a = 1",
    'database.statement-failed',
    { reason: "Unknown column 'a' in 'field list'", sql: 'update T set a = 1' },
  ],
  [
    "Table 'lportal.Release_' doesn't exist: alter table Release_ add a LONG",
    'database.statement-failed',
    { reason: "Table 'lportal.Release_' doesn't exist", sql: 'alter table Release_ add a LONG' },
  ],
  [
    'ORA-01418: specified index does not exist: drop index IX_1',
    'database.statement-failed',
    { reason: 'ORA-01418: specified index does not exist', sql: 'drop index IX_1' },
  ],
  [
    'DB2 SQL Error: SQLCODE=-603, SQLSTATE=23515, SQLERRMC=null, DRIVER=4.19.26: create unique index IX_1 on T (a);',
    'database.statement-failed',
    {
      reason: 'DB2 SQL Error: SQLCODE=-603, SQLSTATE=23515, SQLERRMC=null, DRIVER=4.19.26',
      sql: 'create unique index IX_1 on T (a);',
    },
  ],
  [
    "The CREATE UNIQUE INDEX statement terminated because a duplicate key was found for the object name 'dbo.Group_' and the index name 'IX_63A2AABD'. The duplicate key value is (20097, /guest).: create unique index IX_63A2AABD on Group_ (companyId, friendlyURL);",
    'database.statement-failed',
    {
      reason:
        "The CREATE UNIQUE INDEX statement terminated because a duplicate key was found for the object name 'dbo.Group_' and the index name 'IX_63A2AABD'. The duplicate key value is (20097, /guest).",
      sql: 'create unique index IX_63A2AABD on Group_ (companyId, friendlyURL);',
    },
  ],
]);

checkMessages('IndexUpdaterUtil', [
  [
    'Skipped updating database indexes for com.liferay.wiki.service since it is not upgraded',
    'database.index.skipped',
    { module: 'com.liferay.wiki.service' },
  ],
  [
    "Unable to update database indexes for Group_ due to Duplicate entry '20097-/guest-0' for key 'IX_63A2AABD'",
    'database.index.failed',
    { table: 'Group_', reason: "Duplicate entry '20097-/guest-0' for key 'IX_63A2AABD'" },
  ],
  [
    'Unable to update database indexes for Group_ and company 20097 due to ERROR: could not create unique index "ix_1"',
    'database.index.failed',
    { table: 'Group_', reason: 'ERROR: could not create unique index "ix_1"' },
  ],
]);

checkMessages('DBInitUtil', [['Create tables and populate with default data', 'database.tables-created']]);

checkMessages('OrphanReferencesDataCleanupUtil', [
  [
    'Table Portlet, 1 row deleted because companyId 20099 was not found in column companyId from table Company',
    'database.orphans-deleted',
    { table: 'Portlet', rows: 1 },
  ],
  [
    'Table Portlet, 12 rows deleted because companyId 20099 was not found in column companyId from table Company',
    'database.orphans-deleted',
    { table: 'Portlet', rows: 12 },
  ],
  // the first wording
  [
    '3 orphan entries from table Portlet have been deleted because value 20099 was not found in the origin table Company column companyId',
    'database.orphans-deleted',
    { table: 'Portlet', rows: 3 },
  ],
]);

checkNearMisses('DialectDetector', [
  'Found dialect org.hibernate.dialect.MySQLDialect',
  'Determine dialect for Access 97',
  'Using dialect for MySQL 8.0',
]);
checkNearMisses('BaseDB', [
  'drop index IX_1',
  'drop indexes',
  'create index on T (a)',
  'Unable to drop temporary index IX_TEMP_1 on T',
  'Unable to rename table A to B. Attempting to rollback.',
  'Successfully rolled back table renames',
  'Unable to roll back table renames',
  'Database supports case sensitive queries',
  'Database does not support case sensitive queries',
  'update T set a = 1',
]);
checkNearMisses('IndexUpdaterUtil', [
  'Unable to update database indexes for Group_',
  'Skipped updating database indexes for com.liferay.wiki.service',
]);
