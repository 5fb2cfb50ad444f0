import { make } from '../dom/make.ts';
import { factsOf } from './describe-row.ts';
import type { PlacedRow } from './rows.ts';

const HELP =
  'Drag over the time axis to zoom in; Ctrl and the wheel zoom at the pointer. Keys: arrows choose and fold, + and − zoom, Enter zooms to a row, 0 shows the whole run, f goes to the next failure.';

/** Shows what is known of a row; how to use the chart where none is chosen. */
export function showDetail(panel: HTMLElement, placed: PlacedRow | undefined, startTime: string | undefined): void {
  if (placed === undefined) {
    panel.replaceChildren(make('p', { class: 'quiet' }, HELP));
    return;
  }
  const { row } = placed;
  panel.replaceChildren(
    make('p', { class: 'full-name' }, make('span', { class: 'package' }, row.work?.prefix ?? ''), row.title),
    make(
      'dl',
      {},
      ...factsOf(placed, startTime).map(([label, value]) =>
        make('div', {}, make('dt', {}, label), make('dd', {}, value)),
      ),
    ),
  );
}
