import type { ReleaseRow } from '../../model/gogo.ts';
import type { Report } from '../../model/report.ts';
import { formatNumber } from './format-values.ts';
import { stateMark } from './marks.ts';
import { placeText } from './place-text.ts';
import { EMPTY_PART, type SectionView } from './section-view.ts';
import { type CellContent, tablesOf } from './table-view.ts';

/** Shows the rows of `Release_` that somebody pasted, those first that need somebody. */
export function releaseSection({ releases, sources }: Report): SectionView {
  const tables = tablesOf({
    caption: 'Rows of the table Release_: the schema version that each module has reached',
    noun: 'row',
    items: releases.toSorted((left, right) => rankOf(left) - rankOf(right)),
    columns: [
      { head: 'Module', look: 'work', cell: ({ servletContextName }) => servletContextName },
      { head: 'Schema version', look: 'text', cell: ({ schemaVersion = '' }) => schemaVersion },
      {
        head: 'Build',
        look: 'text',
        cell: ({ buildNumber }) => (buildNumber === undefined ? '' : String(buildNumber)),
      },
      {
        head: 'Verified',
        look: 'text',
        cell: ({ verified }) => (verified === undefined ? '' : verified ? 'yes' : 'no'),
      },
      { head: 'State', look: 'text', cell: stateCell },
      { head: 'Meaning', look: 'text', cell: ({ meaning = '' }) => meaning },
      { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
    ],
  });
  const text = tables.length === 0 ? '' : countsOf(releases);
  return {
    anchor: 'releases',
    title: 'Rows of Release_',
    parts: tables.length === 0 ? [] : [{ ...EMPTY_PART, text, tables }],
    brief: [],
  };
}

/** Counts rows by the meaning of their state: `1 upgrade failed · 44 good`. */
export function countsOf(releases: readonly ReleaseRow[]): string {
  const known = releases
    .filter(({ state }) => state !== undefined)
    .toSorted((left, right) => rankOf(left) - rankOf(right));
  const words = [...new Set(known.map(({ state }) => stateMark(state).word))];
  return words
    .map((word) => `${formatNumber(known.filter(({ state }) => stateMark(state).word === word).length)} ${word}`)
    .join(' · ');
}

/** Tells whether the row says that somebody has to act. */
export function needsAction({ state }: ReleaseRow): boolean {
  return state !== undefined && state !== 0;
}

function stateCell({ state }: ReleaseRow): string | CellContent {
  return state === undefined ? '' : { mark: stateMark(state), detail: `state_ ${state}` };
}

function rankOf(row: ReleaseRow): number {
  if (needsAction(row)) return stateMark(row.state).tone === 'bad' ? 0 : 1;
  return row.servletContextName === 'portal' ? 2 : 3;
}
