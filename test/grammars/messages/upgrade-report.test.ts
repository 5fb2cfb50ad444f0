import { describe, expect, it } from 'vitest';
import { upgradeReportFile } from '../../../grammars/messages/upgrade-report/transcript.ts';
import { hideSecrets } from '../../../grammars/shared/hide-secrets.ts';
import type { Attributes } from '../../../src/model/meaning.ts';
import { checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';
import { parseText } from '../../support/parse-text.ts';

// lines of a report among others: 7.4 to U71, later
checkPlainLines([
  ['Initial portal build number: 7310', 'other.upgrade-report', { label: 'initial.build', value: '7310' }],
  ['Initial portal schema version: 8.18.4', 'other.upgrade-report', { label: 'initial.schema', value: '8.18.4' }],
  ['Final portal build number: 7413', 'other.upgrade-report', { label: 'final.build', value: '7413' }],
  ['Expected portal schema version: 16.0.0', 'other.upgrade-report', { label: 'expected.schema', value: '16.0.0' }],
  ['Portal initial build number: 7310', 'other.upgrade-report', { label: 'initial.build', value: '7310' }],
  ['Portal final schema version: 31.1.1', 'other.upgrade-report', { label: 'final.schema', value: '31.1.1' }],
  ['Portal expected build number: 7413', 'other.upgrade-report', { label: 'expected.build', value: '7413' }],
  [
    'Portal final schema version: Unable to determine',
    'other.upgrade-report',
    { label: 'final.schema', value: 'Unable to determine' },
  ],
  ['Using mariadb version 10.7', 'other.upgrade-report', { label: 'database', value: 'mariadb 10.7' }],
  ['Using sqlserver version 15.0', 'other.upgrade-report', { label: 'database', value: 'sqlserver 15.0' }],
  ['Database version: mysql 8.0', 'other.upgrade-report', { label: 'database', value: 'mysql 8.0' }],
  ['Upgrade completed in 388 seconds', 'other.upgrade-report', { label: 'execution.time', value: '388 seconds' }],
  ['Execution time: 310 seconds', 'other.upgrade-report', { label: 'execution.time', value: '310 seconds' }],
  ['Result: failure', 'other.upgrade-report', { label: 'result', value: 'failure' }],
  [
    'Result: preupgrade verification failure',
    'other.upgrade-report',
    { label: 'result', value: 'preupgrade verification failure' },
  ],
]);
checkPlainNearMisses(['Unable to determine the size of the pool', 'Using more memory', 'Result:']);

/** A line or an item, the part it is read as, and its attributes; the event is named in the test's name. */
type Row = readonly [part: string, text: string, eventName: string, attributes?: Attributes];

const ROWS: readonly Row[] = [
  [
    'head/value',
    'Date: Mon, Aug 01, 2022 11:12:13 UTC',
    'other.upgrade-report',
    { label: 'execution.date', value: 'Mon, Aug 01, 2022 11:12:13 UTC' },
  ],
  ['head/value', 'Type: no upgrade', 'other.upgrade-report', { label: 'type', value: 'no upgrade' }],
  [
    'head/value',
    'Unable to determine initial portal build number',
    'other.upgrade-report',
    { label: 'initial.build', value: 'Unable to determine' },
  ],
  [
    'head/value',
    'Unable to determine expected portal schema version',
    'other.upgrade-report',
    { label: 'expected.schema', value: 'Unable to determine' },
  ],
  [
    'head/value',
    'dl.store.impl=com.liferay.portal.store.s3.S3Store',
    'other.upgrade-report',
    { label: 'dl.store.impl', value: 'com.liferay.portal.store.s3.S3Store' },
  ],
  [
    'head/value',
    'locales.enabled=[en_US, pt_BR]',
    'other.upgrade-report',
    { label: 'locales.enabled', value: '[en_US, pt_BR]' },
  ],
  ['head/value', 'Property rootDir: Undefined', 'other.upgrade-report', { label: 'rootDir', value: 'Undefined' }],
  [
    'head/value',
    'Property dl.store.impl: com.acme.Store',
    'other.upgrade-report',
    { label: 'dl.store.impl', value: 'com.acme.Store' },
  ],
  [
    'head/value',
    'Document library root directory: /srv/data',
    'other.upgrade-report',
    { label: 'rootDir', value: '/srv/data' },
  ],
  [
    'head/value',
    'Document library storage implementation: com.acme.Store',
    'other.upgrade-report',
    { label: 'dl.store.impl', value: 'com.acme.Store' },
  ],
  [
    'head/value',
    'The document library storage size is 12.50 MB',
    'other.upgrade-report',
    { label: 'document.library.storage.size', value: '12.50 MB' },
  ],
  [
    'head/value',
    'Document library storage size: Disabled',
    'other.upgrade-report',
    { label: 'document.library.storage.size', value: 'Disabled' },
  ],
  [
    'head/value',
    'Check your external repository to know the document library storage size',
    'other.upgrade-report',
    { label: 'document.library.storage.size', value: 'Check externally' },
  ],
  [
    'head/value',
    'Unable to determine the document library storage size because the property "rootDir" was not set',
    'other.upgrade-report',
    { label: 'document.library.storage.size', value: 'Unable to determine' },
  ],
  [
    'head/value',
    'Liferay home: /srv/liferay',
    'other.upgrade-report',
    { label: 'liferay.home', value: '/srv/liferay' },
  ],
  [
    'head/value',
    'Release manager check: fine',
    'other.upgrade-report',
    { label: 'release.manager.check', value: 'fine' },
  ],
  [
    'head/status',
    'Status: There are no pending upgrades',
    'other.upgrade-report',
    { label: 'status', value: 'There are no pending upgrades' },
  ],
  [
    'head/status',
    'Status: There are upgrade processes available for com.acme.a.service from 1.4.1 to 1.5.0',
    'upgrade.module.pending',
    {
      module: 'com.acme.a.service',
      from: '1.4.1',
      to: '1.5.0',
      label: 'status',
      value: 'There are upgrade processes available for com.acme.a.service from 1.4.1 to 1.5.0',
    },
  ],
  [
    'head/status',
    'There is an upgrade process available for com.acme.b from 0.0.1 to 1.0.0',
    'upgrade.module.pending',
    {
      module: 'com.acme.b',
      from: '0.0.1',
      to: '1.0.0',
      label: 'status',
      value: 'There is an upgrade process available for com.acme.b from 0.0.1 to 1.0.0',
    },
  ],
  [
    'head/status',
    'Unsatisfied components prevent upgrade processes to be registered',
    'other.upgrade-report',
    { label: 'status', value: 'Unsatisfied components prevent upgrade processes to be registered' },
  ],
  [
    'tables/heading',
    'Tables in database sorted by initial number of rows:',
    'other.upgrade-report.section',
    { section: 'tables' },
  ],
  [
    'errors/heading',
    'No errors thrown during upgrade',
    'other.upgrade-report.section',
    { section: 'errors', empty: true },
  ],
  [
    'warnings/heading',
    'Warnings: Nothing registered',
    'other.upgrade-report.section',
    { section: 'warnings', empty: true },
  ],
  [
    'tables/row',
    'DDMField                                          -                  910',
    'other.upgrade-report.table',
    { table: 'DDMField', after: 910 },
  ],
  [
    'tables/row',
    'Repository                                        7                    -',
    'other.upgrade-report.table',
    { table: 'Repository', before: 7 },
  ],
  [
    'tables/row',
    'Lock_                                  3',
    'other.upgrade-report.table',
    { table: 'Lock_', before: 3 },
  ],
  [
    'processes/process',
    '\tcom.acme.upgrade.v1_0_1.UpgradeThing took 77 ms to complete',
    'other.upgrade-report.process',
    { name: 'com.acme.upgrade.v1_0_1.UpgradeThing', durationMs: 77 },
  ],
  ['errors/logger', 'Class name: com.acme.Logger', 'other.upgrade-report.logger', { logger: 'com.acme.Logger' }],
  [
    'errors/message',
    '\t3 occurrences of the following errors: Boom {a=1}',
    'other.upgrade-report.message',
    { kind: 'error', count: 3, message: 'Boom {a=1}' },
  ],
  [
    'warnings/message',
    '\t1 occurrences of the following event: first\nsecond, 2: third',
    'other.upgrade-report.message',
    { kind: 'warning', count: 1, message: 'first\nsecond, 2: third' },
  ],
  [
    'failed-sqls/statement',
    'SQL: alter table Thing add colour varchar(75);\nError: Duplicate column name',
    'other.upgrade-report.statement',
    { kind: 'failed-sql', sql: 'alter table Thing add colour varchar(75)', reason: 'Duplicate column name' },
  ],
  [
    'failed-sqls/statement',
    'SQL: select 1\nfrom Thing;\nError: no\nsuch table',
    'other.upgrade-report.statement',
    { kind: 'failed-sql', sql: 'select 1\nfrom Thing', reason: 'no\nsuch table' },
  ],
  [
    'running-sqls/statement',
    'Upgrade Process: com.acme.UpgradeThing@20097\nSQL: update Thing set a = 1;\nDuration: 4200 ms',
    'other.upgrade-report.statement',
    {
      kind: 'slow-sql',
      sql: 'update Thing set a = 1',
      process: 'com.acme.UpgradeThing',
      company: '20097',
      durationMs: 4200,
    },
  ],
  [
    'properties/entry',
    'jdbc.default.password=geheim',
    'other.upgrade-report.entry',
    { section: 'properties', entry: 'jdbc.default.password=********' },
  ],
  ['head/text', '...', 'other.upgrade-report.text', { text: '...' }],
  ['tables/row', 'no row at all', 'other.upgrade-report.text', {}],
];

describe('lines of a report', () => {
  it.each(ROWS.map((row) => [row[1], row[2], row] as const))(
    'reads «%s» as %s',
    (_, __, [part, text, eventName, attributes = {}]) => {
      expect(upgradeReportFile.read(part, text)).toEqual({ eventName, attributes });
    },
  );
});

/** Short names of the events of a text, by line. */
async function eventsOf(text: string): Promise<readonly string[]> {
  const events = await parseText(text);
  return events.map(({ startLine, endLine, meaning }) => {
    const { section, value, message, sql, entry, table, name, logger } = meaning.attributes;
    const detail = value ?? message ?? sql ?? entry ?? table ?? name ?? logger ?? section ?? '';
    return `${startLine}-${endLine} ${meaning.eventName.replace('other.upgrade-report', '~')} ${String(detail).replaceAll('\n', '|')}`;
  });
}

describe('sections of a report', () => {
  it('decide what follows: upgrade_report.info to U71', async () => {
    const text = [
      'Date: Mon, Aug 01, 2022 11:12:13 UTC',
      '',
      'Upgrade completed in 61 seconds',
      '',
      'Tables in database sorted by initial number of rows:',
      'Table name                           Rows (initial)         Rows (final)',
      '--------------                       --------------       --------------',
      'Thing                                            12                   14',
      '',
      'Top 20 longest running upgrade processes:',
      '\tcom.acme.A took 12 ms to complete',
      '',
      'Errors thrown during upgrade process',
      'Class name: com.acme.B',
      '\t2 occurrences of the following errors: Unable to do it:',
      'Result: none',
      'Errors were many',
      '\t1 occurrences of the following errors: again',
      '',
      'No warnings thrown during upgrade',
      '',
      'There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0',
      '',
    ].join('\n');
    expect(await eventsOf(text)).toEqual([
      '1-2 ~ Mon, Aug 01, 2022 11:12:13 UTC',
      '3-4 ~ 61 seconds',
      '5-5 ~.section tables',
      '6-6 ~.section tables',
      '7-7 ~.text ',
      '8-9 ~.table Thing',
      '10-10 ~.section processes',
      '11-12 ~.process com.acme.A',
      '13-13 ~.section errors',
      '14-14 ~.logger com.acme.B',
      '15-17 ~.message Unable to do it:|Result: none|Errors were many',
      '18-19 ~.message again',
      '20-21 ~.section warnings',
      '22-22 upgrade.module.pending There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0',
    ]);
  });

  it('decide what follows: upgrade_report_diagnostics.txt', async () => {
    const text = [
      'Execution date: Mon, Mar 03, 2025 01:02:03 UTC',
      '',
      'Execution time: 9 seconds',
      '',
      'Failed sqls',
      '-----------',
      'SQL: drop table Thing;',
      'Error: Unknown table',
      'SQL: create index IX_1 on Thing (a);',
      'Error: Duplicate key name',
      '',
      'Top 20 longest running SQLs above 1000 milliseconds',
      '---------------------------------------------------',
      'Upgrade Process: com.acme.A',
      'SQL: update Thing set a = 1',
      'where b = 2;',
      'Duration: 1400 ms',
      'Upgrade Process: com.acme.B@2',
      'SQL: delete from Thing;',
      'Duration: 1100 ms',
      '',
      'Warnings',
      '--------',
      'Class name: com.acme.C',
      '\t1 occurrences of the following event: hm',
      '',
    ].join('\n');
    expect((await eventsOf(text)).slice(2)).toEqual([
      '5-5 ~.section failed-sqls',
      '6-6 ~.text ',
      '7-8 ~.statement drop table Thing',
      '9-11 ~.statement create index IX_1 on Thing (a)',
      '12-12 ~.section running-sqls',
      '13-13 ~.text ',
      '14-17 ~.statement update Thing set a = 1|where b = 2',
      '18-21 ~.statement delete from Thing',
      '22-22 ~.section warnings',
      '23-23 ~.text ',
      '24-24 ~.logger com.acme.C',
      '25-25 ~.message hm',
    ]);
  });

  it('decide what follows: snapshots before 7.4, without headings', async () => {
    const text =
      'Tables in database "dxp" sorted by number of rows:\nThing                              12\nClassName: com.acme.A\n\t2 occurrences of the following errors: x\nThe Document Library is 12 MB\n';
    expect(await eventsOf(text)).toEqual([
      '1-1 ~.section tables',
      '2-2 ~.table Thing',
      '3-3 ~.logger com.acme.A',
      '4-5 ~.message x|The Document Library is 12 MB',
    ]);
  });

  it('a log that begins below a report is read as a log', async () => {
    const events = await parseText(
      'Portal initial build number: 7310\nPortal final build number: 7413\n2024-03-01 02:11:09.411 INFO  [main][BaseDB:1] Adding indexes\n',
    );
    expect(events.map(({ format }) => format)).toEqual(['upgrade-report', 'upgrade-report', 'liferay-console']);
  });
});

it.each([
  ['-Djavax.net.ssl.trustStorePassword=abc', '-Djavax.net.ssl.trustStorePassword=********'],
  ['dl.store.s3.secret.key=abc', 'dl.store.s3.secret.key=********'],
  [
    'jdbc.default.url=jdbc:mysql://db/lportal?user=a&password=b&c=d',
    'jdbc.default.url=jdbc:mysql://db/lportal?user=a&password=********&c=d',
  ],
  ['proxy=http://me:abc@proxy:8080/', 'proxy=http://me:********@proxy:8080/'],
  ['-Xmx4096m', '-Xmx4096m'],
  ['passwords.default.policy.name=Default', 'passwords.default.policy.name=Default'],
])('hides the secret of %s', (text, expected) => {
  expect(hideSecrets(text)).toBe(expected);
});
