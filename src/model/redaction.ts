/** How often values of one kind were replaced in a report. */
export interface RedactedKind {
  /** `host`, `user`, `password` …: the word that stands in the tokens. */
  readonly kind: string;
  /** Distinct values. */
  readonly values: number;
  /** Places at which one of them stood. */
  readonly places: number;
}

/** What was replaced in a report before it was written. */
export interface RedactionSummary {
  /** Kinds of which something was replaced, by name. */
  readonly kinds: readonly RedactedKind[];
}
