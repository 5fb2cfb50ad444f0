import type { FindingView } from '../../view/finding-views.ts';
import { hanging, paragraph, type Page } from './page.ts';

/** Names the rules that know something like what no rule explains. */
export function nearestLines(page: Page, indent: number, { nearest }: FindingView): readonly string[] {
  if (nearest.length === 0) return [];
  return [
    ...paragraph(page, indent, 'Rules that know something like it:'),
    ...nearest.flatMap(({ label, title, why }) =>
      hanging(page, `${' '.repeat(indent)}• `, `${label}: ${title} (${why})`, 'quiet'),
    ),
  ];
}
