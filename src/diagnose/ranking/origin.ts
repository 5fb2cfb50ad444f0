import type { Problem } from '../../model/timeline.ts';
import type { Candidate } from '../make-findings.ts';

/** A problem that another one comes from, and how that is known. */
export interface Origin {
  readonly problem: Problem;
  /** One sentence. */
  readonly why: string;
  /** Both tell of the same exception: the one shown may be either. */
  readonly isSame: boolean;
}

/** Goes back from a problem to the first that it comes from: the origins in this order, none where it is the first itself. */
export type CauseTracer = (problem: Problem) => readonly Origin[];

/** A candidate that is why a run failed, and the problem that shows it. */
export interface RootCause extends Candidate {
  /** The first of what follows from it and from nothing else; absent where a rule fired on marks alone. */
  readonly problem?: Problem;
  /** The first problem that showed the failure that came from it; absent where none did. */
  readonly failure?: Problem;
}
