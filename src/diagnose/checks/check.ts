import type { CHECK_CAPTURES, CheckName } from '../../model/check.ts';
import type { Place } from '../../model/place.ts';
import type { ModuleState, Run } from '../../model/timeline.ts';
import type { Verdict } from '../../model/verdict.ts';

/** What checks look at. */
export interface CheckFacts {
  /** The run that the verdict is about. */
  readonly run: Run;
  /** All runs, in their order. */
  readonly runs: readonly Run[];
  readonly verdict: Verdict;
  /** Of all runs, merged. */
  readonly modules: readonly ModuleState[];
}

/** What a check found. */
export interface Checked<Name extends CheckName> {
  /** A list may be empty. */
  readonly captures: Readonly<Record<(typeof CHECK_CAPTURES)[Name][number], string | readonly string[]>>;
  /** Lines that it stands on, the first one first. */
  readonly places: readonly [Place, ...Place[]];
  /** How often it stands in the logs. */
  readonly occurrences: number;
}

/** Compares facts; `undefined` where there is nothing to say, or the logs do not tell. */
export type Check<Name extends CheckName> = (facts: CheckFacts) => Checked<Name> | undefined;
