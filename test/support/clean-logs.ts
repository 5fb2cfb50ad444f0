// Logs of upgrades in which nothing went wrong, of every version line and database: no rule may say otherwise.
import type { Database } from '../../scripts/make-samples/drivers.ts';
import { ERAS, type EraName } from '../../scripts/make-samples/eras.ts';
import { info, type Log, startLog } from '../../scripts/make-samples/log.ts';
import { INDEX_UPDATERS, recorderEnd, toolEnd, toolHead, upgradeModule } from '../../scripts/make-samples/parts.ts';
import { timer, upgrade } from '../../scripts/make-samples/work.ts';

/** A log, and what it is of. */
export interface CleanLog {
  readonly name: string;
  readonly log: string;
}

const DATABASES: readonly Database[] = ['mysql', 'mysql8', 'mariadb', 'postgresql', 'oracle', 'sqlserver', 'db2'];
const ERA_NAMES: readonly EraName[] = [
  '6.2',
  '7.0',
  '7.1',
  '7.2',
  '7.3',
  '7.4',
  '7.4 U72',
  '7.4 U72 context',
  '2023.Q4',
  '2024.Q2',
  '2025.Q1',
  '2025.Q4',
  '2026.Q1',
];
const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
/** Steps that known failures are of; here they go well. */
const CORE = [
  'v6_2_0.UpgradePortletPreferences',
  'v7_0_0.UpgradeKernelPackage',
  'v7_1_x.UpgradeModules',
  'v7_3_x.UpgradeCTModel',
  'v7_4_x.UpgradeCountryCode',
  'v7_4_x.UpgradeExternalReferenceCode',
];
const MODULES = {
  'com.liferay.journal.service': 'com.liferay.journal.internal.upgrade.v3_5_0.JournalArticleContentUpgradeProcess',
  'com.liferay.dynamic.data.mapping.service':
    'com.liferay.dynamic.data.mapping.internal.upgrade.v1_1_2.DynamicDataMappingUpgradeProcess',
  'com.liferay.commerce.service': 'com.liferay.commerce.internal.upgrade.v7_0_0.CommerceAddressUpgradeProcess',
  'com.liferay.portal.workflow.kaleo.service':
    'com.liferay.portal.workflow.kaleo.internal.upgrade.v1_3_0.UpgradeKaleoDefinitionVersion',
  'com.liferay.object.service': 'com.liferay.object.internal.upgrade.v3_0_0.ObjectFieldUpgradeProcess',
};

/** Writes one log for each version line and database. */
export function cleanLogs(): readonly CleanLog[] {
  return ERA_NAMES.flatMap((era) =>
    DATABASES.map((database, seed) => ({ name: `${era} on ${database}`, log: writeClean(era, database, seed) })),
  );
}

function writeClean(era: EraName, database: Database, seed: number): string {
  const log = startLog(ERAS[era], '2024-03-02T03:04:05.678', seed);
  toolHead(log, database);
  upgrade(log, PORTAL, 4, () => {
    for (const step of CORE) upgradeCore(log, `com.liferay.portal.upgrade.${step}`);
  });
  if (era !== '6.2') {
    for (const [module, process] of Object.entries(MODULES))
      upgradeModule(log, module, { [process]: 321 }, INDEX_UPDATERS[era.startsWith('7.1') ? '7.1' : '7.4']);
  }
  if (era > '7.4 U' && era !== '7.4') recorderEnd(log, 'success', []);
  toolEnd(log);
  return `${log.lines.join('\n')}\n`;
}

function upgradeCore(log: Log, process: string): void {
  upgrade(log, process, 12, () => {
    timer(log, `${process}#doUpgrade#JournalArticle`, 345);
    info(log, 'BaseDB:846', 'drop index IX_18565130 on WikiPage');
    info(
      log,
      'BaseDB:846',
      'create unique index IX_E119938A on AssetEntries_AssetTags (entryId, tagId, ctCollectionId);',
    );
  });
}
