import type { DocumentOutput } from '../knowledge/knowledge-options.ts';

/** Which archive, and how to write what it tells. */
export interface HistoryOptions {
  readonly path: string;
  readonly output: DocumentOutput;
  /** The terminal that is written on. */
  readonly page: { readonly width: number; readonly color: boolean };
}
