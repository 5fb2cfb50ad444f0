import type { Finding } from '../../../src/model/finding.ts';
import type { Report, ReportSpan } from '../../../src/model/report.ts';
import { gogoResults, releaseRows, unsatisfiedComponents, waitingModules } from './gogo-answers.ts';
import { partialImport } from './import-facts.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';
import { pruningAdvice } from './pruning-advice.ts';
import { failedReport } from './upgrade-reports.ts';
import { workflowOf } from './workflow-steps.ts';

const RERUN_DOCS = {
  title: 'Upgrading the core',
  url: 'https://learn.liferay.com/w/dxp/installation-and-upgrades/upgrading-liferay/upgrade-basics/using-the-database-upgrade-tool',
};

const COUNT_QUERY = {
  database: 'mysql',
  purpose: 'Shows the tags that stand twice; changes nothing.',
  sql: 'SELECT groupId, name, COUNT(*), MIN(tagId)\nFROM AssetTag\nGROUP BY groupId, name\nHAVING COUNT(*) > 1;',
};

const rootCause: Finding = {
  id: 'finding-1',
  ruleId: 'database/unique-index-duplicates',
  level: 'error',
  confidence: 'high',
  title: 'Duplicate rows in AssetTag for the new unique index IX_63A2AABD',
  message: 'The unique index IX_63A2AABD could not be added to AssetTag: the entry "20097-news" stands there twice.',
  cause:
    'The upgrade adds a unique index, and the data of the older release breaks it. Some releases added the index without removing the extra rows.',
  role: 'root-cause',
  runId: 'run-1',
  occurrences: 1,
  firstTime: '2024-03-01T02:11:09.411Z',
  lastTime: '2024-03-01T02:11:09.411Z',
  place: placeAt(0, 2211, 12),
  relatedPlaces: [],
  excerpt: [
    line(
      2209,
      '2024-03-01 02:10:58.120 INFO  [main][UpgradeProcess:96] Upgrading com.liferay.portal.upgrade.v7_3_x.UpgradeAssetTag',
    ),
    line(
      2210,
      '2024-03-01 02:11:09.398 INFO  [main][BaseDB:846] create unique index IX_63A2AABD on AssetTag (groupId, name)',
    ),
    line(2211, '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:139] null', true),
    line(
      2212,
      "com.liferay.portal.kernel.upgrade.UpgradeException: com.liferay.portal.kernel.upgrade.UpgradeException: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '20097-news' for key 'IX_63A2AABD'",
    ),
    line(2213, '\tat com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:118)'),
    line(2214, '\tat com.liferay.portal.tools.DBUpgrader.upgrade(DBUpgrader.java:203)'),
    line(
      2219,
      "Caused by: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '20097-news' for key 'IX_63A2AABD'",
      true,
    ),
    line(2220, '\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:117)'),
    line(2221, '\t... 14 more'),
  ],
  exceptionChain: [
    { type: 'com.liferay.portal.kernel.upgrade.UpgradeException' },
    { type: 'com.liferay.portal.kernel.upgrade.UpgradeException' },
    {
      type: 'java.sql.SQLIntegrityConstraintViolationException',
      message: "Duplicate entry '20097-news' for key 'IX_63A2AABD'",
    },
  ],
  remediation: {
    summary: 'Remove or rename the extra rows, then run the upgrade tool again.',
    steps: [
      'Find the rows that stand twice.',
      'Back up AssetTag, then merge or rename the extra tags.',
      'Run the upgrade tool again.',
    ],
    queries: [COUNT_QUERY],
    recovery: 'fix-then-rerun',
    links: [RERUN_DOCS],
  },
  fingerprint: '4c1f0c2a9b7e',
  arguments: { table: 'AssetTag', index: 'IX_63A2AABD', entry: '20097-news' },
};

/** With what the archive knows of it. */
const knownCause: Finding = {
  ...rootCause,
  problem: {
    template: 'null',
    process: 'com.liferay.portal.upgrade.v7_3_x.UpgradeAssetTag',
    sqlState: '23000',
    vendorCode: '1062',
  },
  seenBefore: {
    failureId: 'f-4c1f0c2a',
    analyses: 3,
    occurrences: 3,
    firstTime: '2024-02-02T01:10:00.000Z',
    lastTime: '2024-02-11T02:40:00.000Z',
    lastAnalysis: { id: 'a-0b1c2d3e', name: 'rehearsal 2' },
    resolutions: [
      {
        note: 'deleted 14 rows of AssetTag, see the ticket',
        link: 'https://tickets.example.com/LPS-1',
        author: 'Ana',
        time: '2024-02-11T09:00:00.000Z',
        outcome: 'passed',
      },
      { note: 'dropped the index', time: '2024-02-03T09:00:00.000Z', outcome: 'failed-again' },
    ],
  },
};

const consequence: Finding = {
  ...rootCause,
  id: 'finding-2',
  ruleId: 'modules/unsatisfied-reference',
  title: 'Services wait for modules that are not upgraded',
  message: '44 modules were not upgraded because the core upgrade did not end.',
  cause: 'Modules are upgraded after the core.',
  role: 'consequence',
  causedBy: 'finding-1',
  why: 'Known to follow from: A unique index met duplicate rows.',
  occurrences: 44,
  lastTime: '2024-03-01T02:13:40.002Z',
  place: placeAt(0, 2230),
  relatedPlaces: [placeAt(0, 2231), placeAt(0, 2274)],
  excerpt: [
    line(2230, '2024-03-01 02:11:09.801 WARN  [main][ReleaseManagerImpl:88] com.liferay.asset.service is pending'),
  ],
  exceptionChain: [],
  remediation: {
    summary: 'Nothing: it goes away with its cause.',
    steps: [],
    queries: [],
    recovery: 'rerun',
    links: [],
  },
  fingerprint: '77aa0b3c55d1',
  arguments: {},
};

const unexplainedConsequence: Finding = {
  ...consequence,
  id: 'finding-3',
  ruleId: null,
  title: 'Unable to process lock <n>',
  message: 'Unable to process lock 4411',
  occurrences: 168,
  causedBy: 'finding-2',
  why: 'It ends with the same exception.',
  place: placeAt(0, 2301),
  relatedPlaces: [],
  excerpt: [line(2301, '2024-03-01 02:13:02.117 ERROR [main][LockImpl:51] Unable to process lock 4411')],
  fingerprint: '0c9e8d7f6a5b',
};

const advice: Finding = {
  ...consequence,
  id: 'finding-4',
  ruleId: 'performance/prune-file-versions',
  level: 'warning',
  confidence: 'medium',
  title: 'Most of the time went into old versions of documents',
  message: 'UpgradeDocumentLibrary took 61 % of the run.',
  cause: 'It reads every version of every document.',
  role: 'advice',
  occurrences: 1,
  place: placeAt(0, 1822),
  relatedPlaces: [],
  excerpt: [
    line(
      1822,
      '2024-03-01 02:10:54.001 INFO  [main][UpgradeProcess:111] Completed upgrade process com.liferay.portal.upgrade.v7_1_x.UpgradeDocumentLibrary in 25004 ms',
      true,
    ),
  ],
  remediation: {
    summary: 'Remove old versions of documents before the next run.',
    steps: [
      'Control Panel > Configuration > Server Administration > Resources > Delete previous versions of documents',
    ],
    queries: [],
    recovery: 'none-needed',
    links: [],
  },
  fingerprint: 'aa12bb34cc56',
};

const noise: Finding = {
  ...advice,
  id: 'finding-5',
  ruleId: 'startup/stale-portlet-preferences',
  level: 'note',
  confidence: 'high',
  title: 'Preferences of portlets that are gone',
  message: 'Portlet preferences were found whose portlet is not there.',
  cause: 'Left over from portlets that were removed earlier.',
  role: 'noise',
  occurrences: 9,
  place: placeAt(0, 310),
  excerpt: [],
  remediation: { summary: 'Nothing to do.', steps: [], queries: [], recovery: 'none-needed', links: [] },
  fingerprint: 'ee78ff90aa12',
};

/** An upgrade from 7.0 to 7.3 that failed at a unique index, with all that a report can hold. */
export const failedUpgrade: Report = {
  ...emptyReport,
  verdict: {
    outcome: 'failed',
    reason: 'The upgrade process v7_3_x.UpgradeAssetTag ended with an exception, and the tool stopped there.',
    evidence: [placeAt(0, 2211, 12)],
    recovery: 'fix-then-rerun',
    recoveryReason: 'The core upgrade for 7.1 or later goes on at the failed step.',
    recoveryRule: 'D5',
  },
  nextSteps: [
    { text: 'Find the tags that stand twice:', query: COUNT_QUERY },
    { text: 'Back up AssetTag, then merge or rename the extra tags in the control panel of a copy, or with SQL.' },
    {
      text: 'Run the upgrade tool again and give the new log to updoc:',
      command: 'cd tools/portal-tools-db-upgrade-client && ./db_upgrade.sh && updoc logs/upgrade.log',
      link: RERUN_DOCS,
    },
  ],
  sources: [
    {
      ...sourceOf('logs/upgrade.log', 2310),
      unrecognizedRecords: 3,
      timeZone: 'GMT',
      firstTime: '2024-03-01T02:10:28.411Z',
      lastTime: '2024-03-01T02:13:40.002Z',
    },
    { ...sourceOf('logs/import.log', 3_100), kind: 'import', format: 'transcript' },
    { ...sourceOf('logs/gogo.txt', 70), kind: 'gogo', format: 'transcript' },
    { ...sourceOf('logs/upgrade_report.txt', 60), kind: 'upgrade-report', format: 'transcript' },
  ],
  environment: {
    product: 'Liferay DXP',
    from: { version: '7.0', build: '7010', schema: '0.1.0' },
    to: { version: '7.3', build: '7310', schema: '8.18.1' },
    database: { vendor: 'mysql', version: '5.7' },
    java: '1.8.0_292',
    jvmOptions: ['-Dfile.encoding=UTF8', '-Duser.timezone=GMT', '-Xmx2048m'],
    upgradeTool: 'UpgradeClient 3.0.6',
  },
  runs: [
    {
      id: 'run-1',
      kind: 'upgrade',
      startTime: '2024-03-01T02:10:28.411Z',
      endTime: '2024-03-01T02:11:09.911Z',
      durationMs: 41_500,
      status: 'error',
      sources: [0],
    },
  ],
  spans: [
    span('s1', 'com.liferay.portal.upgrade.PortalUpgradeProcess', 120, 0, 41_000, { status: 'error' }),
    span('s2', 'com.liferay.portal.upgrade.UpgradeProcess_7_0_1', 130, 40, 2_200, { parentId: 's1' }),
    span('s3', 'com.liferay.portal.upgrade.UpgradeProcess_7_1_0', 410, 2_300, 27_100, { parentId: 's1' }),
    span('s4', 'com.liferay.portal.upgrade.v7_1_x.UpgradeDocumentLibrary', 420, 2_400, 25_004, { parentId: 's3' }),
    span('s5', 'com.liferay.portal.upgrade.v7_1_x.UpgradeMembershipRequest', 1823, 27_500, 1_800, {
      parentId: 's3',
      count: 128,
    }),
    span('s6', 'com.liferay.portal.upgrade.UpgradeProcess_7_3_x', 1990, 29_500, 11_500, {
      parentId: 's1',
      status: 'error',
    }),
    span('s7', 'com.liferay.portal.upgrade.v7_3_x.UpgradeAssetTag', 2209, 29_709, 11_291, {
      parentId: 's6',
      status: 'error',
    }),
  ],
  slowest: [
    { spanId: 's4', name: 'com.liferay.portal.upgrade.v7_1_x.UpgradeDocumentLibrary', selfMs: 25_004, share: 0.6025 },
    { spanId: 's7', name: 'com.liferay.portal.upgrade.v7_3_x.UpgradeAssetTag', selfMs: 11_291, share: 0.272 },
    { spanId: 's2', name: 'com.liferay.portal.upgrade.UpgradeProcess_7_0_1', selfMs: 2_200, share: 0.053 },
    { spanId: 's5', name: 'com.liferay.portal.upgrade.v7_1_x.UpgradeMembershipRequest', selfMs: 1_800, share: 0.0434 },
  ],
  modules: [
    {
      name: 'com.liferay.asset.service',
      fromSchema: '1.0.0',
      toSchema: '2.3.0',
      status: 'pending',
      place: placeAt(0, 2230),
    },
    {
      name: 'com.liferay.blogs.service',
      fromSchema: '1.1.0',
      toSchema: '2.1.0',
      status: 'pending',
      place: placeAt(0, 2231),
    },
    { name: 'com.liferay.wiki.service', toSchema: '2.1.0', status: 'unknown', place: placeAt(0, 2232) },
    ...waitingModules(2),
  ],
  imports: [partialImport(1)],
  gogo: gogoResults(2),
  releases: releaseRows(2),
  unsatisfied: unsatisfiedComponents(2),
  upgradeReports: [failedReport(3)],
  pruning: pruningAdvice(1),
  workflow: workflowOf(1, 'done'),
  verifications: [
    { name: 'com.liferay.portal.verify.VerifyProperties', status: 'ok', durationMs: 31, place: placeAt(0, 98) },
    { name: 'com.liferay.portal.verify.VerifyGroup', status: 'unset', place: placeAt(0, 2290) },
  ],
  findings: [knownCause, consequence, unexplainedConsequence, advice, noise],
  checks: [
    { ruleId: 'database/unique-index-duplicates', outcome: 'fired' },
    { ruleId: 'database/connection-refused', outcome: 'silent' },
    { ruleId: 'database/oracle-tablespace-full', outcome: 'not-applicable' },
  ],
  notifications: [
    {
      code: 'time-zone-assumed',
      level: 'note',
      message: 'The log does not say its time zone; GMT is assumed, as the upgrade tool sets it.',
      place: placeAt(0, 1),
    },
  ],
};

function line(number: number, text: string, highlight = false): Finding['excerpt'][number] {
  return { source: 0, line: number, text, highlight };
}

function span(
  id: string,
  name: string,
  startLine: number,
  startOffsetMs: number,
  durationMs: number,
  rest: Partial<ReportSpan>,
): ReportSpan {
  const base = { id, runId: 'run-1', kind: 'process', name, startOffsetMs, durationMs, selfMs: durationMs } as const;
  return { ...base, maxMs: durationMs, count: 1, status: 'ok', place: placeAt(0, startLine), ...rest };
}
