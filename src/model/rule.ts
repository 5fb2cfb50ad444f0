import type { Condition } from './condition.ts';
import type { Place } from './place.ts';
import type { Confidence, Level, Recovery, Link, Query } from './finding.ts';
import type { RunKind } from './timeline.ts';
import type { DatabaseVendor } from './database.ts';

/** Parts of a run in which something may be seen; `start` is before the first process. */
export const PHASES = [
  'start',
  'preupgrade',
  'cleanup',
  'core',
  'modules',
  'verify',
  'server',
  'gogo',
  'import',
] as const;
/** A part of a run. */
export type Phase = (typeof PHASES)[number];

/** Where a rule may fire; outside of it the rule is not applicable. What the log does not tell does not exclude. */
export interface Scope {
  /** Kinds of run; all but `import` where absent: databases say the same of a dump as of an upgrade, but it means something else. */
  readonly runs?: readonly RunKind[];
  readonly databases?: readonly DatabaseVendor[];
  /** Version lines upgraded from and to, any of them: `6.2`, `7.4`, `2023.Q3`, or comparisons such as `>=7.2 <2024.Q1`. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** Only problems and marks of these phases are seen; what cannot be placed in a phase is. */
  readonly phases?: readonly Phase[];
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

/** A rule as it is handed to an analysis: what is asked for every run is there, the rest is read for the rules that need it. */
export interface RuleEntry {
  readonly id: string;
  readonly isNoise: boolean;
  readonly scope: Scope;
  /** What a run must hold one of, see `src/diagnose/rule-keys.ts`; absent where the rule has to be asked in any case. */
  readonly keys?: readonly string[];
  readonly when: () => Condition;
  /** All of it. */
  readonly rule: () => Rule;
}

/** A piece of log that the tests run a rule against. */
export interface RuleExample {
  readonly name: string;
  /** A text, or one for each source. */
  readonly log: string | readonly string[];
  /** Lines of a single log that stand in it several times, so that a rule that counts can be shown. */
  readonly repeat?: RepeatedLines;
  /** Captures that must come out, by name. */
  readonly captures?: Readonly<Record<string, string | readonly string[]>>;
}

/** Lines of a log that are written once and meant often; 1-based, `to` included, the line `from` alone where it is absent. */
export interface RepeatedLines {
  readonly from: number;
  readonly to?: number;
  readonly times: number;
}

/** A rule that fired in a run, with what it fired on. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly runId: string;
  /** In order of appearance; empty where the rule fired on marks alone. */
  readonly problemIds: readonly string[];
  readonly captures: Readonly<Record<string, string | readonly string[]>>;
  /** Evidence where there are no problems. */
  readonly markPlaces: readonly Place[];
  /** How often it stands in the logs, where there are no problems that tell; once where absent. */
  readonly occurrences?: number;
}
