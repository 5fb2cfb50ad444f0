import type { FindingView } from '../../view/finding-views.ts';
import { shortExcerpt } from './excerpt-lines.ts';
import { nearestLines } from './nearest-lines.ts';
import { paint, paragraph, type Page } from './page.ts';

/** Says what failed first, with the lines that show it. */
export function rootCauseBox(page: Page, finding: FindingView): readonly string[] {
  const meta = [finding.label, finding.place, finding.confidence].filter((part) => part !== '');
  return [
    paint(page, 'strong', 'Root cause'),
    ...paragraph(page, 2, finding.title, 'bad'),
    ...paragraph(page, 2, meta.join(' · '), 'quiet'),
    ...paragraph(page, 2, finding.accepted, 'strong'),
    ...paragraph(page, 2, finding.message),
    ...paragraph(page, 2, finding.cause),
    ...paragraph(page, 2, finding.stepLine),
    ...paragraph(page, 2, finding.seenLine, 'strong'),
    ...shortExcerpt(page, finding),
    ...paragraph(page, 2, isInExcerpt(finding) ? '' : finding.chainLine, 'warn'),
    ...nearestLines(page, 2, finding),
    ...paragraph(page, 2, finding.consequencesLine === '' ? '' : `Followed from it: ${finding.consequencesLine}.`),
  ];
}

/** The lines above say already what the root exception says. */
function isInExcerpt({ chain, excerpts }: FindingView): boolean {
  const message = chain.at(-1)?.message ?? '';
  return message !== '' && excerpts.some(({ lines }) => lines.some(({ text }) => text.includes(message)));
}
