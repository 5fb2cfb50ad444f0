import { openFoldsAround } from './open-folds.ts';
import type { PageState } from './state/page-state.ts';
import type { Timelines } from './timeline/draw-timelines.ts';

const REACHED = 'reached';

/** Shows the place that the address names: unfolds what it stands in, scrolls to it and gives it the focus. */
export function followPlace(document: Document, state: PageState, timelines: Timelines): void {
  const follow = (): void => {
    const anchor = state.anchor();
    if (anchor === '' || timelines.showWork(anchor)) return;
    const element = document.getElementById(anchor);
    if (element !== null) reach(document, element);
  };
  state.onFollow(follow);
  follow();
}

function reach(document: Document, element: HTMLElement): void {
  for (const reached of document.querySelectorAll(`.${REACHED}`)) reached.classList.remove(REACHED);
  element.classList.add(REACHED);
  openFoldsAround(element);
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.matches('section') ? 'start' : 'nearest' });
}
