import type { NextWorkflowStep } from '../../model/workflow.ts';
import { oneLine } from './name-view.ts';
import { queryView } from './remedy-view.ts';
import type { StepView } from './shared-views.ts';

/** The next step as the workflow shows it; what is to be copied may have been said above. */
export function nextWorkflowStep(next: NextWorkflowStep, saidAbove: boolean): StepView {
  const step = stepOf(next);
  const text = `Next: ${oneLine(next.stepId)} ${step.text}`;
  return saidAbove ? { ...step, text, command: '', queries: [] } : { ...step, text };
}

/** The next step as something to do next, with the reason why. */
export function stepOf({ title, why, commands, queries }: NextWorkflowStep): StepView {
  return {
    number: 1,
    text: `${sentenceOf(title)} ${oneLine(why)}`.trim(),
    command: commands.join('\n').trim(),
    queries: queries.map(queryView),
    links: [],
  };
}

/** Tells whether there is something to copy. */
export function hasCopy({ commands, queries }: NextWorkflowStep): boolean {
  return commands.length > 0 || queries.length > 0;
}

/** Ends a title as a sentence. */
export function sentenceOf(title: string): string {
  const text = oneLine(title);
  return /[.!?:]$/.test(text) || text === '' ? text : `${text}.`;
}
