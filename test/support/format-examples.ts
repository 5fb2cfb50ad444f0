// Records of every log format, in all the ways in which they are written, with what their headers say.
import type { SeverityText } from '../../src/model/severity.ts';

/** A record, and what must be read of it; `time` is ISO where the record is dated, else `HH:mm:ss.SSS`. */
export interface FormatExample {
  readonly variant: string;
  readonly record: string;
  readonly time?: string;
  readonly severityText?: SeverityText;
  readonly thread?: string;
  readonly logger?: string;
  readonly message: string;
  readonly component?: string;
}

const PROCESS = 'Upgrading com.liferay.portal.upgrade.PortalUpgradeProcess';
const STARTED = 'Server startup in 76038 ms';
const STARTED_8 = 'Server startup in [64616] milliseconds';

const LIFERAY_CONSOLE: readonly FormatExample[] = [
  {
    variant: 'full date with a dot (7.2 and later)',
    record: `2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:104] ${PROCESS}`,
    time: '2024-03-01T02:11:09.411Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'UpgradeProcess',
    message: PROCESS,
  },
  {
    variant: 'time only with a comma (6.2 to 7.1)',
    record: '07:44:04,086 WARN  [localhost-startStop-1][BaseDB:350] Duplicate entry',
    time: '07:44:04.086',
    severityText: 'WARN',
    thread: 'localhost-startStop-1',
    logger: 'BaseDB',
    message: 'Duplicate entry',
  },
  {
    variant: 'no thread (6.0 and 6.1)',
    record: `21:44:10,070 INFO  [UpgradeProcess:131] ${PROCESS}`,
    time: '21:44:10.070',
    severityText: 'INFO',
    logger: 'UpgradeProcess',
    message: PROCESS,
  },
  {
    variant: 'a date in brackets',
    record: '[2024-03-01 02:11:09,411] ERROR [main][DBUpgrader:230] null',
    time: '2024-03-01T02:11:09.411Z',
    severityText: 'ERROR',
    thread: 'main',
    logger: 'DBUpgrader',
    message: 'null',
  },
  {
    variant: 'no time stamp',
    record: `INFO  [main][UpgradeProcess:115] ${PROCESS}`,
    severityText: 'INFO',
    thread: 'main',
    logger: 'UpgradeProcess',
    message: PROCESS,
  },
  {
    variant: 'all cut off but the logger',
    record: '[MainServlet:237] java.lang.RuntimeException: boom',
    logger: 'MainServlet',
    message: 'java.lang.RuntimeException: boom',
  },
  {
    variant: 'a thread with a path and colons',
    record:
      '2018-08-23 18:59:16.154 INFO  [fileinstall-C:/liferay/osgi/modules][UpgradeProcess:86] Upgrading com.acme.A',
    time: '2018-08-23T18:59:16.154Z',
    severityText: 'INFO',
    thread: 'fileinstall-C:/liferay/osgi/modules',
    logger: 'UpgradeProcess',
    message: 'Upgrading com.acme.A',
  },
  {
    variant: 'a thread with spaces and colons',
    record:
      '2020-08-07 16:20:26.001 ERROR [Start Level: Equinox Container: 4c3b8f2e-61a5-4f0e-9a3c-0d9c1f7b2a11][UpgradeExecutor:166] boom',
    time: '2020-08-07T16:20:26.001Z',
    severityText: 'ERROR',
    thread: 'Start Level: Equinox Container: 4c3b8f2e-61a5-4f0e-9a3c-0d9c1f7b2a11',
    logger: 'UpgradeExecutor',
    message: 'boom',
  },
  {
    variant: 'a thread in brackets of its own (WebLogic)',
    record: "10:00:00,000 INFO  [[ACTIVE] ExecuteThread: '0' for queue: 'weblogic.kernel.Default'][StartupAction:97] a",
    time: '10:00:00.000',
    severityText: 'INFO',
    thread: "[ACTIVE] ExecuteThread: '0' for queue: 'weblogic.kernel.Default'",
    logger: 'StartupAction',
    message: 'a',
  },
  {
    variant: 'a thread that holds what looks like a logger',
    record: '10:00:00,000 INFO  [pool [a:1] b][StartupAction:97] a [b:2] c',
    time: '10:00:00.000',
    severityText: 'INFO',
    thread: 'pool [a:1] b',
    logger: 'StartupAction',
    message: 'a [b:2] c',
  },
  {
    variant: 'a logger without line (log4j 2) or with an unknown one (log4j 1)',
    record: '10:00:00,000 DEBUG [main][BaseDB:] a',
    time: '10:00:00.000',
    severityText: 'DEBUG',
    thread: 'main',
    logger: 'BaseDB',
    message: 'a',
  },
  {
    variant: 'a logger that the OSGi bridge renamed, with a space behind the message',
    record: '2023-05-24 23:29:31.100 FATAL [main][com_liferay_portal_upgrade_impl:97] bridged ',
    time: '2023-05-24T23:29:31.100Z',
    severityText: 'FATAL',
    thread: 'main',
    logger: 'com_liferay_portal_upgrade_impl',
    message: 'bridged',
  },
  {
    variant: 'a log context (7.4 U72 and later)',
    record:
      '2023-05-24 23:30:17.095 INFO  [main][BaseDB:846] Adding indexes {upgrade.component=com.liferay.wiki.service}',
    time: '2023-05-24T23:30:17.095Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'BaseDB',
    message: 'Adding indexes',
    component: 'com.liferay.wiki.service',
  },
  {
    variant: 'a log context with several keys',
    record:
      '2023-05-24 23:31:00.000 INFO  [main][UpgradeRecorder:150] Major upgrade finished with result warning {upgrade.component=framework, upgrade.result=warning, upgrade.type=major}',
    time: '2023-05-24T23:31:00.000Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'UpgradeRecorder',
    message: 'Major upgrade finished with result warning',
    component: 'framework',
  },
  {
    variant: 'an empty log context',
    record: '2023-05-24 23:29:31.100 INFO  [main][DataSourceFactoryImpl:684] Successfully acquired JDBC connection {}',
    time: '2023-05-24T23:29:31.100Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'DataSourceFactoryImpl',
    message: 'Successfully acquired JDBC connection',
  },
  {
    variant: 'braces that are no log context',
    record: '2026-02-02 10:01:00.000 INFO  [main][A:480] a {queryId=12} b {c d}',
    time: '2026-02-02T10:01:00.000Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'A',
    message: 'a {queryId=12} b {c d}',
  },
  {
    variant: 'the key of a row that an exception names',
    record:
      '02:11:09,411 ERROR [main][A:1] a.NoSuchFileException: No File exists with the key {fileId=12, version=1.2}',
    time: '02:11:09.411',
    severityText: 'ERROR',
    thread: 'main',
    logger: 'A',
    message: 'a.NoSuchFileException: No File exists with the key {fileId=12, version=1.2}',
  },
];

const SHORT_ECHO: readonly FormatExample[] = [
  {
    variant: 'information',
    record: 'INFO - Upgrading com.acme.A',
    severityText: 'INFO',
    message: 'Upgrading com.acme.A',
  },
  { variant: 'a warning', record: 'WARN - Duplicate entry', severityText: 'WARN', message: 'Duplicate entry' },
  { variant: 'an error', record: 'ERROR - boom', severityText: 'ERROR', message: 'boom' },
];

const XML_TAG =
  '<log4j:event logger="com.liferay.portal.upgrade.PortalUpgradeProcess" timestamp="1709259069411" level="INFO" thread="main">';

const LOG4J_XML: readonly FormatExample[] = [
  {
    variant: 'with its location',
    record: `${XML_TAG}\n<log4j:message><![CDATA[${PROCESS}]]></log4j:message>\n<log4j:locationInfo class="A" method="b" file="A.java" line="1"/>\n</log4j:event>`,
    time: '2024-03-01T02:11:09.411Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'PortalUpgradeProcess',
    message: PROCESS,
  },
  {
    variant: 'with a throwable, on few lines',
    record:
      '<log4j:event logger="Boom" timestamp="1709259069411" level="ERROR" thread="a [b:1] c"><log4j:message><![CDATA[null]]></log4j:message><log4j:throwable><![CDATA[java.lang.RuntimeException: x\n\tat a.B.c(B.java:1)\n]]></log4j:throwable></log4j:event>',
    time: '2024-03-01T02:11:09.411Z',
    severityText: 'ERROR',
    thread: 'a [b:1] c',
    logger: 'Boom',
    message: 'null',
  },
  {
    variant: 'with a record of another format in its message',
    record: `${XML_TAG}\n<log4j:message><![CDATA[first\n10:00:00,000 INFO  [main][A:1] second]]></log4j:message>\n</log4j:event>`,
    time: '2024-03-01T02:11:09.411Z',
    severityText: 'INFO',
    thread: 'main',
    logger: 'PortalUpgradeProcess',
    message: 'first',
  },
];

const STDOUT = 'glassfish3.1.2|javax.enterprise.system.std.com.sun.enterprise.server.logging';

const GLASSFISH: readonly FormatExample[] = [
  {
    variant: 'uniform format (3.x)',
    record: `[#|2013-05-11T10:02:02.123+0200|INFO|${STDOUT}|_ThreadID=10;_ThreadName=Thread-2;|Starting Liferay Portal|#]`,
    time: '2013-05-11T08:02:02.123Z',
    severityText: 'INFO',
    thread: 'Thread-2',
    message: 'Starting Liferay Portal',
  },
  {
    variant: 'uniform format with a stack trace',
    record: `[#|2013-05-11T10:02:02.123Z|SEVERE|${STDOUT}|_ThreadID=10;_ThreadName=Thread-2;|java.lang.RuntimeException: x\n\tat a.B.c(B.java:1)\n|#]`,
    time: '2013-05-11T10:02:02.123Z',
    severityText: 'ERROR',
    thread: 'Thread-2',
    message: 'java.lang.RuntimeException: x',
  },
  {
    variant: "uniform format around a line of Liferay's console",
    record: `[#|2013-05-11T10:02:02.123+0000|INFO|${STDOUT}|_ThreadID=10;_ThreadName=Thread-2;|10:02:02,100 WARN  [admin-thread-pool-4848(2)][UpgradeProcess:174] ${PROCESS}\n|#]`,
    time: '2013-05-11T10:02:02.123Z',
    severityText: 'WARN',
    thread: 'admin-thread-pool-4848(2)',
    logger: 'UpgradeProcess',
    message: PROCESS,
  },
  {
    variant: 'ODL format (4 and later)',
    record:
      '[2015-02-04T07:05:38.123+0100] [glassfish 4.1] [INFO] [NCLS-LOGGING-00009] [javax.enterprise.logging] [tid: _ThreadID=16 _ThreadName=RunLevelControllerThread-1] [timeMillis: 1423029938123] [levelValue: 800] [[\n  Running GlassFish Version]]',
    time: '2015-02-04T06:05:38.123Z',
    severityText: 'INFO',
    thread: 'RunLevelControllerThread-1',
    message: 'Running GlassFish Version',
  },
  {
    variant: 'ODL format with a stack trace',
    record:
      '[2015-02-04T07:05:38.123+0100] [glassfish 4.1] [SEVERE] [] [] [tid: _ThreadID=1 _ThreadName=main] [timeMillis: 1423029938123] [levelValue: 1000] [[\n  java.lang.RuntimeException: x\n\tat a.B.c(B.java:1)]]',
    time: '2015-02-04T06:05:38.123Z',
    severityText: 'ERROR',
    thread: 'main',
    message: 'java.lang.RuntimeException: x',
  },
];

const CATALINA = { logger: 'Catalina' } as const;

const JUL: readonly FormatExample[] = [
  {
    variant: 'one line, English',
    record: `24-Mar-2021 01:04:30.979 INFO [main] org.apache.catalina.startup.Catalina.start ${STARTED_8}`,
    time: '2021-03-24T01:04:30.979Z',
    severityText: 'INFO',
    thread: 'main',
    message: STARTED_8,
    ...CATALINA,
  },
  {
    variant: 'one line, a warning of a thread with a dash',
    record:
      '24-Mar-2021 01:04:30.979 WARNING [localhost-startStop-1] org.apache.catalina.loader.WebappClassLoaderBase.clearReferencesThreads The web application [ROOT] leaks',
    time: '2021-03-24T01:04:30.979Z',
    severityText: 'WARN',
    thread: 'localhost-startStop-1',
    logger: 'WebappClassLoaderBase',
    message: 'The web application [ROOT] leaks',
  },
  {
    variant: 'one line, German',
    record: `24-Mär-2021 01:04:30.979 SCHWERWIEGEND [main] org.apache.catalina.startup.Catalina.start ${STARTED_8}`,
    severityText: 'ERROR',
    thread: 'main',
    message: STARTED_8,
    ...CATALINA,
  },
  {
    variant: 'one line, French',
    record: `24-mars-2021 01:04:30.979 INFOS [main] org.apache.catalina.startup.Catalina.start ${STARTED_8}`,
    severityText: 'INFO',
    thread: 'main',
    message: STARTED_8,
    ...CATALINA,
  },
  {
    variant: 'one line, Spanish',
    record: `24-mar-2021 01:04:30.979 GRAVE [main] org.apache.catalina.startup.Catalina.start ${STARTED_8}`,
    time: '2021-03-24T01:04:30.979Z',
    severityText: 'ERROR',
    thread: 'main',
    message: STARTED_8,
    ...CATALINA,
  },
  {
    variant: 'one line, Japanese',
    record: `24-3月-2021 01:04:30.979 情報 [main] org.apache.catalina.startup.Catalina.start ${STARTED_8}`,
    severityText: 'INFO',
    thread: 'main',
    message: STARTED_8,
    ...CATALINA,
  },
  {
    variant: 'two lines, English',
    record: `Mar 08, 2014 10:12:23 PM org.apache.catalina.startup.Catalina start\nINFO: ${STARTED}`,
    time: '2014-03-08T22:12:23.000Z',
    severityText: 'INFO',
    message: STARTED,
    ...CATALINA,
  },
  {
    variant: 'two lines, English, midnight',
    record: `Mar 8, 2014 12:00:01 AM org.apache.catalina.core.StandardContext startInternal\nSEVERE: Error listenerStart`,
    time: '2014-03-08T00:00:01.000Z',
    severityText: 'ERROR',
    logger: 'StandardContext',
    message: 'Error listenerStart',
  },
  {
    variant: 'two lines, German',
    record: `08.03.2014 22:12:23 org.apache.catalina.startup.Catalina start\nINFORMATION: ${STARTED}`,
    time: '2014-03-08T22:12:23.000Z',
    severityText: 'INFO',
    message: STARTED,
    ...CATALINA,
  },
  {
    variant: 'two lines, French',
    record: `août 08, 2014 10:12:23 PM org.apache.catalina.startup.Catalina start\nAVERTISSEMENT: ${STARTED}`,
    severityText: 'WARN',
    message: STARTED,
    ...CATALINA,
  },
  {
    variant: 'two lines, French, day first',
    record: `8 mars 2014 22:12:23 org.apache.catalina.startup.Catalina start\nGRAVE: ${STARTED}`,
    severityText: 'ERROR',
    message: STARTED,
    ...CATALINA,
  },
  {
    variant: 'two lines, Spanish',
    record: `08-mar-2014 22:12:23 org.apache.catalina.startup.Catalina start\nINFORMACIÓN: ${STARTED}`,
    time: '2014-03-08T22:12:23.000Z',
    severityText: 'INFO',
    message: STARTED,
    ...CATALINA,
  },
  {
    variant: 'two lines, Japanese',
    record: `3 08, 2014 10:12:23 午後 org.apache.catalina.startup.Catalina start\n情報: ${STARTED}`,
    severityText: 'INFO',
    message: STARTED,
    ...CATALINA,
  },
  {
    variant: 'two lines, Japanese, year first',
    record: `2014/03/08 22:12:23 org.apache.catalina.startup.Catalina start\n致命的: ${STARTED}`,
    time: '2014-03-08T22:12:23.000Z',
    severityText: 'ERROR',
    message: STARTED,
    ...CATALINA,
  },
];

/** Examples by the name of their format. */
export const FORMAT_EXAMPLES: Readonly<Record<string, readonly FormatExample[]>> = {
  'liferay-console': LIFERAY_CONSOLE,
  'short-echo': SHORT_ECHO,
  'log4j-xml': LOG4J_XML,
  glassfish: GLASSFISH,
  jul: JUL,
};
