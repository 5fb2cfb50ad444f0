import { firstUnfolded, oneShallower, oneDeeper, seenRows, type Unfolded, unfoldedAround } from './folds.ts';
import type { ButtonWish } from './frame.ts';
import type { PlacedRow } from './rows.ts';
import { panWindow, type TimeWindow, wholeRun, zoomWindow, fitWindow } from './time-window.ts';

/** What is seen of a run: which time, which rows, and which one is chosen. */
export interface ViewState {
  readonly window: TimeWindow;
  readonly unfolded: Unfolded;
  /** Those that can be seen, by `unfolded`. */
  readonly seen: readonly PlacedRow[];
  /** Key of the chosen row; empty at first. */
  readonly chosen: string;
}

/** What does not change of a run. */
export interface RunRows {
  readonly placed: readonly PlacedRow[];
  readonly totalMs: number;
}

const ZOOM = 0.5;
const PAN = 0.2;
const PAGE = 12;
/** Around a row that is zoomed to, so much is seen beside it, of its length. */
const MARGIN = 0.05;

/** What is seen at first: the whole run, and of what failed the innermost of the first. */
export function firstView({ placed, totalMs }: RunRows): ViewState {
  const failed = placed.find(({ row, failedInside }) => row.look === 'error' && failedInside === 0);
  return withUnfolded(placed, firstUnfolded(placed, totalMs), {
    window: wholeRun(totalMs),
    chosen: failed?.row.key ?? '',
  });
}

/** What is seen when a wish is done. */
export function wished(rows: RunRows, view: ViewState, wish: ButtonWish): ViewState {
  const { placed, totalMs } = rows;
  const { window, seen, unfolded } = view;
  const index = seen.findIndex(({ row }) => row.key === view.chosen);
  const middle = middleOf(seen[index], window);
  switch (wish) {
    case 'up':
      return choose(view, index === -1 ? 0 : index - 1);
    case 'down':
      return choose(view, index + 1);
    case 'page-up':
      return choose(view, index - PAGE);
    case 'page-down':
      return choose(view, index + PAGE);
    case 'first':
      return choose(view, 0);
    case 'last':
      return choose(view, seen.length - 1);
    case 'unfold':
      return unfold(rows, view, seen[index], index);
    case 'fold':
      return fold(rows, view, seen[index]);
    case 'zoom-in':
      return { ...view, window: zoomWindow(window, ZOOM, middle, totalMs) };
    case 'zoom-out':
      return { ...view, window: zoomWindow(window, 1 / ZOOM, middle, totalMs) };
    case 'zoom-to':
      return zoomTo(rows, view, seen[index]);
    case 'whole':
      return { ...view, window: wholeRun(totalMs) };
    case 'earlier':
      return { ...view, window: panWindow(window, -PAN, totalMs) };
    case 'later':
      return { ...view, window: panWindow(window, PAN, totalMs) };
    case 'next-failure':
      return nextFailure(rows, view);
    case 'unfold-deeper':
      return withUnfolded(placed, oneDeeper(placed, unfolded), view);
    case 'fold-deepest':
      return withUnfolded(placed, oneShallower(placed, unfolded), view);
  }
}

/** What is seen when a row is folded that was not, or the other way round. */
export function toggled({ placed }: RunRows, view: ViewState, { row }: PlacedRow): ViewState {
  const unfolded = new Set(view.unfolded);
  if (!unfolded.delete(row.key)) unfolded.add(row.key);
  return withUnfolded(placed, unfolded, { ...view, chosen: row.key });
}

/** What is seen when a row is chosen, wherever it stands; the time too where its bar is out of sight. */
export function revealed({ placed, totalMs }: RunRows, view: ViewState, target: PlacedRow): ViewState {
  const [bar] = target.row.bars;
  const { fromMs, toMs } = view.window;
  const isOut = bar !== undefined && (bar.endMs < fromMs || bar.startMs > toMs);
  return withUnfolded(placed, unfoldedAround(target, view.unfolded), {
    chosen: target.row.key,
    window: isOut ? wholeRun(totalMs) : view.window,
  });
}

/** What is seen when all of a row's time is. */
export function zoomTo({ totalMs }: RunRows, view: ViewState, placed: PlacedRow | undefined): ViewState {
  const bars = placed?.row.bars ?? [];
  if (bars.length === 0) return view;
  const fromMs = Math.min(...bars.map(({ startMs }) => startMs));
  const toMs = Math.max(...bars.map(({ endMs }) => endMs));
  const margin = (toMs - fromMs) * MARGIN;
  return { ...view, window: fitWindow({ fromMs: fromMs - margin, toMs: toMs + margin }, totalMs) };
}

/** The row that is chosen, where it can be seen. */
export function chosenRow({ seen, chosen }: ViewState): PlacedRow | undefined {
  return seen.find(({ row }) => row.key === chosen);
}

function withUnfolded(
  placed: readonly PlacedRow[],
  unfolded: Unfolded,
  { window, chosen }: Pick<ViewState, 'window' | 'chosen'>,
): ViewState {
  return { window, unfolded, seen: seenRows(placed, unfolded), chosen };
}

function choose(view: ViewState, index: number): ViewState {
  const { seen } = view;
  const chosen = seen[Math.min(seen.length - 1, Math.max(0, index))];
  return chosen === undefined ? view : { ...view, chosen: chosen.row.key };
}

/** The arrow goes into what is unfolded already. */
function unfold(rows: RunRows, view: ViewState, placed: PlacedRow | undefined, index: number): ViewState {
  if (placed === undefined || placed.row.children.length === 0) return view;
  return view.unfolded.has(placed.row.key) ? choose(view, index + 1) : toggled(rows, view, placed);
}

/** The arrow goes out of what is folded already. */
function fold(rows: RunRows, view: ViewState, placed: PlacedRow | undefined): ViewState {
  if (placed === undefined) return view;
  if (placed.row.children.length > 0 && view.unfolded.has(placed.row.key)) return toggled(rows, view, placed);
  return placed.parent === undefined ? view : { ...view, chosen: placed.parent.row.key };
}

/** The next one after the chosen row, wherever it stands; the first one after the last. */
function nextFailure(rows: RunRows, view: ViewState): ViewState {
  const failed = ({ row }: PlacedRow): boolean => row.look === 'error';
  const from = rows.placed.findIndex(({ row }) => row.key === view.chosen) + 1;
  const next = rows.placed.slice(from).find(failed) ?? rows.placed.find(failed);
  return next === undefined ? view : revealed(rows, view, next);
}

function middleOf(chosen: PlacedRow | undefined, { fromMs, toMs }: TimeWindow): number {
  const [bar] = chosen?.row.bars ?? [];
  const middle = bar === undefined ? undefined : (bar.startMs + bar.endMs) / 2;
  return middle !== undefined && middle >= fromMs && middle <= toMs ? middle : (fromMs + toMs) / 2;
}
