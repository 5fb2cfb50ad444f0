/** Sets analyses of one upgrade against each other. */
import type { Acceptance } from '../model/acceptance.ts';
import type { AnalysisRecord } from '../model/archive.ts';
import {
  COMPARISON_VERSION,
  type ComparedAnalysis,
  type ComparedFinding,
  type Comparison,
} from '../model/comparison.ts';
import type { Forecast } from '../model/forecast.ts';
import type { Notification } from '../model/notification.ts';
import { compareSteps, thresholdFor } from './compare-steps.ts';
import { compareTables } from './compare-tables.ts';
import { decide } from './decide.ts';
import { trackFindings } from './track-findings.ts';

/** An analysis and what it is called. */
export interface ComparedInput {
  readonly name: string;
  readonly record: AnalysisRecord;
}

/** What a comparison takes besides the analyses. */
export interface ComparisonContext {
  readonly toolVersion: string;
  readonly now: Date;
  /** Tells why a finding does not count; nothing where nobody accepted it. */
  readonly acceptanceOf: (finding: Pick<ComparedFinding, 'ruleId' | 'fingerprint'>) => Acceptance | undefined;
  readonly forecast?: Forecast;
  /** Said before the comparison. */
  readonly notifications: readonly Notification[];
}

/** Compares at least two analyses, in their order: what became of findings, which steps took longer, which rows came, and whether to go on. */
export function compareAnalyses(inputs: readonly ComparedInput[], context: ComparisonContext): Comparison {
  const records = inputs.map(({ record }) => record);
  const analyses = inputs.map(toCompared);
  const threshold = thresholdFor(analyses);
  const findings = trackFindings(records).map((finding) => withAcceptance(finding, context));
  const steps = compareSteps(records, threshold);
  const tables = compareTables(records);
  return {
    schemaVersion: COMPARISON_VERSION,
    tool: { name: 'updoc', version: context.toolVersion },
    generatedAt: context.now.toISOString(),
    analyses,
    decision: decide({ analyses, findings, steps, tables, threshold }),
    findings,
    threshold,
    steps,
    tables,
    ...(context.forecast !== undefined && { forecast: context.forecast }),
    notifications: context.notifications,
  };
}

function toCompared({ name, record: { analysis, tables } }: ComparedInput): ComparedAnalysis {
  const { id, analyzedAt, startedAt, runKind, outcome, reason, complete, durationMs, from, to, database } = analysis;
  const rows = tables.flatMap((table) => table.rows ?? []);
  return {
    id,
    name,
    analyzedAt,
    outcome,
    reason,
    complete,
    from,
    to,
    ...(startedAt !== undefined && { startedAt }),
    ...(runKind !== undefined && { runKind }),
    ...(durationMs !== undefined && { durationMs }),
    ...(rows.length > 0 && { rows: rows.reduce((sum, each) => sum + each, 0) }),
    ...(database !== undefined && { database }),
  };
}

function withAcceptance(finding: ComparedFinding, { acceptanceOf }: ComparisonContext): ComparedFinding {
  const accepted = acceptanceOf(finding);
  return accepted === undefined ? finding : { ...finding, accepted };
}
