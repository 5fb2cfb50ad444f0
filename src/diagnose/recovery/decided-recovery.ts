import type { Recovery } from '../../model/finding.ts';
import type { Rule } from '../../model/rule.ts';
import type { Run } from '../../model/timeline.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { FailedStep } from '../failed-step.ts';

/** What may be done next, and why. */
export interface DecidedRecovery {
  readonly recovery: Recovery;
  readonly recoveryReason: string;
  /** `D1` … `D15` of the documented rules. */
  readonly recoveryRule?: string;
}

/** What the decision rests on. */
export interface RecoveryFacts {
  readonly outcome: Outcome;
  readonly run: Run;
  readonly step: FailedStep;
  /** The rule of the root cause, where one is known. */
  readonly rule?: Rule;
  readonly processes: number;
  /** All runs of the analysis, in their order; this one is among them. */
  readonly runs: readonly Run[];
}
