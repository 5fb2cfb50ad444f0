import type { DatabaseVendor } from './database.ts';
import type { DuplicateFieldsFacts } from './duplicate-fields.ts';
import type { GogoResult, ReleaseRow, UnsatisfiedComponent } from './gogo.ts';
import type { ImportFacts } from './import.ts';
import type { ApplicationServer, DatabaseConnection, DocumentLibrary, PatchingFacts } from './installation.ts';
import type { Attributes } from './meaning.ts';
import type { EventName } from './event-name.ts';
import type { Place } from './place.ts';
import type { PropertyAdvice } from './property-advice.ts';
import type { SeverityText } from './severity.ts';
import type { UpgradeReportFacts } from './upgrade-report.ts';
import type { Throwable } from './throwable.ts';

/** What kind of work a span may be. */
export const SPAN_KINDS = ['process', 'timer', 'verify', 'index', 'cleanup', 'import-table'] as const;
/** What kind of work a span is. */
export type SpanKind = (typeof SPAN_KINDS)[number];
/** How a span may end; `unset` where no end was printed. */
export const SPAN_STATUSES = ['ok', 'error', 'unset'] as const;
/** How a span ended; `unset` where no end was printed. */
export type SpanStatus = (typeof SPAN_STATUSES)[number];

/** A named piece of work; stands for `count` siblings with the same name and status. */
export interface Span {
  readonly id: string;
  readonly parentId?: string;
  readonly runId: string;
  readonly kind: SpanKind;
  /** As printed, without `#<companyId>`. */
  readonly name: string;
  readonly module?: string;
  readonly thread?: string;
  /** First start and last end, as `LogEvent.timeMs`. */
  readonly startMs?: number;
  readonly endMs?: number;
  readonly count: number;
  /** Sum, largest, and sum without the children, of the durations the log printed; absent where it printed none. */
  readonly durationMs?: number;
  readonly maxMs?: number;
  readonly selfMs?: number;
  /** `unset`: no end line was seen. */
  readonly status: SpanStatus;
  /** The first one's start line, or its end line where it was skipped. */
  readonly place: Place;
  /** The line that ended it (the first one's), where one did. */
  readonly endPlace?: Place;
}

/** All events of one name in a run that are neither spans nor problems. */
export interface Mark {
  readonly count: number;
  readonly first: MarkedEvent;
  /** Events after the first one that differ from it and from each other, the earliest of them; absent where there are none. */
  readonly others?: readonly MarkedEvent[];
  readonly last: MarkedEvent;
}

/** One event of a mark. */
export interface MarkedEvent {
  readonly attributes: Attributes;
  readonly timeMs?: number;
  readonly place: Place;
}

/** Stands where the rest of a text was cut off, so that no pattern takes the cut for the end. */
export const CUT_MARK = '…';

/** A group of events that say the same. */
export interface Problem {
  readonly id: string;
  readonly runId: string;
  /** Position among all events of its run, 0-based: which of two came first. */
  readonly order: number;
  readonly eventName: EventName;
  readonly attributes: Attributes;
  readonly severityText?: SeverityText;
  readonly logger?: string;
  readonly thread?: string;
  /** The message with numbers, ids and quoted values masked. */
  readonly template: string;
  /** The first one's message as printed: its first line, without header; absent where it has none. */
  readonly message?: string;
  /** The first one's text, all lines, capped: `CUT_MARK` stands behind what was cut. */
  readonly text: string;
  readonly isCut: boolean;
  readonly throwable?: Throwable;
  readonly count: number;
  readonly firstMs?: number;
  readonly lastMs?: number;
  readonly place: Place;
  /** The next ones' places, at most nine, and the last one's. */
  readonly relatedPlaces: readonly Place[];
  /** Spans that were open on its thread when it was first seen, outermost first. */
  readonly spanIds: readonly string[];
  /** Bundle symbolic name, where the log names one. */
  readonly module?: string;
}

/** What was executed: the upgrade tool, a server, a program that imports a database, the Gogo shell. */
export const RUN_KINDS = ['upgrade', 'server', 'import', 'gogo', 'other'] as const;
/** What a run executed. */
export type RunKind = (typeof RUN_KINDS)[number];

/** One execution of one program. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  /** Indexes into the sources. */
  readonly sources: readonly number[];
  readonly startMs?: number;
  readonly endMs?: number;
  /** False: times count from midnight of the first day. */
  readonly dated: boolean;
  /** First and last record. */
  readonly firstPlace: Place;
  readonly lastPlace: Place;
  readonly spans: readonly Span[];
  /** In the order in which they were first seen. */
  readonly problems: readonly Problem[];
  readonly marks: ReadonlyMap<EventName, Mark>;
  readonly modules: readonly ModuleState[];
  readonly environment: Environment;
  /** What an import brought; absent in other runs. */
  readonly importFacts?: ImportFacts;
  /** Commands of the Gogo shell with their answers. */
  readonly gogo: readonly GogoResult[];
  readonly releases: readonly ReleaseRow[];
  readonly unsatisfied: readonly UnsatisfiedComponent[];
  /** Liferay's own reports in the run's sources. */
  readonly upgradeReports: readonly UpgradeReportFacts[];
  /** Properties to take out or to move, by the verifiers and `blade upgradeProps`; absent where nothing is said of any. */
  readonly propertyAdvice?: readonly PropertyAdvice[];
  /** What the script of the 6.2 upgrade guide found; absent where it did not run. */
  readonly duplicateFields?: DuplicateFieldsFacts;
}

/** A step that a module's upgrade has to make. */
export interface ModuleStep {
  readonly from: string;
  /** Absent where the shell does not print it. */
  readonly to?: string;
  /** Class of the step. */
  readonly process?: string;
  /** Major or minor: the module does not start without it. Absent where the answer does not tell. */
  readonly required?: boolean;
}

/** What may have become of a module. */
export const MODULE_STATUSES = ['upgraded', 'pending', 'failed', 'unknown'] as const;

/** What the log says of a module. */
export interface ModuleState {
  readonly name: string;
  readonly fromSchema?: string;
  readonly toSchema?: string;
  readonly status: (typeof MODULE_STATUSES)[number];
  /** Steps that wait, from the module's schema version on, in the order in which they run; absent where no answer lists them. */
  readonly steps?: readonly ModuleStep[];
  /** What its upgrade waits for: other modules, references. */
  readonly blockedBy?: readonly string[];
  readonly place: Place;
}

/** A version of Liferay as far as the log tells. */
export interface ProductVersion {
  /** `7.3`, `7.4.13 Update 34`, `2024.Q2.0`. */
  readonly version?: string;
  readonly build?: string;
  /** Schema version of the core, as in `Release_`. */
  readonly schema?: string;
}

/** What the log says about where it was written. */
export interface Environment {
  readonly product?: string;
  readonly from: ProductVersion;
  readonly to: ProductVersion;
  readonly database?: { readonly vendor: DatabaseVendor; readonly version?: string };
  readonly java?: string;
  readonly jvmOptions: readonly string[];
  readonly upgradeTool?: string;
  readonly patches?: readonly string[];
  readonly liferayHome?: string;
  readonly applicationServer?: ApplicationServer;
  readonly connection?: DatabaseConnection;
  readonly documentLibrary?: DocumentLibrary;
  readonly patching?: PatchingFacts;
}
