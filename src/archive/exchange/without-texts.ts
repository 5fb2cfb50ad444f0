import type { AnalysisRecord, ArchivedAnalysis, Failure, Occurrence } from '../../model/archive.ts';
import type { ProductVersion } from '../../model/timeline.ts';

/** Digits, dots and quarters: `7.4.13`, `2024.Q2.0`; what stands behind may be anything. */
const VERSION = /^\d{1,6}(?:\.(?:Q\d|\d{1,6})){0,5}/;

/** Takes out of what is kept of an analysis all words of its logs, the names of its files, and what people called it. */
export function withoutTexts({ analysis, sources, runs, failures, occurrences }: AnalysisRecord): AnalysisRecord {
  return {
    analysis: bareAnalysis(analysis),
    sources: sources.map((source) => ({ ...source, path: source.kind, format: '' })),
    runs,
    failures: failures.map(bareFailure),
    occurrences: occurrences.map(bareOccurrence),
    spans: [],
    tables: [],
  };
}

/** A failure of which nothing but the fingerprint, the rule and the level is told. */
export function bareFailure({ fingerprint, matters, level, ruleId }: Failure): Failure {
  return {
    fingerprint,
    matters,
    level,
    title: bareTitle(fingerprint, ruleId),
    exceptions: [],
    hasTexts: false,
    ...(ruleId !== undefined && { ruleId }),
  };
}

function bareOccurrence(occurrence: Occurrence): Occurrence {
  const { fingerprint, ruleId } = occurrence;
  return { ...occurrence, title: bareTitle(fingerprint, ruleId) };
}

function bareTitle(fingerprint: string, ruleId: string | undefined): string {
  return ruleId ?? `unexplained failure ${fingerprint}`;
}

function bareAnalysis(analysis: ArchivedAnalysis): ArchivedAnalysis {
  const { id, analyzedAt, rememberedAt, runKind, startedAt, endedAt, durationMs, toolVersion, complete } = analysis;
  const { outcome, recovery, recoveryRule, from, to, database } = analysis;
  const version = bareVersion(database?.version);
  return {
    id,
    analyzedAt,
    rememberedAt,
    toolVersion,
    complete,
    hasTexts: false,
    outcome,
    reason: '',
    recovery,
    from: bareVersions(from),
    to: bareVersions(to),
    ...(runKind !== undefined && { runKind }),
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(durationMs !== undefined && { durationMs }),
    ...(recoveryRule !== undefined && { recoveryRule }),
    ...(database !== undefined && { database: { vendor: database.vendor, ...(version !== undefined && { version }) } }),
  };
}

function bareVersions(product: ProductVersion): ProductVersion {
  const [version, build, schema] = [product.version, product.build, product.schema].map(bareVersion);
  return {
    ...(version !== undefined && { version }),
    ...(build !== undefined && { build }),
    ...(schema !== undefined && { schema }),
  };
}

function bareVersion(version: string | undefined): string | undefined {
  return version === undefined ? undefined : VERSION.exec(version)?.[0];
}
