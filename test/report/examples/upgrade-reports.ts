import type { UpgradeReportFacts } from '../../../src/model/upgrade-report.ts';
import { placeAt } from './parts.ts';

/** What a report of Liferay says of an upgrade that failed; it is the source with this index. */
export function failedReport(source: number): UpgradeReportFacts {
  return {
    generation: 'text',
    pendingModules: [],
    lists: {},
    result: 'failure',
    type: 'major',
    durationMs: 41_500,
    values: { 'initial.build': '7010', 'final.schema': '8.18.1', database: 'MySQL 5.7' },
    processes: [
      { name: 'com.liferay.portal.upgrade.v7_3_x.UpgradeAssetTag', durationMs: 11_291 },
      { name: 'com.liferay.portal.upgrade.v7_1_x.UpgradeDocumentLibrary', durationMs: 25_004 },
    ],
    tables: [
      { table: 'Counter', before: 120, after: 120 },
      { table: 'DLFileVersion', before: 2_104_330, after: 1_117_225 },
      { table: 'CompanyInfo', after: 2 },
      { table: 'ClusterGroup', before: 1 },
      { table: 'AssetTag', before: 2_204, after: 2_310 },
    ],
    texts: [
      {
        kind: 'error',
        text: "Duplicate entry '20097-news' for key 'IX_63A2AABD'",
        count: 1,
        logger: 'com.liferay.portal.kernel.upgrade.UpgradeProcess',
        place: placeAt(source, 31),
      },
      {
        kind: 'slow-sql',
        text: 'update DLFileVersion set checksum = null',
        durationMs: 9_400,
        place: placeAt(source, 40),
      },
      {
        kind: 'warning',
        text: 'Unable to read the size of the document library',
        count: 1_204,
        place: placeAt(source, 52),
      },
    ],
    place: placeAt(source, 1, 60),
  };
}
