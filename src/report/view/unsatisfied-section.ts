import type { Report } from '../../model/report.ts';
import { countOf } from './format-values.ts';
import { nameView } from './name-view.ts';
import { placeText } from './place-text.ts';
import { EMPTY_PART, type SectionView } from './section-view.ts';
import { tablesOf } from './table-view.ts';

/** Shows the bundles and components that cannot start, and what they wait for. */
export function unsatisfiedSection({ unsatisfied, sources }: Report): SectionView {
  const tables = tablesOf({
    caption: 'Bundles and components that cannot start',
    noun: 'component',
    items: unsatisfied,
    columns: [
      {
        head: 'What',
        look: 'work',
        cell: ({ component, bundle = 'not named' }) =>
          component === undefined ? bundle : { name: nameView(component) },
      },
      { head: 'Bundle', look: 'text', cell: ({ component, bundle = '' }) => (component === undefined ? '' : bundle) },
      { head: 'State', look: 'text', cell: ({ state = '' }) => state },
      { head: 'Waits for', look: 'text', cell: ({ waitsFor }) => waitsFor.join('; ') },
      { head: 'Where', look: 'where', cell: ({ place }) => placeText(place, sources) },
    ],
  });
  const text = `${countOf(unsatisfied.length, 'bundle or component', 'bundles and components')} cannot start. Upgrade or deploy first what they wait for.`;
  return {
    anchor: 'unsatisfied',
    title: 'What waits for what',
    parts: tables.length === 0 ? [] : [{ ...EMPTY_PART, text, tables }],
    brief: [],
  };
}
