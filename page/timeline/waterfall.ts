import type { RunData } from '../../src/report/outputs/html/page-data.ts';
import { axisLabels } from './axis.ts';
import { buildRows } from './build-rows.ts';
import { showDetail } from './detail-panel.ts';
import { buildFrame, type ButtonWish, type Frame } from './frame.ts';
import { wishOf } from './keys.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import { placeFrame } from './overview.ts';
import { placeRows } from './place-rows.ts';
import { rowElement } from './row-element.ts';
import type { PlacedRow } from './rows.ts';
import { type TimeWindow, windowText } from './time-window.ts';
import { firstView, revealed, toggled, type ViewState, wished } from './view-state.ts';
import type { Work } from './work.ts';

/** The chart of a run. */
export interface Waterfall {
  /** Chooses a piece of work and brings it into sight; false where it is none of this run. */
  readonly showWork: (anchor: string) => boolean;
  readonly showWindow: (window: TimeWindow) => void;
}

/** Who hears what the reader did with a chart. */
export interface WaterfallListener {
  readonly windowChanged: (window: TimeWindow) => void;
}

/** As high as a row is in the style. */
const ROW_HEIGHT = 26;
/** Drawn above and below what is seen. */
const SPARE_ROWS = 6;

/** Draws the work of a run as a chart that can be zoomed and folded; only the rows in sight are elements. */
export function drawWaterfall(
  mount: HTMLElement,
  run: RunData,
  works: readonly Work[],
  listener: WaterfallListener,
): Waterfall {
  const placed = placeRows(buildRows(works, run));
  const rows = { placed, totalMs: run.totalMs };
  const ask = (wish: ButtonWish): void => {
    change(wished(rows, view, wish));
    if (wish !== 'zoom-in' && wish !== 'zoom-out') bringIntoSight(frame, view);
  };
  const frame = buildFrame(mount, { title: run.title, totalMs: run.totalMs, placed, ask });
  let view = firstView(rows);
  let isAwaited = false;
  const draw = (): void => {
    isAwaited = false;
    drawView(frame, view, run, mount.dataset.run ?? '');
  };
  const drawSoon = (): void => {
    if (!isAwaited) requestAnimationFrame(draw);
    isAwaited = true;
  };
  const change = (next: ViewState): void => {
    const isMoved = next.window !== view.window;
    view = next;
    if (isMoved) listener.windowChanged(next.window);
    drawSoon();
  };
  frame.grid.addEventListener('scroll', drawSoon);
  new ResizeObserver(drawSoon).observe(frame.grid);
  frame.grid.addEventListener('keydown', (event) => {
    const wish = wishOf(event);
    if (wish === undefined) return;
    event.preventDefault();
    ask(wish);
  });
  frame.grid.addEventListener('focus', () => {
    if (view.chosen === '') ask('first');
  });
  listenToPointer(frame, {
    window: () => view.window,
    totalMs: run.totalMs,
    setWindow: (window) => {
      change({ ...view, window });
    },
    rowAt: (index) => view.seen[index],
    choose: (row) => {
      change({ ...view, chosen: row.row.key });
    },
    toggle: (row) => {
      change(toggled(rows, view, row));
    },
    point: (row) => {
      showDetail(frame.detail, row ?? chosenOf(view), run.startTime);
    },
  });
  mount.hidden = false;
  bringIntoSight(frame, view);
  draw();
  return {
    showWork: (anchor) => {
      const target = placed.find(({ row }) => row.key === anchor);
      if (target === undefined) return false;
      change(revealed(rows, view, target));
      bringIntoSight(frame, view);
      mount.scrollIntoView({ block: 'nearest' });
      frame.grid.focus({ preventScroll: true });
      return true;
    },
    showWindow: (window) => {
      view = { ...view, window };
      drawSoon();
    },
  };
}

function drawView(frame: Frame, view: ViewState, run: RunData, name: string): void {
  const { grid, rows, axis } = frame;
  const { seen, window, unfolded, chosen } = view;
  const first = Math.max(0, Math.floor(grid.scrollTop / ROW_HEIGHT) - SPARE_ROWS);
  const last = Math.ceil((grid.scrollTop + grid.clientHeight) / ROW_HEIGHT) + SPARE_ROWS;
  const chosenIndex = seen.findIndex(({ row }) => row.key === chosen);
  const element = (index: number): HTMLElement => {
    const { row } = seen[index];
    const isSelected = index === chosenIndex;
    const made = rowElement(seen[index], {
      id: idOf(name, index),
      index,
      isUnfolded: unfolded.has(row.key),
      isSelected,
      window,
    });
    made.style.top = `${index * ROW_HEIGHT}px`;
    return made;
  };
  rows.style.height = `${seen.length * ROW_HEIGHT}px`;
  rows.replaceChildren(...indexesFrom(first, Math.min(last, seen.length)).map(element));
  grid.setAttribute('aria-rowcount', String(seen.length));
  setOrRemove(grid, 'aria-activedescendant', chosenIndex >= first && chosenIndex < last ? idOf(name, chosenIndex) : '');
  axis.replaceChildren(...axisLabels(window, axis.clientWidth));
  frame.status.textContent = windowText(window, run.totalMs);
  placeFrame(frame.glass, window, run.totalMs);
  showDetail(frame.detail, chosenOf(view), run.startTime);
}

/** Scrolls to the chosen row; what was unfolded just now has to have its room first. */
function bringIntoSight({ grid, rows }: Frame, view: ViewState): void {
  rows.style.height = `${view.seen.length * ROW_HEIGHT}px`;
  const index = view.seen.findIndex(({ row }) => row.key === view.chosen);
  if (index === -1) return;
  const top = index * ROW_HEIGHT;
  if (top < grid.scrollTop) grid.scrollTop = top;
  if (top + ROW_HEIGHT > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + ROW_HEIGHT - grid.clientHeight;
}

function chosenOf({ seen, chosen }: ViewState): PlacedRow | undefined {
  return seen.find(({ row }) => row.key === chosen);
}

function idOf(name: string, index: number): string {
  return `timeline-${name}-row-${index}`;
}

function indexesFrom(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}
