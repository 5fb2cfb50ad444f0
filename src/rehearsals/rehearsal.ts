import type { AnalysisRecord } from '../model/archive.ts';
import type { Report } from '../model/report.ts';

/** An analysis that is to be compared with others. */
export interface Rehearsal {
  /** As it was given: a log, a file, a name of the archive. */
  readonly name: string;
  readonly record: AnalysisRecord;
  /** What the record was made of; absent where it comes from the archive. */
  readonly report?: Report;
}
