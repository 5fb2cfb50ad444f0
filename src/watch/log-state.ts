/** What is known of a log without reading it. */
export interface LogState {
  /** The same for the same file, whatever it is called. */
  readonly identity: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970; absent where nobody tells. */
  readonly modifiedMs?: number;
}

/** What became of a log between two looks: `cut` is the same file with less in it, `replaced` another file of the same name. */
export type LogChange = 'none' | 'appeared' | 'grew' | 'cut' | 'replaced' | 'gone';

/** Compares two looks at a log; absent where there was no file. `before` is the last one that was there. */
export function logChange(before: LogState | undefined, now: LogState | undefined): LogChange {
  if (now === undefined) return before === undefined ? 'none' : 'gone';
  if (before === undefined) return 'appeared';
  if (before.identity !== now.identity) return 'replaced';
  if (now.bytes === before.bytes) return 'none';
  return now.bytes < before.bytes ? 'cut' : 'grew';
}
