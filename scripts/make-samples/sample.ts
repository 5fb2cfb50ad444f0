// What a sample is, and what comes out of one: a log and its truth.
import type { SampleTruth } from '../../test/support/read-sample.ts';
import type { EraName } from './eras.ts';
import { ERAS } from './eras.ts';
import type { Log } from './log.ts';
import { startLog } from './log.ts';
import { seedOf } from './random.ts';

/** What the writer of a sample states; the rest of the truth is counted while the log is written. */
export type Claim = Pick<SampleTruth, 'title' | 'verdict' | 'recovery'> &
  Partial<Pick<SampleTruth, 'rootCause' | 'findings' | 'notFindings' | 'modulesFailed'>>;

export interface Sample extends Claim {
  /** `<folder>/<case>`, the case starting with the version line. */
  readonly path: string;
  readonly era: EraName;
  /** ISO time of the first line. */
  readonly start: string;
  /** What it shows besides its verdict: the traps in it. */
  readonly shows: string;
  readonly write: (log: Log) => void;
}

/** A file of the samples folder. */
export interface SampleFile {
  /** Below the samples folder. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** A sample, written. */
export interface WrittenSample {
  readonly path: string;
  readonly shows: string;
  readonly truth: SampleTruth;
  readonly text: string;
}

/** Writes the log of a sample and counts its truth. */
export function writeSample({ path, era, start, shows, write, ...claim }: Sample): WrittenSample {
  const log = startLog(ERAS[era], start, seedOf(path));
  write(log);
  return { path, shows, truth: truthOf(claim, log), text: `${log.lines.join('\n')}\n` };
}

/** Returns the path of a sample's truth. */
export function truthPath(path: string): string {
  return `${path}.expected.json`;
}

function truthOf(claim: Claim, log: Log): SampleTruth {
  const slowest = [...log.durations].sort(([, a], [, b]) => b - a).slice(0, 3);

  return {
    ...claim,
    ...(log.causeLine === undefined || claim.rootCause === undefined ? {} : { firstCauseLine: log.causeLine }),
    processes: log.ended,
    ...(slowest.length === 0 ? {} : { topProcesses: slowest.map(([name, durationMs]) => ({ name, durationMs })) }),
    ...(log.runs === 1 ? {} : { runs: log.runs }),
    records: log.records,
  };
}
