import type { Acceptance } from './acceptance.ts';
import type { Attributes } from './meaning.ts';
import type { Place } from './place.ts';
import type { SeenBefore } from './seen-before.ts';

/** What may be done next after a run. */
export type Recovery = 'none-needed' | 'rerun' | 'fix-then-rerun' | 'restore' | 'unknown';
/** How serious we say a finding is; never mixed up with the severity that the log prints. */
export type Level = 'error' | 'warning' | 'note';
/** How sure we are that a finding is right; `low` is folded away. */
export type Confidence = 'high' | 'medium' | 'low';
/** What a finding is to the failure: its first cause, what follows from it, something beside it, harmless, or worth doing. */
export type Role = 'root-cause' | 'consequence' | 'contributing' | 'noise' | 'advice';

/** A page to read. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A statement for a database: `any` where it is the same for all. */
export interface Query {
  readonly database: string;
  readonly purpose: string;
  readonly sql: string;
}

/** What to do about a finding. */
export interface Remediation {
  readonly summary: string;
  /** Commands or clicks, in order. */
  readonly steps: readonly string[];
  readonly queries: readonly Query[];
  readonly recovery: Recovery;
  readonly links: readonly Link[];
}

/** A line of a source as it stands there, without colours. */
export interface ExcerptLine {
  readonly source: number;
  readonly line: number;
  readonly text: string;
  /** This line is the one meant. */
  readonly highlight: boolean;
}

/** An upgrade or verify step, and what its name says that it does. */
export interface StepInWords {
  /** As the log prints it. */
  readonly name: string;
  /** Derived from the name alone; absent where it tells nothing. */
  readonly words?: string;
}

/** What the problem that a finding stands on says of itself, without what differs from one time to the next. */
export interface FindingProblem {
  /** Its message with numbers, ids and quoted values masked; absent in redacted reports. */
  readonly template?: string;
  /** Bundle symbolic name, where the log names one. */
  readonly module?: string;
  /** The upgrade or verify process it stands in, as the log prints it. */
  readonly process?: string;
  /** Five characters of SQL:2016, where a message prints them. */
  readonly sqlState?: string;
  /** The database's own code as printed: `1062`, `ORA-01400`, `SQLCODE=-803`. */
  readonly vendorCode?: string;
}

/** A rule that is near to what no rule explains. */
export interface NearRule {
  readonly ruleId: string;
  readonly title: string;
  /** What both have in common. */
  readonly why: string;
}

/** A rule that fired, or an unexplained problem that matters. */
export interface Finding {
  readonly id: string;
  /** `<area>/<slug>`; null for a problem that no rule explains. */
  readonly ruleId: string | null;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly title: string;
  /** What was seen. */
  readonly message: string;
  /** What it means; absent where nobody knows. */
  readonly cause?: string;
  readonly role: Role;
  /** Id of the finding it follows from. */
  readonly causedBy?: string;
  /** How that is known, one sentence. */
  readonly why?: string;
  /** The run it was found in. */
  readonly runId: string;
  readonly occurrences: number;
  readonly firstTime?: string;
  readonly lastTime?: string;
  readonly place: Place;
  readonly relatedPlaces: readonly Place[];
  readonly excerpt: readonly ExcerptLine[];
  /** Exception classes and messages, from the outermost to the root cause. */
  readonly exceptionChain: readonly { readonly type: string; readonly message?: string }[];
  readonly remediation: Remediation;
  /** The same for the same failure in any log: version of how it is made, colon, 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** Captured names: `index`, `table`, `module` … */
  readonly arguments: Attributes;
  /** Absent where it stands on no problem but on marks, spans or facts. */
  readonly problem?: FindingProblem;
  /** What the archive knows of it; absent where it was never seen before, or nobody asked. */
  readonly seenBefore?: SeenBefore;
  /** Of what no rule explains: the step it stands in; absent where the log does not tell. */
  readonly step?: StepInWords;
  /** Of what no rule explains: rules that know something like it, the nearest first, at most three; absent where none is near. */
  readonly nearest?: readonly NearRule[];
  /** Why it does not count for the exit code; absent where nobody accepted it. */
  readonly accepted?: Acceptance;
}
