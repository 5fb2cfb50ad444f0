import type { Report } from '../../model/report.ts';
import { moduleCommand } from './gogo-banner.ts';
import { stepViews } from './remedy-view.ts';
import type { VerdictView } from './report-view.ts';
import type { StepView } from './shared-views.ts';
import { workflowSteps } from './workflow-section.ts';

/** Says what to do next: what the diagnosis says, else the next step of the workflow, else what a Gogo session asks for. */
export function nextSteps(report: Report, isBanner: boolean): readonly StepView[] {
  if (report.nextSteps.length > 0) return stepViews(report.nextSteps);
  const steps = workflowSteps(report);
  if (!isBanner) return steps;
  const command = moduleCommand(report);
  if (steps.length === 0 && command !== '') {
    return stepViews([{ text: 'Upgrade the first module that waits for no other one, in the Gogo shell.', command }]);
  }
  // A banner says already what to do; only what is to be copied is new.
  return steps.filter((step) => step.command !== '' || step.queries.length > 0);
}

/** Says in the place of next steps that there are none, or what the verdict says of them. */
export function nothingNext({ recovery: { question, answer, reason } }: VerdictView, isBanner: boolean): string {
  return isBanner && question !== '' ? `${answer} ${reason}`.trim() : 'The log does not say what to do next.';
}
