import type { Recovery } from './finding.ts';
import type { Place } from './place.ts';

/** What may become of an upgrade. */
export const OUTCOMES = [
  'succeeded',
  'succeeded-with-warnings',
  'failed',
  'incomplete',
  'no-upgrade',
  'unrecognized',
] as const;
/** What became of an upgrade. */
export type Outcome = (typeof OUTCOMES)[number];

/** What became of the upgrade as a whole. */
export interface Verdict {
  readonly outcome: Outcome;
  /** One sentence: what it rests on. */
  readonly reason: string;
  readonly evidence: readonly Place[];
  readonly recovery: Recovery;
  /** One sentence: why. */
  readonly recoveryReason: string;
  /** The documented rule that decided the recovery: `D1` … `D15`; absent where none did. */
  readonly recoveryRule?: string;
}
