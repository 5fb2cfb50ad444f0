import type { Report } from '../../model/report.ts';
import { moduleCommand } from './gogo-banner.ts';
import { stepViews } from './remedy-view.ts';
import type { StepView } from './shared-views.ts';
import { workflowSteps } from './workflow-section.ts';

/** Says what to do next: what the diagnosis says, else the next step of the workflow, else what a Gogo session asks for. */
export function nextSteps(report: Report, isBanner: boolean): readonly StepView[] {
  if (report.nextSteps.length > 0) return stepViews(report.nextSteps);
  const steps = workflowSteps(report);
  const command = isBanner ? moduleCommand(report) : '';
  if (steps.length > 0 || command === '') return steps;
  return stepViews([{ text: 'Upgrade the first module that waits for no other one, in the Gogo shell.', command }]);
}
