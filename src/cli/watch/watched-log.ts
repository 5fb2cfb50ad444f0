import type { LogState } from '../../index.ts';

/** A log that is being written. */
export interface WatchedLog {
  /** As the analysis is given it: a path, or `-`. */
  readonly input: string;
  /** What there is of it now; absent where there is no file. Throws a `UserError` where there is something else, or it cannot be read. */
  readonly look: () => Promise<LogState | undefined>;
  /** What there is of standard input, for the input `-`. */
  readonly written: () => AsyncIterable<Buffer>;
  /** Nothing more can come. */
  readonly hasEnded: () => boolean;
  /** Settles when nothing more can come; never of a file. */
  readonly untilEnd: Promise<void>;
  readonly close: () => Promise<void>;
}
