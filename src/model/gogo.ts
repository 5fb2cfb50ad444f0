import type { Attributes } from './meaning.ts';
import type { Place } from './place.ts';

/** How a Gogo command may be answered: `empty` printed nothing, `refused` was not carried out, `not-found` is no command there. */
export const GOGO_OUTCOMES = ['ok', 'empty', 'failed', 'refused', 'not-found', 'unknown'] as const;
/** How a Gogo command was answered. */
export type GogoOutcome = (typeof GOGO_OUTCOMES)[number];

/** A command of the Gogo shell and its answer. */
export interface GogoResult {
  /** `upgrade:check`; `unknown` where only the answer was copied and fits several. */
  readonly command: string;
  readonly argument?: string;
  readonly outcome: GogoOutcome;
  /** Rows of the answer, one for each module, step, bundle, component; at most 10,000. */
  readonly rows: readonly Attributes[];
  /** From the command to the last line of its answer. */
  readonly place: Place;
}

/** A row of the table `Release_`, as somebody pasted it. */
export interface ReleaseRow {
  /** Bundle symbolic name, or `portal`. */
  readonly servletContextName: string;
  readonly schemaVersion?: string;
  readonly buildNumber?: number;
  readonly verified?: boolean;
  /** 0 good, 1 upgrade failed, other values see reference of `state_`. */
  readonly state?: number;
  /** What `state` means, in words. */
  readonly meaning?: string;
  readonly place: Place;
}

/** A bundle or component that cannot start, and why. */
export interface UnsatisfiedComponent {
  /** Bundle symbolic name, where it is told. */
  readonly bundle?: string;
  /** Class of the component; absent for a bundle that is not resolved. */
  readonly component?: string;
  readonly state?: string;
  /** What it waits for: references with their targets, packages. */
  readonly waitsFor: readonly string[];
  readonly place: Place;
}
