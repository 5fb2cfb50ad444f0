import type { Place } from './place.ts';
import type { EventName } from './event-name.ts';
import type { Confidence, Level, Recovery, Link, Query } from './finding.ts';
import type { SeverityText } from './severity.ts';
import type { ModuleState, RunKind } from './timeline.ts';
import type { DatabaseVendor } from './database.ts';

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
  /** RE2 pattern on the symbolic name. */
  readonly name?: string;
}

/** When a rule fires; a closed set of forms that may be nested. */
export type Condition =
  | { readonly problem: ProblemPattern }
  | { readonly mark: MarkPattern }
  | { readonly module: ModulePattern }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition };

/** Where a rule may fire; outside of it the rule is not applicable. What the log does not tell does not exclude. */
export interface Scope {
  /** Kinds of run; all but `import` where absent: databases say the same of a dump as of an upgrade, but it means something else. */
  readonly runs?: readonly RunKind[];
  readonly databases?: readonly DatabaseVendor[];
  /** Version lines upgraded to: `6.2`, `7.0` … `7.4`, `2023.Q3` … */
  readonly to?: readonly string[];
}

/** What is known of a failure and how to remedy it. */
export interface Rule {
  /** `<area>/<slug>`, from its path. */
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly confidence: Confidence;
  /** `cause`: can be why an upgrade failed. `noise`: harmless, never raises the verdict. `advice`: worth doing, not a failure. */
  readonly nature: 'cause' | 'noise' | 'advice';
  /** Which of several rules for the same problem speaks: the more specific one; the others stay as contributing. */
  readonly specificity: 'generic' | 'normal' | 'specific';
  readonly scope: Scope;
  readonly when: Condition;
  /** Ids of rules whose findings follow from this one in the same run. */
  readonly causes: readonly string[];
  /** What was seen, one sentence; `{{name}}` is a capture. */
  readonly message: string;
  /** What it means; absent where the sources do not say. */
  readonly cause?: string;
  readonly remediation: {
    readonly summary: string;
    readonly steps: readonly string[];
    readonly queries: readonly Query[];
    /** What the sources say may be done next; absent where the place of the failure decides (see `recovery` in diagnose). */
    readonly recovery?: Recovery;
    readonly links: readonly Link[];
  };
  /** Where the knowledge is from: a document, an issue, a class. */
  readonly sources: readonly string[];
  readonly examples: {
    readonly fires: readonly RuleExample[];
    readonly silent: readonly RuleExample[];
  };
}

/** A piece of log that the tests run a rule against. */
export interface RuleExample {
  readonly name: string;
  readonly log: string;
  /** Captures that must come out, by name. */
  readonly captures?: Readonly<Record<string, string>>;
}

/** A rule that fired in a run, with what it fired on. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly runId: string;
  /** In order of appearance; empty where the rule fired on marks alone. */
  readonly problemIds: readonly string[];
  readonly captures: Readonly<Record<string, string>>;
  /** Evidence where there are no problems. */
  readonly markPlaces: readonly Place[];
}
