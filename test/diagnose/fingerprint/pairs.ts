/** Pairs of failures: what one installation logs, and what another one logs of the same or of another failure. */

/** A pair: why it is the same or not, and both sides as `<exception or message>`, with the step they stand in where it matters. */
export interface Pair {
  readonly why: string;
  readonly one: Failure;
  readonly other: Failure;
}

/** What is thrown, and in which class of a step; `UpgradeJournal` of journal where none is given. */
export type Failure = string | { readonly thrown: string; readonly step: string };

const JOURNAL = 'com.liferay.journal.internal.upgrade.v1_0_0.UpgradeJournal';
const WIKI = 'com.liferay.wiki.internal.upgrade.v1_0_0.UpgradeWikiPage';
const sql = (said: string): string => `java.sql.SQLException: ${said}`;

/** The same failure, seen twice. */
export const SAME: readonly Pair[] = [
  {
    why: 'another row, MySQL 5.7 and 8',
    one: sql("Duplicate entry '20097-/guest-0' for key 'IX_63A2AABD'"),
    other: sql("Duplicate entry '35704-/home-12' for key 'Group_.IX_63A2AABD'"),
  },
  {
    why: 'a value that looks like a name',
    one: sql("Duplicate entry 'guest' for key 'IX_63A2AABD'"),
    other: sql("Duplicate entry 'administrator' for key 'IX_63A2AABD'"),
  },
  {
    why: 'MariaDB names its connection',
    one: sql("(conn=481) Duplicate entry 'a' for key 'IX_63A2AABD'"),
    other: sql("(conn:7) Duplicate entry 'b' for key 'IX_63A2AABD'"),
  },
  {
    why: 'another schema, MySQL',
    one: sql("Table 'lportal.JournalArticle' doesn't exist"),
    other: sql("Table 'prod_db.JournalArticle' doesn't exist"),
  },
  {
    why: 'small and large letters of a table',
    one: sql("Table 'lportal.JournalArticle' doesn't exist"),
    other: sql("Table 'lportal.journalarticle' doesn't exist"),
  },
  {
    why: 'another column quoting, MySQL',
    one: sql("Unknown column 'ctCollectionId' in 'field list'"),
    other: sql('Unknown column `ctCollectionId` in `field list`'),
  },
  {
    why: 'a bad character, MySQL',
    one: sql(String.raw`Incorrect string value: '\xF0\x9F\x98\x80' for column 'content' at row 1`),
    other: sql(String.raw`Incorrect string value: '\xF0\x9F\x99\x8F' for column 'content' at row 733`),
  },
  {
    why: 'a number that is none, MySQL',
    one: sql("Truncated incorrect DOUBLE value: 'abc'"),
    other: sql("Truncated incorrect DOUBLE value: 'x y'"),
  },
  {
    why: 'another row and schema, PostgreSQL',
    one: `org.postgresql.util.PSQLException: ERROR: relation "public.journalarticle" does not exist`,
    other: `org.postgresql.util.PSQLException: ERROR: relation "journalarticle" does not exist`,
  },
  {
    why: 'the position in the statement, PostgreSQL',
    one: `org.postgresql.util.PSQLException: ERROR: column "classnameid" does not exist\n  Position: 31`,
    other: `org.postgresql.util.PSQLException: ERROR: column "classnameid" does not exist\n  Position: 118`,
  },
  {
    why: 'the row of a batch, PostgreSQL',
    one: `java.sql.BatchUpdateException: Batch entry 0 insert into Foo (a, b) values (1, 'x') was aborted: ERROR: null value in column "b"`,
    other: `java.sql.BatchUpdateException: Batch entry 17 insert into Foo (a, b) values (999, 'why not') was aborted: ERROR: null value in column "b"`,
  },
  {
    why: 'a value that is no number, PostgreSQL',
    one: `org.postgresql.util.PSQLException: ERROR: invalid input syntax for type bigint: "abc"`,
    other: `org.postgresql.util.PSQLException: ERROR: invalid input syntax for type bigint: "home"`,
  },
  {
    why: 'another owner, Oracle',
    one: sql('ORA-00001: unique constraint (LPORTAL.IX_63A2AABD) violated'),
    other: sql('ORA-00001: unique constraint (LIFERAY_PROD.IX_63A2AABD) violated'),
  },
  {
    why: 'another owner in quotes, Oracle',
    one: sql('ORA-01400: cannot insert NULL into ("LPORTAL"."LAYOUT"."TITLE")'),
    other: sql('ORA-01400: cannot insert NULL into ("DXP"."LAYOUT"."TITLE")'),
  },
  {
    why: 'the name that Oracle gave a constraint',
    one: sql('ORA-02290: check constraint (LPORTAL.SYS_C0012345) violated'),
    other: sql('ORA-02290: check constraint (LPORTAL.SYS_C0098761) violated'),
  },
  {
    why: 'another database and row, SQL Server',
    one: `com.microsoft.sqlserver.jdbc.SQLServerException: Cannot insert duplicate key row in object 'dbo.Group_' with unique index 'IX_63A2AABD'. The duplicate key value is (20097, /guest, 0).`,
    other: `com.microsoft.sqlserver.jdbc.SQLServerException: Cannot insert duplicate key row in object 'lportal.Group_' with unique index 'IX_63A2AABD'. The duplicate key value is (10154, /a, 1).`,
  },
  {
    why: 'brackets around names, SQL Server',
    one: `com.microsoft.sqlserver.jdbc.SQLServerException: Invalid object name '[dbo].[Foo]'.`,
    other: `com.microsoft.sqlserver.jdbc.SQLServerException: Invalid object name 'dbo.Foo'.`,
  },
  {
    why: 'the process that was chosen, SQL Server',
    one: `com.microsoft.sqlserver.jdbc.SQLServerException: Transaction (Process ID 54) was deadlocked on lock resources with another process`,
    other: `com.microsoft.sqlserver.jdbc.SQLServerException: Transaction (Process ID 112) was deadlocked on lock resources with another process`,
  },
  {
    why: 'ids of a table space, DB2',
    one: 'com.ibm.db2.jcc.am.SqlException: DB2 SQL Error: SQLCODE=-407, SQLSTATE=23502, SQLERRMC=TBSPACEID=2, TABLEID=5, COLNO=3',
    other:
      'com.ibm.db2.jcc.am.SqlException: DB2 SQL Error: SQLCODE=-407, SQLSTATE=23502, SQLERRMC=TBSPACEID=14, TABLEID=311, COLNO=3',
  },
  {
    why: 'another host and port',
    one: 'java.net.ConnectException: Connection to db01:5432 refused',
    other: 'java.net.ConnectException: Connection to 10.0.0.7:5433 refused',
  },
  {
    why: 'another host without a port',
    one: 'java.sql.SQLRecoverableException: The TCP/IP connection to the host db-prod-1, port 1433 has failed',
    other: 'java.sql.SQLRecoverableException: The TCP/IP connection to the host sql.example.com, port 1533 has failed',
  },
  {
    why: 'another user',
    one: sql("Access denied for user 'liferay'@'10.1.2.3' (using password: YES)"),
    other: sql("Access denied for user 'dxp'@'app01.example.com' (using password: YES)"),
  },
  {
    why: 'another folder',
    one: 'java.nio.file.NoSuchFileException: /opt/liferay/data/document_library/20097/10153/1.0',
    other: String.raw`java.nio.file.NoSuchFileException: D:\liferay\data\document_library\10154\33\2.1`,
  },
  {
    why: 'another key of Liferay',
    one: 'com.liferay.journal.exception.NoSuchArticleException: No JournalArticle exists with the key {groupId=20097, articleId=HOME, version=1.0}',
    other:
      'com.liferay.journal.exception.NoSuchArticleException: No JournalArticle exists with the key {groupId=10154, articleId=46123, version=2.3}',
  },
  {
    why: 'another UUID',
    one: 'java.lang.IllegalArgumentException: No entry with uuid 1b4e28ba-2fa1-11d2-883f-0016d3cca427',
    other: 'java.lang.IllegalArgumentException: No entry with uuid 9f0c44aa-77aa-4a52-9e0e-b0cbd1c1f5e0',
  },
  {
    why: 'a date',
    one: 'java.text.ParseException: Unparseable date: "2023-01-05 11:12:13.0"',
    other: 'java.text.ParseException: Unparseable date: "Mon Jan 22 2018"',
  },
  {
    why: 'the address of an object',
    one: 'java.lang.IllegalStateException: com.liferay.portal.Foo@1a2b3c is closed',
    other: 'java.lang.IllegalStateException: com.liferay.portal.Foo@7ffe01 is closed',
  },
  {
    why: 'the number of a proxy and a lambda',
    one: 'java.lang.ClassCastException: com.sun.proxy.$Proxy112 cannot be cast to com.liferay.portal.Foo$$Lambda$88',
    other: 'java.lang.ClassCastException: com.sun.proxy.$Proxy97 cannot be cast to com.liferay.portal.Foo$$Lambda$3',
  },
  {
    why: 'the table of an instance',
    one: sql("Table 'lportal.O_20097_Order' doesn't exist"),
    other: sql("Table 'lpartition_35704.O_35704_Order' doesn't exist"),
  },
  {
    why: 'a null that newer versions of Java explain',
    one: 'java.lang.NullPointerException',
    other: 'java.lang.NullPointerException: Cannot invoke "com.liferay.Foo.getId()" because "<local4>" is null',
  },
  {
    why: 'a URL',
    one: 'java.io.IOException: Server returned HTTP response code: 500 for URL: http://search01:9200/liferay-20097',
    other: 'java.io.IOException: Server returned HTTP response code: 503 for URL: https://es.example.com/liferay-0',
  },
];

/** Two failures that have something in common. */
export const DIFFERENT: readonly Pair[] = [
  {
    why: 'another step',
    one: { thrown: sql("Unknown column 'ctCollectionId' in 'field list'"), step: JOURNAL },
    other: { thrown: sql("Unknown column 'ctCollectionId' in 'field list'"), step: WIKI },
  },
  {
    why: 'the same step of another version',
    one: { thrown: 'java.lang.NullPointerException', step: 'com.liferay.portal.upgrade.v7_1_x.UpgradeLayout' },
    other: { thrown: 'java.lang.NullPointerException', step: 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout' },
  },
  {
    why: 'another table, MySQL',
    one: sql("Table 'lportal.JournalArticle' doesn't exist"),
    other: sql("Table 'lportal.WikiPage' doesn't exist"),
  },
  {
    why: 'another index',
    one: sql("Duplicate entry 'a' for key 'IX_63A2AABD'"),
    other: sql("Duplicate entry 'a' for key 'IX_E119938A'"),
  },
  {
    why: 'another column',
    one: sql("Unknown column 'ctCollectionId' in 'field list'"),
    other: sql("Unknown column 'mvccVersion' in 'field list'"),
  },
  {
    why: 'the same column of another table, Oracle',
    one: sql('ORA-01400: cannot insert NULL into ("LPORTAL"."LAYOUT"."TITLE")'),
    other: sql('ORA-01400: cannot insert NULL into ("LPORTAL"."WIKIPAGE"."TITLE")'),
  },
  {
    why: 'another column of one table, Oracle',
    one: sql('ORA-01400: cannot insert NULL into ("LPORTAL"."LAYOUT"."TITLE")'),
    other: sql('ORA-01400: cannot insert NULL into ("LPORTAL"."LAYOUT"."NAME")'),
  },
  {
    why: 'another relation, PostgreSQL',
    one: `org.postgresql.util.PSQLException: ERROR: relation "journalarticle" does not exist`,
    other: `org.postgresql.util.PSQLException: ERROR: relation "wikipage" does not exist`,
  },
  {
    why: 'another class of exception',
    one: 'java.lang.IllegalStateException: odd',
    other: 'java.lang.IllegalArgumentException: odd',
  },
  {
    why: 'another error of the database',
    one: sql("Table 'lportal.JournalArticle' doesn't exist"),
    other: sql("Table 'lportal.JournalArticle' already exists"),
  },
  {
    why: 'another model',
    one: 'com.liferay.portal.kernel.exception.NoSuchModelException: No Group exists with the primary key 20097',
    other: 'com.liferay.portal.kernel.exception.NoSuchModelException: No User exists with the primary key 20097',
  },
  {
    why: 'another object of SQL Server',
    one: `com.microsoft.sqlserver.jdbc.SQLServerException: Invalid object name 'dbo.Foo'.`,
    other: `com.microsoft.sqlserver.jdbc.SQLServerException: Invalid object name 'dbo.Bar'.`,
  },
  {
    why: 'another class in a cast',
    one: 'java.lang.ClassCastException: com.liferay.portal.Foo cannot be cast to com.liferay.portal.Bar',
    other: 'java.lang.ClassCastException: com.liferay.portal.Foo cannot be cast to com.liferay.portal.Baz',
  },
  {
    why: 'an exception that says nothing, in another step of a module',
    one: { thrown: 'java.lang.NullPointerException', step: JOURNAL },
    other: { thrown: 'java.lang.NullPointerException', step: WIKI },
  },
];
