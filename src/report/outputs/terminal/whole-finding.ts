import type { FindingGroupView, FindingView, RemedyView } from '../../view/finding-views.ts';
import { wholeExcerpt } from './excerpt-lines.ts';
import { nearestLines } from './nearest-lines.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';
import { queryLines } from './query-lines.ts';

const TONE_STYLES = { bad: 'bad', warn: 'warn', good: 'good', quiet: 'plain' } as const;

/** Shows the root cause with all that is known of it. */
export function wholeRootCauseBox(page: Page, finding: FindingView): readonly string[] {
  return [paint(page, 'strong', 'Root cause'), ...wholeFinding(page, finding)];
}

/** Shows findings of one role. */
export function groupBox(page: Page, { title, explanation, findings }: FindingGroupView): readonly string[] {
  return [
    paint(page, 'strong', title),
    ...paragraph(page, 2, explanation, 'quiet'),
    ...findings.flatMap((finding) => ['', ...wholeFinding(page, finding)]),
  ];
}

function wholeFinding(page: Page, finding: FindingView): readonly string[] {
  const { mark, label, place, occurrences, confidence, morePlaces } = finding;
  const meta = [label, place, occurrences, confidence].filter((part) => part !== '').join(' · ');
  return [
    ...hanging(page, `  ${mark.symbol} `, finding.title, TONE_STYLES[mark.tone]),
    ...paragraph(page, 4, meta, 'quiet'),
    ...paragraph(page, 4, finding.accepted, 'strong'),
    ...paragraph(page, 4, finding.message),
    ...paragraph(page, 4, finding.cause),
    ...paragraph(page, 4, finding.stepLine),
    ...paragraph(page, 4, finding.seenLine, 'strong'),
    ...wholeExcerpt(page, finding),
    ...finding.chain.flatMap(({ name, message }, index) =>
      hanging(page, index === 0 ? '    ' : '    ← ', `${name.full}${message === '' ? '' : `: ${message}`}`),
    ),
    ...nearestLines(page, 4, finding),
    ...remedyLines(page, finding.remedy),
    ...paragraph(page, 4, finding.readMore, 'quiet'),
    ...finding.facts.flatMap(({ label: name, value }) => hanging(page, `    ${name}: `, value, 'quiet')),
    ...paragraph(page, 4, morePlaces.length === 0 ? '' : `Also at ${morePlaces.join(', ')}`, 'quiet'),
    ...paragraph(page, 4, finding.consequencesLine === '' ? '' : `Followed from it: ${finding.consequencesLine}.`),
    ...finding.consequences.flatMap(({ title, place: at, occurrences: times, why }) => [
      ...hanging(page, '      • ', `${title} (${at}, ${times})`),
      ...paragraph(page, 8, why, 'quiet'),
    ]),
  ];
}

function remedyLines(page: Page, { summary, steps, queries, links }: RemedyView): readonly string[] {
  return [
    ...paragraph(page, 4, summary === '' ? '' : `Remedy: ${summary}`),
    ...steps.flatMap((step, index) => hanging(page, `    ${String(index + 1).padStart(2)}. `, step)),
    ...queries.flatMap((query) => queryLines(page, 6, query)),
    ...links.flatMap(({ title, url }) => hanging(page, '    ', `${title}: ${url}`, 'quiet')),
  ];
}
