import type { Pruning } from '../../../src/model/pruning.ts';
import { placeAt } from './parts.ts';

/** Which tables to prune; the import is the source with this index. */
export function pruningAdvice(source: number): Pruning {
  return {
    candidates: [
      {
        table: 'DLContent',
        rows: 4_020,
        rowsShare: 0.0006,
        bytes: 12_400_000_000,
        bytesShare: 0.932,
        place: placeAt(source, 1880),
        processes: [
          {
            spanId: 's4',
            name: 'com.liferay.portal.upgrade.v7_1_x.UpgradeDocumentLibrary',
            selfMs: 25_004,
            share: 0.6025,
            basis: 'name',
          },
          {
            spanId: 's5',
            name: 'com.liferay.portal.upgrade.v7_1_x.UpgradeMembershipRequest',
            selfMs: 1_800,
            basis: 'message',
          },
        ],
        object: 'Earlier versions of documents',
        advice: 'Delete them in the control panel of the old version. Never delete rows by SQL.',
      },
      { table: 'ResourcePermission', rows: 4_117_225, rowsShare: 0.635, place: placeAt(source, 2400), processes: [] },
    ],
    tuning: [{ setting: 'innodb_flush_log_at_trx_commit=0', purpose: 'Writes the log of the database once a second.' }],
    queries: [
      {
        database: 'mysql',
        purpose: 'Counts the rows of a table; changes nothing.',
        sql: 'SELECT COUNT(*) FROM DLContent;',
      },
    ],
    links: [
      {
        title: 'Database pruning',
        url: 'https://learn.liferay.com/dxp/latest/en/installation-and-upgrades/upgrading-liferay/upgrade-stability-and-performance/database-pruning-for-faster-upgrades.html',
      },
    ],
  };
}
