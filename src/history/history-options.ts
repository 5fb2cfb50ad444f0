/** Which archive, and how to write what it tells. */
export interface HistoryOptions {
  readonly path: string;
  readonly output: 'terminal' | 'markdown' | 'json';
  /** The terminal that is written on. */
  readonly page: { readonly width: number; readonly color: boolean };
}
