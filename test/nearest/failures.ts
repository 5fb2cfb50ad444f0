/** Failures that no rule explains, for the search of near rules: what was thrown, and what it said. */

/** A failure in other words than those of a rule: another database, another table, a similar class. */
export const REWORDED: readonly (readonly [ruleId: string, exception: string, said: string])[] = [
  [
    'database/collation-mix',
    'java.sql.SQLException',
    'Cannot resolve the collation conflict between columns in the comparison of "Latin1_General_CI_AS" and "SQL_Latin1_General_CP1_CI_AS"',
  ],
  [
    'database/collation-mix',
    'java.sql.SQLSyntaxErrorException',
    "Collation 'utf8_general_ci' cannot be mixed with collation 'latin1_swedish_ci' for operation '='",
  ],
  [
    'core/column-not-there-yet',
    'java.sql.SQLSyntaxErrorException',
    "The column 'externalReferenceCode' is unknown in 'where clause'",
  ],
  [
    'database/unique-index-duplicates',
    'java.sql.SQLIntegrityConstraintViolationException',
    'integrity constraint violation: unique constraint or index violation; SYS_IDX_1234 table: ASSETTAG duplicate key value',
  ],
  [
    'database/unique-index-duplicates',
    'org.h2.jdbc.JdbcSQLIntegrityConstraintViolationException',
    'Unique index or primary key violation: duplicate key in table WIKIPAGE',
  ],
  [
    'environment/heap-exhausted',
    'java.lang.OutOfMemoryError',
    'unable to create new native thread: Java heap memory exhausted',
  ],
  ['environment/heap-exhausted', 'java.lang.OutOfMemoryError', 'Metaspace'],
  [
    'database/database-unreachable',
    'java.sql.SQLNonTransientConnectionException',
    'Could not connect to address=(host=db)(port=3306): Socket fail to connect. Connection refused',
  ],
  [
    'database/database-unreachable',
    'java.sql.SQLRecoverableException',
    'IO Error: The Network Adapter could not establish the connection',
  ],
  [
    'environment/missing-document-file',
    'java.io.FileNotFoundException',
    '/opt/liferay/data/document_library/20097/10153/1.0 (No such file or directory)',
  ],
  [
    'environment/missing-document-file',
    'com.liferay.document.library.kernel.exception.NoSuchFileException',
    'No file exists in the document library store for {companyId=1, repositoryId=2, fileName=abc}',
  ],
  [
    'database/no-ddl-privileges',
    'org.postgresql.util.PSQLException',
    'ERROR: must be owner of table layout: insufficient privileges to alter table',
  ],
  [
    'database/no-ddl-privileges',
    'java.sql.SQLSyntaxErrorException',
    "ALTER command denied to user 'liferay'@'10.0.0.1' for table 'Layout': insufficient privileges",
  ],
  [
    'database/value-too-long',
    'org.hsqldb.HsqlException',
    'data exception: string data, right truncation: value too long for column TITLE',
  ],
  [
    'database/value-too-long',
    'com.ibm.db2.jcc.am.SqlDataException',
    'The value of a host variable in the column is too long: data too long for its column',
  ],
  [
    'database/index-key-too-long',
    'java.sql.SQLSyntaxErrorException',
    'Index column size too large: the specified index key was too long. The maximum column size is 767 bytes',
  ],
  [
    'database/foreign-key-on-liferay-table',
    'java.sql.SQLException',
    "Cannot drop index 'PRIMARY': needed in a foreign key constraint",
  ],
  [
    'database/foreign-key-on-liferay-table',
    'org.postgresql.util.PSQLException',
    'ERROR: cannot drop constraint on table because a foreign key constraint depends on it',
  ],
  [
    'environment/jdbc-driver-missing',
    'java.lang.ClassNotFoundException',
    'org.mariadb.jdbc.Driver: JDBC driver class not found',
  ],
  [
    'environment/wrong-java',
    'java.lang.UnsupportedClassVersionError',
    'com/liferay/portal/Foo has been compiled by a more recent version of the Java Runtime',
  ],
  [
    'database/lock-wait-timeout',
    'java.sql.SQLTransactionRollbackException',
    'Lock wait exceeded its timeout while waiting for a metadata lock; try to restart the transaction',
  ],
  [
    'database/incorrect-string-value',
    'java.sql.BatchUpdateException',
    "Incorrect string: character '\\xF0\\x9F' for column `description` cannot be stored",
  ],
  [
    'database/pg-no-cast',
    'org.postgresql.util.PSQLException',
    'ERROR: operator does not exist: bigint <> character varying. No operator matches the given name and argument types',
  ],
  [
    'modules/journal-content-not-xml',
    'com.liferay.portal.kernel.xml.DocumentException',
    'Error on line 1 of document: Content is not allowed in prolog; web content is not XML',
  ],
  [
    'core/rerun-table-exists',
    'java.sql.SQLSyntaxErrorException',
    "Table 'Foo_x' was already created: it exists already",
  ],
  [
    'core/rerun-duplicate-column',
    'org.postgresql.util.PSQLException',
    'ERROR: column "mvccversion" of relation "layout" already exists: duplicate column name',
  ],
  [
    'core/orphan-usergroups',
    'com.liferay.portal.NoSuchUserGroupException',
    'There is no UserGroup with the primary key 4711',
  ],
  [
    'verify/guest-user-missing',
    'com.liferay.portal.kernel.exception.NoSuchUserException',
    'No default guest User exists for the company with key {companyId=1}',
  ],
  ['verify/locale-stackoverflow', 'java.lang.StackOverflowError', 'at locale util verify'],
  [
    'modules/kaleo-table-missing',
    'java.sql.SQLSyntaxErrorException',
    'KaleoDefinitionVersion table is missing in the schema',
  ],
  [
    'core/portal-preferences-bad-xml',
    'org.dom4j.DocumentException',
    'Portal preferences cannot be parsed: XML is not well-formed',
  ],
  ['environment/store-missing', 'java.lang.IllegalStateException', 'The default document library store is missing'],
  [
    'database/foreign-key-on-liferay-table',
    'java.sql.SQLException',
    'Cannot delete or update a parent row: foreign key constraint is incorrectly formed',
  ],
  [
    'database/lock-wait-timeout',
    'com.ibm.db2.jcc.am.SqlTransactionRollbackException',
    'The current transaction waits for a lock: deadlock or lock timeout',
  ],
  [
    'modules/ddm-structure-not-found',
    'com.liferay.dynamic.data.mapping.exception.NoSuchStructureException',
    'Unable to find the dynamic data mapping structure with key 123',
  ],
  [
    'core/release-duplicate',
    'com.liferay.portal.kernel.dao.orm.ORMException',
    'Two rows in Release_ for one servletContextName: duplicate entry',
  ],
];

/** A failure that has nothing to do with any rule. */
export const FOREIGN: readonly (readonly [exception: string, said: string])[] = [
  ['com.acme.ZorkException', 'the grue ate 17 rows'],
  ['java.lang.NullPointerException', ''],
  ['java.lang.NullPointerException', 'Cannot invoke "com.liferay.Foo.getId()" because "foo" is null'],
  ['java.lang.IllegalStateException', 'odd'],
  ['java.lang.ClassCastException', 'com.acme.Foo cannot be cast to com.acme.Bar'],
  ['javax.mail.MessagingException', 'Could not convert socket to TLS'],
  ['java.util.ConcurrentModificationException', ''],
  ['java.lang.ArithmeticException', '/ by zero'],
  ['java.lang.NumberFormatException', 'For input string: "abc"'],
  ['com.acme.billing.InvoiceException', 'Invoice 4711 has no customer'],
  ['java.lang.InterruptedException', 'sleep interrupted'],
  ['java.lang.IndexOutOfBoundsException', 'Index 3 out of bounds for length 3'],
  ['freemarker.core.InvalidReferenceException', 'The following has evaluated to null or missing: ==> user.name'],
  ['java.net.UnknownHostException', 'ldap.example.com'],
  ['org.apache.http.conn.HttpHostConnectException', 'Connect to proxy.example.com:8080 timed out'],
  ['java.security.cert.CertificateExpiredException', 'NotAfter: Sat Jan 01 00:00:00 GMT 2022'],
  ['java.lang.UnsupportedOperationException', 'Not implemented'],
  ['com.acme.sync.RemoteException', 'HTTP 403 from the warehouse service'],
  ['java.util.MissingResourceException', "Can't find resource for bundle java.util.PropertyResourceBundle, key foo"],
  ['java.lang.NoSuchMethodError', 'com.acme.Util.foo()V'],
  ['java.time.format.DateTimeParseException', "Text '2024-13-01' could not be parsed at index 5"],
  ['java.lang.IllegalArgumentException', 'Comparison method violates its general contract!'],
  ['java.util.concurrent.TimeoutException', 'Timeout waiting for task'],
  ['java.sql.SQLException', 'ORA-04031: unable to allocate 4160 bytes of shared memory'],
  ['java.sql.SQLException', 'Operand should contain 1 column(s)'],
];
