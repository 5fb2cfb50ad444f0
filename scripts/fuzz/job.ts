// What the processes say to each other.
import type { FuzzKind, Trouble } from './fuzz-case.ts';
import type { MadeCase } from './make-case.ts';

/** A case to try: by its number, or as it is. */
export type Job =
  { readonly seed: number; readonly index: number; readonly kinds: readonly FuzzKind[] } | { readonly made: MadeCase };

/** What a worker answers: that it can take a case, that it begins a command, that it is done. */
export type Answer =
  | { readonly what: 'ready' | 'step' }
  | { readonly what: 'done'; readonly kind: FuzzKind; readonly peakMiB: number; readonly trouble?: Trouble };

/** What came of a case. */
export interface Outcome {
  /** Most memory that the process had so far, in MiB. */
  readonly peakMiB: number;
  readonly trouble?: Trouble;
}
