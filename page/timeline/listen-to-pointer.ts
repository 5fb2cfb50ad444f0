import type { Frame } from './frame.ts';
import { chooseByDragging, panByDragging, shareAt, timeAt, zoomByWheel } from './pointer.ts';
import type { PlacedRow } from './rows.ts';
import { fitWindow, panWindow, type TimeWindow, zoomWindow } from './time-window.ts';

/** What the pointer may do with a chart. */
export interface PointerWishes {
  readonly totalMs: number;
  readonly window: () => TimeWindow;
  readonly setWindow: (window: TimeWindow) => void;
  /** The row at an index among those that are seen. */
  readonly rowAt: (index: number) => PlacedRow | undefined;
  readonly choose: (row: PlacedRow) => void;
  readonly toggle: (row: PlacedRow) => void;
  /** The pointer rests on a row, or on none. */
  readonly point: (row: PlacedRow | undefined) => void;
}

/** Lets the pointer choose, fold, zoom and move. */
export function listenToPointer({ overview, axis, grid }: Frame, wishes: PointerWishes): void {
  const { totalMs, window, setWindow } = wishes;
  const rowOf = ({ target }: Event): PlacedRow | undefined => {
    const index = target instanceof Element ? target.closest<HTMLElement>('.row')?.dataset.index : undefined;
    return index === undefined ? undefined : wishes.rowAt(Number(index));
  };
  grid.addEventListener('click', (event) => {
    const row = rowOf(event);
    if (row === undefined) return;
    const isTwist = event.target instanceof Element && event.target.closest('.twist:not(.none)') !== null;
    if (isTwist) wishes.toggle(row);
    else wishes.choose(row);
  });
  grid.addEventListener('dblclick', (event) => {
    const row = rowOf(event);
    if (row !== undefined && row.row.children.length > 0) wishes.toggle(row);
  });
  grid.addEventListener('pointermove', (event) => {
    wishes.point(rowOf(event));
  });
  grid.addEventListener('pointerleave', () => {
    wishes.point(undefined);
  });
  chooseByDragging(overview, (from, to) => {
    setWindow(fitWindow({ fromMs: from * totalMs, toMs: to * totalMs }, totalMs));
  });
  chooseByDragging(axis, (from, to) => {
    setWindow(fitWindow({ fromMs: timeAt(window(), from), toMs: timeAt(window(), to) }, totalMs));
  });
  panByDragging(grid, (share) => {
    setWindow(panWindow(window(), share, totalMs));
  });
  const zoomAt = (factor: number, clientX: number): void => {
    setWindow(zoomWindow(window(), factor, timeAt(window(), shareAt(axis, clientX)), totalMs));
  };
  zoomByWheel(grid, ({ ctrlKey, metaKey }) => ctrlKey || metaKey, zoomAt);
  // Where nothing scrolls but the page: only for whoever works with the chart.
  const isUsed = (): boolean => grid.matches(':focus');
  zoomByWheel(overview, ({ ctrlKey, metaKey }) => ctrlKey || metaKey || isUsed(), zoomAt);
  zoomByWheel(axis, ({ ctrlKey, metaKey }) => ctrlKey || metaKey || isUsed(), zoomAt);
}
