import type { Query } from './finding.ts';
import type { Place } from './place.ts';

/** Where Liferay may be installed: the documented steps differ. */
export const EDITIONS = ['on-premises', 'cloud'] as const;
/** Where Liferay is installed. */
export type Edition = (typeof EDITIONS)[number];

/** What the logs show of a step: `not-seen` says nothing about whether it was done. */
export type StepStatus = 'done' | 'failed' | 'in-progress' | 'not-seen' | 'skipped';

/** A step of the documented upgrade workflow. */
export interface WorkflowStep {
  /** As documented here: `T2`, `U3.2`, `CP-U`. */
  readonly id: string;
  readonly title: string;
  readonly status: StepStatus;
  /** A checkpoint: reached when all before it is done. */
  readonly checkpoint: boolean;
  /** What the status rests on, one sentence; absent where nothing was seen. */
  readonly reason?: string;
  readonly evidence: readonly Place[];
  /** Asked of the administrator, where the step leaves no trace in any log. */
  readonly question?: string;
}

/** The one next step. */
export interface NextWorkflowStep {
  readonly stepId: string;
  readonly title: string;
  readonly why: string;
  /** To copy, in order: shell or Gogo commands. */
  readonly commands: readonly string[];
  readonly queries: readonly Query[];
}

/** Where an upgrade stands in the documented workflow. */
export interface Workflow {
  readonly edition: Edition;
  readonly steps: readonly WorkflowStep[];
  /** Absent where nothing was recognized. */
  readonly next?: NextWorkflowStep;
}
