import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camelWords } from '../../../src/diagnose/unknown/camel-words.ts';
import { stepWords } from '../../../src/diagnose/unknown/step-words.ts';

const CORE = 'com.liferay.portal.upgrade';
const KERNEL = 'com.liferay.portal.kernel.upgrade';
const ASSETS = 'com.liferay.asset.list.internal.upgrade.registry.AssetListServiceUpgradeStepRegistrator';

describe('a step of the core', () => {
  it.each([
    [`${CORE}.v7_1_x.UpgradeDocumentLibrary`, 'changes the data of the document library, on the way to 7.1 (core)'],
    [`${CORE}.v6_1_0.UpgradeExpando`, 'changes the data of custom fields (Expando), on the way to 6.1 (core)'],
    [`${CORE}.v6_2_0.UpgradeLayout`, 'changes the data of pages (Layout), on the way to 6.2 (core)'],
    [`${CORE}.v6_2_0.UpgradeSchema`, 'changes tables and columns, on the way to 6.2 (core)'],
    [`${CORE}.v6_2_0.util.JournalFeedTable`, 'is a helper for journal feed table, on the way to 6.2 (core)'],
    [`${CORE}.v7_0_5.UpgradeMBMailingList`, 'changes data (message boards mailing list), on the way to 7.0.5 (core)'],
    [`${CORE}.v7_0_3.UpgradeSQLServer`, 'changes the database (SQL Server), on the way to 7.0.3 (core)'],
    [`${CORE}.v7_0_3.UpgradeOracle`, 'changes the database (Oracle), on the way to 7.0.3 (core)'],
    [`${CORE}.v7_0_0.UpgradeKernelPackage`, 'changes names of Java packages in the data, on the way to 7.0 (core)'],
    [`${CORE}.v7_0_0.UpgradeLastPublishDate`, 'changes dates of the last publication, on the way to 7.0 (core)'],
    [`${CORE}.v7_0_0.UpgradeMVCCVersion`, 'adds the column mvccVersion to tables, on the way to 7.0 (core)'],
    [
      `${CORE}.v7_3_x.UpgradeRatingsMVCCVersion`,
      'adds the column mvccVersion to tables (ratings), on the way to 7.3 (core)',
    ],
    [`${CORE}.v7_3_x.UpgradeCTModel`, 'prepares tables for publications (change tracking), on the way to 7.3 (core)'],
    [`${CORE}.v7_2_x.UpgradeSQLServerDatetime`, 'changes columns of dates on SQL Server, on the way to 7.2 (core)'],
    [
      `${CORE}.v7_1_x.UpgradeAnnouncementsPortletId`,
      'changes ids of portlets (announcements), on the way to 7.1 (core)',
    ],
    [
      `${CORE}.v7_4_x.UpgradePortletPreferencesCompanyId`,
      'changes the company ids of rows (portlet preferences), on the way to 7.4 (core)',
    ],
    [
      `${CORE}.v7_4_x.LayoutExternalReferenceCodeUpgradeProcess`,
      'changes external reference codes (layout), on the way to 7.4 (core)',
    ],
    [`${CORE}.v7_4_x.UpgradeExternalReferenceCode`, 'changes external reference codes, on the way to 7.4 (core)'],
    [
      `${CORE}.v7_4_x.UpgradeResourceAction`,
      'changes the actions that permissions are about, on the way to 7.4 (core)',
    ],
    [
      `${CORE}.v7_4_x.UpgradeDLFileEntryType`,
      'changes data (document library file entry type), on the way to 7.4 (core)',
    ],
    [
      `${CORE}.v7_4_x.PortalUpgradeProcessRegistryImpl$2`,
      'is a step without a name of its own, on the way to 7.4 (core)',
    ],
    [`${CORE}.PortalUpgradeProcess`, 'runs the steps of the core'],
    [`${CORE}.UpgradeProcess_7_0_0`, 'runs the steps of the core, on the way to 7.0 (core)'],
    [`${CORE}.UpgradeProcess_7_0_3`, 'runs the steps of the core, on the way to 7.0.3 (core)'],
    [`${CORE}.Pre7UpgradeProcess`, 'runs the steps of the core before 7.0'],
    [
      `${CORE}.data.cleanup.GroupDataCleanupPreupgradeProcess`,
      'cleans up the data of sites and groups (Group_) before the upgrade',
    ],
  ])('%s: %s', (name, words) => {
    expect(stepWords(name)).toBe(words);
  });
});

describe('a step of a module', () => {
  it.each([
    [
      'com.liferay.journal.internal.upgrade.v4_3_1.BasicWebContentAssetEntryClassTypeIdUpgradeProcess',
      'changes data (basic web content asset entry class type id), module journal, its schema 4.3.1',
    ],
    [
      'com.liferay.journal.internal.upgrade.v4_1_0.JournalArticleExternalReferenceCodeUpgradeProcess',
      'changes external reference codes (journal article), module journal, its schema 4.1.0',
    ],
    [
      'com.liferay.document.library.internal.upgrade.v3_2_6.DeleteStalePWCVersionsUpgradeProcess',
      'deletes stale PWC versions, module document library, its schema 3.2.6',
    ],
    [
      'com.liferay.bookmarks.upgrade.v1_0_0.UpgradeClassNames',
      'changes names of classes in the data, module bookmarks, its schema 1.0.0',
    ],
    [
      'com.liferay.object.internal.upgrade.v13_0_0.ObjectEntryIndexedColumnSizeUpgradeProcess',
      'changes the size of columns that have an index (object entry), module object, its schema 13.0.0',
    ],
    [
      'com.liferay.commerce.internal.upgrade.v5_0_1.CommercePermissionUpgradeProcess',
      'changes permissions (commerce), module commerce, its schema 5.0.1',
    ],
    [
      'com.liferay.oauth2.provider.internal.upgrade.v1_1_0.SchemaUpgradeProcess',
      'changes tables and columns, module oauth2 provider, its schema 1.1.0',
    ],
    [
      'com.liferay.portal.lock.internal.upgrade.v3_0_0.LockUpgradeProcess',
      'changes data (lock), module portal lock, its schema 3.0.0',
    ],
    [
      'com.liferay.asset.publisher.web.internal.upgrade.v1_0_2.UpgradePortletPreferences',
      'changes preferences of portlets, module asset publisher web, its schema 1.0.2',
    ],
    [
      'com.acme.orders.internal.upgrade.v1_1_0.UpgradeOrders',
      'changes data (orders), module com.acme.orders, its schema 1.1.0',
    ],
    ['com.acme.upgrade.v1_0_0.FooUuidUpgradeProcess', 'changes UUIDs (foo), module com.acme, its schema 1.0.0'],
    ['com.liferay.iframe.web.upgrade.IFrameWebUpgrade$1', 'is a step without a name of its own, module iframe web'],
    [
      'com.liferay.journal.internal.upgrade.JournalServiceUpgrade$2',
      'is a step without a name of its own, module journal',
    ],
    [`${ASSETS}$3`, 'is a step without a name of its own, module asset list'],
    [ASSETS, 'registers steps, module asset list'],
  ])('%s: %s', (name, words) => {
    expect(stepWords(name)).toBe(words);
  });
});

describe('a change that the log says in words', () => {
  it.each([
    [
      `${ASSETS} - Modifying table AssetListEntry to add the columns [priority INTEGER, b VARCHAR(75) null]`,
      'adds the columns priority, b to the table AssetListEntry, module asset list',
    ],
    [
      `${ASSETS} - Modifying table AssetListEntry to add the columns [d DECIMAL(30, 16)]`,
      'adds the column d to the table AssetListEntry, module asset list',
    ],
    [
      `${CORE}.v7_4_x.PortalUpgradeProcessRegistryImpl - Modifying table Company to alter the type of the column name to VARCHAR(75) null`,
      'changes the type of the column name of the table Company to VARCHAR(75) null, on the way to 7.4 (core)',
    ],
    [
      `${ASSETS} - Modifying table Foo to alter the name of the column old to new_ LONG`,
      'renames the column old of the table Foo to new_, module asset list',
    ],
    [
      `${ASSETS} - Modifying table Foo to drop the columns [type_]`,
      'drops the column type_ of the table Foo, module asset list',
    ],
    [`${ASSETS} - Modifying schema to drop tables [A, B]`, 'drops the tables A, B, module asset list'],
    [`${ASSETS} - Modifying schema to run SQL updates`, 'runs SQL updates, module asset list'],
    [`${ASSETS} -> addColumns: Foo - [a LONG]`, 'adds columns to the table Foo, module asset list'],
  ])('%s: %s', (name, words) => {
    expect(stepWords(name)).toBe(words);
  });
});

describe('a class that many steps use', () => {
  it.each([
    [`${KERNEL}.UpgradeProcessFactory$1`, 'changes tables or columns; its name does not tell which'],
    [`${KERNEL}.CTModelUpgradeProcess`, 'prepares tables for publications (change tracking)'],
    [`${KERNEL}.MVCCVersionUpgradeProcess`, 'adds the column mvccVersion to tables'],
    [`${KERNEL}.BaseUpgradePortletId`, 'changes ids of portlets (a base of several steps)'],
    [`${KERNEL}.BasePortletIdUpgradeProcess`, 'changes ids of portlets (a base of several steps)'],
    [
      `${KERNEL}.BaseUpgradeStagingGroupTypeSettings`,
      'changes data (staging group type settings) (a base of several steps)',
    ],
    [`${KERNEL}.PortletRegisterUpgradeProcess`, 'changes how portlets are registered'],
    [`${KERNEL}.DummyUpgradeProcess`, 'changes nothing: it only raises the version'],
    [
      'com.liferay.portal.spring.extender.internal.upgrade.InitialUpgradeExtender$InitialUpgradeStep',
      'makes the first tables of a module, module portal spring extender',
    ],
  ])('%s: %s', (name, words) => {
    expect(stepWords(name)).toBe(words);
  });
});

describe('a verify process', () => {
  it.each([
    ['com.liferay.portal.verify.VerifyUUID', 'checks UUID'],
    ['com.liferay.portal.verify.VerifyDocumentLibrary', 'checks document library'],
    ['com.liferay.portal.verify.PreupgradeVerifyDatabasePrivileges', 'checks database privileges before the upgrade'],
    ['com.liferay.portal.verify.PreupgradeVerifyProcessSuite', 'runs several checks before the upgrade'],
    ['com.liferay.portal.verify.PostupgradeVerifyDatabaseState', 'checks database state after the upgrade'],
    ['com.liferay.journal.internal.verify.JournalServiceVerifyProcess', 'checks journal, module journal'],
  ])('%s: %s', (name, words) => {
    expect(stepWords(name)).toBe(words);
  });
});

describe('a name that tells nothing', () => {
  it.each(['', 'Update tables', 'com.acme.Foo', 'com.liferay.portal.tools.DBUpgrader', 'java.lang.Thread'])(
    'is not put into words: %j',
    (name) => {
      expect(stepWords(name)).toBeUndefined();
    },
  );

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const words = stepWords(`com.liferay.foo.upgrade.v1_0_0.${text}`);
        expect(words === undefined || words.length > 10).toBe(true);
      }),
    );
  });
});

it('reads camel case as words', () => {
  expect(camelWords('DDMFormInstanceRecord')).toBe('dynamic data mapping form instance record');
  expect(camelWords('FriendlyURLEntry')).toBe('friendly URL entry');
  expect(camelWords('PostgreSQL')).toBe('PostgreSQL');
});
