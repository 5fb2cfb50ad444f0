import { describe, expect, it } from 'vitest';
import type { EventName } from '../../src/model/event-name.ts';
import type { SourceKind } from '../../src/model/source.ts';
import { sourceKind } from '../../src/timeline/source-kind.ts';
import { line } from '../support/log-lines.ts';
import { runOf, runsOf } from '../support/runs-of.ts';

const INFO_U34 = `Date: Mon, Aug 01, 2022 11:12:13 UTC

Upgrade completed in 61 seconds

Initial portal build number: 7210
Unable to determine initial portal schema version
Final portal build number: 7413
Final portal schema version: 15.1.0

Using postgresql version 13.4

liferay.home=/srv/liferay
dl.store.impl=com.liferay.portal.store.s3.S3Store
The configuration "rootDir" is required. Configure it in com.acme.config

Check your external repository to know the document library storage size

Tables in database sorted by initial number of rows:
Table name                           Rows (initial)         Rows (final)
--------------                       --------------       --------------
Thing                                            12                   14

No upgrade processes registered

Errors thrown during upgrade process
Class name: com.acme.A
\t2 occurrences of the following errors: Boom

No warnings thrown during upgrade

There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0
`;

const INFO_2024 = `Execution date: Mon, Apr 01, 2024 01:02:03 UTC

Execution time: 7 seconds

Portal initial build number: 7310
Portal final schema version: Unable to determine

Type: Major

Result: Unresolved

Status: There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0
Unsatisfied components prevent upgrade processes to be registered

Database version: hypersonic 2.7

Property liferay.home: /srv/liferay
Property rootDir: Undefined

Document library storage size: Unable to determine

Longest upgrade processes
-------------------------
\tcom.acme.A took 12 ms to complete

Errors: Nothing registered
`;

const TEXT_2025 = `Execution date: Mon, Mar 03, 2025 01:02:03 UTC

Execution time: 9 seconds

Result: success

Status: There are no pending upgrades

Type: minor

Portal initial build number: 7413

Document library root directory: /srv/data

Jvm arguments
-------------
-Dhttp.proxyPassword=geheim
-Xmx8g

Properties
----------
jdbc.default.driverClassName=org.postgresql.Driver
jdbc.default.url=jdbc:postgresql://db7.example.org:5433/dxp?password=geheim
jdbc.default.username=lportal

Portal configurations
---------------------
com.acme.Configuration

Properties files
----------------
/srv/portal-ext.properties
`;

const DIAGNOSTICS = `Execution date: Mon, Mar 03, 2025 01:02:03 UTC

Execution time: 9 seconds

Data clean up
-------------
com.acme.CleanUp

Errors: Nothing registered

Failed sqls
-----------
SQL: drop table Thing;
Error: Unknown table

Warnings: Nothing registered
`;

describe('reports', () => {
  it.each([
    [
      'upgrade_report.info to U71',
      INFO_U34,
      {
        generation: 'info',
        durationMs: 61_000,
        status: 'There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0',
        pendingModules: ['com.acme.c'],
        tables: [{ table: 'Thing', before: 12, after: 14 }],
        texts: [{ kind: 'error', count: 2, logger: 'com.acme.A', text: 'Boom' }],
      },
    ],
    [
      'upgrade_report.info to 2024.Q3',
      INFO_2024,
      {
        generation: 'info',
        result: 'unresolved',
        type: 'major',
        status:
          'There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0\nUnsatisfied components prevent upgrade processes to be registered',
        processes: [{ name: 'com.acme.A', durationMs: 12 }],
        texts: [],
      },
    ],
    [
      'upgrade_report.txt',
      TEXT_2025,
      {
        generation: 'text',
        result: 'success',
        type: 'minor',
        lists: {
          'jvm.arguments': ['-Dhttp.proxyPassword=********', '-Xmx8g'],
          properties: [
            'jdbc.default.driverClassName=org.postgresql.Driver',
            'jdbc.default.url=jdbc:postgresql://db7.example.org:5433/dxp?password=********',
            'jdbc.default.username=lportal',
          ],
          'portal.configurations': ['com.acme.Configuration'],
          'properties.files': ['/srv/portal-ext.properties'],
        },
      },
    ],
    [
      'upgrade_report_diagnostics.txt',
      DIAGNOSTICS,
      {
        generation: 'diagnostics',
        texts: [
          { kind: 'cleanup', text: 'com.acme.CleanUp' },
          { kind: 'failed-sql', text: 'drop table Thing', reason: 'Unknown table' },
        ],
      },
    ],
  ])('%s', async (_, text, expected) => {
    const run = await runOf(text);
    expect(run.kind).toBe('other');
    expect(run.upgradeReports).toMatchObject([expected]);
  });

  it('two in one file are two', async () => {
    const { upgradeReports } = await runOf(TEXT_2025 + DIAGNOSTICS);
    expect(upgradeReports.map(({ generation }) => generation)).toEqual(['text', 'diagnostics']);
  });

  it('in the log context are those of their run; what belongs together is one', async () => {
    const context = (values: string): string =>
      line(9, `Upgrade report generated in /srv/reports/a.txt {upgrade.report.execution.date=today, ${values}}`, {
        logger: 'UpgradeReport',
      });
    const { upgradeReports, environment } = await runOf(
      [
        line(0, 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0', { logger: 'DialectDetector' }),
        context('upgrade.report.result=failure, upgrade.report.portal.initial.build.number=7310'),
        context('upgrade.report.errors=[com.acme.A:[1:first\nsecond]]'),
      ].join(''),
    );
    expect(upgradeReports).toMatchObject([
      {
        generation: 'log-context',
        result: 'failure',
        texts: [{ kind: 'error', logger: 'com.acme.A', count: 1, text: 'first\nsecond' }],
      },
    ]);
    expect(environment.from).toEqual({ version: '7.3', build: '7310' });
  });

  it('tell where the upgrade was made, as far as they could determine it', async () => {
    expect((await runOf(INFO_U34)).environment).toMatchObject({
      from: { version: '7.2', build: '7210' },
      to: { version: '7.4 or later', build: '7413', schema: '15.1.0' },
      database: { vendor: 'postgresql', version: '13.4' },
      liferayHome: '/srv/liferay',
      documentLibrary: { store: 'com.liferay.portal.store.s3.S3Store' },
    });
    const unknown = (await runOf(INFO_2024)).environment;
    expect(unknown.to).toEqual({});
    expect(unknown.database).toEqual({ vendor: 'hsqldb', version: '2.7' });
    expect(unknown.documentLibrary).toBeUndefined();
    expect((await runOf(TEXT_2025)).environment).toMatchObject({
      jvmOptions: ['-Dhttp.proxyPassword=********', '-Xmx8g'],
      connection: { driver: 'org.postgresql.Driver', host: 'db7.example.org', port: '5433', name: 'dxp' },
    });
  });
});

describe('prompts of the tool', () => {
  const environmentOf = async (text: string) => (await runOf(text)).environment;

  it('with the answers behind them', async () => {
    const environment = await environmentOf(
      'Please enter your Liferay home (../../): /srv/liferay\n[ jboss tomcat weblogic wildfly ]\nPlease enter your application server (tomcat): \nPlease enter your application server directory (/srv/liferay/tomcat): \n[ db2 mariadb mysql oracle postgresql sqlserver ]\nPlease enter your database (mysql): mariadb\nPlease enter your database JDBC driver class name (org.mariadb.jdbc.Driver): \nPlease enter your database host (localhost): db7\nPlease enter your database port (3306|none): \nPlease enter your database name (lportal): dxp\nPlease enter your database username: root\nPlease enter your database password: geheim\n' +
        line(0, 'Loading file:/srv/portal-ext.properties'),
    );
    expect(environment).toMatchObject({
      liferayHome: '/srv/liferay',
      applicationServer: { name: 'tomcat', directory: '/srv/liferay/tomcat' },
      database: { vendor: 'mariadb' },
      connection: {
        vendor: 'mariadb',
        driver: 'org.mariadb.jdbc.Driver',
        host: 'db7',
        port: '3306',
        name: 'dxp',
      },
    });
    expect(JSON.stringify(environment)).not.toMatch(/root|geheim/);
  });

  it('with the answers below them; an answer that is cut off is none', async () => {
    const environment = await environmentOf(
      'Please enter your application server (tomcat):\nwildfly\n\nPlease enter your database (mysql):\n\nPlease enter your database password:\ngeheim\n\nPlease enter your database host (localhost):\n\n(etc.)\n',
    );
    expect(environment.applicationServer).toEqual({ name: 'wildfly' });
    expect(environment.connection).toEqual({ vendor: 'mysql' });
    expect(JSON.stringify(environment)).not.toContain('geheim');
  });

  it('keep nothing of a password in what is kept of the run', async () => {
    const run = await runOf(
      'Please enter your database password: geheim\ngeheim\n\nPlease enter your vault key: geheim\n',
    );
    expect(JSON.stringify({ ...run, marks: [...run.marks] })).not.toContain('geheim');
  });
});

describe('the patching tool', () => {
  it('tells the patch level', async () => {
    const { environment } = await runOf(
      'Product information:\n  * installation type: binary\n  * build number: 7310\n  * service pack version:\n    - available SP version: 2\n    - installable SP version: Not available\n  * patching-tool version: 3.0.20\n\nCurrently installed patches: dxp-2-7310\n\nAvailable patches: dxp-2-7310, dxp-3-7310\n\nDetailed patch list:\n  [*-] dxp-2-7310 :: Installed\n  [ I] dxp-3-7310 :: Currently not installed\n',
    );
    expect(environment.patches).toEqual(['dxp-2-7310']);
    expect(environment.patching).toEqual({
      toolVersion: '3.0.20',
      installationType: 'binary',
      build: '7310',
      servicePack: '2',
      installed: ['dxp-2-7310'],
      available: ['dxp-2-7310', 'dxp-3-7310'],
      patches: [
        { name: 'dxp-2-7310', installed: true, willBeInstalled: false, remark: 'Installed' },
        { name: 'dxp-3-7310', installed: false, willBeInstalled: true, remark: 'Currently not installed' },
      ],
    });
  });

  it('tells it by its list alone', async () => {
    const { environment } = await runOf('Detailed patch list:\n   [ -] dxp-1-7110 :: no\n   [*I] dxp-4-7110 :: yes\n');
    expect(environment.patches).toEqual(['dxp-4-7110']);
  });
});

describe('properties to take out or to move', () => {
  it('are those of the verifiers and of blade, each once', async () => {
    const verifier = (text: string): string => line(0, text, { level: 'ERROR', logger: 'PreupgradeVerifyProperties' });
    const [upgrade, blade] = await runsOf(
      verifier('Portal property "a.b" is obsolete') + verifier('Portal property "a.b" is obsolete'),
    ).then(async ([first]) => [
      first,
      await runOf(
        'Properties moved to OSGI configuration:\n\ta.c can match with the following OSGI properties:\n\t\taC from com.acme.Configuration\n',
      ),
    ]);
    expect(upgrade?.propertyAdvice).toMatchObject([
      { property: 'a.b', kind: 'portal', problem: 'obsolete', replacements: [] },
    ]);
    expect(blade?.propertyAdvice).toMatchObject([
      {
        property: 'a.c',
        problem: 'modularized',
        replacements: [{ property: 'aC', from: 'com.acme.Configuration' }],
        place: { startLine: 2, endLine: 3 },
      },
    ]);
  });
});

it('the script for duplicate fields names structures, fields and templates', async () => {
  const script = (text: string): string => `INFO  [NormalizeDuplicateFields] ${text}\n`;
  const run = await runOf(
    [
      'Checking Structure with ID 1 and Structure ID 2 and name A B from group ID 3',
      'Checking Structure with ID 4 and Structure ID 5 and name C from group ID 3',
      'Field title will be replaced by titleRev1',
      'This structure contains duplicate field names',
      'The following associated templates have to be manually modified:',
      '- Template ID 7 from Group ID 3',
      '*** RESULTS ***',
      '*** 1 structures with duplicate fields ***',
      '*** 1 templates to modify manually ***',
      'Finishing NormalizeDuplicateFields process',
    ]
      .map(script)
      .join(''),
  );
  expect(run.kind).toBe('other');
  expect(run.duplicateFields).toMatchObject({
    structures: 1,
    templatesToModify: 1,
    finished: true,
    found: [
      {
        id: '4',
        structureId: '5',
        name: 'C',
        groupId: '3',
        fields: [{ from: 'title', to: 'titleRev1' }],
        templates: [{ id: '7', groupId: '3' }],
      },
    ],
  });
});

const KINDS: readonly (readonly [string, string, SourceKind])[] = [
  ['a report', INFO_2024, 'upgrade-report'],
  ['diagnostics', DIAGNOSTICS, 'upgrade-report'],
  ['prompts', 'Please enter your database (mysql): mysql\n', 'transcript'],
  ['patches', 'Currently installed patches: dxp-2-7310\n', 'transcript'],
  ['properties', 'a.b.c\n\tREMOVE - not needed\n', 'transcript'],
  ['the script', 'INFO  [NormalizeDuplicateFields:?] *** RESULTS ***\n', 'transcript'],
  ['prompts and the log of the tool', `Please enter your database (mysql): \nJVM arguments: [-Xmx4g]\n`, 'upgrade'],
];

it.each(KINDS)('the kind of a source that holds %s', async (_, text, kind) => {
  expect(sourceKind(await runsOf(text), 0)).toBe(kind);
});

it('has no other event names than are known', async () => {
  const { marks } = await runOf(INFO_2024);
  const names: readonly EventName[] = [...marks.keys()];
  expect(names).toContain('other.upgrade-report');
});
