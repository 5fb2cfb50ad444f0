import type { Query } from '../../../model/finding.ts';
import type { NextWorkflowStep } from '../../../model/workflow.ts';
import { ALL_STEPS } from '../list-steps.ts';

/** Makes the next step of a documented one. */
export function nextOf(
  stepId: string,
  why: string,
  commands: readonly string[] = [],
  queries: readonly Query[] = [],
): NextWorkflowStep {
  const title = ALL_STEPS.find(({ id }) => id === stepId)?.title ?? stepId;
  return { stepId, title, why, commands, queries };
}
