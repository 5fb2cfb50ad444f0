import type { DocumentOutput } from '../model/document.ts';
import type { SearchFilter } from '../model/search.ts';

/** How to write what was found, and where is said what happened on the way. */
export interface RecallOptions {
  readonly output: DocumentOutput;
  /** The terminal that is written on. */
  readonly page: { readonly width: number; readonly color: boolean };
  readonly notify: (message: string) => void;
}

/** What to search for in an archive. */
export interface SearchOptions extends RecallOptions {
  readonly filter: SearchFilter;
  /** How many failures to say, the best ones. */
  readonly limit: number;
}

/** Options of `similarFailures`. */
export interface SimilarOptions extends RecallOptions {
  /** How many failures to name for each that is asked about, the nearest ones. */
  readonly limit: number;
}
