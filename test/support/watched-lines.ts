/** Lines of an upgrade as it is written, and what a watch prints of it. */

export const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
export const LAYOUT = 'com.liferay.portal.upgrade.v7_4_x.UpgradeLayout';
export const GROUP = 'com.liferay.portal.upgrade.v7_4_x.UpgradeGroup';

/** A line of the log. */
export function line(time: string, text: string, head = 'INFO  [main][UpgradeProcess:124]'): string {
  return `2025-04-05 ${time} ${head} ${text}\n`;
}

const DATABASE = line(
  '03:00:00.000',
  'Using dialect com.liferay.portal.dao.orm.hibernate.MySQLDialect for MySQL 8.0',
  'INFO  [main][DialectDetector:159]',
);
export const BEGIN = `${DATABASE}${line('03:00:10.000', `Upgrading ${PORTAL}`)}${line('03:00:11.000', `Upgrading ${GROUP}`)}${line('03:00:12.000', `Completed upgrade process ${GROUP} in 1000 ms`)}${line('03:00:12.000', `Upgrading ${LAYOUT}`)}`;
export const CORE_END = `${line('03:01:12.000', `Completed upgrade process ${LAYOUT} in 60000 ms`)}${line('03:01:13.000', `Completed upgrade process ${PORTAL} in 63000 ms`)}`;
export const END = `${line('03:01:14.000', 'Major upgrade finished with result success', 'INFO  [main][UpgradeRecorder:168]')}\nCompleted Liferay upgrade process in 74 seconds\n`;
export const FAILURE = `${line('03:00:20.000', `Failed upgrade process ${LAYOUT} in 8000 ms`)}${line('03:00:20.000', `Failed upgrade process ${PORTAL} in 10000 ms`)}${line('03:00:20.100', 'null', 'ERROR [main][DBUpgrader:230]')}com.liferay.portal.kernel.upgrade.UpgradeException: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '1-2-3' for key 'IX_9D2F41C7'
	at com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:118)
Caused by: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '1-2-3' for key 'IX_9D2F41C7'
	at com.mysql.cj.jdbc.ClientPreparedStatement.executeUpdate(ClientPreparedStatement.java:1061)
`;

/** Lines that a watch prints, before the report. */
export function told(stdout: string): readonly string[] {
  return stdout.split('\n').filter((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ /.test(text));
}
