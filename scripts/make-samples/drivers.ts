// Stack frames and exception classes of the databases' drivers.

/** Databases that samples are made for. */
export type Database = 'mysql' | 'mysql8' | 'mariadb' | 'postgresql' | 'oracle' | 'sqlserver' | 'db2';

const POOL = [
  'com.zaxxer.hikari.pool.ProxyStatement.executeUpdate(ProxyStatement.java:120)',
  'com.zaxxer.hikari.pool.HikariProxyStatement.executeUpdate(HikariProxyStatement.java)',
];

/** What is printed of a driver when a statement fails: innermost calls first, down to the connection pool. */
export const DRIVER_FRAMES: Readonly<Record<Database, readonly string[]>> = {
  mysql: [
    'sun.reflect.NativeConstructorAccessorImpl.newInstance0(Native Method)',
    'com.mysql.jdbc.Util.handleNewInstance(Util.java:403)',
    'com.mysql.jdbc.SQLError.createSQLException(SQLError.java:939)',
    'com.mysql.jdbc.MysqlIO.checkErrorPacket(MysqlIO.java:3878)',
    'com.mysql.jdbc.MysqlIO.sendCommand(MysqlIO.java:2478)',
    'com.mysql.jdbc.StatementImpl.executeUpdate(StatementImpl.java:1552)',
    ...POOL,
  ],
  mysql8: [
    'com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:118)',
    'com.mysql.cj.jdbc.exceptions.SQLExceptionsMapping.translateException(SQLExceptionsMapping.java:122)',
    'com.mysql.cj.jdbc.StatementImpl.executeUpdateInternal(StatementImpl.java:1335)',
    'com.mysql.cj.jdbc.StatementImpl.executeUpdate(StatementImpl.java:1246)',
    ...POOL,
  ],
  mariadb: [
    'org.mariadb.jdbc.internal.util.exceptions.ExceptionFactory.createException(ExceptionFactory.java:153)',
    'org.mariadb.jdbc.internal.protocol.AbstractQueryProtocol.executeQuery(AbstractQueryProtocol.java:240)',
    'org.mariadb.jdbc.MariaDbStatement.executeUpdate(MariaDbStatement.java:517)',
    ...POOL,
  ],
  postgresql: [
    'org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2676)',
    'org.postgresql.core.v3.QueryExecutorImpl.processResults(QueryExecutorImpl.java:2366)',
    'org.postgresql.jdbc.PgStatement.executeInternal(PgStatement.java:490)',
    'org.postgresql.jdbc.PgStatement.executeUpdate(PgStatement.java:267)',
    ...POOL,
  ],
  oracle: [
    'oracle.jdbc.driver.T4CTTIoer11.processError(T4CTTIoer11.java:494)',
    'oracle.jdbc.driver.T4C8Oall.processError(T4C8Oall.java:1205)',
    'oracle.jdbc.driver.T4CStatement.executeForRows(T4CStatement.java:976)',
    'oracle.jdbc.driver.OracleStatement.executeUpdate(OracleStatement.java:1640)',
    ...POOL,
  ],
  sqlserver: [
    'com.microsoft.sqlserver.jdbc.SQLServerException.makeFromDatabaseError(SQLServerException.java:262)',
    'com.microsoft.sqlserver.jdbc.SQLServerStatement.getNextResult(SQLServerStatement.java:1624)',
    'com.microsoft.sqlserver.jdbc.SQLServerStatement.executeUpdate(SQLServerStatement.java:741)',
    ...POOL,
  ],
  db2: [
    'com.ibm.db2.jcc.am.kd.a(kd.java:810)',
    'com.ibm.db2.jcc.am.kd.a(kd.java:66)',
    'com.ibm.db2.jcc.am.fp.c(fp.java:2786)',
    'com.ibm.db2.jcc.am.fp.executeUpdate(fp.java:1105)',
    ...POOL,
  ],
};

/** How the log names the dialect: `Using dialect …` from 7.1 on. */
export const DIALECTS: Readonly<Record<Database, string>> = {
  mysql: 'org.hibernate.dialect.MySQLDialect for MySQL 5.7',
  mysql8: 'org.hibernate.dialect.MySQLDialect for MySQL 8.0',
  mariadb: 'com.liferay.portal.dao.orm.hibernate.MariaDBDialect for MariaDB 10.6',
  postgresql: 'com.liferay.portal.dao.orm.hibernate.PostgreSQLDialect for PostgreSQL 14.7',
  oracle: 'org.hibernate.dialect.Oracle10gDialect for Oracle 19.0',
  sqlserver: 'com.liferay.portal.dao.orm.hibernate.SQLServer2008Dialect for Microsoft SQL Server 15.0',
  db2: 'com.liferay.portal.dao.orm.hibernate.DB2Dialect for DB2/LINUXX8664 11.1',
};
