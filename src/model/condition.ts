import type { CheckName } from './check.ts';
import type { DatabaseVendor } from './database.ts';
import type { EventName } from './event-name.ts';
import type { GogoOutcome } from './gogo.ts';
import type { ImportDirection, ImportOutcome } from './import.ts';
import type { SeverityText } from './severity.ts';
import type { ModuleState, SpanKind, SpanStatus } from './timeline.ts';
import type { Edition } from './workflow.ts';

/** Every form of condition; each is the one key of a condition. */
export const CONDITION_KEYS = [
  'problem',
  'mark',
  'module',
  'span',
  'fact',
  'import',
  'gogo',
  'release',
  'unsatisfied',
  'check',
  'any',
  'all',
  'not',
  'count',
  'sequence',
  'inside',
] as const;

/** When a rule fires; a closed set of forms that may be nested. */
export type Condition =
  | { readonly problem: ProblemPattern }
  | { readonly mark: MarkPattern }
  | { readonly module: ModulePattern }
  | { readonly span: SpanPattern }
  | { readonly fact: FactPattern }
  | { readonly import: ImportPattern }
  | { readonly gogo: GogoPattern }
  | { readonly release: ReleasePattern }
  | { readonly unsatisfied: UnsatisfiedPattern }
  /** What code compares; such a rule is asked once, when the verdict is known. */
  | { readonly check: CheckName }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly count: CountCondition }
  | { readonly sequence: readonly Condition[] }
  | { readonly inside: InsideCondition };

/** What a rule looks for among the problems of a run. Every field that is there must hold. */
export interface ProblemPattern {
  /** Any of these event names. */
  readonly event?: readonly EventName[];
  /** Any of these loggers, by the last part of their name. */
  readonly logger?: readonly string[];
  readonly severity?: readonly SeverityText[];
  /** Any class of the exception chain: a full name, or its last part. */
  readonly exception?: readonly string[];
  readonly sqlState?: readonly string[];
  readonly vendorCode?: readonly string[];
  /** RE2 pattern on the name of an enclosing span or of the class in a stack frame. */
  readonly process?: string;
  /** RE2 pattern on the module's symbolic name. */
  readonly module?: string;
  /** Any of these RE2 patterns on the problem's text, all its lines; named groups are captured. */
  readonly text?: readonly string[];
}

/** Looks for an event that is no problem: any of these names, with these attribute values. */
export interface MarkPattern {
  readonly event: readonly EventName[];
  /** RE2 pattern for an attribute's value, by its name; named groups are captured. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Looks for modules by what became of them in the end, whatever was said of them before; `module` is captured. */
export interface ModulePattern {
  readonly status: readonly ModuleState['status'][];
  /** RE2 patterns: on the symbolic name, and on schema versions; a version that the log does not tell holds none. */
  readonly name?: string;
  readonly fromSchema?: string;
  readonly toSchema?: string;
  /** RE2 pattern on any of what its upgrade waits for. */
  readonly blockedBy?: string;
}

/** A process, timer, verify … that the log shows. */
export interface SpanPattern {
  readonly kind?: readonly SpanKind[];
  /** RE2 patterns: on the name as printed, and on the module's symbolic name. */
  readonly name?: string;
  readonly module?: string;
  readonly status?: readonly SpanStatus[];
  /** At least this long, all that it stands for together, as printed. */
  readonly minMs?: number;
  /** At least this many of the same name. */
  readonly minCount?: number;
}

/** What the logs tell of where the upgrade ran. What they do not tell never holds. */
export interface FactPattern {
  /** RE2 pattern: `Liferay Digital Experience Platform`. */
  readonly product?: string;
  readonly edition?: readonly Edition[];
  /** Version lines or comparisons, as in `Scope`. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly database?: readonly DatabaseVendor[];
  /** Comparison of numbers with dots: `<8.0.16`. */
  readonly databaseVersion?: string;
  /** Comparison of Java releases: `<11`; 1.8 is 8. */
  readonly java?: string;
  /** RE2 pattern on any option of the JVM. */
  readonly jvmOption?: string;
  /** Comparison of the largest heap: `<2g`. */
  readonly heap?: string;
  /** RE2 patterns: id of the application server, class of the document store, class of the JDBC driver. */
  readonly applicationServer?: string;
  readonly documentStore?: string;
  readonly driver?: string;
  /** RE2 patterns: any installed patch, any property of Liferay's own report, as `key=value`. */
  readonly patch?: string;
  readonly property?: string;
  /** Comparison of how long the run took: `>2h`. */
  readonly duration?: string;
}

/** An import: the run's own, for other runs any of the analysis. */
export interface ImportPattern {
  /** Any of these tools. */
  readonly tool?: readonly string[];
  readonly database?: readonly DatabaseVendor[];
  readonly direction?: readonly ImportDirection[];
  readonly outcome?: readonly ImportOutcome[];
  /** RE2 pattern on the name of a table; the numbers are then those of the table. */
  readonly table?: string;
  readonly minRows?: number;
  readonly minRejected?: number;
  readonly minBytes?: number;
  readonly minMs?: number;
}

/** A command of the Gogo shell with its answer; with `row`, each row of an answer. */
export interface GogoPattern {
  /** RE2 patterns. */
  readonly command?: string;
  readonly argument?: string;
  readonly outcome?: readonly GogoOutcome[];
  /** RE2 pattern for a value of a row, by its name; named groups are captured. */
  readonly row?: Readonly<Record<string, string>>;
}

/** A row of the table `Release_`; of several for one module the last one. */
export interface ReleasePattern {
  /** RE2 patterns: on the symbolic name (`portal` is the core), and on the schema version. */
  readonly name?: string;
  readonly schemaVersion?: string;
  readonly state?: readonly number[];
  readonly verified?: boolean;
  /** Comparison of build numbers: `<7100`. */
  readonly build?: string;
}

/** A bundle or component that cannot start; RE2 patterns, `waitsFor` on any of what it waits for. */
export interface UnsatisfiedPattern {
  readonly bundle?: string;
  readonly component?: string;
  readonly waitsFor?: string;
}

/** How often something occurs, all occurrences together; at least once where there is no `min`. */
export interface CountCondition {
  readonly of: Condition;
  readonly min?: number;
  readonly max?: number;
}

/** What `find` finds counts only where it stands in such a span. */
export interface InsideCondition {
  readonly span: SpanPattern;
  readonly find: Condition;
}
