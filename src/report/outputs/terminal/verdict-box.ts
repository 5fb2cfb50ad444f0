import type { ReportView } from '../../view/report-view.ts';
import { hanging, paragraph, type Page } from './page.ts';

const TONE_STYLES = { bad: 'bad', warn: 'warn', good: 'good', quiet: 'strong' } as const;

/** Says what became of the upgrade, whether to restore, and what the report could not see. */
export function verdictBox(page: Page, { verdict, gaps }: ReportView): readonly string[] {
  const { mark, headline, subject, reason, recovery } = verdict;
  const rule = recovery.rule === '' ? '' : `(${recovery.rule})`;
  return [
    ...hanging(page, `${mark.symbol} `, headline, TONE_STYLES[mark.tone]),
    ...paragraph(page, 2, subject, 'quiet'),
    ...paragraph(page, 2, reason),
    ...paragraph(page, 2, joined(recovery.question, recovery.answer), 'strong'),
    ...paragraph(page, 2, joined(recovery.reason, rule)),
    ...gaps.flatMap(({ message }) => hanging(page, '⚠ ', `This report is not complete: ${message}`, 'warn')),
  ];
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
