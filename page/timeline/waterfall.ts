import type { RunData } from '../../src/report/outputs/html/page-data.ts';
import { buildRows } from './build-rows.ts';
import { showDetail } from './detail-panel.ts';
import { bringIntoSight, drawView } from './draw-view.ts';
import { buildFrame, type ButtonWish } from './frame.ts';
import { wishOf } from './keys.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import { placeRows } from './place-rows.ts';
import type { TimeWindow } from './time-window.ts';
import { chosenRow, firstView, revealed, toggled, type ViewState, wished } from './view-state.ts';
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
      showDetail(frame.detail, row ?? chosenRow(view), run.startTime);
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
