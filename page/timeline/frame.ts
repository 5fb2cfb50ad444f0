import { make, makeButton } from '../dom/make.ts';
import type { Wish } from './keys.ts';
import { overviewElement } from './overview.ts';
import type { PlacedRow } from './rows.ts';

/** The elements that a chart is made of. */
export interface Frame {
  readonly overview: HTMLElement;
  /** Shows in the overview which part is seen. */
  readonly glass: HTMLElement;
  readonly axis: HTMLElement;
  /** What scrolls; it has the focus. */
  readonly grid: HTMLElement;
  /** As high as all rows; holds those that are seen. */
  readonly rows: HTMLElement;
  readonly detail: HTMLElement;
  readonly status: HTMLElement;
}

/** What buttons ask for that keys do not. */
export type ButtonWish = Wish | 'unfold-deeper' | 'fold-deepest';

/** What a chart is built for. */
export interface FrameParts {
  readonly title: string;
  readonly totalMs: number;
  readonly placed: readonly PlacedRow[];
  readonly ask: (wish: ButtonWish) => void;
}

/** Builds the elements of a chart into its mount. */
export function buildFrame(mount: HTMLElement, { title, totalMs, placed, ask }: FrameParts): Frame {
  const failures = placed.filter(({ row }) => row.look === 'error').length;
  const status = make('span', { class: 'window', role: 'status' });
  const glass = make('div', { class: 'glass' });
  const overview = make('div', { class: 'overview' }, overviewElement(placed, totalMs), glass);
  const axis = make('div', { class: 'axis', 'aria-hidden': 'true' });
  const rows = make('div', { class: 'rows', role: 'rowgroup' });
  const grid = make(
    'div',
    { class: 'grid', role: 'treegrid', tabindex: 0, 'aria-label': `Timeline: ${title}`, 'aria-readonly': 'true' },
    rows,
  );
  const detail = make('div', { class: 'detail' });
  const button = (text: string, label: string, wish: ButtonWish): HTMLButtonElement =>
    makeButton(text, { 'aria-label': label, title: label }, () => {
      ask(wish);
    });
  mount.replaceChildren(
    make(
      'div',
      { class: 'tools', role: 'group', 'aria-label': `Tools of the timeline: ${title}` },
      button('+', 'Zoom in (+)', 'zoom-in'),
      button('−', 'Zoom out (-)', 'zoom-out'),
      button('Whole run', 'Show the whole run (0)', 'whole'),
      button('Fold', 'Fold one level', 'fold-deepest'),
      button('Unfold', 'Unfold one level', 'unfold-deeper'),
      ...(failures === 0
        ? []
        : [button(`Next failure (${failures})`, `Next failure (${failures}), key f`, 'next-failure')]),
      status,
    ),
    make('div', { class: 'head' }, make('div', { class: 'overview-frame' }, overview, axis)),
    grid,
    detail,
  );
  return { overview, glass, axis, grid, rows, detail, status };
}
