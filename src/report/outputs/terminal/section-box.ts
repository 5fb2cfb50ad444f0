import type { PartView, SectionView } from '../../view/section-view.ts';
import type { ReportView } from '../../view/report-view.ts';
import { drawTable } from './draw-table.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';
import { queryLines } from './query-lines.ts';
import { stepLines } from './steps-box.ts';
import { tableLines } from './table-lines.ts';

const TONE_STYLES = { bad: 'bad', warn: 'warn', good: 'good', quiet: 'plain' } as const;

/** Says in a few lines what stands in the sections that a first screen has no room for. */
export function briefsBox(page: Page, { briefs }: ReportView): readonly string[] {
  if (briefs.length === 0) return [];
  return drawTable(
    page,
    0,
    [{ head: '', style: 'strong' }, { head: '' }],
    briefs.map(({ label, text, detail }) => [label, detail === '' ? text : `${text} (${detail})`]),
  );
}

/** Shows a section, part by part. */
export function sectionBox(page: Page, { title, parts }: SectionView): readonly string[] {
  if (parts.length === 0) return [];
  return [paint(page, 'strong', title), ...parts.flatMap((part) => partLines(page, part))];
}

function partLines(page: Page, part: PartView): readonly string[] {
  const { title, symbol, tone, text, places, facts, steps, tables, queries, links } = part;
  const indent = title === '' ? 2 : 4;
  const lead = symbol === '' ? '  ' : `  ${symbol} `;
  return [
    ...(title === '' ? [] : hanging(page, lead, title, TONE_STYLES[tone])),
    ...paragraph(page, indent, textWith(text, places)),
    ...facts.flatMap(({ label, value }) => hanging(page, ' '.repeat(indent), `${label}: ${value}`, 'quiet')),
    ...steps.flatMap((step) => stepLines(page, step, ' '.repeat(indent))),
    ...tables.flatMap((table) => tableLines(page, indent, table)),
    ...queries.flatMap((query) => queryLines(page, indent, query)),
    ...links.flatMap(({ title: name, url }) => hanging(page, ' '.repeat(indent), `${name}: ${url}`, 'quiet')),
  ];
}

function textWith(text: string, places: readonly string[]): string {
  const where = places.join(', ');
  if (text === '' || where === '') return `${text}${where}`;
  return `${text} (${where})`;
}
