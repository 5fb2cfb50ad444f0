import type { ReportView, StepView } from '../../view/report-view.ts';
import type { QueryView } from '../../view/shared-views.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';
import { wrapText } from './wrap-text.ts';

/** Says what to do next, with what to copy. */
export function stepsBox(page: Page, { nextSteps }: ReportView): readonly string[] {
  if (nextSteps.length === 0) return [];
  return [paint(page, 'strong', 'Do this next'), ...nextSteps.flatMap((step) => stepLines(page, step))];
}

/** Writes a statement below what it is for. */
export function queryLines(page: Page, indent: number, { database, purpose, sql }: QueryView): readonly string[] {
  const heading = [database, purpose].filter((part) => part !== '').join(': ');
  return [...paragraph(page, indent, heading, 'quiet'), ...paragraph(page, indent + 2, sql, 'code')];
}

function stepLines(page: Page, { number, text, command, queries, links }: StepView): readonly string[] {
  return [
    ...hanging(page, `${String(number).padStart(3)}. `, text),
    ...(command === '' ? [] : commandLines(page, 7, command)),
    ...queries.flatMap((query) => queryLines(page, 5, query)),
    ...links.flatMap(({ url }) => paragraph(page, 5, url, 'quiet')),
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
