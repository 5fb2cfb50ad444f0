import { ownValue } from '../../model/own-value.ts';
import type { Report } from '../../model/report.ts';
import type { ReportedText, TableRows, UpgradeReportFacts } from '../../model/upgrade-report.ts';
import { countOf, formatDuration, formatNumber } from './format-values.ts';
import { nameView } from './name-view.ts';
import { placeText } from './place-text.ts';
import { TABLED_LISTS } from './report-facts.ts';
import { tablesOf, type TableView } from './table-view.ts';

/** In the order in which they matter. */
const KINDS = [
  { kind: 'error', caption: 'Errors in the report', noun: 'error' },
  { kind: 'failed-sql', caption: 'Statements that failed', noun: 'statement' },
  { kind: 'warning', caption: 'Warnings in the report', noun: 'warning' },
  { kind: 'slow-sql', caption: 'Slowest statements', noun: 'statement' },
  { kind: 'cleanup', caption: 'Data that the upgrade cleaned up', noun: 'line' },
] as const;

/** Shows errors, warnings and statements, each kind in a table of its own, in the order of the report. */
export function textsTables({ texts }: UpgradeReportFacts, sources: Report['sources']): readonly TableView[] {
  return KINDS.flatMap(({ kind, caption, noun }) =>
    tablesOf<ReportedText>({
      caption,
      noun,
      items: texts.filter((text) => text.kind === kind),
      columns: [
        { head: 'Text', look: 'text', cell: ({ text }) => text },
        { head: 'Reason', look: 'text', cell: ({ reason = '' }) => reason },
        {
          head: 'Process',
          look: 'text',
          cell: ({ process }) => (process === undefined ? '' : { name: nameView(process) }),
        },
        { head: 'Company', look: 'id', cell: ({ company = '' }) => company },
        { head: 'Logged by', look: 'text', cell: ({ logger = '' }) => nameView(logger).short },
        { head: 'Times', look: 'number', cell: ({ count }) => (count === undefined ? '' : formatNumber(count)) },
        {
          head: 'Took',
          look: 'number',
          cell: ({ durationMs }) => (durationMs === undefined ? '' : formatDuration(durationMs)),
        },
        { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
      ],
    }),
  );
}

/** Shows the lists that are too long for a fact; values of secrets are stars in them. */
export function listsTables({ lists }: UpgradeReportFacts): readonly TableView[] {
  return TABLED_LISTS.flatMap((name) =>
    tablesOf({
      caption: 'Properties that the upgrade ran with',
      noun: 'property',
      plural: 'properties',
      items: ownValue(lists, name) ?? [],
      columns: [{ head: 'Property', look: 'work', cell: (property) => property }],
      most: 10,
    }),
  );
}

/** Shows the processes that the report lists, the slowest first. */
export function processesTable({ processes }: UpgradeReportFacts): readonly TableView[] {
  return tablesOf({
    caption: 'Slowest upgrade processes',
    noun: 'process',
    plural: 'processes',
    items: processes.toSorted((left, right) => right.durationMs - left.durationMs),
    columns: [
      { head: 'Process', look: 'work', cell: ({ name }) => ({ name: nameView(name) }) },
      { head: 'Took', look: 'number', cell: ({ durationMs }) => formatDuration(durationMs) },
    ],
  });
}

/** Shows the rows of the tables before and after, those first that changed most. */
export function rowsTable({ tables }: UpgradeReportFacts): readonly TableView[] {
  const changed = tables.filter((table) => changeOf(table) !== 0).length;
  return tablesOf({
    caption: `Rows before and after the upgrade; ${countOf(changed, 'table')} of ${formatNumber(tables.length)} changed`,
    noun: 'table',
    items: tables.toSorted(
      (left, right) => Math.abs(changeOf(right)) - Math.abs(changeOf(left)) || (right.before ?? 0) - (left.before ?? 0),
    ),
    columns: [
      { head: 'Table', look: 'work', cell: ({ table }) => table },
      { head: 'Before', look: 'number', cell: ({ before }) => (before === undefined ? '–' : formatNumber(before)) },
      { head: 'After', look: 'number', cell: ({ after }) => (after === undefined ? '–' : formatNumber(after)) },
      { head: 'Change', look: 'number', cell: changeText },
    ],
  });
}

/** A table that is not there before or after counts as empty. */
function changeOf({ before = 0, after = 0 }: TableRows): number {
  return after - before;
}

function changeText(table: TableRows): string {
  if (table.before === undefined) return table.after === undefined ? '' : 'new';
  if (table.after === undefined) return 'gone';
  const change = changeOf(table);
  return change === 0 ? '' : `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change))}`;
}
