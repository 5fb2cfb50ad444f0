/** Lays a comparison out for a terminal. */
import { drawTable } from '../outputs/terminal/draw-table.ts';
import { hanging, paint, paragraph, type Page } from '../outputs/terminal/page.ts';
import { tableLines } from '../outputs/terminal/table-lines.ts';
import { textBar } from '../view/text-bar.ts';
import type { ChartView, ComparisonSectionView, ComparisonView } from './comparison-view.ts';

const TONE_STYLES = { bad: 'bad', warn: 'warn', good: 'good', quiet: 'plain' } as const;
const BAR_LENGTH = 20;

/** Writes the decision with its reasons, then the sections, between rules. */
export function comparisonLines(page: Page, view: ComparisonView): string {
  const rule = paint(page, 'quiet', '─'.repeat(page.width));
  return [
    headLines(page, view),
    ...view.sections.map((section) => sectionLines(page, section)),
    [paint(page, 'quiet', view.footer)],
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join(`${rule}\n`);
}

function headLines(page: Page, { mark, headline, subject, reasons }: ComparisonView): readonly string[] {
  return [
    ...hanging(page, `${mark.symbol} `, headline, TONE_STYLES[mark.tone]),
    ...paragraph(page, 2, subject, 'quiet'),
    ...reasons.flatMap((reason) => hanging(page, `  ${reason.mark.symbol} `, `${reason.text} (rule ${reason.rule})`)),
  ];
}

function sectionLines(page: Page, { title, sentences, charts, tables }: ComparisonSectionView): readonly string[] {
  return [
    paint(page, 'strong', title),
    ...sentences.flatMap((sentence) => paragraph(page, 2, sentence)),
    ...charts.flatMap((chart) => chartLines(page, chart)),
    ...tables.flatMap((table) => tableLines(page, 2, table)),
  ];
}

function chartLines(page: Page, { caption, bars }: ChartView): readonly string[] {
  return [
    ...paragraph(page, 2, caption, 'quiet'),
    ...drawTable(
      page,
      4,
      [{ head: '' }, { head: '', align: 'right' }, { head: '', wraps: true }],
      bars.map(({ label, text, percent }) => [textBar(0, percent, BAR_LENGTH), text, label]),
    ),
  ];
}
