import { make, makeSvg } from '../dom/make.ts';
import { lengthText, rowLabel } from './describe-row.ts';
import type { Bar, PlacedRow } from './rows.ts';
import type { TimeWindow } from './time-window.ts';

/** Where a row stands and how it is shown. */
export interface RowState {
  readonly id: string;
  /** 0-based, among the rows that are seen. */
  readonly index: number;
  readonly isUnfolded: boolean;
  readonly isSelected: boolean;
  readonly window: TimeWindow;
}

const SYMBOLS = { ok: '✔', error: '✖', unset: '•', blank: '', thread: '' } as const;
/** Bars reach over the edges, so that an end outside is not seen as one. */
const OVER = 2;
/** The narrowest bar that can be seen; percent. */
const LEAST_WIDTH = 0.2;

/** Makes the element of a row: its name, how long it took, and its bars. */
export function rowElement(placed: PlacedRow, state: RowState): HTMLElement {
  const { row, depth, failedInside } = placed;
  const hasChildren = row.children.length > 0;
  const element = make(
    'div',
    {
      role: 'row',
      id: state.id,
      class: `row ${row.look}${state.isSelected ? ' selected' : ''}`,
      'aria-level': depth + 1,
      'aria-rowindex': state.index + 1,
      'aria-selected': String(state.isSelected),
      'aria-label': rowLabel(placed),
      'data-index': state.index,
      ...(hasChildren && { 'aria-expanded': String(state.isUnfolded) }),
    },
    make(
      'div',
      { role: 'gridcell', class: 'name', title: `${row.work?.prefix ?? ''}${row.title}` },
      make('span', { class: hasChildren ? 'twist' : 'twist none', 'aria-hidden': 'true' }),
      make('span', { class: 'symbol', 'aria-hidden': 'true' }, SYMBOLS[row.look]),
      make('span', { class: 'label' }, row.label),
      ...smallTexts(placed, hasChildren && !state.isUnfolded ? failedInside : 0),
    ),
    make('div', { role: 'gridcell', class: 'length' }, lengthText(row)),
    make('div', { role: 'gridcell', class: 'track' }, barsElement(row.bars, state.window)),
  );
  element.style.setProperty('--depth', String(depth));
  return element;
}

function smallTexts({ row: { work, look } }: PlacedRow, failedInside: number): readonly HTMLElement[] {
  const texts = [
    work !== undefined && work.count > 1 ? `×${work.count}` : '',
    work !== undefined && work.startMs === undefined ? 'no time in the log' : '',
  ].filter((text) => text !== '');
  const failed = failedInside > 0 && look !== 'error' ? [make('small', { class: 'bad' }, `✖ ${failedInside}`)] : [];
  return [...texts.map((text) => make('small', {}, text)), ...failed];
}

function barsElement(bars: readonly Bar[], { fromMs, toMs }: TimeWindow): SVGElement {
  const percent = (ms: number): number => ((ms - fromMs) / (toMs - fromMs)) * 100;
  const shown = bars.filter(({ startMs, endMs }) => endMs >= fromMs && startMs <= toMs);
  return makeSvg(
    'svg',
    { 'aria-hidden': 'true' },
    ...shown.map(({ startMs, endMs, look, isMerged }) => {
      const left = Math.max(-OVER, percent(startMs));
      const right = Math.min(100 + OVER, percent(endMs));
      return makeSvg('rect', {
        class: `${look}${isMerged ? ' merged' : ''}`,
        x: `${left.toFixed(3)}%`,
        width: `${Math.max(LEAST_WIDTH, right - left).toFixed(3)}%`,
      });
    }),
  );
}
