// What the report says of the installation, row by row.
import { expect, test } from 'vitest';
import type { Environment } from '../../src/model/timeline.ts';
import { environmentRows } from '../../src/report/view/environment-rows.ts';
import { emptyReport } from './examples/parts.ts';

test.each<[string, Partial<Environment>, readonly (readonly [string, string])[]]>([
  ['nothing of what is not known', {}, []],
  [
    'the connection without user and password',
    {
      connection: {
        vendor: 'mysql',
        driver: 'com.mysql.cj.jdbc.Driver',
        host: 'db.example.org',
        port: '3306',
        name: 'lp',
      },
    },
    [
      ['Database', 'MySQL'],
      ['Connection', 'db.example.org:3306/lp'],
      ['JDBC driver', 'com.mysql.cj.jdbc.Driver'],
    ],
  ],
  [
    'the vendor and version of the log before those of the settings',
    { database: { vendor: 'mariadb', version: '10.6' }, connection: { vendor: 'mysql' } },
    [['Database', 'MariaDB 10.6']],
  ],
  [
    'server, home and documents',
    {
      liferayHome: '/srv/portal',
      applicationServer: { name: 'tomcat', directory: '/srv/tomcat', extraLibraries: 'bin' },
      documentLibrary: {
        store: 'com.liferay.portal.store.db.DBStore',
        rootDirectory: '/srv/docs',
        size: '12.5 GB',
      },
    },
    [
      ['Application server', 'tomcat, in /srv/tomcat, extra libraries in bin'],
      ['Liferay home', '/srv/portal'],
      ['Document library', 'DBStore, in /srv/docs, 12.5 GB'],
    ],
  ],
  [
    'patches, with what the patching tool says of each',
    {
      patching: {
        toolVersion: '2.0.9',
        build: '7110',
        installed: ['dxp-1-7110'],
        available: ['dxp-1-7110', 'dxp-4-7110'],
        patches: [
          { name: 'dxp-1-7110', installed: true, willBeInstalled: false },
          { name: 'dxp-4-7110', installed: false, willBeInstalled: true },
          { name: 'hotfix-9-7110', installed: false, willBeInstalled: false, remark: 'conflicts' },
        ],
      },
    },
    [
      ['Patches', 'dxp-1-7110'],
      ['Patches available', 'dxp-1-7110, dxp-4-7110'],
      ['Patches listed', 'dxp-1-7110 (installed), dxp-4-7110 (would be installed), hotfix-9-7110 (conflicts)'],
      ['Patching tool', 'version 2.0.9, build 7110'],
    ],
  ],
])('shows %s', (_, environment, expected) => {
  const report = { ...emptyReport, environment: { ...emptyReport.environment, ...environment } };
  expect(environmentRows(report).map(({ label, value }) => [label, value])).toEqual(expected);
});

test('counts the patches that a row has no room for', () => {
  const patches = Array.from({ length: 33 }, (_, index) => `fix-${index}`);
  const [row] = environmentRows({ ...emptyReport, environment: { ...emptyReport.environment, patches } });
  expect(row?.value).toMatch(/, fix-29 and 3 more$/);
});
