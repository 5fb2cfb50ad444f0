import type { Finding } from '../model/finding.ts';
import type { ImportReport } from '../model/import.ts';
import { isoTime } from '../model/iso-time.ts';
import type { Notification } from '../model/notification.ts';
import {
  type Check,
  type NextStep,
  type Report,
  type ReportRun,
  type ReportSpan,
  SCHEMA_VERSION,
  type SlowSpan,
  type Verification,
} from '../model/report.ts';
import type { Pruning } from '../model/pruning.ts';
import type { Source } from '../model/source.ts';
import type { Environment, ModuleState, Run, Span, SpanStatus } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Workflow } from '../model/workflow.ts';

const MOST_SLOW = 20;

/** Everything a report is made of. */
export interface ReportParts {
  readonly toolVersion: string;
  readonly generatedAt: Date;
  readonly sources: readonly Source[];
  readonly runs: readonly Run[];
  readonly diagnosis: {
    readonly verdict: Verdict;
    readonly findings: readonly Finding[];
    readonly checks: readonly Check[];
    readonly nextSteps: readonly NextStep[];
    readonly modules: readonly ModuleState[];
    readonly environment: Environment;
    readonly decidingRun?: Run;
    readonly runStatuses: ReadonlyMap<string, SpanStatus>;
    readonly imports: readonly ImportReport[];
    readonly pruning?: Pruning;
    readonly workflow: Workflow;
  };
  readonly notifications: readonly Notification[];
}

/** Builds the report that every output shows. */
export function buildReport({
  toolVersion,
  generatedAt,
  sources,
  runs,
  diagnosis,
  notifications,
}: ReportParts): Report {
  const { verdict, findings, checks, environment, modules, decidingRun } = diagnosis;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'updoc', version: toolVersion },
    generatedAt: generatedAt.toISOString(),
    complete: !notifications.some(({ level }) => level === 'error'),
    verdict,
    nextSteps: diagnosis.nextSteps,
    sources,
    environment,
    runs: runs.map((run) => toReportRun(run, diagnosis.runStatuses.get(run.id) ?? 'unset')),
    spans: runs.flatMap((run) => run.spans.map((span) => toReportSpan(run, span))),
    slowest: decidingRun === undefined ? [] : slowestOf(decidingRun),
    modules,
    verifications: runs.flatMap(verificationsOf),
    imports: diagnosis.imports,
    gogo: runs.flatMap(({ gogo }) => gogo),
    releases: runs.flatMap(({ releases }) => releases),
    unsatisfied: runs.flatMap(({ unsatisfied }) => unsatisfied),
    upgradeReports: runs.flatMap(({ upgradeReports }) => upgradeReports),
    ...(diagnosis.pruning !== undefined && { pruning: diagnosis.pruning }),
    workflow: diagnosis.workflow,
    findings,
    checks,
    notifications,
  };
}

function toReportRun({ id, kind, startMs, endMs, dated, sources }: Run, status: SpanStatus): ReportRun {
  const startTime = isoTime(startMs, dated);
  const endTime = isoTime(endMs, dated);
  return {
    id,
    kind,
    status,
    sources,
    ...(startTime !== undefined && { startTime }),
    ...(endTime !== undefined && { endTime }),
    ...(startMs !== undefined && endMs !== undefined && { durationMs: endMs - startMs }),
  };
}

function toReportSpan(run: Run, span: Span): ReportSpan {
  const { id, parentId, runId, kind, name, module, thread, startMs, endMs, count, status, place } = span;
  const { durationMs, selfMs, maxMs } = span;
  const startTime = isoTime(startMs, run.dated);
  const estimated =
    durationMs === undefined && startMs !== undefined && endMs !== undefined && endMs >= startMs
      ? endMs - startMs
      : undefined;
  return {
    id,
    runId,
    kind,
    name,
    count,
    status,
    place,
    ...(parentId !== undefined && { parentId }),
    ...(module !== undefined && { module }),
    ...(thread !== undefined && { thread }),
    ...(startTime !== undefined && { startTime }),
    ...(startMs !== undefined && run.startMs !== undefined && { startOffsetMs: offsetOf(startMs, run.startMs) }),
    ...(endMs !== undefined && run.startMs !== undefined && { endOffsetMs: offsetOf(endMs, run.startMs) }),
    ...(durationMs !== undefined && { durationMs }),
    ...(selfMs !== undefined && { selfMs }),
    ...(maxMs !== undefined && { maxMs }),
    ...(estimated !== undefined && { estimatedMs: estimated }),
  };
}

/** A thread that writes late, or a clock that was set back: the log says that work began before its run did. */
function offsetOf(timeMs: number, runStartMs: number): number {
  return Math.max(0, timeMs - runStartMs);
}

/** The slowest processes and verifies by the time they spent themselves; timers are parts of them. */
function slowestOf(run: Run): SlowSpan[] {
  const total = run.startMs !== undefined && run.endMs !== undefined ? run.endMs - run.startMs : 0;
  const inside = Map.groupBy(
    run.spans.filter(({ kind }) => kind === 'process'),
    ({ parentId }) => parentId,
  );
  return run.spans
    .filter(({ kind }) => kind === 'process' || kind === 'verify')
    .map((span) => ({ spanId: span.id, name: span.name, selfMs: ownMs(span, inside.get(span.id)) }))
    .filter(({ selfMs }) => selfMs > 0)
    .sort((left, right) => right.selfMs - left.selfMs)
    .slice(0, MOST_SLOW)
    .map((slow) => ({ ...slow, ...(total > 0 && { share: Math.min(1, slow.selfMs / total) }) }));
}

/** Its own time, with that of its timers, without that of other processes inside it. */
function ownMs(span: Span, inside: readonly Span[] = []): number {
  const printed =
    span.durationMs ?? (span.startMs !== undefined && span.endMs !== undefined ? span.endMs - span.startMs : 0);
  return Math.max(0, printed - inside.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0));
}

function verificationsOf({ spans }: Run): Verification[] {
  return spans
    .filter(({ kind }) => kind === 'verify')
    .map(({ name, status, durationMs, place }) => ({
      name,
      status,
      place,
      ...(durationMs !== undefined && { durationMs }),
    }));
}
