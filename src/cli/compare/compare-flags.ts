import type { ComparisonOutput } from '../../index.ts';
import type { AcceptedFlag } from '../accepted-file.ts';
import type { RedactFlags } from '../redaction.ts';
import type { CompareFailOn } from './compare-exit-code.ts';
import type { RehearsalFlags } from './load-rehearsals.ts';

/** Options of `updoc compare` and `updoc forecast`. */
export interface CompareFlags extends RehearsalFlags, RedactFlags, AcceptedFlag {
  readonly format?: ComparisonOutput;
  readonly output: readonly string[];
  readonly color: 'auto' | 'always' | 'never';
  readonly ladder?: boolean;
  readonly rows: readonly string[];
  readonly failOn?: CompareFailOn;
}

/** What is made of the rehearsals: a comparison, or the forecast alone. */
export type CompareTask = 'compare' | 'forecast';

/** Tells whether all rehearsals of an upgrade are compared, not two of them. */
export function isLadder({ ladder, label }: CompareFlags): boolean {
  return ladder === true || label !== undefined;
}
