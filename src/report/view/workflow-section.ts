import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { NextWorkflowStep, WorkflowStep } from '../../model/workflow.ts';
import { countOf } from './format-values.ts';
import { stepMark } from './marks.ts';
import { oneLine, shorten } from './name-view.ts';
import { placeText } from './place-text.ts';
import { queryView } from './remedy-view.ts';
import { type BriefView, EMPTY_PART, type SectionView } from './section-view.ts';
import type { StepView } from './shared-views.ts';
import { tablesOf, type TableView } from './table-view.ts';

const MAX_PLACES = 3;
const MAX_BRIEF_STEPS = 4;
const MAX_BRIEF_TITLE = 60;
const MOST_QUESTIONS = 6;

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
        steps: next === undefined ? [] : [nextView(next, saidAbove)],
        tables: [...checklist(steps, next, sources), ...questions(steps, next)],
      },
    ],
    brief: briefOf(steps, next),
  };
}

/** The next step of the workflow as something to do next: where nothing else is, it is what to do. */
export function workflowSteps({ workflow: { next } }: Report): readonly StepView[] {
  if (next === undefined) return [];
  const { title, commands, queries } = next;
  return [
    { ...NO_STEP, text: sentenceOf(title), command: commands.join('\n').trim(), queries: queries.map(queryView) },
  ];
}

/** Ends a title as a sentence. */
export function sentenceOf(title: string): string {
  const text = oneLine(title);
  return /[.!?:]$/.test(text) || text === '' ? text : `${text}.`;
}

const NO_STEP: StepView = { number: 1, text: '', command: '', queries: [], links: [] };

function nextView({ stepId, title, why, commands, queries }: NextWorkflowStep, saidAbove: boolean): StepView {
  return {
    ...NO_STEP,
    text: `Next: ${oneLine(stepId)} ${sentenceOf(title)} ${oneLine(why)}`.trim(),
    command: saidAbove ? '' : commands.join('\n').trim(),
    queries: saidAbove ? [] : queries.map(queryView),
  };
}

/** Shows the steps that were seen, the checkpoints on the way and the next step; all steps, in their order, are folded. */
function checklist(
  steps: readonly WorkflowStep[],
  next: NextWorkflowStep | undefined,
  sources: Report['sources'],
): readonly TableView[] {
  const reached = reachedOf(steps, next);
  return tablesOf({
    caption: 'Steps of the upgrade, and what these logs show of them',
    noun: 'step',
    items: steps,
    columns: [
      { head: 'Step', look: 'id', cell: ({ id }) => id },
      {
        head: 'What',
        look: 'text',
        cell: ({ id, title, checkpoint }) => ({
          text: title,
          detail: [checkpoint ? 'checkpoint' : '', id === next?.stepId ? 'next step' : '']
            .filter((part) => part !== '')
            .join(', '),
        }),
      },
      { head: 'State', look: 'text', cell: ({ status }) => ({ mark: stepMark(status) }) },
      { head: 'Why', look: 'text', cell: ({ reason = '' }) => reason },
      { head: 'Where', look: 'where', cell: ({ evidence }) => placesText(evidence, sources) },
    ],
    most: steps.length,
  }).map((table) => ({
    ...table,
    rows: table.rows.filter((_, index) => {
      const { id, status, checkpoint } = steps[index];
      return status !== 'not-seen' || id === next?.stepId || (checkpoint && index < reached);
    }),
    rest: table.rows,
    more: `all ${countOf(steps.length, 'step')} in their order`,
  }));
}

function placesText(places: readonly Place[], sources: Report['sources']): string {
  return places
    .slice(0, MAX_PLACES)
    .map((place) => placeText(place, sources))
    .join(', ');
}

/** Asks about the steps that leave no trace, those up to the next step first. */
function questions(steps: readonly WorkflowStep[], next: NextWorkflowStep | undefined): readonly TableView[] {
  const reached = reachedOf(steps, next);
  const asked = steps.filter(({ question, status }) => question !== undefined && status === 'not-seen');
  const near = asked.filter((step) => steps.indexOf(step) < reached).length;
  return tablesOf({
    caption: 'Only you can tell: these steps leave no trace in a log',
    noun: 'question',
    items: asked,
    columns: [
      { head: 'Step', look: 'id', cell: ({ id }) => id },
      { head: 'Question', look: 'text', cell: ({ question = '' }) => question },
    ],
    most: near === 0 ? MOST_QUESTIONS : near,
  });
}

/** Number of steps up to the next one or the last one seen, whichever comes later. */
function reachedOf(steps: readonly WorkflowStep[], next: NextWorkflowStep | undefined): number {
  const nextIndex = steps.findIndex(({ id }) => id === next?.stepId);
  return Math.max(nextIndex, steps.findLastIndex(isSeen)) + 1;
}

function isSeen({ status }: WorkflowStep): boolean {
  return status !== 'not-seen';
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
