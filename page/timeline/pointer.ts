import { make } from '../dom/make.ts';
import type { TimeWindow } from './time-window.ts';

/** A shorter way is a click. */
const LEAST_DRAG = 4;
const WHEEL_SPEED = 0.0015;

/** Lets the reader drag over an element to choose a part of the time that it shows, 0 to 1 of its width. */
export function chooseByDragging(element: HTMLElement, choose: (from: number, to: number) => void): void {
  let startX: number | undefined;
  const mark = make('div', { class: 'choice', hidden: true });
  element.append(mark);
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    startX = event.clientX;
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  element.addEventListener('pointermove', ({ clientX }) => {
    if (startX === undefined) return;
    const { left } = element.getBoundingClientRect();
    mark.hidden = false;
    mark.style.left = `${Math.min(startX, clientX) - left}px`;
    mark.style.width = `${Math.abs(clientX - startX)}px`;
  });
  element.addEventListener('pointerup', ({ clientX }) => {
    if (startX === undefined) return;
    const shares = [shareAt(element, startX), shareAt(element, clientX)].sort((left, right) => left - right);
    const isDrag = Math.abs(clientX - startX) >= LEAST_DRAG;
    startX = undefined;
    mark.hidden = true;
    if (isDrag) choose(shares[0], shares[1]);
  });
  element.addEventListener('pointercancel', () => {
    startX = undefined;
    mark.hidden = true;
  });
}

/** Lets the wheel zoom: with Ctrl everywhere, without it where the page is not scrolled past. */
export function zoomByWheel(
  element: HTMLElement,
  isMeant: (event: WheelEvent) => boolean,
  zoom: (factor: number, clientX: number) => void,
): void {
  element.addEventListener(
    'wheel',
    (event) => {
      if (!isMeant(event)) return;
      event.preventDefault();
      zoom(Math.exp(event.deltaY * WHEEL_SPEED), event.clientX);
    },
    { passive: false },
  );
}

/** Lets the mouse drag what is zoomed to earlier and later. */
export function panByDragging(element: HTMLElement, pan: (shareOfWidth: number) => void): void {
  let lastX: number | undefined;
  element.addEventListener('pointerdown', (event) => {
    const isBars = event.target instanceof Element && event.target.closest('.track') !== null;
    if (event.button === 0 && event.pointerType === 'mouse' && isBars) lastX = event.clientX;
  });
  element.addEventListener('pointermove', ({ clientX, buttons }) => {
    if (lastX === undefined || buttons === 0) {
      lastX = undefined;
      return;
    }
    const width = element.querySelector('.track')?.clientWidth ?? 0;
    if (width > 0) pan((lastX - clientX) / width);
    lastX = clientX;
  });
  element.addEventListener('pointerup', () => {
    lastX = undefined;
  });
}

/** Says which time of a window stands at a share of its width. */
export function timeAt({ fromMs, toMs }: TimeWindow, share: number): number {
  return fromMs + (toMs - fromMs) * share;
}

/** Says where on an element a pointer is, 0 to 1 of its width. */
export function shareAt(element: Element, clientX: number): number {
  const { left, width } = element.getBoundingClientRect();
  return width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - left) / width));
}
