import { checkMessages, checkNearMisses, checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';

const MODULE = 'com.liferay.layout.service';

// 7.1 to 7.4
checkMessages('UpgradeStepRegistratorTracker', [
  [`Failed upgrade process for module ${MODULE}`, 'upgrade.module.failed', { module: MODULE }],
]);

// 2023 and later
checkMessages('UpgradeExecutor', [
  [`Failed upgrade process for module ${MODULE}`, 'upgrade.module.failed', { module: MODULE }],
  [`The upgrade of module ${MODULE} failed`, 'upgrade.module.failed', { module: MODULE }],
]);

// from the Gogo shell
checkMessages('ReleaseManagerOSGiCommands', [
  [`Failed upgrade process for module ${MODULE}`, 'upgrade.module.failed', { module: MODULE }],
]);
checkMessages('UpgradeOSGiCommands', [
  [`Failed upgrade process for module ${MODULE}`, 'upgrade.module.failed', { module: MODULE }],
]);

// the OSGi bridge puts a space behind
checkMessages('com_liferay_portal_upgrade_impl', [
  [`Failed upgrade process for module ${MODULE} `, 'upgrade.module.failed', { module: MODULE }],
]);

checkPlainLines([
  // Gogo of 7.0 to 7.2
  [`Failed upgrade process for module ${MODULE}:`, 'upgrade.module.failed', { module: MODULE }],
  [
    `java.lang.IllegalStateException: Unable to upgrade ${MODULE} to 1.5.0 from 1.4.1`,
    'upgrade.module.unreachable',
    { module: MODULE, from: '1.4.1', to: '1.5.0' },
  ],
  [
    `Unable to upgrade ${MODULE} to 1.5.0 from 1.4.1`,
    'upgrade.module.unreachable',
    { module: MODULE, from: '1.4.1', to: '1.5.0' },
  ],
  // upgrade:check of 7.0 to 7.3, of 7.4, with the steps below
  [
    `There is an upgrade process available for ${MODULE} from 1.0.0 to 1.3.0`,
    'upgrade.module.pending',
    { module: MODULE, from: '1.0.0', to: '1.3.0' },
  ],
  [
    `There are upgrade processes available for ${MODULE} from 1.0.0 to 1.3.0`,
    'upgrade.module.pending',
    { module: MODULE, from: '1.0.0', to: '1.3.0' },
  ],
  [
    'There are upgrade processes available for Portal from 8.18.4 to 16.0.0 (requires upgrade tool or auto upgrade)',
    'upgrade.module.pending',
    { module: 'Portal', from: '8.18.4', to: '16.0.0' },
  ],
  [
    `There are upgrade processes available for ${MODULE} from 1.0.0 to 1.3.0:`,
    'upgrade.module.pending',
    { module: MODULE, from: '1.0.0', to: '1.3.0' },
  ],
  [
    `Would upgrade ${MODULE} from 1.0.0 to 1.3.0 and its dependent modules`,
    'upgrade.module.pending',
    { module: MODULE, from: '1.0.0', to: '1.3.0' },
  ],
  // upgrade:list
  [`Registered upgrade processes for ${MODULE} 1.0.0`, 'upgrade.module.listed', { module: MODULE, version: '1.0.0' }],
  [
    '\t{fromSchemaVersionString=0.0.1, toSchemaVersionString=1.0.0-step-3, upgradeStep=com.liferay.x.UpgradeY@6e9691da}',
    'upgrade.module.step',
    { from: '0.0.1', to: '1.0.0-step-3', process: 'com.liferay.x.UpgradeY' },
  ],
  [
    '{fromSchemaVersionString=1.0.0.step-1, toSchemaVersionString=1.0.0, upgradeStep=com.liferay.x.R$1@1f}',
    'upgrade.module.step',
    { from: '1.0.0.step-1', to: '1.0.0', process: 'com.liferay.x.R$1' },
  ],
  ['Unsatisfied components prevent upgrade processes to be registered', 'upgrade.modules.unsatisfied'],
  // the client of 7.0 to early 7.4
  ['Checking to see if all upgrades have completed... done.', 'upgrade.modules.checked', { done: true }],
  [
    'Checking to see if all upgrades have completed... your upgrades have failed, have not started, or are still running.',
    'upgrade.modules.checked',
    { done: false },
  ],
]);

checkNearMisses('UpgradeExecutor', [
  'Failed upgrade process for module',
  'Failed upgrade process for modules a and b',
  'Unable to upgrade com.liferay.x',
  'The upgrade of module com.liferay.x succeeded',
]);
checkPlainNearMisses([
  'There are upgrade processes available',
  'There are 2 upgrade processes available for com.liferay.x from 1.0.0 to 1.3.0',
  'Registered upgrade processes for com.liferay.x',
  '{fromSchemaVersionString=0.0.1, upgradeStep=com.liferay.x.UpgradeY@6e9691da}',
  'Checking to see if all upgrades have completed...',
]);
// The level speaks for these: no grammar reads them.
checkNearMisses('ReleaseManagerImpl', [
  'Unable to create the schema for module com.liferay.x',
  'Unable to get pending upgrade information for the portal',
]);
