import type { Report } from '../../model/report.ts';
import { moduleCommand } from './gogo-banner.ts';
import { hasCopy, stepOf } from './next-workflow-step.ts';
import { stepViews } from './remedy-view.ts';
import type { VerdictView } from './report-view.ts';
import type { StepView } from './shared-views.ts';

/** Says what to do next: what the diagnosis says, else the next step of the workflow, else what a Gogo session asks for. */
export function nextSteps(report: Report, isBanner: boolean): readonly StepView[] {
  if (report.nextSteps.length > 0) return stepViews(report.nextSteps);
  const { next } = report.workflow;
  // A banner says already what to do; only what is to be copied is new.
  if (next !== undefined) return isBanner && !hasCopy(next) ? [] : [stepOf(next)];
  const command = isBanner ? moduleCommand(report) : '';
  if (command === '') return [];
  return stepViews([{ text: 'Upgrade the first module that waits for no other one, in the Gogo shell.', command }]);
}

/** Says in the place of next steps that there are none, or what the verdict says of them. */
export function nothingNext({ recovery: { question, answer, reason } }: VerdictView, isBanner: boolean): string {
  return isBanner && question !== '' ? `${answer} ${reason}`.trim() : 'The log does not say what to do next.';
}
