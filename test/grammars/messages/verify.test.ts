import { checkMessages, checkNearMisses, checkPlainLines } from '../../support/check-messages.ts';

checkMessages('VerifyProcess', [
  [
    'Verifying com.liferay.portal.verify.VerifyProcessSuite',
    'upgrade.verify.started',
    { name: 'com.liferay.portal.verify.VerifyProcessSuite' },
  ],
  [
    'Verifying com.liferay.portal.verify.VerifyUUID#20097',
    'upgrade.verify.started',
    { name: 'com.liferay.portal.verify.VerifyUUID', company: '20097' },
  ],
  // 7.0 and early 7.1
  [
    'Completed verification process com.liferay.portal.verify.VerifyGroup in 210ms',
    'upgrade.verify.completed',
    { name: 'com.liferay.portal.verify.VerifyGroup' },
    210,
  ],
  // 7.2 and later
  [
    'Completed verification process com.liferay.portal.verify.PreupgradeVerifyProcessSuite in 290 ms',
    'upgrade.verify.completed',
    { name: 'com.liferay.portal.verify.PreupgradeVerifyProcessSuite' },
    290,
  ],
  [
    'Verification error: com.liferay.portal.verify.VerifyGroup',
    'verify.error',
    { name: 'com.liferay.portal.verify.VerifyGroup' },
  ],
]);

// to 2024
checkMessages('VerifyProperties', [
  [
    'Portal property "layout.first.pageable[link_to_layout]" is obsolete',
    'verify.property',
    { kind: 'portal', property: 'layout.first.pageable[link_to_layout]', problem: 'obsolete' },
  ],
  [
    'Portal property "a.b" was migrated to the system property "c.d"',
    'verify.property',
    { kind: 'portal', property: 'a.b', problem: 'migrated', replacement: 'c.d' },
  ],
  [
    'Portal property "a.b" was renamed to "c.d"',
    'verify.property',
    { kind: 'portal', property: 'a.b', problem: 'renamed', replacement: 'c.d' },
  ],
  [
    'Portal property "dl.file.max.size" was modularized to com.liferay.document.library.service as "file.max.size"',
    'verify.property',
    {
      kind: 'portal',
      property: 'dl.file.max.size',
      problem: 'modularized',
      replacement: 'com.liferay.document.library.service: file.max.size',
    },
  ],
]);

// 2025 and later
checkMessages('PreupgradeVerifyProperties', [
  ['System property "a.b" is obsolete', 'verify.property', { kind: 'system', property: 'a.b', problem: 'obsolete' }],
  [
    'System property "a.b" was migrated to the portal property "c.d"',
    'verify.property',
    { kind: 'system', property: 'a.b', problem: 'migrated', replacement: 'c.d' },
  ],
  [
    'System property "a.b" was renamed to "c.d"',
    'verify.property',
    { kind: 'system', property: 'a.b', problem: 'renamed', replacement: 'c.d' },
  ],
  [
    'System property "a.b" was modularized to com.liferay.x as "c.d"',
    'verify.property',
    { kind: 'system', property: 'a.b', problem: 'modularized', replacement: 'com.liferay.x: c.d' },
  ],
]);

checkMessages('PreupgradeVerifyDatabaseState', [
  ['A missing table was detected: [Layout]', 'verify.database-state', { found: 'A missing table was detected' }],
  [
    'Missing tables were detected for company 20097: [Layout, User_]',
    'verify.database-state',
    { found: 'Missing tables were detected' },
  ],
  [
    'A missing view was detected for company 20097: [Company]',
    'verify.database-state',
    { found: 'A missing view was detected' },
  ],
  [
    'Missing views were detected for company 20097: [A, B]',
    'verify.database-state',
    { found: 'Missing views were detected' },
  ],
  ['A stale table was detected: [OldTable]', 'verify.database-state', { found: 'A stale table was detected' }],
  ['Stale tables were detected: [A, B]', 'verify.database-state', { found: 'Stale tables were detected' }],
]);

checkMessages('PostupgradeVerifyDatabaseState', [
  [
    'Missing columns were detected for Layout table: [a]',
    'verify.database-state',
    { found: 'Missing columns were detected' },
  ],
  [
    'Missing indexes were detected for Layout table for company 3 in module com.liferay.x: [IX_1]',
    'verify.database-state',
    { found: 'Missing indexes were detected' },
  ],
  [
    'Stale unique indexes were detected for Layout table: [IX_1]',
    'verify.database-state',
    { found: 'Stale unique indexes were detected' },
  ],
  ['Stale views were detected: [V]', 'verify.database-state', { found: 'Stale views were detected' }],
  [
    'Stale columns were detected for Layout table: [c]',
    'verify.database-state',
    { found: 'Stale columns were detected' },
  ],
  [
    'Stale indexes were detected for Layout table: [IX_1]',
    'verify.database-state',
    { found: 'Stale indexes were detected' },
  ],
  [
    'Custom or untracked tables were detected: [Foo]',
    'verify.database-state',
    { found: 'Custom or untracked tables were detected' },
  ],
  [
    'Custom or untracked views were detected for company 1: [Foo]',
    'verify.database-state',
    { found: 'Custom or untracked views were detected' },
  ],
]);

checkPlainLines([
  [
    'com.liferay.portal.verify.VerifyException: Verification error: com.liferay.portal.verify.VerifyGroup',
    'verify.error',
    { name: 'com.liferay.portal.verify.VerifyGroup' },
  ],
]);

checkNearMisses('VerifyProcess', ['Verifying', 'Verified com.acme.A', 'Completed verification com.acme.A']);
checkNearMisses('VerifyProperties', [
  'Portal property a.b is obsolete',
  'Portal property "a.b" is old',
  'Portal property "a.b" was renamed',
  'User property "a.b" is obsolete',
]);
checkNearMisses('PreupgradeVerifyDatabaseState', ['Missing tables: [Layout]', 'Tables were detected: [Layout]']);
// The level speaks for these: no grammar reads them.
checkNearMisses('PreupgradeVerifyDatabaseState', [
  'Column c is missing for T',
  'Column c is missing for T in lpartition_20097',
  'Column c is not defined as LONG for T',
  'Unable to get table names for company 20097',
]);
checkNearMisses('PostupgradeVerifyDatabaseState', [
  'Index IX_1 must be defined as unique for T table',
  'Index IX_1 must not be defined as unique for T table',
  'Module com.liferay.x has release state upgrade failure, schema version 1.0.0',
]);
checkNearMisses('VerifyProcessUtil', ['com.acme.Verify cannot be found', 'com.acme.Verify cannot be initiated']);
