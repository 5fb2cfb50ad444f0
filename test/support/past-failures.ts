import { createHash } from 'node:crypto';
import type { AnalysisRecord, Failure } from '../../src/model/archive.ts';
import { type Archive } from '../../src/archive/open-archive.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import { newArchive } from './archived.ts';

/** A failure by a name for tests, of which its fingerprint is made. */
interface PastFailure extends Partial<Failure> {
  readonly name: string;
  readonly title: string;
}

const CORE = 'com.liferay.portal.upgrade';
const UPGRADE_EXCEPTION = 'com.liferay.portal.kernel.upgrade.UpgradeException';

/** Failures as support sees them: databases, modules, steps and words of many kinds. */
export const PAST_FAILURES: readonly PastFailure[] = [
  {
    name: 'mysql-duplicate',
    title: 'Duplicate rows stand in the way of a unique index',
    ruleId: 'database/unique-index-duplicates',
    ...chain('java.sql.SQLIntegrityConstraintViolationException', "Duplicate entry '20097-news' for key 'IX_63A2AABD'"),
    sqlState: '23000',
    vendorCode: '1062',
    process: `${CORE}.v7_3_x.UpgradeLayout`,
    template: "Duplicate entry '#' for key '#'",
    excerpt: `ERROR [main][UpgradeProcess:132] Unable to create unique index IX_63A2AABD on Layout`,
  },
  {
    name: 'oracle-null',
    title: 'A column that must not be null got no value',
    ruleId: 'database/null-in-not-null-column',
    ...chain(
      'java.sql.SQLIntegrityConstraintViolationException',
      'ORA-01400: cannot insert NULL into ("LPORTAL"."DDMCONTENT"."CTCOLLECTIONID")',
    ),
    sqlState: '23000',
    vendorCode: 'ORA-01400',
    process: 'com.liferay.dynamic.data.mapping.internal.upgrade.v4_1_0.DDMContentUpgradeProcess',
    module: 'com.liferay.dynamic.data.mapping.service',
  },
  {
    name: 'oracle-no-table',
    title: 'A table or view is missing',
    ruleId: 'database/table-missing',
    ...chain('java.sql.SQLSyntaxErrorException', 'ORA-00942: table or view does not exist'),
    sqlState: '42000',
    vendorCode: 'ORA-00942',
    process: 'com.liferay.journal.internal.upgrade.v1_1_0.UpgradeDocumentLibraryTypeContent',
    module: 'com.liferay.journal.service',
  },
  {
    name: 'postgres-duplicate',
    title: 'UpgradeGroup failed: duplicate key value violates unique constraint',
    ...chain(
      'org.postgresql.util.PSQLException',
      'ERROR: duplicate key value violates unique constraint "ix_bd3cb13a"',
    ),
    sqlState: '23505',
    process: `${CORE}.v7_4_x.UpgradeGroup`,
  },
  {
    name: 'postgres-no-relation',
    title: 'A table is missing: relation does not exist',
    ...chain('org.postgresql.util.PSQLException', 'ERROR: relation "kaleoaction" does not exist'),
    sqlState: '42P01',
    process: 'com.liferay.portal.workflow.kaleo.internal.upgrade.v2_0_0.KaleoActionUpgradeProcess',
    module: 'com.liferay.portal.workflow.kaleo.service',
  },
  {
    name: 'deadlock',
    title: 'The transaction was chosen as deadlock victim',
    ruleId: 'database/deadlock',
    ...chain(
      'com.microsoft.sqlserver.jdbc.SQLServerException',
      'Transaction (Process ID 71) was deadlocked on lock resources with another process',
    ),
    sqlState: '40001',
    vendorCode: '1205',
    process: 'com.liferay.asset.internal.upgrade.v1_0_0.AssetCategoryUpgradeProcess',
  },
  {
    name: 'charset',
    title: 'Text does not fit the character set of the column',
    ruleId: 'database/incorrect-string-value',
    ...chain('java.sql.SQLException', "Incorrect string value: '\\xF0\\x9F\\x98\\x80' for column 'content' at row 1"),
    sqlState: 'HY000',
    vendorCode: '1366',
    process: `${CORE}.v7_0_0.UpgradeMessageBoards`,
    template: 'Incorrect string value: # for column # at row #',
  },
  {
    name: 'collation',
    title: 'Tables have different collations',
    ruleId: 'preupgrade/mixed-character-sets',
    ...chain(
      'java.sql.SQLException',
      "Illegal mix of collations (utf8mb4_unicode_ci,IMPLICIT) and (utf8_general_ci,IMPLICIT) for operation '='",
    ),
    vendorCode: '1267',
  },
  {
    name: 'heap',
    title: 'The heap of the upgrade tool is too small',
    ruleId: 'environment/out-of-memory',
    ...chain('java.lang.OutOfMemoryError', 'Java heap space'),
    process: 'com.liferay.document.library.internal.upgrade.v1_0_0.UpgradeDocumentLibrary',
    module: 'com.liferay.document.library.service',
  },
  {
    name: 'no-group',
    title: 'UpgradeAssetPublisher failed: No Group exists with the primary key',
    ...chain('com.liferay.portal.kernel.exception.NoSuchGroupException', 'No Group exists with the primary key 20143'),
    process: `${CORE}.v6_2_0.UpgradeAssetPublisher`,
    template: 'No Group exists with the primary key #',
  },
  {
    name: 'null-pointer',
    title: 'UpgradeJournal failed: NullPointerException',
    ...chain(
      'java.lang.NullPointerException',
      'Cannot invoke "com.liferay.portal.kernel.xml.Document.getRootElement()" because "document" is null',
    ),
    process: `${CORE}.v7_0_0.UpgradeJournal`,
    excerpt: `Caused by: java.lang.NullPointerException\n\tat com.liferay.journal.util.impl.JournalUtil.getContentMap(JournalUtil.java:412)`,
  },
  {
    name: 'connection',
    title: 'The connection to the database was lost',
    ruleId: 'database/connection-lost',
    ...chain(
      'com.mysql.cj.jdbc.exceptions.CommunicationsException',
      'Communications link failure. The last packet successfully received from the server was 28,801 milliseconds ago',
    ),
    sqlState: '08S01',
  },
  {
    name: 'hikari',
    title: 'No connection of the pool was free in time',
    ...chain(
      'java.sql.SQLTransientConnectionException',
      'HikariPool-1 - Connection is not available, request timed out after 30000ms',
    ),
  },
  {
    name: 'module-unresolved',
    title: 'A bundle cannot be resolved: a requirement is missing',
    ruleId: 'modules/unresolved-requirement',
    ...chain(
      'org.osgi.framework.BundleException',
      'Could not resolve module: com.acme.portlet.invoice [1423] Unresolved requirement: Import-Package: com.liferay.portal.kernel.util; version="[8.0.0,9.0.0)"',
    ),
    module: 'com.acme.portlet.invoice',
  },
  {
    name: 'object-collision',
    title: 'An upgrade step of the object service collides',
    ruleId: 'modules/object-service-step-collision',
    module: 'com.liferay.object.service',
    process: 'com.liferay.object.internal.upgrade.v3_4_0.ObjectFieldUpgradeProcess',
  },
  {
    name: 'license',
    title: 'The license is not valid',
    ...chain('com.liferay.portal.kernel.license.LicenseException', 'Unable to find license with product entry'),
  },
  {
    name: 'elastic',
    title: 'The search engine cannot be reached',
    ...chain(
      'org.elasticsearch.client.transport.NoNodeAvailableException',
      'None of the configured nodes are available: [{#transport#-1}{localhost:9300}]',
    ),
    module: 'com.liferay.portal.search.elasticsearch7.impl',
  },
  {
    name: 'schema-version',
    title: 'The schema version of the core is not the expected one',
    ruleId: 'core/schema-version',
    template: 'You must first upgrade the portal core to the required schema version #',
    message: 'You must first upgrade the portal core to the required schema version 31.1.0.',
  },
  {
    name: 'disk',
    title: 'The disk of the database is full',
    ruleId: 'environment/disk-full',
    ...chain('java.sql.SQLException', "The table 'JournalArticle' is full"),
    vendorCode: '1114',
  },
  {
    name: 'db2-log',
    title: 'The transaction log of the database is full',
    ...chain('com.ibm.db2.jcc.am.SqlException', 'DB2 SQL Error: SQLCODE=-964, SQLSTATE=57011, SQLERRMC=null'),
    sqlState: '57011',
    vendorCode: 'SQLCODE=-964',
  },
  {
    name: 'verify-group',
    title: 'A verify process failed',
    ...chain('com.liferay.portal.verify.VerifyException', 'Unable to verify groups'),
    process: 'com.liferay.portal.verify.VerifyGroup',
  },
  {
    name: 'lexicon',
    title: 'Ein doppelter Schlüsselwert verletzt die Unique-Constraint',
    ...chain(
      'org.postgresql.util.PSQLException',
      'FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »ix_5de0be11«',
    ),
    sqlState: '23505',
  },
  {
    name: 'spanish',
    title: 'La llave duplicada viola la restricción de unicidad',
    ...chain('org.postgresql.util.PSQLException', 'ERROR: llave duplicada viola restricción de unicidad «ix_9b2e4f11»'),
    sqlState: '23505',
  },
  {
    name: 'file-store',
    title: 'A file of the document library is missing in the store',
    ...chain(
      'com.liferay.document.library.kernel.exception.NoSuchFileException',
      '{companyId=20097, repositoryId=20124, fileName=31201, version=1.0}',
    ),
    process: 'com.liferay.document.library.internal.upgrade.v3_2_4.DLFileEntryUpgradeProcess',
  },
  {
    name: 'sanitized',
    title: 'AlloyUI portlet preferences cannot be parsed',
    ...chain(
      'com.liferay.portal.kernel.xml.DocumentException',
      'Error on line 1 of document: Content is not allowed in prolog.',
    ),
    process: `${CORE}.v7_1_x.UpgradePortletPreferences`,
  },
];

/** When and where they were seen: each analysis holds some of them, by name. */
const ANALYSES = [
  {
    day: '2023-05-01',
    vendor: 'mysql',
    version: '5.7.38',
    from: '6.2',
    to: '7.3',
    outcome: 'failed',
    names: ['mysql-duplicate', 'charset', 'collation', 'no-group', 'sanitized', 'lexicon'],
  },
  {
    day: '2023-11-12',
    vendor: 'oracle',
    version: '19c',
    from: '7.0',
    to: '7.4.13 Update 34',
    outcome: 'failed',
    names: ['oracle-null', 'oracle-no-table', 'heap', 'license'],
  },
  {
    day: '2024-02-03',
    vendor: 'postgresql',
    version: '15.4',
    from: '7.2',
    to: '7.4.13 Update 92',
    outcome: 'failed',
    names: ['postgres-duplicate', 'postgres-no-relation', 'spanish', 'elastic', 'verify-group'],
  },
  {
    day: '2024-06-20',
    vendor: 'sqlserver',
    version: '2019',
    from: '7.3',
    to: '2024.Q1.5',
    outcome: 'incomplete',
    names: ['deadlock', 'hikari', 'null-pointer', 'object-collision'],
  },
  {
    day: '2024-09-01',
    vendor: 'mysql',
    version: '8.0.36',
    from: '7.3',
    to: '2024.Q2.0',
    outcome: 'succeeded-with-warnings',
    names: ['mysql-duplicate', 'connection', 'disk', 'module-unresolved', 'schema-version', 'file-store'],
  },
  {
    day: '2024-10-05',
    vendor: 'db2',
    version: '11.5',
    from: '7.1',
    to: '7.4.13',
    outcome: 'failed',
    names: ['db2-log', 'null-pointer'],
  },
] as const;

/** Makes an archive of these failures. */
export async function archiveOfPast(folder: string): Promise<Archive> {
  const archive = await newArchive(folder);
  for (const record of pastRecords()) saveAnalysis(archive, record);
  return archive;
}

/** The analyses that hold these failures. */
export function pastRecords(): readonly AnalysisRecord[] {
  return ANALYSES.map(({ day, vendor, version, from, to, outcome, names }, index) => {
    const failures = PAST_FAILURES.filter(({ name }) => names.some((known) => known === name)).map(failureOf);
    const time = `${day}T08:00:00.000Z`;
    return {
      analysis: {
        id: String(index + 1).padStart(16, '0'),
        analyzedAt: time,
        rememberedAt: time,
        runKind: 'upgrade',
        startedAt: time,
        toolVersion: '1.0.0',
        complete: true,
        hasTexts: true,
        outcome,
        reason: 'An upgrade process failed.',
        recovery: 'restore',
        from: { version: from },
        to: { version: to },
        database: { vendor, version },
      },
      sources: [],
      runs: [],
      failures,
      occurrences: failures.map(({ fingerprint, title }) => ({
        fingerprint,
        title,
        role: 'root-cause',
        level: 'error',
        count: 2,
        firstTime: time,
        lastTime: time,
      })),
      spans: [],
      tables: [],
    };
  });
}

/** The fingerprint of a failure by its name. */
export function fingerprintOf(name: string): string {
  return `1:${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

/** The name of a failure by its fingerprint. */
export function nameOf(fingerprint: string): string {
  return PAST_FAILURES.find(({ name }) => fingerprintOf(name) === fingerprint)?.name ?? fingerprint;
}

/** A failure as the archive keeps it. */
function failureOf({ name, ...known }: PastFailure): Failure {
  return {
    fingerprint: fingerprintOf(name),
    matters: true,
    level: 'error',
    exceptions: [],
    hasTexts: true,
    ...known,
  };
}

function chain(type: string, message: string): Pick<Failure, 'exceptions'> {
  return {
    exceptions: [
      { type: UPGRADE_EXCEPTION, message: `${type}: ${message}` },
      { type, message },
    ],
  };
}

/** A failure by its name. */
export function pastFailure(name: string): Failure {
  const found = PAST_FAILURES.find((failure) => failure.name === name);
  if (found === undefined) throw new Error(`no past failure is called ${name}`);
  return failureOf(found);
}
