import type { RunData } from '../../src/report/outputs/html/page-data.ts';
import { axisLabels } from './axis.ts';
import { showDetail } from './detail-panel.ts';
import type { Frame } from './frame.ts';
import { placeFrame } from './overview.ts';
import { rowElement } from './row-element.ts';
import { windowText } from './time-window.ts';
import { chosenRow, type ViewState } from './view-state.ts';

/** As high as a row is in the style. */
const ROW_HEIGHT = 26;
/** Drawn above and below what is seen. */
const SPARE_ROWS = 6;

/** Draws what is seen of a run: the rows in sight, the axis, and what is known of the chosen row; `name` tells its ids apart. */
export function drawView(frame: Frame, view: ViewState, run: RunData, name: string): void {
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
  showDetail(frame.detail, chosenRow(view), run.startTime);
}

/** Scrolls to the chosen row; what was unfolded just now has to have its room first. */
export function bringIntoSight({ grid, rows }: Frame, view: ViewState): void {
  rows.style.height = `${view.seen.length * ROW_HEIGHT}px`;
  const index = view.seen.findIndex(({ row }) => row.key === view.chosen);
  if (index === -1) return;
  const top = index * ROW_HEIGHT;
  if (top < grid.scrollTop) grid.scrollTop = top;
  if (top + ROW_HEIGHT > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + ROW_HEIGHT - grid.clientHeight;
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
