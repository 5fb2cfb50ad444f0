import { expect, it } from 'vitest';
import type { FactPattern } from '../../../src/model/condition.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { Environment, Mark, Run } from '../../../src/model/timeline.ts';
import { matchOf } from '../../support/make-rule.ts';
import { EMPTY_REPORT, makeRun, NO_ENVIRONMENT, placeAt } from '../../support/make-run.ts';

const environment: Environment = {
  product: 'Liferay Digital Experience Platform',
  from: { version: '7.1 or later' },
  to: { version: '2024.Q2.3', build: '7413' },
  database: { vendor: 'mysql', version: '5.7.44-log' },
  java: '1.8.0_292-b10',
  jvmOptions: ['-Dfile.encoding=UTF-8', '-Xmx1g', '-Xmx4g', '-Duser.timezone=Europe/Berlin'],
  applicationServer: { name: 'tomcat' },
  documentLibrary: { store: 'com.liferay.portal.store.s3.S3Store' },
  patches: ['hotfix-550-7310'],
};
const run: Run = {
  ...makeRun([]),
  startMs: 0,
  endMs: 2 * 3_600_000 + 1_800_000,
  upgradeReports: [
    {
      ...EMPTY_REPORT,
      lists: { properties: ['jdbc.default.driverClassName=com.mysql.jdbc.Driver', 'cluster.link.enabled=true'] },
    },
  ],
};

it.each<[FactPattern, Record<string, string>]>([
  [{ product: 'Experience (?<what>\\w+)' }, { product: 'Liferay Digital Experience Platform', what: 'Platform' }],
  [{ edition: ['on-premises'] }, { edition: 'on-premises' }],
  [{ from: ['>=7.1'] }, { from: '7.1 or later', fromLine: '7.1' }],
  [{ to: ['7.3', '2024.Q2'] }, { to: '2024.Q2.3', toLine: '2024.Q2' }],
  [{ to: ['>7.4 <2024.Q3'] }, { to: '2024.Q2.3', toLine: '2024.Q2' }],
  [{ database: ['mariadb', 'mysql'] }, { database: 'mysql' }],
  [{ databaseVersion: '<8' }, { databaseVersion: '5.7.44-log' }],
  [{ databaseVersion: '=5.7' }, { databaseVersion: '5.7.44-log' }],
  [{ java: '8' }, { java: '1.8.0_292-b10' }],
  [
    { jvmOption: '^-Duser\\.timezone=(?<zone>.*)$' },
    { jvmOption: '-Duser.timezone=Europe/Berlin', zone: 'Europe/Berlin' },
  ],
  [{ heap: '>=4g' }, { heap: '4096 MB' }],
  [{ applicationServer: '^tomcat$' }, { applicationServer: 'tomcat' }],
  [{ documentStore: 'S3Store$' }, { documentStore: 'com.liferay.portal.store.s3.S3Store' }],
  [{ driver: '^com\\.mysql\\.jdbc\\.' }, { driver: 'com.mysql.jdbc.Driver' }],
  [{ patch: '^hotfix-' }, { patch: 'hotfix-550-7310' }],
  [{ property: '^cluster\\.link\\.enabled=true' }, { property: 'cluster.link.enabled=true' }],
  [{ duration: '>2h' }, { duration: '2 h 30 min' }],
  [
    { java: '<11', heap: '<=4096m' },
    { java: '1.8.0_292-b10', heap: '4096 MB' },
  ],
])('holds: %j', (fact, captures) => {
  expect(matchOf({ fact }, run, environment)?.captures).toEqual(captures);
});

it.each<[FactPattern]>([
  [{ product: 'Community' }],
  [{ edition: ['cloud'] }],
  [{ from: ['7.1'] }],
  [{ from: ['<=7.2'] }],
  [{ to: ['<=7.4'] }],
  [{ database: ['oracle'] }],
  [{ databaseVersion: '<5.7' }],
  [{ databaseVersion: '>5.7' }],
  [{ java: '>8' }],
  [{ jvmOption: 'timezone=GMT' }],
  [{ heap: '<4g' }],
  [{ documentStore: 'FileSystemStore' }],
  [{ driver: 'cj' }],
  [{ patch: 'dxp-' }],
  [{ property: 'cluster\\.link\\.enabled=false' }],
  [{ duration: '>150m' }],
  [{ java: '8', heap: '<2g' }],
])('does not hold: %j', (fact) => {
  expect(matchOf({ fact }, run, environment)).toBeUndefined();
});

it.each<[FactPattern]>([
  [{ product: '' }],
  [{ from: ['>=6.0'] }],
  [{ to: ['<2030.Q1'] }],
  [{ database: ['mysql'] }],
  [{ databaseVersion: '>=0' }],
  [{ java: '>=0' }],
  [{ jvmOption: '' }],
  [{ heap: '>=0m' }],
  [{ applicationServer: '' }],
  [{ documentStore: '' }],
  [{ driver: '' }],
  [{ patch: '' }],
  [{ property: '' }],
  [{ duration: '>=0s' }],
])('never holds where the log does not tell: %j', (fact) => {
  expect(matchOf({ fact }, makeRun([]), NO_ENVIRONMENT)).toBeUndefined();
});

it('shows the line that tells it', () => {
  const event = { attributes: {}, place: placeAt(7) };
  const marks = new Map<EventName, Mark>([['startup.java-version', { count: 1, first: event, last: event }]]);
  expect(matchOf({ fact: { java: '8' } }, makeRun([], [], marks), environment)?.markPlaces).toEqual([placeAt(7)]);
});

it('joins what is told with what went wrong', () => {
  const fact = { fact: { java: '8' } } as const;
  const missing = { problem: { text: ['never written'] } } as const;
  expect(matchOf({ all: [fact, { not: missing }] }, run, environment)).toBeDefined();
  expect(matchOf({ all: [fact, missing] }, run, environment)).toBeUndefined();
});
