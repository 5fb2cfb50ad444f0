import type { ModuleView, ReportView, TimelineView } from '../../view/report-view.ts';
import { drawTable, type Column } from './draw-table.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';

/** What a first screen has room for. */
const FEW = 5;
/** Modules in the same state; all of them are on the page. */
const MANY = 20;

const MARK: Column = { head: '' };
const NUMBER: Column = { head: '', align: 'right' };
const TEXT: Column = { head: '' };
const QUIET: Column = { head: '', style: 'quiet' };

/** Says what took long, the first few of it. */
export function slowestBox(page: Page, view: ReportView): readonly string[] {
  return allSlowBox(page, { slowest: view.slowest.slice(0, FEW) });
}

/** Says what took long. */
export function allSlowBox(page: Page, { slowest }: Pick<ReportView, 'slowest'>): readonly string[] {
  const columns = [QUIET, NUMBER, { ...NUMBER, style: 'strong' }, TEXT] as const;
  const rows = slowest.map(({ bar, share, duration, name }) => [bar, share, duration, name.short]);
  return tableBox(page, 'Took longest', columns, rows);
}

/** Shows the work of a run on its time. */
export function timelineBox(page: Page, { title, rows, rest }: TimelineView): readonly string[] {
  const columns = [QUIET, MARK, { ...NUMBER, head: 'start' }, { ...NUMBER, head: 'took' }, { ...TEXT, head: 'work' }];
  const cells = rows.map(({ bar, mark, start, duration, depth, name, count }) => [
    bar,
    mark.symbol,
    start,
    duration,
    `${'  '.repeat(depth)}${name.short} ${count}`.trimEnd(),
  ]);
  return [...tableBox(page, `Timeline: ${title}`, columns, cells), ...paragraph(page, 2, rest, 'quiet')];
}

/** Shows the modules by what became of them, the first of each, then the steps that they have still to make. */
export function modulesBox(page: Page, { modules }: ReportView): readonly string[] {
  const rows = modules.groups.flatMap(({ mark, modules: members }) =>
    members.slice(0, MANY).map(({ name, schemas, place }) => [mark.symbol, name, schemas, mark.word, place]),
  );
  return [
    ...tableBox(page, `Modules: ${modules.summary}`, [MARK, TEXT, TEXT, TEXT, QUIET], rows),
    ...modules.groups.flatMap(({ title, modules: members }) =>
      paragraph(page, 2, members.length > MANY ? `${title}: and ${members.length - MANY} more` : '', 'quiet'),
    ),
    ...modules.open.flatMap((module) => moduleLines(page, module)),
    ...paragraph(page, 2, modules.openMore, 'quiet'),
  ];
}

function moduleLines(page: Page, { name, chain, blockedBy }: ModuleView): readonly string[] {
  return [
    ...hanging(page, '  ', chain === '' ? name : `${name}: ${chain}`),
    ...(blockedBy === '' ? [] : hanging(page, '      waits for ', blockedBy)),
  ];
}

/** Shows the verifications. */
export function verificationsBox(page: Page, { verifications }: ReportView): readonly string[] {
  const rows = verifications.map(({ mark, name, duration, place }) => [
    mark.symbol,
    name.short,
    mark.word,
    duration,
    place,
  ]);
  return tableBox(page, 'Verifications', [MARK, TEXT, TEXT, NUMBER, QUIET], rows);
}

/** Shows where the log was written. */
export function environmentBox(page: Page, { environment }: ReportView): readonly string[] {
  return tableBox(
    page,
    'Environment',
    [QUIET, TEXT],
    environment.map(({ label, value }) => [label, value]),
  );
}

/** Shows the runs, what was read and how much of it was understood. */
export function sourcesBox(page: Page, { runs, sources, coverage }: ReportView): readonly string[] {
  const runRows = runs.map(({ mark, kind, start, duration, sources: paths }) => [
    mark.symbol,
    kind,
    start,
    duration,
    paths,
  ]);
  const sourceRows = sources.map(({ path, kind, size, lines, coverage: understood }) => [
    path,
    kind,
    size,
    lines,
    understood,
  ]);
  return [
    ...tableBox(page, 'Runs', [MARK, TEXT, TEXT, NUMBER, QUIET], runRows),
    ...tableBox(page, 'Sources', [TEXT, TEXT, NUMBER, { ...NUMBER, head: 'lines' }, QUIET], sourceRows),
    ...sources.flatMap(({ path, times }) => paragraph(page, 2, times === '' ? '' : `${path}: ${times}`, 'quiet')),
    ...paragraph(page, 2, coverage),
  ];
}

/** Says what is to be said about our own work. */
export function notificationsBox(page: Page, { notifications }: ReportView): readonly string[] {
  if (notifications.length === 0) return [];
  return [
    paint(page, 'strong', 'About this report'),
    ...notifications.flatMap(({ mark, message, place }) =>
      hanging(page, `  ${mark.symbol} `, place === '' ? message : `${message} (${place})`),
    ),
  ];
}

/** Names what else the report holds, and how to see it. */
export function contentsBox(page: Page, { contents, footer }: ReportView): readonly string[] {
  const also = contents.length === 0 ? '' : `Also in this report: ${contents.map(({ text }) => text).join(' · ')}`;
  const how = contents.length === 0 ? '' : 'Show all with --verbose, or write a page with -o report.html.';
  return [...paragraph(page, 0, also), ...paragraph(page, 0, how), ...paragraph(page, 0, footer, 'quiet')];
}

/** Says what made the report, and when. */
export function footerBox(page: Page, { footer }: ReportView): readonly string[] {
  return paragraph(page, 0, footer, 'quiet');
}

function tableBox(
  page: Page,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [...paragraph(page, 0, title, 'strong'), ...drawTable(page, 2, columns, rows)];
}
