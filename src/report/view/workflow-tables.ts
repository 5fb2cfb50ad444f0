import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { NextWorkflowStep, WorkflowStep } from '../../model/workflow.ts';
import { countOf } from './format-values.ts';
import { stepMark } from './marks.ts';
import { placeText } from './place-text.ts';
import { tablesOf, type TableView } from './table-view.ts';

const MAX_PLACES = 3;
const MOST_QUESTIONS = 6;

/** Shows the steps that were seen, the checkpoints on the way and the next step; all steps, in their order, are folded. */
export function checklistTable(
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

/** Asks about the steps that leave no trace: those nearest to the next step at once, all of them folded. */
export function questionsTable(
  steps: readonly WorkflowStep[],
  next: NextWorkflowStep | undefined,
): readonly TableView[] {
  const reached = reachedOf(steps, next);
  const asked = steps.filter(isAsked);
  const near = steps.slice(0, reached).filter(isAsked).length;
  const end = Math.max(near, Math.min(MOST_QUESTIONS, asked.length));
  return tablesOf({
    caption: 'Only you can tell: of these steps the logs show nothing',
    noun: 'question',
    items: asked,
    columns: [
      { head: 'Step', look: 'id', cell: ({ id }) => id },
      { head: 'Question', look: 'text', cell: ({ question = '' }) => question },
    ],
    most: asked.length,
  }).map((table) => ({
    ...table,
    rows: table.rows.slice(Math.max(0, end - MOST_QUESTIONS), end),
    ...(asked.length > MOST_QUESTIONS && { rest: table.rows, more: `all ${countOf(asked.length, 'question')}` }),
  }));
}

function isAsked({ question, status }: WorkflowStep): boolean {
  return question !== undefined && status === 'not-seen';
}

/** Number of steps up to the next one or the last one seen, whichever comes later. */
function reachedOf(steps: readonly WorkflowStep[], next: NextWorkflowStep | undefined): number {
  const nextIndex = steps.findIndex(({ id }) => id === next?.stepId);
  return Math.max(nextIndex, steps.findLastIndex(isSeen)) + 1;
}

/** Tells whether a log shows anything of a step. */
export function isSeen({ status }: WorkflowStep): boolean {
  return status !== 'not-seen';
}
