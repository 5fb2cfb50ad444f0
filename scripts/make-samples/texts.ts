// Samples that are no upgrade logs, and folders of several sources that belong to one upgrade.
import type { SampleTruth } from '../../test/support/read-sample.ts';

/** A source that is written as it is: the log of an import, a Gogo session, a report. */
export interface TextSample {
  /** Below the samples folder, with its ending. */
  readonly path: string;
  readonly shows: string;
  readonly truth: SampleTruth;
  readonly text: string;
}

/** Sources of one upgrade, in a folder. */
export interface SetSample {
  /** Folder below the samples folder. */
  readonly path: string;
  readonly shows: string;
  readonly truth: SampleTruth;
  /** Text by file name. */
  readonly files: Readonly<Record<string, string>>;
}

/** What is true of everything that shows no upgrade. */
export const NO_UPGRADE = { verdict: 'no-upgrade', recovery: 'none-needed', processes: 0 } as const;
