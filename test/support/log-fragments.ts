import fc from 'fast-check';

/** Pieces of logs of all kinds, whole and broken. */
const FRAGMENTS: readonly string[] = [
  '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:104] Upgrading com.acme.A\n',
  '2024-03-01 02:11:10.411 INFO  [main][UpgradeProcess:104] Completed upgrade process com.acme.A in 5 ms\n',
  '2024-03-01 02:11:10.411 INFO  [main][UpgradeProcess:104] Failed upgrade process com.acme.A in 5 ms {upgrade.component=portal}\n',
  '23:59:59,999 WARN  [a [b:1] c][BaseDB:1] boom\n',
  '00:00:00,001 ERROR [main][DBUpgrader:1] null\n',
  'java.lang.IllegalStateException: boom\n',
  'com.liferay.portal.kernel.upgrade.UpgradeException: x\n',
  '\tat com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:1)\n',
  '\t... 12 more\n',
  'Caused by: java.sql.SQLException: boom\n',
  '\tSuppressed: a.BException: c\n',
  'Mar 08, 2014 10:12:23 PM org.apache.catalina.startup.Catalina start\n',
  'INFORMATION: Server startup in 76038 ms\n',
  '24-Mar-2021 01:04:30.979 INFO [main] org.apache.catalina.startup.Catalina.start Server startup in [6] milliseconds\n',
  '[#|2013-05-11T10:02:02.123+0200|INFO|glassfish3.1.2|a.b|_ThreadName=T;|10:02:02,100 INFO  [T][A:1] x\n',
  '|#]\n',
  '[2015-02-04T07:05:38.123+0100] [glassfish 4.1] [INFO] [] [] [tid: _ThreadName=main] [[\n',
  '  a]]\n',
  '<log4j:event logger="A" timestamp="1709259069411" level="ERROR" thread="main">\n',
  '<log4j:message><![CDATA[x]]></log4j:message>\n',
  '</log4j:event>\n',
  'INFO - Upgrading com.acme.A\n',
  'JVM arguments: [-Xmx1g]\n',
  'Completed Liferay upgrade process in 88 seconds\n',
  'g! upgrade:check\n',
  'There are upgrade processes available for com.acme.a from 1.0.0 to 1.1.0\n',
  '\n',
  '   \n',
  'hello',
  'é€\u{1f600}\n',
  '\u0000\u001b[31m',
  'x'.repeat(300),
];

/** Logs made of such pieces and of any other text. */
export const anyLog = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ maxLength: 12 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** Whole lines only, without control characters: what line ends are is the only question left. */
export const anyLines = fc
  .array(fc.constantFrom(...FRAGMENTS.filter((fragment) => /^[^\0]*\n$/.test(fragment))), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Any bytes, logs in any of the encodings among them. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
  anyLog.map((log) => Buffer.from(log)),
  anyLog.map((log) => Buffer.from(log, 'latin1')),
  anyLog.map((log) => Buffer.from(`\ufeff${log}`, 'utf16le')),
);
