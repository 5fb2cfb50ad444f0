import type { LinkedFinding } from './line-anchors.ts';

/** A finding and what it is filtered by, beside its level. */
export type PageFinding = LinkedFinding & {
  /** `database`; `unexplained` where no rule explains it. */
  readonly area: string;
  /** Empty where it names none. */
  readonly module: string;
};
