import type { AcceptedFlag } from '../accepted-file.ts';
import type { FailOn } from '../exit-code.ts';
import type { RedactFlags } from '../redaction.ts';
import type { AnalysisFlags, RememberFlags } from '../run-analyze.ts';

/** Options of `updoc watch`. */
export interface WatchFlags extends AnalysisFlags, RedactFlags, AcceptedFlag, RememberFlags {
  /** Seconds between looks. */
  readonly interval: number;
  /** Minutes without a new line. */
  readonly stallAfter: number;
  readonly output: readonly string[];
  readonly failOn: FailOn;
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
}
