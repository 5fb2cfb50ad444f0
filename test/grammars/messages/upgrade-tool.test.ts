import { checkMessages, checkNearMisses, checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';

checkPlainLines([
  // first line of the client: 7.2 and 7.3, 7.4 and later
  [
    'JVM arguments: -Dfile.encoding=UTF8 -Duser.country=US -Xmx2048m',
    'tool.jvm-arguments',
    { arguments: ['-Dfile.encoding=UTF8', '-Duser.country=US', '-Xmx2048m'] },
  ],
  [
    'JVM arguments: [-Dfile.encoding=UTF8, -Duser.country=US, -Xmx4096m]',
    'tool.jvm-arguments',
    { arguments: ['-Dfile.encoding=UTF8', '-Duser.country=US', '-Xmx4096m'] },
  ],
  ['JVM arguments: []', 'tool.jvm-arguments', { arguments: [] }],
  [
    'NOTE: Picked up JDK_JAVA_OPTIONS: --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED',
    'tool.jdk-options',
    { options: ['--add-opens=java.base/java.lang=ALL-UNNAMED', '--add-opens=java.base/java.net=ALL-UNNAMED'] },
  ],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g', 'tool.jdk-options', { options: ['-Xmx1g'] }],
  // last line of DBUpgrader: 6.2, 7.0 to 7.2, 7.3, 7.4 and later
  ['Successfully completed upgrade process in 4820 seconds.', 'tool.completed', { scope: 'all-6.2', seconds: 4820 }],
  [
    'Completed Liferay core upgrade and verify processes in 64 seconds',
    'tool.completed',
    { scope: 'core', seconds: 64 },
  ],
  ['Completed Liferay core upgrade process in 96 seconds', 'tool.completed', { scope: 'core', seconds: 96 }],
  ['Completed Liferay upgrade process in 88 seconds', 'tool.completed', { scope: 'all', seconds: 88 }],
  ['Failed Liferay upgrade process in 12 seconds', 'tool.failed', { seconds: 12 }],
  ['Portal upgrade failed. Fix the issue and retry.', 'tool.failed'],
  ['Running modules upgrades. Connect to Gogo shell to check the status.', 'tool.modules-started'],
  ['Retrying upgrade', 'tool.retrying'],
  // Gogo: 7.0, 7.2 and 7.3, 7.4 and later
  ['You are connected to Gogo shell.', 'tool.gogo-opened', { incomplete: false }],
  ['Connecting to Gogo shell...', 'tool.gogo-opened', { incomplete: false }],
  ['Connecting to Gogo shell', 'tool.gogo-opened', { incomplete: false }],
  ['Connecting to Gogo shell because the upgrade failed or is incomplete', 'tool.gogo-opened', { incomplete: true }],
  // errors of the client
  ['Unable to open Gogo shell', 'tool.client-error', { reason: 'Unable to open Gogo shell' }],
  ['Error running upgrade', 'tool.client-error', { reason: 'Error running upgrade' }],
  ['Error running upgrade:', 'tool.client-error', { reason: 'Error running upgrade:' }],
  [
    'Unable to parse command line properties',
    'tool.client-error',
    { reason: 'Unable to parse command line properties' },
  ],
  [
    'Remove /opt/liferay/portal-ext.properties prior to running an upgrade to prevent possible conflicts.',
    'tool.client-error',
    { reason: 'Remove /opt/liferay/portal-ext.properties prior to running an upgrade to prevent possible conflicts.' },
  ],
  [
    'Stopping the upgrade process. Please fix the errors and try again.',
    'tool.client-error',
    { reason: 'Stopping the upgrade process. Please fix the errors and try again.' },
  ],
  // the exception that DBUpgrader ends with
  ['java.lang.IllegalStateException: Missing default Store', 'tool.store-missing'],
]);

checkMessages('DBUpgrader', [
  ['null', 'tool.error'],
  [
    'Unable to execute verify process: com.liferay.portal.verify.VerifyException: boom',
    'tool.verify-failed',
    { reason: 'com.liferay.portal.verify.VerifyException: boom' },
  ],
  [
    'Stopping the server because a preupgrade verification process has failed. No changes have been made to the system. Please fix the reported issues and rerun the upgrade: Missing tables were detected: [Layout]',
    'tool.preverify-failed',
    {
      reason:
        'No changes have been made to the system. Please fix the reported issues and rerun the upgrade: Missing tables were detected: [Layout]',
    },
  ],
  ['Unable to execute preupgrade data cleanup process', 'tool.cleanup-failed'],
]);

checkNearMisses('DBUpgrader', [
  'nullable',
  'Update build 7310',
  'Disable cache registry',
  'com.liferay.data.cleanup.internal.verify.PostUpgradeDataCleanupVerifyProcess did not activate successfully. The verify process will not be executed.',
]);
checkPlainNearMisses([
  'Completed Liferay upgrade process in seconds',
  'Completed Liferay import process in 12 seconds',
  'Failed Liferay upgrade process',
  'JVM argument: -Xmx1g',
  'Remove the file',
  'Stopping the upgrade',
]);
