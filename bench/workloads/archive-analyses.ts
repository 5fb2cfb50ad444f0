/** Analyses made up by number, the same every time: rehearsals of many upgrades with a few failures each, most of them seen before. */
import type { AnalysisRecord, Failure } from '../../src/model/archive.ts';
import { makeRandom } from '../../scripts/make-samples/random.ts';

/** How much an archive is to hold. */
export interface ArchiveSize {
  readonly failures: number;
  readonly occurrences: number;
}

const OCCURRENCES_OF_ONE = 50;
const SPANS_OF_ONE = 200;
const TABLES_OF_ONE = 100;
const WORDS =
  'Journal Article Layout Asset Entry Group Role User Wiki Page Blog Document Folder Permission Portlet'.split(' ');
const EXCEPTIONS = ['java.sql.SQLException', 'java.lang.IllegalStateException', 'org.postgresql.util.PSQLException'];
const SPEAKS = [
  "Duplicate entry '#' for key",
  'Data too long for column',
  'Table does not exist:',
  'cannot insert NULL into',
];

/** Makes the analyses of an archive of a size, the oldest first. */
export function* archiveRecords({ failures, occurrences }: ArchiveSize): Generator<AnalysisRecord> {
  const analyses = Math.ceil(occurrences / OCCURRENCES_OF_ONE);
  for (let number = 0; number < analyses; number++) yield archiveRecord(number, failures, analyses);
}

/** Makes one analysis. `failures`: how many distinct ones the archive is to hold; each is seen first in turn, then again. */
export function archiveRecord(number: number, failures: number, analyses: number): AnalysisRecord {
  const random = makeRandom(number + 1);
  const newOnes = Math.ceil(failures / analyses);
  const numbers = new Set<number>();
  for (let index = 0; index < newOnes; index++) numbers.add((number * newOnes + index) % failures);
  while (numbers.size < Math.min(OCCURRENCES_OF_ONE, failures)) numbers.add(Math.floor(random() * failures));
  const found = [...numbers].map(failureOf);
  const startedAt = timeOf(number);
  return {
    analysis: {
      id: hex(number, 16),
      analyzedAt: timeOf(number + 1),
      rememberedAt: timeOf(number + 1),
      startedAt,
      endedAt: startedAt,
      durationMs: 3_600_000 * random(),
      runKind: 'upgrade',
      toolVersion: '0.1.0',
      complete: true,
      hasTexts: true,
      outcome: number % 3 === 0 ? 'succeeded' : 'failed',
      reason: 'An upgrade process failed.',
      recovery: 'fix-then-rerun',
      from: { version: `7.${number % 4}` },
      to: { version: '7.4' },
      database: { vendor: number % 2 === 0 ? 'mysql' : 'postgresql', version: '8.0' },
    },
    sources: [
      {
        path: `logs/${number}.log`,
        kind: 'upgrade',
        format: 'console',
        bytes: 1e6,
        lines: 9e3,
        contentHash: hex(number, 16),
      },
    ],
    runs: [{ kind: 'upgrade', status: 'error', startedAt }],
    failures: found,
    occurrences: found.map(({ fingerprint, title, level, ruleId }, index) => ({
      fingerprint,
      title,
      level,
      role: index === 0 ? 'root-cause' : 'contributing',
      count: 1 + Math.floor(random() * 20),
      firstTime: startedAt,
      lastTime: startedAt,
      source: 0,
      line: 1 + Math.floor(random() * 9e3),
      ...(ruleId !== undefined && { ruleId }),
    })),
    spans: Array.from({ length: SPANS_OF_ONE }, (_, index) => ({
      kind: 'process',
      name: `com.liferay.portal.upgrade.v7_4_x.Upgrade${wordAt(index)}${wordAt(index >> 4)}${index}`,
      status: 'ok',
      count: 1,
      durationMs: Math.floor(random() * 9e4),
      selfMs: Math.floor(random() * 9e3),
    })),
    tables: Array.from({ length: TABLES_OF_ONE }, (_, index) => ({
      name: `${wordAt(index)}${wordAt(index >> 4)}${index}`,
      rows: Math.floor(random() * 9e6),
    })),
  };
}

function failureOf(number: number): Failure {
  const table = `${wordAt(number)}${wordAt(number >> 4)}`;
  const message = `${SPEAKS[number % SPEAKS.length] ?? ''} IX_${hex(number * 7919, 8).toUpperCase()} of ${table}${number}`;
  const process = `com.liferay.${table.toLowerCase()}.internal.upgrade.v${number % 9}_0_${number % 7}.Upgrade${table}${number}`;
  return {
    fingerprint: `1:${hex(number * 2_654_435_761, 16)}`,
    matters: number % 5 !== 0,
    title: `${table}: ${message}`,
    message,
    template: message.replaceAll(/\d+/g, '#'),
    level: 'error',
    exceptions: [
      { type: 'com.liferay.portal.kernel.upgrade.UpgradeException', message },
      { type: EXCEPTIONS[number % EXCEPTIONS.length] ?? '', message },
    ],
    sqlState: '23000',
    vendorCode: String(1000 + (number % 400)),
    module: `com.liferay.${table.toLowerCase()}.service`,
    process,
    excerpt: `2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] ${message}\nCaused by: ${message}\n\tat ${process}.doUpgrade(A.java:1)`,
    hasTexts: true,
    ...(number % 3 === 0 && { ruleId: 'database/unique-index-duplicates' }),
  };
}

function wordAt(number: number): string {
  return WORDS[number % WORDS.length] ?? '';
}

function timeOf(number: number): string {
  return new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString();
}

function hex(number: number, digits: number): string {
  return BigInt.asUintN(64, BigInt(number) * 0x9e3779b97f4a7c15n)
    .toString(16)
    .padStart(16, '0')
    .slice(0, digits);
}
