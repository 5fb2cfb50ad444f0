import { checkMessages, checkNearMisses, checkPlainLines } from '../../support/check-messages.ts';

const REGISTRY = 'com.liferay.portal.upgrade.v7_4_x.PortalUpgradeProcessRegistryImpl';
const SUITE = 'com.liferay.portal.upgrade.data.cleanup.DataCleanupPreupgradeProcessSuite';

checkMessages('UpgradeProcess', [
  // 6.2 to 2026
  [
    'Upgrading com.liferay.portal.upgrade.UpgradeProcess_6_2_0',
    'upgrade.process.started',
    { name: 'com.liferay.portal.upgrade.UpgradeProcess_6_2_0' },
  ],
  [
    'Upgrading com.liferay.portal.upgrade.v7_0_0.UpgradeSchema',
    'upgrade.process.started',
    { name: 'com.liferay.portal.upgrade.v7_0_0.UpgradeSchema' },
  ],
  [
    'Upgrading com.acme.foo.upgrade.FooUpgradeStepRegistrator$1$1',
    'upgrade.process.started',
    { name: 'com.acme.foo.upgrade.FooUpgradeStepRegistrator$1$1' },
  ],
  // 7.0 and early 7.1: no space in front of ms
  [
    'Completed upgrade process com.liferay.portal.upgrade.UpgradeProcess_7_0_0 in 32340ms',
    'upgrade.process.completed',
    { name: 'com.liferay.portal.upgrade.UpgradeProcess_7_0_0' },
    32_340,
  ],
  [
    'Completed upgrade process com.acme.foo.internal.upgrade.v100.UpgradeReleaseStep in 0ms',
    'upgrade.process.completed',
    { name: 'com.acme.foo.internal.upgrade.v100.UpgradeReleaseStep' },
    0,
  ],
  // late 7.1 and later
  [
    'Completed upgrade process com.liferay.portal.upgrade.v7_3_x.UpgradeSchema in 10513 ms',
    'upgrade.process.completed',
    { name: 'com.liferay.portal.upgrade.v7_3_x.UpgradeSchema' },
    10_513,
  ],
  [
    'Failed upgrade process com.liferay.portal.upgrade.PortalUpgradeProcess in 53125 ms',
    'upgrade.process.failed',
    { name: 'com.liferay.portal.upgrade.PortalUpgradeProcess' },
    53_125,
  ],
  // 7.4 and later, partitioned
  [
    'Upgrading com.liferay.portal.upgrade.v7_4_x.UpgradeListTypeCompanyId#20116',
    'upgrade.process.started',
    { name: 'com.liferay.portal.upgrade.v7_4_x.UpgradeListTypeCompanyId', company: '20116' },
  ],
  // mid 7.4 and later: free text of UpgradeProcessFactory
  [
    `Upgrading ${REGISTRY} - Modifying table Company to add the columns [a LONG, b VARCHAR(75) null]`,
    'upgrade.process.started',
    { name: `${REGISTRY} - Modifying table Company to add the columns [a LONG, b VARCHAR(75) null]` },
  ],
  [
    `Completed upgrade process ${REGISTRY} - Modifying table Company to add the columns [a LONG, b VARCHAR(75) null] in 39 ms`,
    'upgrade.process.completed',
    { name: `${REGISTRY} - Modifying table Company to add the columns [a LONG, b VARCHAR(75) null]` },
    39,
  ],
  [
    `Upgrading ${REGISTRY} - Modifying table Layout to alter the name of the column typeSettings to settings_ TEXT`,
    'upgrade.process.started',
    { name: `${REGISTRY} - Modifying table Layout to alter the name of the column typeSettings to settings_ TEXT` },
  ],
  [
    `Failed upgrade process ${REGISTRY} - Modifying table Layout to alter the type of the column name to STRING null in 7 ms`,
    'upgrade.process.failed',
    { name: `${REGISTRY} - Modifying table Layout to alter the type of the column name to STRING null` },
    7,
  ],
  [
    `Upgrading ${REGISTRY} - Modifying table Layout to drop the columns [a, b]`,
    'upgrade.process.started',
    { name: `${REGISTRY} - Modifying table Layout to drop the columns [a, b]` },
  ],
  [
    `Upgrading ${REGISTRY} - Modifying schema to drop tables [Foo, Bar]`,
    'upgrade.process.started',
    { name: `${REGISTRY} - Modifying schema to drop tables [Foo, Bar]` },
  ],
  [
    `Upgrading ${REGISTRY} - Modifying schema to run SQL updates`,
    'upgrade.process.started',
    { name: `${REGISTRY} - Modifying schema to run SQL updates` },
  ],
  // 2022 snapshots
  [
    `Upgrading ${REGISTRY} -> addColumns: Company - [a LONG]`,
    'upgrade.process.started',
    { name: `${REGISTRY} -> addColumns: Company - [a LONG]` },
  ],
  [
    'Upgrading com.liferay.portal.kernel.upgrade.UpgradeProcessFactory$1',
    'upgrade.process.started',
    { name: 'com.liferay.portal.kernel.upgrade.UpgradeProcessFactory$1' },
  ],
  // a duration inside the name is part of it; the one at the end is the process's
  [
    'Completed upgrade process com.acme.A - Waiting in 3 ms steps in 12 ms',
    'upgrade.process.completed',
    { name: 'com.acme.A - Waiting in 3 ms steps' },
    12,
  ],
  // a # that opens no company id
  [
    'Upgrading com.acme.A - Issue #12 of table T',
    'upgrade.process.started',
    { name: 'com.acme.A - Issue #12 of table T' },
  ],
]);

checkMessages('PortalUpgradeProcess', [
  [
    'Upgrading com.liferay.portal.upgrade.PortalUpgradeProcess',
    'upgrade.process.started',
    { name: 'com.liferay.portal.upgrade.PortalUpgradeProcess' },
  ],
]);

checkMessages('DataCleanupPreupgradeProcessSuite', [
  [`Starting ${SUITE}`, 'upgrade.cleanup.started', { name: SUITE }],
  [`Finished ${SUITE}`, 'upgrade.cleanup.finished', { name: SUITE }],
]);

// 7.0 to 7.3: loggers that the OSGi bridge renamed, copies without time stamp
checkMessages('com_liferay_portal_upgrade_impl', [
  ['Upgrading com.acme.A ', 'upgrade.process.started', { name: 'com.acme.A' }],
]);

checkPlainLines([
  ['INFO - Upgrading com.acme.A', 'upgrade.process.started', { name: 'com.acme.A' }],
  ['INFO - Completed upgrade process com.acme.A in 3ms', 'upgrade.process.completed', { name: 'com.acme.A' }, 3],
]);

checkNearMisses('UpgradeProcess', [
  'Upgrading',
  'Upgrades com.acme.A',
  'upgrading com.acme.A',
  'Completed upgrade processes com.acme.A',
  'Failed upgrade process',
]);

checkNearMisses('DataCleanupPreupgradeProcessSuite', ['Starting com.acme.Suites', 'Finished com.acme.SuiteRunner']);
