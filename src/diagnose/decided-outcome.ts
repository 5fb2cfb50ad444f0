import type { Place } from '../model/place.ts';
import type { Outcome } from '../model/verdict.ts';

/** An outcome and what it rests on. */
export interface DecidedOutcome {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly evidence: readonly Place[];
}
