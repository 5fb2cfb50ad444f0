import type { ReportView } from '../../view/report-view.ts';
import { paragraph, type Page } from './page.ts';
import { stepLines, stepLead, stepsTitle } from './steps-box.ts';

/** The first of them are shown in any case. */
const LEAST_STEPS = 3;

/** Says what to do next within some lines, and how many steps there are more. */
export function shortStepsBox(page: Page, { nextSteps }: ReportView, mostLines: number): readonly string[] {
  if (nextSteps.length === 0) return [];
  const lines = nextSteps.map((step) => stepLines(page, step, stepLead(step)));
  const shown = countFitting(lines, mostLines);
  const left = nextSteps.length - shown;
  const more = left === 0 ? '' : `and ${left} more ${left === 1 ? 'step' : 'steps'} (--verbose)`;
  return [stepsTitle(page), ...lines.slice(0, shown).flat(), ...paragraph(page, 5, more, 'quiet')];
}

/** Counts the steps that fit below the heading; the last one alone is not worth leaving out. */
function countFitting(lines: readonly (readonly string[])[], mostLines: number): number {
  let used = 2;
  let count = 0;
  for (const { length } of lines) {
    used += length;
    if (used > mostLines && count >= LEAST_STEPS) break;
    count++;
  }
  return count === lines.length - 1 ? lines.length : count;
}
