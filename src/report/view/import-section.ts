import type { ImportReport } from '../../model/import.ts';
import type { Report } from '../../model/report.ts';
import { DATABASE_NAMES } from '../../model/database.ts';
import { countOf, formatDuration, formatNumber, formatShare, formatSize, groupCounts } from './format-values.ts';
import { errorsTable, tablesTable, unnamedTable } from './import-tables.ts';
import { importMark } from './marks.ts';
import { oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';
import { type BriefView, EMPTY_PART, knownFacts, type PartView, type SectionView } from './section-view.ts';

const MAX_PLACES = 3;
const MAX_BRIEFS = 2;
const MAX_LARGEST = 3;

/** Shows what became of every import (or export) of a database, its errors and its tables. */
export function importSection({ imports, sources }: Report): SectionView {
  return {
    anchor: 'imports',
    title: 'Import',
    parts: imports.map((report) => importPart(report, sources)),
    brief: imports.slice(-MAX_BRIEFS).map(briefOf),
  };
}

/** Says what ran: `pg_restore 15.4`. */
export function toolOf({ tool, version = '' }: ImportReport): string {
  return oneLine(`${tool} ${version}`);
}

/** Says how much it brought, as far as it is known: `213 tables, 4,926,687 rows, 13.8 GB`. */
export function amountOf({ tables, rows, bytes }: ImportReport): string {
  const parts = [
    tables.length === 0 ? '' : countOf(tables.length, 'table'),
    rows === undefined ? '' : countOf(rows, 'row'),
    bytes === undefined ? '' : formatSize(bytes),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Names the direction as a heading: `Import`, `Export`. */
export function directionOf({ direction }: ImportReport): string {
  return direction === 'export' ? 'Export' : 'Import';
}

function importPart(report: ImportReport, sources: Report['sources']): PartView {
  const mark = importMark(report.outcome);
  return {
    ...EMPTY_PART,
    title: `${directionOf(report)} by ${toolOf(report)}: ${mark.word}`,
    tone: mark.tone,
    symbol: mark.symbol,
    text: groupCounts(oneLine(report.reason)),
    places: report.evidence.slice(0, MAX_PLACES).map((place) => placeText(place, sources)),
    facts: factsOf(report),
    tables: [...errorsTable(report, sources), ...tablesTable(report, sources), ...unnamedTable(report, sources)],
  };
}

function factsOf({ database, durationMs, rows, bytes, tables, unnamedRows }: ImportReport): PartView['facts'] {
  const unnamed = unnamedRows.reduce((sum, { rows: count }) => sum + count, 0);
  return knownFacts([
    { label: 'Database', value: DATABASE_NAMES[database] },
    { label: 'Took', value: durationMs === undefined ? '' : formatDuration(durationMs) },
    { label: 'Tables named', value: formatNumber(tables.length) },
    { label: 'Rows in them', value: rows === undefined ? '' : formatNumber(rows) },
    { label: 'Size', value: bytes === undefined ? '' : formatSize(bytes) },
    {
      label: 'Rows without a table',
      value: unnamed === 0 ? '' : `${formatNumber(unnamed)} in ${countOf(unnamedRows.length, 'statement')}`,
    },
  ]);
}

/** Names the largest tables of the last import; nothing where no rows are printed. */
export function largestTables({ imports }: Report): readonly BriefView[] {
  const tables = imports.at(-1)?.tables ?? [];
  const total = tables.reduce((sum, { rows = 0 }) => sum + rows, 0);
  const counted = tables.filter(({ rows = 0 }) => rows > 0);
  const largest = counted.toSorted((left, right) => (right.rows ?? 0) - (left.rows ?? 0)).slice(0, MAX_LARGEST);
  const named = largest.map(
    ({ name, rows = 0 }) => `${oneLine(name)} (${countOf(rows, 'row')}, ${formatShare(rows / total)})`,
  );
  return named.length === 0 ? [] : [{ label: 'Largest tables', text: named.join(', '), detail: '' }];
}

function briefOf(report: ImportReport): BriefView {
  const { symbol, word } = importMark(report.outcome);
  return {
    label: directionOf(report),
    text: `${symbol} ${toolOf(report)}: ${word}`,
    detail: amountOf(report),
  };
}
