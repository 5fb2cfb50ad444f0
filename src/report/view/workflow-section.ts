import type { Report } from '../../model/report.ts';
import type { NextWorkflowStep, WorkflowStep } from '../../model/workflow.ts';
import { stepMark } from './marks.ts';
import { oneLine, shorten } from './name-view.ts';
import { nextWorkflowStep } from './next-workflow-step.ts';
import { type BriefView, EMPTY_PART, type SectionView } from './section-view.ts';
import { checklistTable, isSeen, questionsTable } from './workflow-tables.ts';

const MAX_BRIEF_STEPS = 3;
const MAX_BRIEF_TITLE = 80;

const EDITIONS = {
  'on-premises': 'The steps are those that Liferay documents for installations on premises.',
  cloud: 'The steps are those that Liferay documents for Liferay Cloud.',
} as const;

/** Shows where the upgrade stands in the documented workflow: the next step, the checklist, what only the administrator knows. */
export function workflowSection({ workflow, sources, nextSteps }: Report): SectionView {
  const { steps, next, edition } = workflow;
  const anySeen = steps.some(isSeen);
  const section = { anchor: 'workflow', title: 'Where you stand' };
  if (!anySeen && next === undefined) return { ...section, parts: [], brief: [] };
  const saidAbove = nextSteps.length === 0;
  return {
    ...section,
    parts: [
      {
        ...EMPTY_PART,
        text: EDITIONS[edition],
        steps: next === undefined ? [] : [nextWorkflowStep(next, saidAbove)],
        tables: [...checklistTable(steps, next, sources), ...questionsTable(steps, next)],
      },
    ],
    brief: briefOf(steps, next),
  };
}

/** `T2 ✔ Import the backup · T8 ✖ Upgrade the core`, then the next step. */
function briefOf(steps: readonly WorkflowStep[], next: NextWorkflowStep | undefined): readonly BriefView[] {
  const seen = steps.filter(isSeen).slice(-MAX_BRIEF_STEPS);
  const line = seen.map(({ id, title, status }) => `${id} ${stepMark(status).symbol} ${briefTitle(title)}`).join(' · ');
  return [
    ...(line === '' ? [] : [{ label: 'Where you stand', text: line, detail: '' }]),
    ...(next === undefined
      ? []
      : [{ label: 'Next step', text: `${next.stepId} ${briefTitle(next.title)}`, detail: '' }]),
  ];
}

function briefTitle(title: string): string {
  return shorten(oneLine(title), MAX_BRIEF_TITLE);
}
