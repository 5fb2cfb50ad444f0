import { expect, it } from 'vitest';
import { findPruning } from '../../../src/diagnose/pruning/find-pruning.ts';
import type { ImportReport, ImportTable } from '../../../src/model/import.ts';
import type { Run, Span } from '../../../src/model/timeline.ts';
import { NO_ENVIRONMENT, PLACE, makeRun } from '../../support/make-run.ts';

const MINUTE = 60_000;

it('sets large tables against the processes that name them or are named after them', () => {
  const pruning = findPruning({
    runs: [],
    deciding: upgradeOf([
      processOf('com.liferay.portal.upgrade.v7_0_0.UpgradePortletPreferences', 4 * MINUTE),
      processOf('com.liferay.journal.internal.upgrade.v1_1_0.ContentUpgradeProcess', 9 * MINUTE),
      processOf('com.acme.UpgradeOrders - Altering table ResourcePermission', 2 * MINUTE),
      processOf('com.liferay.portal.upgrade.v7_0_0.UpgradeCalendar', 30 * MINUTE),
    ]),
    imports: [
      importOf([
        tableOf('JOURNALARTICLE', 120_000, 9_000_000_000),
        tableOf('RESOURCEPERMISSION', 1_900_000, 300_000_000),
        tableOf('PORTLETPREFERENCES', 430_000, 200_000_000),
        tableOf('USER_', 4000, 100_000),
      ]),
    ],
    environment: { ...NO_ENVIRONMENT, database: { vendor: 'oracle' } },
  });
  expect(
    pruning?.candidates.map(({ table, processes }) => [table, processes.map(({ name, basis }) => [name, basis])]),
  ).toEqual([
    ['JOURNALARTICLE', [['com.liferay.journal.internal.upgrade.v1_1_0.ContentUpgradeProcess', 'name']]],
    ['RESOURCEPERMISSION', [['com.acme.UpgradeOrders - Altering table ResourcePermission', 'message']]],
    ['PORTLETPREFERENCES', [['com.liferay.portal.upgrade.v7_0_0.UpgradePortletPreferences', 'name']]],
  ]);
  expect(pruning?.candidates[0]).toMatchObject({ rows: 120_000, object: 'Versions of web content' });
  expect(pruning?.candidates[0]?.bytesShare).toBeCloseTo(0.947, 3);
  expect(pruning?.tuning).toEqual([]);
});

it('names tables that nobody documents only where they hold a tenth', () => {
  const tables = [tableOf('O_20097_Ticket', 800_000), tableOf('Acme_Order', 60_000), tableOf('Layout', 70_000)];
  const pruning = pruningOf(importOf(tables));
  expect(pruning?.candidates.map(({ table, advice }) => [table, advice === undefined])).toEqual([
    ['O_20097_Ticket', true],
    ['Layout', false],
  ]);
});

it('adds up the rows of one table in several schemas', () => {
  const tables = [tableOf('Layout', 20_000), { ...tableOf('layout', 30_000), schema: 'lpartition_4711' }];
  expect(pruningOf(importOf(tables))?.candidates).toMatchObject([{ table: 'Layout', rows: 50_000, rowsShare: 1 }]);
});

it('gives a query where the import counts nothing, and settings for its database', () => {
  const pruning = pruningOf({ ...importOf([{ name: 'layout', place: PLACE }]), database: 'postgresql' });
  expect(pruning?.candidates).toEqual([]);
  expect(pruning?.queries.map(({ database }) => database)).toEqual(['postgresql']);
  expect(pruning?.tuning.map(({ setting }) => setting)).toEqual([
    'synchronous_commit = off',
    'wal_writer_delay = 1000ms',
  ]);
});

it('says nothing of small tables, of exports, and without any counts', () => {
  expect(pruningOf(importOf([tableOf('Layout', 900)]))).toBeUndefined();
  expect(pruningOf({ ...importOf([tableOf('Layout', 90_000)]), direction: 'export' })?.candidates ?? []).toEqual([]);
  expect(pruningOf()).toBeUndefined();
});

function pruningOf(...imports: ImportReport[]) {
  return findPruning({ runs: [], deciding: upgradeOf([]), imports, environment: NO_ENVIRONMENT });
}

function upgradeOf(spans: readonly Span[]): Run {
  return { ...makeRun([], spans), startMs: 0, endMs: 60 * MINUTE };
}

function processOf(name: string, durationMs: number): Span {
  return { id: name, runId: 'r0', kind: 'process', name, count: 1, status: 'ok', durationMs, place: PLACE };
}

function tableOf(name: string, rows: number, bytes?: number): ImportTable {
  return { name, rows, place: PLACE, ...(bytes !== undefined && { bytes }) };
}

function importOf(tables: readonly ImportTable[]): ImportReport {
  return {
    ...{
      runId: 'r1',
      database: 'mysql',
      tool: 'mysql',
      direction: 'import',
      outcome: 'succeeded',
      reason: 'It ended.',
    },
    ...{ evidence: [], tables, unnamedRows: [], errors: [] },
  };
}
