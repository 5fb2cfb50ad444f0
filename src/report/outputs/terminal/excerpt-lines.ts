import { GAP_SIGN } from '../../view/excerpt-view.ts';
import type { ExcerptLineView, FindingView } from '../../view/finding-views.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';
import { cutText } from './wrap-text.ts';

const MAX_SHORT = 5;
/** Of one line meant. */
const MAX_ROWS = 3;

/** Shows the lines meant and a few around them, cut to what fits. */
export function shortExcerpt(page: Page, { excerpts, excerptSize }: FindingView): readonly string[] {
  const lines = excerpts.flatMap((excerpt) => excerpt.lines).filter(({ number }) => number !== GAP_SIGN);
  const shown = linesMeant(lines);
  const digits = digitsOf(shown);
  const rows = shown.flatMap((line) => {
    const lead = leadOf(line, digits);
    if (line.highlight) return hanging(page, lead, line.text, 'match').slice(0, MAX_ROWS);
    return [paint(page, 'quiet', `${lead}${cutText(line.text, page.width - lead.length)}`)];
  });
  return [
    ...rows,
    ...paragraph(page, 2, shown.length < lines.length ? `(${shown.length} of ${excerptSize})` : '', 'quiet'),
  ];
}

/** Shows all lines, each as long as it is. */
export function wholeExcerpt(page: Page, { excerpts }: FindingView): readonly string[] {
  return excerpts.flatMap(({ source, lines }) => [
    ...paragraph(page, 4, source, 'quiet'),
    ...lines.flatMap((line) => hanging(page, leadOf(line, digitsOf(lines)), line.text, styleOf(line))),
  ]);
}

function leadOf({ number, highlight }: ExcerptLineView, digits: number): string {
  return `  ${highlight ? '▸' : ' '} ${number.padStart(digits)} │ `;
}

function styleOf({ highlight }: ExcerptLineView): 'match' | 'quiet' {
  return highlight ? 'match' : 'quiet';
}

function digitsOf(lines: readonly ExcerptLineView[]): number {
  return Math.max(0, ...lines.map(({ number }) => number.length));
}

/** Keeps the lines meant, then as many next to the first of them as there is room for. */
function linesMeant(lines: readonly ExcerptLineView[]): readonly ExcerptLineView[] {
  const first = Math.max(
    0,
    lines.findIndex(({ highlight }) => highlight),
  );
  const meant = lines.filter(({ highlight }) => highlight);
  const around = lines.slice(Math.max(0, first - 1)).filter(({ highlight }) => !highlight);
  const kept = new Set([...meant, ...around].slice(0, MAX_SHORT));
  return lines.filter((line) => kept.has(line));
}
