import type { ReportView } from '../../view/report-view.ts';
import type { StepView } from '../../view/shared-views.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';
import { queryLines } from './query-lines.ts';
import { wrapText } from './wrap-text.ts';

/** Says what to do next, with what to copy. */
export function stepsBox(page: Page, { nextSteps }: ReportView): readonly string[] {
  if (nextSteps.length === 0) return [];
  return [stepsTitle(page), ...nextSteps.flatMap((step) => stepLines(page, step, stepLead(step)))];
}

/** The heading above the steps. */
export function stepsTitle(page: Page): string {
  return paint(page, 'strong', 'Do this next');
}

/** The number in front of a step. */
export function stepLead({ number }: StepView): string {
  return `${String(number).padStart(3)}. `;
}

/** Writes a step with what to copy. */
export function stepLines(page: Page, { text, command, queries, links }: StepView, lead: string): readonly string[] {
  return [
    ...hanging(page, lead, text),
    ...(command === '' ? [] : commandLines(page, lead.length + 2, command)),
    ...queries.flatMap((query) => queryLines(page, lead.length, query)),
    ...links.flatMap(({ url }) => paragraph(page, lead.length, url, 'quiet')),
  ];
}

/** Writes commands, a long one broken so that it is still one when it is pasted into a shell. */
function commandLines(page: Page, indent: number, command: string): readonly string[] {
  return command.split('\n').flatMap((line) => {
    const rows = wrapText(line, page.width - indent - 2);
    return rows.map((row, index) => {
      const ending = index === rows.length - 1 ? '' : ' \\';
      return `${' '.repeat(indent)}${paint(page, 'code', `${row}${ending}`)}`;
    });
  });
}
