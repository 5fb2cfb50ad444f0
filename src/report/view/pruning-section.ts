import type { ImportReport } from '../../model/import.ts';
import type { Pruning, PruningCandidate, SlowedProcess } from '../../model/pruning.ts';
import type { Report } from '../../model/report.ts';
import { countOf, formatDuration, formatNumber, formatShare, formatSize } from './format-values.ts';
import { nameView, oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';
import { linkViews, queryView } from './remedy-view.ts';
import { EMPTY_PART, type PartView, type SectionView } from './section-view.ts';
import { type CellContent, tablesOf, type TableView } from './table-view.ts';

const MAX_BRIEF_TABLES = 2;
const COUNT_FIRST = {
  label: 'Worth pruning',
  text: 'The log prints no rows; count them with the query under "what to prune".',
  detail: '',
};
const BASES = { message: 'it says so', name: 'by its name' } as const;

/** Shows which tables are worth pruning, beside the processes they slow, and how to tune the database for the time of the upgrade. */
export function pruningSection({ pruning, imports, sources }: Report): SectionView {
  const parts = pruning === undefined ? [] : partsOf(pruning, sources);
  return {
    anchor: 'pruning',
    title: 'What makes the next upgrade faster',
    parts,
    brief: pruning === undefined ? [] : briefOf(pruning, imports.some(isWhole)),
  };
}

function partsOf({ candidates, tuning, queries, links }: Pruning, sources: Report['sources']): readonly PartView[] {
  const tables = [
    ...candidatesTable(candidates, sources),
    ...processesTable(candidates),
    ...tablesOf({
      caption: 'Settings of the database for the time of the upgrade; take them back afterwards',
      noun: 'setting',
      items: tuning,
      columns: [
        { head: 'Setting', look: 'work', cell: ({ setting }) => setting },
        { head: 'What for', look: 'text', cell: ({ purpose }) => purpose },
      ],
    }),
  ];
  if (tables.length === 0 && queries.length === 0) return [];
  return [{ ...EMPTY_PART, tables, queries: queries.map(queryView), links: linkViews(links) }];
}

function candidatesTable(candidates: readonly PruningCandidate[], sources: Report['sources']): readonly TableView[] {
  return tablesOf({
    caption: 'Large tables, and what slows down with them',
    noun: 'table',
    items: candidates,
    columns: [
      { head: 'Table', look: 'work', cell: ({ table }) => table },
      { head: 'Rows', look: 'number', cell: ({ rows, rowsShare }) => amountCell(rows, formatNumber, rowsShare) },
      { head: 'Size', look: 'number', cell: ({ bytes, bytesShare }) => amountCell(bytes, formatSize, bytesShare) },
      { head: 'Slows down', look: 'text', cell: slowedCell },
      { head: 'What to prune', look: 'text', cell: ({ object = '', advice = '' }) => pruneCell(object, advice) },
      { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
    ],
  });
}

/** Lists the processes one by one where a table slows more than one. */
function processesTable(candidates: readonly PruningCandidate[]): readonly TableView[] {
  if (candidates.every(({ processes }) => processes.length < 2)) return [];
  return tablesOf({
    caption: 'Upgrade processes that work on these tables',
    noun: 'process',
    plural: 'processes',
    items: candidates.flatMap(({ table, processes }) => processes.map((process) => ({ table, process }))),
    columns: [
      { head: 'Process', look: 'work', cell: ({ process }) => ({ name: nameView(process.name) }) },
      { head: 'Table', look: 'text', cell: ({ table }) => table },
      { head: 'Took', look: 'number', cell: ({ process }) => formatDuration(process.selfMs) },
      {
        head: 'Share',
        look: 'number',
        cell: ({ process: { share } }) => (share === undefined ? '' : formatShare(share)),
      },
      { head: 'Known how', look: 'text', cell: ({ process }) => BASES[process.basis] },
    ],
  });
}

function slowedCell({ processes }: PruningCandidate): string | CellContent {
  if (processes.length === 0) return '';
  const [first, ...others] = processes;
  const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'other')}`;
  return { text: `${nameView(first.name).short}${more}`, detail: timeOf(first) };
}

function timeOf({ selfMs, share, basis }: SlowedProcess): string {
  const parts = [formatDuration(selfMs), share === undefined ? '' : formatShare(share), BASES[basis]];
  return parts.filter((part) => part !== '').join(', ');
}

function pruneCell(object: string, advice: string): CellContent {
  return object === '' ? { text: advice } : { text: object, detail: advice };
}

function amountCell(value: number | undefined, format: (value: number) => string, share: number | undefined) {
  return value === undefined
    ? ''
    : { text: format(value), ...(share !== undefined && { detail: formatShare(share), share }) };
}

/** What came in only in part is not pruned. */
function isWhole({ direction, outcome }: ImportReport): boolean {
  return direction === 'import' && outcome === 'succeeded';
}

function briefOf({ candidates, queries }: Pruning, isImported: boolean): SectionView['brief'] {
  if (candidates.length === 0) return queries.length > 0 && isImported ? [COUNT_FIRST] : [];
  const named = candidates.slice(0, MAX_BRIEF_TABLES).map((candidate) => {
    const { table, processes } = candidate;
    const slows = processes.length === 0 ? '' : `slows ${nameView(processes[0].name).short}`;
    const why = [...largestOf(candidate), slows].filter((part) => part !== '').join(', ');
    return why === '' ? oneLine(table) : `${oneLine(table)} (${why})`;
  });
  const left = candidates.length - named.length;
  return [
    {
      label: 'Worth pruning',
      detail: '',
      text: `${named.join(', ')}${left === 0 ? '' : ` and ${formatNumber(left)} more`}`,
    },
  ];
}

/** Its rows or its bytes, whichever stand out more, with their share. */
function largestOf({ rows, rowsShare = 0, bytes, bytesShare = 0 }: PruningCandidate): readonly string[] {
  if (bytes !== undefined && (rows === undefined || bytesShare > rowsShare))
    return [formatSize(bytes), shareOf(bytesShare)];
  return rows === undefined ? [] : [countOf(rows, 'row'), shareOf(rowsShare)];
}

function shareOf(share: number): string {
  return share === 0 ? '' : formatShare(share);
}
