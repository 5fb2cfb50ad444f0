import { checkMessages, checkNearMisses, checkPlainNearMisses } from '../../support/check-messages.ts';

const UPDATER = 'com.liferay.portal.db.index.IndexUpdaterUtil';
const OLD_UPDATER = 'com.liferay.portal.upgrade.internal.index.updater.IndexUpdaterUtil';

checkMessages('LoggingTimer', [
  [
    'Starting com.liferay.portal.upgrade.v7_0_0.UpgradeSharding#doUpgrade',
    'upgrade.timer.started',
    { name: 'com.liferay.portal.upgrade.v7_0_0.UpgradeSharding#doUpgrade' },
  ],
  [
    'Completed com.liferay.portal.upgrade.v7_0_0.UpgradeRatings#upgradeRatingsStats in 82915 ms',
    'upgrade.timer.completed',
    { name: 'com.liferay.portal.upgrade.v7_0_0.UpgradeRatings#upgradeRatingsStats' },
    82_915,
  ],
  ['Starting com.acme.A#<init>', 'upgrade.timer.started', { name: 'com.acme.A#<init>' }],
  ['Starting com.acme.A$1#lambda$doUpgrade$0', 'upgrade.timer.started', { name: 'com.acme.A$1#lambda$doUpgrade$0' }],
  ['Starting com.acme.A#alter#Layout', 'upgrade.timer.started', { name: 'com.acme.A#alter#Layout' }],
  [
    'Completed com.liferay.portal.upgrade.v7_0_0.UpgradeSchema#runSQLTemplate#update-6.2.0-7.0.0.sql in 32041 ms',
    'upgrade.timer.completed',
    { name: 'com.liferay.portal.upgrade.v7_0_0.UpgradeSchema#runSQLTemplate#update-6.2.0-7.0.0.sql' },
    32_041,
  ],
  [
    'Starting com.acme.A#b#free #text, [with] (all)',
    'upgrade.timer.started',
    { name: 'com.acme.A#b#free #text, [with] (all)' },
  ],
  // index updates name their module: 7.1 to 7.3, 7.4, 2024 and later
  [
    `Starting ${OLD_UPDATER}#updateIndexes#Updating database indexes for com.liferay.asset.list.service`,
    'upgrade.timer.started',
    {
      name: `${OLD_UPDATER}#updateIndexes#Updating database indexes for com.liferay.asset.list.service`,
      module: 'com.liferay.asset.list.service',
    },
  ],
  [
    `Completed ${UPDATER}#lambda$updateIndexes$1#Updating database indexes for com.liferay.wiki.service in 49 ms`,
    'upgrade.timer.completed',
    {
      name: `${UPDATER}#lambda$updateIndexes$1#Updating database indexes for com.liferay.wiki.service`,
      module: 'com.liferay.wiki.service',
    },
    49,
  ],
  [
    `Starting ${UPDATER}#updateIndexes#Updating database indexes for com.liferay.wiki.service`,
    'upgrade.timer.started',
    {
      name: `${UPDATER}#updateIndexes#Updating database indexes for com.liferay.wiki.service`,
      module: 'com.liferay.wiki.service',
    },
  ],
  // the portal is no module
  [
    `Starting ${UPDATER}#updatePortalIndexes#Updating database indexes for portal`,
    'upgrade.timer.started',
    { name: `${UPDATER}#updatePortalIndexes#Updating database indexes for portal` },
  ],
  [
    `Completed ${UPDATER}#updateAllIndexes#Updating database indexes in 5120 ms`,
    'upgrade.timer.completed',
    { name: `${UPDATER}#updateAllIndexes#Updating database indexes` },
    5120,
  ],
]);

checkNearMisses('LoggingTimer', [
  'Starting com.liferay.portal.upgrade.data.cleanup.SomethingElse',
  'Starting com.acme.A#',
  'Completed #doUpgrade',
  'started com.acme.A#b',
]);

checkPlainNearMisses(['Starting com.acme.Server', 'Completed com.acme.Task']);
