import { formatDuration } from '../../src/report/view/format-values.ts';
import { make } from '../dom/make.ts';
import { ticksOf } from './ticks.ts';
import type { TimeWindow } from './time-window.ts';

/** A label takes so many pixels. */
const LABEL_WIDTH = 90;
/** Nearer to the end it would be cut. */
const LEAST_WIDTH = 64;

/** Makes the labels of a time axis that is so many pixels wide. */
export function axisLabels(window: TimeWindow, width: number): readonly HTMLElement[] {
  const ticks = ticksOf(window, Math.max(2, Math.floor(width / LABEL_WIDTH)));
  return ticks.map((ms) => {
    const share = (ms - window.fromMs) / (window.toMs - window.fromMs);
    const isCut = (1 - share) * width < LEAST_WIDTH;
    const label = make('span', { class: 'tick' }, isCut ? '' : ms === 0 ? '0' : `+${formatDuration(ms)}`);
    label.style.left = `${share * 100}%`;
    return label;
  });
}
