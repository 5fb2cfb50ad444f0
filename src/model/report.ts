import type { Finding, Link, Query } from './finding.ts';
import type { GogoResult, ReleaseRow, UnsatisfiedComponent } from './gogo.ts';
import type { ImportReport } from './import.ts';
import type { Notification } from './notification.ts';
import type { Place } from './place.ts';
import type { Pruning } from './pruning.ts';
import type { RedactionSummary } from './redaction.ts';
import type { Source } from './source.ts';
import type { Environment, ModuleState, RunKind, SpanKind, SpanStatus } from './timeline.ts';
import type { UpgradeReportFacts } from './upgrade-report.ts';
import type { Verdict } from './verdict.ts';
import type { Workflow } from './workflow.ts';

/** Version of the report's form; it changes when a name or meaning does. */
export const SCHEMA_VERSION = '1';

/** Something to do next: a sentence, and what to copy where there is something to copy. */
export interface NextStep {
  readonly text: string;
  readonly command?: string;
  readonly query?: Query;
  readonly link?: Link;
}

/** One execution of one program, as the report shows it. */
export interface ReportRun {
  readonly id: string;
  readonly kind: RunKind;
  /** ISO 8601 UTC; absent where the log has no dates. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly durationMs?: number;
  readonly status: SpanStatus;
  readonly sources: readonly number[];
}

/** A named piece of work, as the report shows it; stands for `count` repeated siblings. */
export interface ReportSpan {
  readonly id: string;
  readonly parentId?: string;
  readonly runId: string;
  readonly kind: SpanKind;
  readonly name: string;
  readonly module?: string;
  readonly thread?: string;
  readonly startTime?: string;
  /** Milliseconds from the start of the run to the first start, and to the last end; 0 where the log says that it was before. */
  readonly startOffsetMs?: number;
  readonly endOffsetMs?: number;
  /** Sum of the durations the log printed, largest, and sum without the children; absent where it printed none. */
  readonly durationMs?: number;
  readonly selfMs?: number;
  readonly maxMs?: number;
  /** Where no duration was printed: milliseconds to the next start on the same thread, an upper bound. */
  readonly estimatedMs?: number;
  readonly count: number;
  readonly status: SpanStatus;
  readonly place: Place;
}

/** A verify process and how it ended. */
export interface Verification {
  readonly name: string;
  readonly status: SpanStatus;
  readonly durationMs?: number;
  readonly place: Place;
}

/** One of the slowest pieces of work, by self time. */
export interface SlowSpan {
  readonly spanId: string;
  readonly name: string;
  readonly selfMs: number;
  /** Of the run's duration, 0 to 1; absent where the run's duration is not known. */
  readonly share?: number;
}

/** What became of a rule in the run that the verdict is about. */
export interface Check {
  readonly ruleId: string;
  readonly outcome: 'fired' | 'silent' | 'not-applicable';
}

/** The report: everything that any output shows, in the form of the published JSON. */
export interface Report {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601 UTC. */
  readonly generatedAt: string;
  /** False when a notification of level error says that we could not do our work. */
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly nextSteps: readonly NextStep[];
  readonly sources: readonly Source[];
  readonly environment: Environment;
  readonly runs: readonly ReportRun[];
  readonly spans: readonly ReportSpan[];
  readonly slowest: readonly SlowSpan[];
  readonly modules: readonly ModuleState[];
  readonly verifications: readonly Verification[];
  readonly imports: readonly ImportReport[];
  readonly gogo: readonly GogoResult[];
  readonly releases: readonly ReleaseRow[];
  readonly unsatisfied: readonly UnsatisfiedComponent[];
  readonly upgradeReports: readonly UpgradeReportFacts[];
  /** Absent where nothing tells of large tables or slow processes. */
  readonly pruning?: Pruning;
  readonly workflow: Workflow;
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  readonly notifications: readonly Notification[];
  /** What was replaced by tokens; absent where nothing was. */
  readonly redaction?: RedactionSummary;
}
