/** A mistake in a rule file, and the exact place of it. */
export interface RuleProblem {
  /** Path of the rule file, as the folder was given. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  /** What is wrong, what was expected, a hint. */
  readonly message: string;
}

/** `rules/core/a.yaml:7:3: unknown key "mesage"; …`, as editors and terminals link it. */
export function formatRuleProblem({ file, line, column, message }: RuleProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}
