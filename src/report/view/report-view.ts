import type { BriefView, SectionView } from './section-view.ts';
import type { MarkView, NameView, RowView, StepView } from './shared-views.ts';
import type { FindingGroupView, FindingView } from './finding-views.ts';

/**
 * Everything that an output shows, already decided, counted, sorted and put into words.
 *
 * Texts that are not there are empty, lists without entries are empty: a template asks nothing but "is it there".
 * Control and invisible characters of log texts have been made visible; all else is as the log has it and is escaped
 * by the output.
 */
export interface ReportView {
  readonly title: string;
  readonly verdict: VerdictView;
  readonly glance: readonly GlanceView[];
  readonly nextSteps: readonly StepView[];
  /** Stands where there are no next steps. */
  readonly nothingNext: string;
  readonly rootCauses: readonly FindingView[];
  /** What stands behind the root cause on a first screen: the import, the workflow, what to prune. */
  readonly briefs: readonly BriefView[];
  readonly otherFindings: readonly FindingGroupView[];
  readonly slowest: readonly SlowView[];
  readonly timelines: readonly TimelineView[];
  readonly pruning: SectionView;
  readonly workflow: SectionView;
  readonly modules: ModulesView;
  readonly releases: SectionView;
  readonly unsatisfied: SectionView;
  readonly gogo: SectionView;
  readonly imports: SectionView;
  readonly upgradeReports: SectionView;
  readonly verifications: readonly VerificationView[];
  readonly environment: readonly RowView[];
  readonly runs: readonly RunView[];
  readonly sources: readonly SourceView[];
  readonly coverage: string;
  readonly notifications: readonly NotificationView[];
  /** Notifications that say that the report is not complete. */
  readonly gaps: readonly NotificationView[];
  /** The sections below the root cause that hold something. */
  readonly contents: readonly ContentView[];
  readonly footer: string;
  /** What the verdict is about: `Liferay upgrade`, `Database import`. */
  readonly about: string;
}

/** What became of the upgrade, and on what that rests. */
export interface VerdictView {
  readonly mark: MarkView;
  readonly headline: string;
  /** `7.0 → 7.3 · MySQL 5.7`. */
  readonly subject: string;
  readonly reason: string;
  readonly places: readonly string[];
  readonly recovery: RecoveryView;
}

/** Whether to restore the backup or to go on. */
export interface RecoveryView {
  /** `Restore the backup?`; empty where there is nothing to ask. */
  readonly question: string;
  /** `No: fix the cause and run the tool again.` */
  readonly answer: string;
  readonly reason: string;
  /** `rule D5`. */
  readonly rule: string;
}

/** An answer on the first screen that is proved further down. */
export interface GlanceView {
  readonly label: string;
  readonly text: string;
  readonly detail: string;
  /** Anchor of the proof, without `#`; empty where there is none. */
  readonly anchor: string;
}

/** A section's name with what is in it: `modules (3 pending)`. */
export interface ContentView {
  readonly text: string;
  readonly anchor: string;
}

/** A piece of work that took long. */
export interface SlowView {
  /** Of the same work in the timeline: `work-12`. */
  readonly anchor: string;
  readonly name: NameView;
  readonly duration: string;
  /** `61 %`; empty where the run's duration is not known. */
  readonly share: string;
  /** Ten characters. */
  readonly bar: string;
  /** 0 to 100, for a drawn bar. */
  readonly percent: number;
}

/** The work of a run on its time. */
export interface TimelineView {
  readonly title: string;
  /** It is long. */
  readonly folded: boolean;
  readonly rows: readonly TimelineRowView[];
  /** `1,204 shorter pieces of work are left out.` */
  readonly rest: string;
}

/** A piece of work on the time of its run. */
export interface TimelineRowView {
  /** `work-12`, counted over all work of the report. */
  readonly anchor: string;
  readonly name: NameView;
  readonly module: string;
  /** 0 for the outermost, at most 6. */
  readonly depth: number;
  readonly mark: MarkView;
  readonly start: string;
  readonly duration: string;
  /** `×128`; empty for a single one. */
  readonly count: string;
  readonly place: string;
  /** Where the bar starts and how wide it is, 0 to 100, and the same as twenty characters. */
  readonly left: number;
  readonly width: number;
  /** From the first start to the last end of repeated work, 0 to 100; 0 for a single one. */
  readonly extent: number;
  readonly bar: string;
}

/** The modules by what became of them. */
export interface ModulesView {
  /** `1 failed · 3 pending · 44 upgraded`. */
  readonly summary: string;
  readonly groups: readonly ModuleGroupView[];
  /** Those that have steps to make or wait for something, the first of them; and how many there are more. */
  readonly open: readonly ModuleView[];
  readonly openMore: string;
}

/** Modules of which the same became. */
export interface ModuleGroupView {
  readonly mark: MarkView;
  readonly title: string;
  readonly folded: boolean;
  /** Any has steps to make or waits for something. */
  readonly hasMore: boolean;
  readonly modules: readonly ModuleView[];
}

/** A module and what its upgrade has still to do. */
export interface ModuleView {
  readonly name: string;
  readonly schemas: string;
  /** `3 steps, 2 required: 1.0.0 → 1.1.0 → 2.0.0`; empty where no answer lists them. */
  readonly chain: string;
  readonly steps: readonly ModuleStepView[];
  /** What it waits for; empty where nothing is known. */
  readonly blockedBy: string;
  readonly place: string;
}

/** A step that a module's upgrade has to make. */
export interface ModuleStepView {
  /** `1.0.0 → 1.1.0`. */
  readonly versions: string;
  /** Its class; empty where it is not printed. */
  readonly process: NameView;
  /** `required`, `optional`; empty where the answer does not tell. */
  readonly required: string;
}

/** A verification and how it ended. */
export interface VerificationView {
  readonly name: NameView;
  readonly mark: MarkView;
  readonly duration: string;
  readonly place: string;
}

/** One execution of one program. */
export interface RunView {
  readonly mark: MarkView;
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly duration: string;
  readonly sources: string;
}

/** What was read and how much of it was understood. */
export interface SourceView {
  readonly path: string;
  readonly kind: string;
  readonly written: string;
  readonly size: string;
  readonly lines: string;
  /** `all 2,310 records understood`. */
  readonly coverage: string;
  readonly times: string;
}

/** Something to say about our own work. */
export interface NotificationView {
  readonly mark: MarkView;
  readonly message: string;
  readonly place: string;
}
