import type { AnalysisRecord, ArchivedAnalysis, Failure, Occurrence, SpanDuration } from '../../src/model/archive.ts';
import type { Level, Role } from '../../src/model/finding.ts';

/** What a finding of a made record is like. */
export interface MadeFinding {
  readonly fingerprint: string;
  readonly title?: string;
  readonly ruleId?: string;
  readonly process?: string;
  readonly module?: string;
  readonly level?: Level;
  readonly role?: Role;
  readonly count?: number;
}

/** What is said of a made record; all else is that of a good upgrade. */
export interface MadeRecord {
  readonly analysis?: Partial<ArchivedAnalysis>;
  readonly findings?: readonly MadeFinding[];
  /** Own milliseconds by name; `failed` ones ended in an error. */
  readonly steps?: Readonly<Record<string, number>>;
  readonly failed?: Readonly<Record<string, number>>;
  /** Rows by table. */
  readonly rows?: Readonly<Record<string, number>>;
}

/** Makes a record of an analysis from a few facts. */
export function makeRecord({
  analysis = {},
  findings = [],
  steps = {},
  failed = {},
  rows = {},
}: MadeRecord): AnalysisRecord {
  return {
    analysis: {
      id: '0000000000000000',
      analyzedAt: '2026-01-01T00:00:00.000Z',
      rememberedAt: '2026-01-01T00:00:00.000Z',
      toolVersion: '0.1.0',
      complete: true,
      hasTexts: true,
      outcome: 'succeeded',
      reason: 'The upgrade tool says that it completed.',
      recovery: 'none-needed',
      runKind: 'upgrade',
      from: { version: '7.3' },
      to: { version: '7.4' },
      ...analysis,
    },
    sources: [],
    runs: [],
    failures: findings.map(failureOf),
    occurrences: findings.map(occurrenceOf),
    spans: [...spansOf(steps, 'ok'), ...spansOf(failed, 'error')],
    tables: Object.entries(rows).map(([name, count]) => ({ name, rows: count })),
  };
}

function failureOf({
  fingerprint,
  title = fingerprint,
  ruleId,
  process,
  module,
  level = 'error',
}: MadeFinding): Failure {
  return {
    fingerprint,
    matters: true,
    title,
    level,
    exceptions: [],
    hasTexts: true,
    ...(ruleId !== undefined && { ruleId }),
    ...(process !== undefined && { process }),
    ...(module !== undefined && { module }),
  };
}

function occurrenceOf({
  fingerprint,
  title = fingerprint,
  ruleId,
  role = 'root-cause',
  level = 'error',
  count = 1,
}: MadeFinding): Occurrence {
  return { fingerprint, title, role, level, count, ...(ruleId !== undefined && { ruleId }) };
}

function spansOf(steps: Readonly<Record<string, number>>, status: 'ok' | 'error'): readonly SpanDuration[] {
  return Object.entries(steps).map(([name, ms]) => ({
    kind: 'process',
    name,
    status,
    count: 1,
    durationMs: ms,
    selfMs: ms,
    maxMs: ms,
  }));
}
