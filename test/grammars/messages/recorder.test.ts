import { checkMessages, checkNearMisses } from '../../support/check-messages.ts';

checkMessages('UpgradeRecorder', [
  ['Major upgrade finished with result success', 'recorder.finished', { type: 'major', result: 'success' }],
  ['Minor upgrade finished with result warning', 'recorder.finished', { type: 'minor', result: 'warning' }],
  ['Micro upgrade finished with result failure', 'recorder.finished', { type: 'micro', result: 'failure' }],
  [
    'No upgrade upgrade finished with result unresolved',
    'recorder.finished',
    { type: 'no upgrade', result: 'unresolved' },
  ],
  ['No pending upgrades to run', 'recorder.nothing-pending'],
  ['Upgrade process failed or upgrade dependencies are not resolved', 'recorder.unresolved'],
  ['Unrelated errors occur during the upgrade', 'recorder.unrelated-errors'],
  [
    'Unable to check the upgrade result due to Connection refused. Please check manually.',
    'recorder.unknown',
    { reason: 'Connection refused. Please check manually.' },
  ],
]);

checkMessages('UpgradeReport', [
  ['Starting upgrade report generation', 'report.started'],
  [
    'Upgrade report generated in /opt/liferay/reports/upgrade_report.txt',
    'report.generated',
    { path: '/opt/liferay/reports/upgrade_report.txt' },
  ],
  // the log context of this line holds braces, line ends and commas
  [
    'Upgrade report generated in /opt/my reports/upgrade_report.info {upgrade.report.errors=[a:[1:{x}, ]], upgrade.report.type=major}',
    'report.generated',
    { path: '/opt/my reports/upgrade_report.info' },
  ],
  ['Upgrade report was not generated because no upgrade processes were executed', 'report.skipped'],
  ['Unable to generate the upgrade report at /opt/liferay/reports', 'report.failed'],
  ['Unable to generate the upgrade report in /opt/liferay/reports/upgrade_report.txt', 'report.failed'],
  ['Unable to generate the upgrade report', 'report.failed'],
]);

checkNearMisses('UpgradeRecorder', [
  'Huge upgrade finished with result success',
  'Major upgrade finished',
  'major upgrade finished with result success',
  'Pending upgrades to run',
  // The level speaks for these.
  'Unable to get schema version',
  'Unable to process Release_ table',
]);
checkNearMisses('UpgradeReport', [
  'Unable to determine the document library size. Increase the timeout or check it manually.',
  'Unable to determine the document library size',
  'Unable to get build number',
  'Unable to get document library store root dir',
  'Unable to retrieve data from Release_',
  'Unable to load properties file from: /opt/x',
]);
