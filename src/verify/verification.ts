/** What is left of a source: `changed` has other content, `missing` was not given. */
export type SourceStatus = 'ok' | 'changed' | 'missing';

/** What the content of a source was compared by: all its bytes; where the report holds no SHA-256, samples of them; in old reports its size. */
export type ComparedBy = 'sha256' | 'samples' | 'size';

/** Whether a report came from a source. */
export interface VerifiedSource {
  /** As the report names it, which may be redacted. */
  readonly path: string;
  readonly status: SourceStatus;
  /** The log that it was compared with; absent where none was found. */
  readonly log?: string;
  /** Absent where it is missing. */
  readonly comparedBy?: ComparedBy;
  /** What is not as the report says, the first in the source: one sentence; absent where all is. */
  readonly difference?: string;
  /** Lines of excerpts that are in the log as the report shows them. */
  readonly sameLines: number;
  /** Those of them in which tokens stand for values: what is around the tokens was compared. */
  readonly redactedLines: number;
}

/** Whether a report came from these logs. */
export interface ReportVerification {
  /** In the order of the report. */
  readonly sources: readonly VerifiedSource[];
  /** Logs that were given and belong to no source of the report. */
  readonly otherLogs: readonly string[];
  /** All sources are there and as the report says. */
  readonly holds: boolean;
}
