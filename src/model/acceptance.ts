/** Why a finding is accepted, and until when. */
export interface Acceptance {
  readonly reason: string;
  /** The last day on which it holds, `2026-12-31`, in UTC. */
  readonly until: string;
  /** Who accepted it; absent where the file does not say. */
  readonly by?: string;
}

/** An entry of a file of accepted findings: for all findings of a rule, or for those with one fingerprint. */
export interface AcceptedEntry extends Acceptance {
  /** `<area>/<slug>`; absent where a fingerprint is given. */
  readonly ruleId?: string;
  readonly fingerprint?: string;
  /** Line of the file, 1-based. */
  readonly line: number;
}

/** A file of accepted findings. */
export interface AcceptedFile {
  readonly path: string;
  readonly entries: readonly AcceptedEntry[];
}
