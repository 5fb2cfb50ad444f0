/**
 * What may become of a resolution in the next analysis of the same upgrade: the failure was passed, or there again, or not reached;
 * `unknown` where there is no next one, or its log does not tell.
 */
export const RESOLUTION_OUTCOMES = ['passed', 'failed-again', 'not-reached', 'unknown'] as const;
/** What became of a resolution. */
export type ResolutionOutcome = (typeof RESOLUTION_OUTCOMES)[number];

/** What somebody noted about a failure that was seen before. */
export interface KnownResolution {
  readonly note: string;
  readonly link?: string;
  readonly author?: string;
  /** When it was noted: ISO 8601 UTC. */
  readonly time: string;
  readonly outcome: ResolutionOutcome;
}

/** What the archive knows of a finding's failure from analyses of other logs. */
export interface SeenBefore {
  /** `f-9f0c12ab`: what `updoc resolve` takes. */
  readonly failureId: string;
  /** How many analyses of other logs hold it, and how often; 0 where only a resolution is known. */
  readonly analyses: number;
  readonly occurrences: number;
  /** ISO 8601 UTC: by the logs, by the analyses where those have no dates; absent where no other analysis holds it. */
  readonly firstTime?: string;
  readonly lastTime?: string;
  /** The last one of those analyses, with what a person called it. */
  readonly lastAnalysis?: { readonly id: string; readonly name?: string; readonly label?: string };
  /** What fixed it first, then the latest; at most five. */
  readonly resolutions: readonly KnownResolution[];
}
