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

/** What is done where modules wait: the documented step is the check that follows it. */
export function nextForModules(why: string, commands: readonly string[]): NextWorkflowStep {
  return { ...nextOf('U4.2', why, commands), title: 'Upgrade the modules that wait, and check that none is left' };
}
