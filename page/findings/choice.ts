/** What findings are filtered by; what is empty lets all pass. */
export interface Choice {
  /** `error`, `warning`, `note`. */
  readonly levels: readonly string[];
  readonly area: string;
  readonly module: string;
}

/** What a finding is filtered by. */
export interface Filtered {
  readonly level: string;
  readonly area: string;
  readonly module: string;
}

/** Tells whether a finding passes. */
export function passes({ levels, area, module }: Choice, finding: Filtered): boolean {
  return (
    (levels.length === 0 || levels.includes(finding.level)) &&
    (area === '' || finding.area === area) &&
    (module === '' || finding.module === module)
  );
}

/** Says how many pass: `all 12 findings`, `3 of 12 findings`. */
export function countText(shown: number, all: number): string {
  const noun = all === 1 ? 'finding' : 'findings';
  return shown === all ? `all ${all} ${noun}` : `${shown} of ${all} ${noun}`;
}
