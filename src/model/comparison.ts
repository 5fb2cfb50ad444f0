import type { Acceptance } from './acceptance.ts';
import type { DatabaseVendor } from './database.ts';
import type { Level, Role } from './finding.ts';
import type { Forecast } from './forecast.ts';
import type { Notification } from './notification.ts';
import type { ProductVersion, RunKind, SpanKind, SpanStatus } from './timeline.ts';
import type { Outcome } from './verdict.ts';

/** Version of the form of a comparison; it changes when a name or meaning does. */
export const COMPARISON_VERSION = '1';

/** An analysis that is compared: a rehearsal. */
export interface ComparedAnalysis {
  /** As the archive knows it: the same for the same logs. */
  readonly id: string;
  /** As it was given: a log, a file, a name of the archive. */
  readonly name: string;
  /** ISO 8601 UTC: by the log; absent where it has no dates. */
  readonly startedAt?: string;
  readonly analyzedAt: string;
  readonly runKind?: RunKind;
  readonly outcome: Outcome;
  /** One sentence: what the verdict rests on. */
  readonly reason: string;
  /** False: not all of its logs could be read. */
  readonly complete: boolean;
  /** From the first to the last record of its run. */
  readonly durationMs?: number;
  /** Sum of the rows that imports brought; absent where none were counted. */
  readonly rows?: number;
  readonly from: ProductVersion;
  readonly to: ProductVersion;
  readonly database?: { readonly vendor: DatabaseVendor; readonly version?: string };
}

/**
 * What became of a finding from one analysis to the next. `new`: not seen before; `persistent`: still there; `fixed`: gone, and its step
 * ended well or the run came to its end; `returned`: there again after it was fixed; `not-reached`: gone, and the run ended before its
 * step did; `absent`: not there, as before.
 */
export const FINDING_STATES = ['new', 'returned', 'persistent', 'fixed', 'not-reached', 'absent'] as const;
/** What became of a finding. */
export type FindingState = (typeof FINDING_STATES)[number];

/** A finding through all analyses. */
export interface ComparedFinding {
  /** As it was seen last. */
  readonly fingerprint: string;
  /** Absent where no rule explains it. */
  readonly ruleId?: string;
  readonly title: string;
  readonly level: Level;
  readonly role: Role;
  /** The upgrade or verify process it stands in, else the module. */
  readonly process?: string;
  readonly module?: string;
  /** In the last analysis. */
  readonly state: FindingState;
  /** In each analysis; `new` or `absent` in the first one. */
  readonly history: readonly FindingState[];
  /** How often it was there, in each analysis; 0 where it was not. */
  readonly counts: readonly number[];
  /** Why it does not count; absent where nobody accepted it. */
  readonly accepted?: Acceptance;
}

/** A step in one analysis. */
export interface StepMeasure {
  /** Index into the analyses. */
  readonly analysis: number;
  readonly status: SpanStatus;
  readonly count: number;
  /** Sum of what the log printed, with the steps inside; absent where it printed nothing. */
  readonly durationMs?: number;
  /** Without the steps inside: what is compared. */
  readonly ownMs?: number;
}

/** How a step changed from the last but one analysis to the last one; `not-comparable` where one of them did not end well or printed no time. */
export const STEP_CHANGES = ['slower', 'faster', 'same', 'only-before', 'only-after', 'not-comparable'] as const;
/** How a step changed. */
export type StepChange = (typeof STEP_CHANGES)[number];

/** An upgrade process, timer, verification, index update or cleanup through all analyses. */
export interface ComparedStep {
  readonly kind: SpanKind;
  readonly name: string;
  readonly module?: string;
  /** Analyses in which it was seen. */
  readonly measures: readonly StepMeasure[];
  readonly change: StepChange;
  /** Later minus earlier, and the same as a part of the earlier one; absent where they cannot be compared. */
  readonly deltaMs?: number;
  readonly deltaShare?: number;
}

/** The rows of a table in one analysis. */
export interface TableMeasure {
  readonly analysis: number;
  readonly rows?: number;
}

/** How the rows of a table changed from the last but one analysis to the last one. */
export const TABLE_CHANGES = ['more', 'fewer', 'same', 'only-before', 'only-after', 'unknown'] as const;
/** How the rows of a table changed. */
export type TableChange = (typeof TABLE_CHANGES)[number];

/** A table that imports named. */
export interface ComparedTable {
  readonly name: string;
  readonly measures: readonly TableMeasure[];
  readonly change: TableChange;
  readonly deltaRows?: number;
}

/** What counts as a change of a step: at least so many milliseconds and so large a part of what it took before. */
export interface StepThreshold {
  readonly leastMs: number;
  readonly leastShare: number;
}

/** Whether to go on to production. */
export const DECISIONS = ['go', 'go-with-care', 'no-go'] as const;

/** A documented rule that spoke, and what it says. */
export interface DecisionReason {
  /** `G1` …; see docs/compare.md. */
  readonly rule: string;
  readonly decision: (typeof DECISIONS)[number];
  readonly text: string;
}

/** Whether to go on to production, and why: the reasons of the decision that was made come first. */
export interface Decision {
  readonly decision: (typeof DECISIONS)[number];
  readonly reasons: readonly DecisionReason[];
}

/** Analyses set against each other, in the form of the published JSON. */
export interface Comparison {
  readonly schemaVersion: typeof COMPARISON_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601 UTC. */
  readonly generatedAt: string;
  /** At least two, the oldest first; of two that were named one after the other the first is the earlier one. */
  readonly analyses: readonly ComparedAnalysis[];
  readonly decision: Decision;
  /** Those that need somebody first. */
  readonly findings: readonly ComparedFinding[];
  readonly threshold: StepThreshold;
  /** Largest change first. */
  readonly steps: readonly ComparedStep[];
  /** Largest change first. */
  readonly tables: readonly ComparedTable[];
  /** Absent where nobody asked for it. */
  readonly forecast?: Forecast;
  readonly notifications: readonly Notification[];
}
