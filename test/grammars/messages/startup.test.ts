import { checkMessages, checkNearMisses, checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';

checkPlainLines([
  [
    'Loading file:/opt/liferay/portal-ext.properties',
    'startup.configuration-loaded',
    { path: 'file:/opt/liferay/portal-ext.properties' },
  ],
  [
    'Loading jar:file:/opt/tomcat/lib/portal-impl.jar!/portal.properties',
    'startup.configuration-loaded',
    { path: 'jar:file:/opt/tomcat/lib/portal-impl.jar!/portal.properties' },
  ],
  // 6.x to 7.3, with code name and build; later versions dropped both
  [
    'Starting Liferay Portal Community Edition 6.2 CE GA6 (Newton / Build 6205 / January 6, 2016)',
    'startup.product',
    { product: 'Liferay Portal Community Edition', version: '6.2 CE GA6', build: '6205' },
  ],
  [
    'Starting Liferay Digital Experience Platform 7.3.10 GA1 (Athanasius / Build 7310 / September 1, 2020)',
    'startup.product',
    { product: 'Liferay Digital Experience Platform', version: '7.3.10 GA1', build: '7310' },
  ],
  [
    'Starting Liferay Community Edition Portal 7.4.3.34 CE GA34 (August 9, 2022)',
    'startup.product',
    { product: 'Liferay Community Edition Portal', version: '7.4.3.34 CE GA34' },
  ],
  [
    'Starting Liferay Digital Experience Platform 2024.Q2.0 (May 21, 2024)',
    'startup.product',
    { product: 'Liferay Digital Experience Platform', version: '2024.Q2.0' },
  ],
  // checks that refuse to go on: 6.2, 7.0, 7.1 and later, 7.4 and later
  ['You must first upgrade to Liferay Portal 5.2.3', 'startup.upgrade-required', { required: 'Liferay Portal 5.2.3' }],
  ['You must first upgrade to Liferay Portal 5203', 'startup.upgrade-required', { required: 'Liferay Portal 5203' }],
  [
    'java.lang.RuntimeException: You must first upgrade to Liferay Portal 6200',
    'startup.upgrade-required',
    { required: 'Liferay Portal 6200' },
  ],
  [
    'You must first upgrade the portal to the required schema version 25.2.0',
    'startup.upgrade-required',
    { required: 'the required schema version 25.2.0' },
  ],
  [
    'java.lang.IllegalStateException: Attempting to deploy an older Liferay Portal version. Current build number is 7310 and attempting to deploy number 7210.',
    'startup.newer-database',
    { text: ' Current build number is 7310 and attempting to deploy number 7210.' },
  ],
  [
    'Attempting to deploy an older Liferay Portal version. Current build version is 6205 and attempting to deploy version 6200.',
    'startup.newer-database',
    { text: ' Current build version is 6205 and attempting to deploy version 6200.' },
  ],
  [
    'Current portal schema version 31.1.1 requires a newer version of Liferay',
    'startup.newer-database',
    { text: 'Current portal schema version 31.1.1 requires a newer version of Liferay' },
  ],
  [
    'java.lang.IllegalStateException: The database contains changes from a previous upgrade attempt that failed. Please restore the old database and file system and retry the upgrade.',
    'startup.failed-attempt',
    { text: ' Please restore the old database and file system and retry the upgrade.' },
  ],
  [
    'Permission conversion to algorithm 6 has not been completed. Please complete the conversion prior to starting the portal.',
    'startup.permission-algorithm',
    { text: ' Please complete the conversion prior to starting the portal.' },
  ],
  [
    'Stopping the server due to unexpected startup errors',
    'startup.server-stopping',
    { reason: 'Stopping the server due to unexpected startup errors' },
  ],
  [
    'Stopping the server due to unexpected upgrade errors',
    'startup.server-stopping',
    { reason: 'Stopping the server due to unexpected upgrade errors' },
  ],
]);

// 6.2; 7.1 and later
checkMessages('StartupHelper', [
  ['Upgrading from 5203 to 6205 is not supported', 'startup.path-unsupported', { from: '5203', to: '6205' }],
]);
checkMessages('StartupAction', [['There are no patches installed', 'startup.patches', { patches: [] }]]);
checkMessages('StartupHelperUtil', [
  ['There are no patches installed', 'startup.patches', { patches: [] }],
  [
    'The following patches are installed: dxp-2-7210, hotfix-100-7210',
    'startup.patches',
    { patches: ['dxp-2-7210', 'hotfix-100-7210'] },
  ],
  ['The following patches are installed: portal-12', 'startup.patches', { patches: ['portal-12'] }],
]);

checkMessages('MainServlet', [
  ['Stopping the server due to the inconsistent patch levels', 'startup.patch-levels-differ'],
  [
    'Required upgrades in modules are pending. Run the upgrade process or type upgrade:checkAll in the Gogo shell to get more information.',
    'startup.upgrades-pending',
    { required: true, scope: 'modules' },
  ],
  [
    'Optional upgrades in portal are pending. Run the upgrade process or type upgrade:checkAll in the Gogo shell to get more information.',
    'startup.upgrades-pending',
    { required: false, scope: 'portal' },
  ],
  // a slip of Liferay's: both are meant
  [
    'Optional upgrades in and portal are pending. Run the upgrade process or type upgrade:checkAll in the Gogo shell to get more information.',
    'startup.upgrades-pending',
    { required: false, scope: 'modules and portal' },
  ],
]);

// the server: Tomcat 8 and later, with a comma (9), Tomcat 7
checkMessages('Catalina', [
  ['Server startup in [64616] milliseconds', 'startup.server-started', { durationMs: 64_616 }],
  ['Server startup in [7,991] milliseconds', 'startup.server-started', { durationMs: 7991 }],
  ['Server startup in 76038 ms', 'startup.server-started', {}, 76_038],
]);
checkMessages('StandardService', [
  ['Starting service [Catalina]', 'startup.server-starting', { text: 'Starting service [Catalina]' }],
  ['Starting service Catalina', 'startup.server-starting', { text: 'Starting service Catalina' }],
]);

checkMessages('VersionLoggerListener', [
  ['JVM Version:           11.0.2+9-LTS', 'startup.java-version', { version: '11.0.2+9-LTS' }],
]);

checkNearMisses('MainServlet', [
  'The default JVM character set "ISO-8859-1" is not UTF. Please review the JVM property "file.encoding".',
  'The default JVM time zone "CET" is not UTC or GMT. Please review the JVM property "user.timezone".',
  'Unable to update build information',
  'Required upgrades in modules are done.',
]);
checkPlainNearMisses([
  'Loading /opt/liferay/portal-ext.properties',
  'Starting Liferay',
  'Starting Liferay Portal',
  'You must first upgrade',
  'Stopping the server',
]);
