// Made-up analyses for an archive: distinct failures in the words of logs, each seen in several analyses; the same every time.
import { createHash } from 'node:crypto';
import { openOrMakeArchive } from '../../src/archive/open-archive.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import type { AnalysisRecord, ArchivedException, Failure } from '../../src/model/archive.ts';
import { DATABASE_VENDORS } from '../../src/model/database.ts';
import { PACKAGES, PROCESSES, wordOf } from './names.ts';

/** How much an archive holds. */
export interface ArchiveSize {
  readonly failures: number;
  readonly occurrences: number;
  readonly analyses: number;
}

/** What the target speaks of. */
export const USUAL_SIZE: ArchiveSize = { failures: 10_000, occurrences: 100_000, analyses: 500 };

const START_MS = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;
const VERSIONS = ['6.2', '7.0', '7.1', '7.2', '7.3', '7.4.13', '7.4.13 Update 34', '2024.Q1.5'] as const;
const TABLES = ['JournalArticle', 'DLFileEntry', 'AssetEntry', 'Layout', 'Group_', 'ResourcePermission', 'DDMContent'];
const OUTCOMES = ['failed', 'failed', 'failed', 'incomplete', 'succeeded-with-warnings'] as const;

/** What databases and programs say: the exception, the code, the SQL state, and a text with places for names. */
const CAUSES = [
  ['java.sql.SQLIntegrityConstraintViolationException', '1062', '23000', "Duplicate entry '@-@' for key 'IX_@'"],
  ['java.sql.SQLSyntaxErrorException', 'ORA-00942', '42000', 'ORA-00942: table or view does not exist: @'],
  ['java.sql.SQLIntegrityConstraintViolationException', 'ORA-01400', '23000', 'ORA-01400: cannot insert NULL into (@)'],
  ['org.postgresql.util.PSQLException', '0', '23505', 'ERROR: duplicate key value violates unique constraint "ix_@"'],
  ['org.postgresql.util.PSQLException', '0', '42P01', 'ERROR: relation "@" does not exist'],
  [
    'com.microsoft.sqlserver.jdbc.SQLServerException',
    '1205',
    '40001',
    'Transaction (Process ID @) was deadlocked on lock',
  ],
  ['java.sql.SQLException', '1366', 'HY000', "Incorrect string value: '@' for column '@' at row @"],
  ['com.liferay.portal.kernel.exception.NoSuchGroupException', '', '', 'No Group exists with the primary key @'],
  ['java.lang.NullPointerException', '', '', 'Cannot invoke "com.liferay.@.get@()" because "@" is null'],
  ['java.lang.OutOfMemoryError', '', '', 'Java heap space while @ was read'],
] as const;

/** Makes an archive of that size; it must not be there. */
export async function makeArchive(path: string, size = USUAL_SIZE): Promise<void> {
  const archive = await openOrMakeArchive(path);
  archive.database.exec('PRAGMA synchronous = OFF');
  const failures = Array.from({ length: size.failures }, (_, index) => failureAt(index));
  for (let index = 0; index < size.analyses; index++) saveAnalysis(archive, recordAt(index, failures, size));
  archive.close();
}

/** Makes a failure that no other number gives. */
export function failureAt(index: number): Failure {
  const [type, code, sqlState, text] = CAUSES[index % CAUSES.length] ?? CAUSES[0];
  const process = PROCESSES[(index * 7) % PROCESSES.length] ?? '';
  const table = TABLES[index % TABLES.length] ?? '';
  const names = [`${table}.${wordOf(index * 3)}`, wordOf(index), hexOf(index).slice(0, 8).toUpperCase(), table];
  const said = filled(text, names, index);
  const chain: readonly ArchivedException[] = [
    { type: 'com.liferay.portal.kernel.upgrade.UpgradeException', message: `${type}: ${said}` },
    { type, message: said },
  ];
  const frames = [2, 3, 5, 11].map(
    (step) => `\tat ${PROCESSES[(index * step) % PROCESSES.length] ?? ''}.doUpgrade(Upgrade.java:${index % 900})`,
  );
  return {
    fingerprint: `1:${hexOf(index)}`,
    matters: index % 10 !== 0,
    title: `${process.split('.').at(-1) ?? ''} failed: ${said.slice(0, 80)}`,
    message: `The upgrade process ${process} failed on the table ${table}.`,
    template: said.replaceAll(/'[^']*'|\d+/g, '#'),
    level: 'error',
    exceptions: chain,
    module: PACKAGES[(index * 3) % PACKAGES.length] ?? '',
    process,
    excerpt: [`ERROR [main][UpgradeProcess:${index % 400}] ${said}`, ...frames].join('\n'),
    hasTexts: true,
    ...(index % 3 === 0 && { ruleId: `area-${index % 20}/rule-${index % 200}` }),
    ...(sqlState !== '' && { sqlState }),
    ...(code !== '' && { vendorCode: code }),
  };
}

function recordAt(index: number, failures: readonly Failure[], size: ArchiveSize): AnalysisRecord {
  const each = Math.round(size.occurrences / size.analyses);
  const found = Array.from(
    { length: each },
    (_, step) => failures[(index * each + step) % failures.length] ?? failureAt(0),
  );
  const time = new Date(START_MS + (index * 1000 * DAY_MS) / size.analyses).toISOString();
  const [from, to] = [VERSIONS[index % 5], VERSIONS[5 + (index % 3)]];
  const vendor = DATABASE_VENDORS[index % 5] ?? 'mysql';
  return {
    analysis: {
      id: hexOf(index + 1e9),
      analyzedAt: time,
      rememberedAt: time,
      runKind: 'upgrade',
      startedAt: time,
      toolVersion: '1.0.0',
      complete: true,
      hasTexts: true,
      outcome: OUTCOMES[index % OUTCOMES.length] ?? 'failed',
      reason: 'An upgrade process failed.',
      recovery: 'restore',
      from: { version: from },
      to: { version: to },
      database: { vendor, version: `${8 + (index % 4)}.0.${index % 40}` },
    },
    sources: [],
    runs: [],
    failures: [...new Set(found)],
    occurrences: found.map(({ fingerprint, title }, line) => ({
      fingerprint,
      title,
      role: line === 0 ? 'root-cause' : 'contributing',
      level: 'error',
      count: 1 + (line % 3),
      firstTime: time,
      lastTime: time,
      source: 0,
      line,
    })),
    spans: [],
    tables: [],
  };
}

function filled(text: string, names: readonly string[], index: number): string {
  let step = index;
  return text.replaceAll('@', () => names[step++ % names.length] ?? '');
}

function hexOf(index: number): string {
  return createHash('sha256').update(String(index)).digest('hex').slice(0, 16);
}
