import { makeSvg } from '../dom/make.ts';
import { joinStretches, type Stretch } from './coverage.ts';
import type { PlacedRow } from './rows.ts';
import { isWhole, type TimeWindow } from './time-window.ts';

const DEPTHS = 4;
const DEPTH_HEIGHT = 100 / DEPTHS;
/** The run is drawn in so many steps. */
const GRAINS = 500;

/** Draws all of a run in small: the outermost work, what failed, and time that no work explains. */
export function overviewElement(rows: readonly PlacedRow[], totalMs: number): SVGElement {
  const grainMs = totalMs / GRAINS;
  const works = rows.filter(({ row }) => row.work !== undefined);
  const top = works.reduce((least, { depth }) => Math.min(least, depth), DEPTHS);
  const draw = (look: string, stretches: readonly Stretch[], y = 0, height = 100): readonly SVGElement[] =>
    joinStretches(stretches, grainMs).map((stretch) => rectangle(look, { ...stretch, y, height, grainMs }));
  return makeSvg(
    'svg',
    { viewBox: `0 0 ${totalMs} 100`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...draw('blank', barsOf(rows.filter(({ row }) => row.blank !== undefined))),
    ...Array.from({ length: DEPTHS }, (_, below) =>
      draw('outline', barsOf(works.filter(({ depth }) => depth === top + below)), below * DEPTH_HEIGHT, DEPTH_HEIGHT),
    ).flat(),
    ...draw('error', barsOf(works.filter(({ row }) => row.look === 'error')).map(endOf(grainMs))),
  );
}

/** Places the frame that shows which part of the run is seen. */
export function placeFrame(frame: HTMLElement, window: TimeWindow, totalMs: number): void {
  frame.hidden = isWhole(window, totalMs);
  frame.style.left = `${(window.fromMs / totalMs) * 100}%`;
  frame.style.width = `${((window.toMs - window.fromMs) / totalMs) * 100}%`;
}

interface Box extends Stretch {
  readonly y: number;
  readonly height: number;
  readonly grainMs: number;
}

function rectangle(look: string, { startMs, endMs, y, height, grainMs }: Box): SVGElement {
  return makeSvg('rect', { class: look, x: startMs, y, height, width: Math.max(grainMs, endMs - startMs) });
}

function barsOf(rows: readonly PlacedRow[]): readonly Stretch[] {
  return rows.flatMap(({ row }) => row.bars);
}

/** A failed piece of work failed where it ends. */
function endOf(grainMs: number): (stretch: Stretch) => Stretch {
  return ({ endMs }) => ({ startMs: Math.max(0, endMs - grainMs), endMs: endMs + grainMs });
}
