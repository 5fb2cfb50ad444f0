import type { PageData, RunData } from '../../src/report/outputs/html/page-data.ts';
import type { SearchDocument } from '../search/search-document.ts';
import type { PageState } from '../state/page-state.ts';
import { readWindow, windowCode } from './time-window.ts';
import { drawWaterfall, type Waterfall } from './waterfall.ts';
import { readWork, type Work } from './work.ts';

/** The charts of a page. */
export interface Timelines {
  /** Shows a piece of work by its anchor, `work-12`; false where there is none. */
  readonly showWork: (anchor: string) => boolean;
  /** The work that a search may find, once where the same is done again. */
  readonly documents: () => readonly SearchDocument[];
}

/** So many rows has the table at most; see `timeline-tables.ts`. */
const TABLE_ROWS = 300;

/** Draws the work of every run, and folds the tables that stand behind the charts. */
export function drawTimelines(document: Document, { runs, texts }: PageData, state: PageState): Timelines {
  const drawn = runs.map((run, index) => {
    const mount = document.querySelector<HTMLElement>(`.waterfall[data-run="${index}"]`);
    const works = readWork(run, texts);
    if (mount === null || !isDrawable(works)) return { works };
    foldTable(mount);
    return { works, waterfall: drawRun(mount, run, works, state) };
  });
  return {
    showWork: (anchor) => drawn.some(({ waterfall }) => waterfall?.showWork(anchor)),
    documents: () => drawn.flatMap(({ works }) => workDocuments(works)),
  };
}

/** Where the log has no times at all, the table says it all, if it has room for it. */
function isDrawable(works: readonly Work[]): boolean {
  return works.length > TABLE_ROWS || works.some(({ startMs }) => startMs !== undefined);
}

function foldTable(mount: HTMLElement): void {
  const table = mount.parentElement?.querySelector<HTMLDetailsElement>('.as-table');
  if (table) table.open = false;
}

function drawRun(mount: HTMLElement, run: RunData, works: readonly Work[], state: PageState): Waterfall {
  const key = `time-${mount.dataset.run ?? ''}`;
  const waterfall = drawWaterfall(mount, run, works, {
    windowChanged: (window) => {
      state.set(key, windowCode(window, run.totalMs));
    },
  });
  const restore = (): void => {
    waterfall.showWindow(readWindow(state.get(key), run.totalMs));
  };
  state.onFollow(restore);
  restore();
  return waterfall;
}

function workDocuments(works: readonly Work[]): readonly SearchDocument[] {
  const documents = new Map<string, SearchDocument>();
  for (const { number, prefix, name, module } of works) {
    const key = `${prefix}${name} ${module}`;
    if (documents.has(key)) continue;
    documents.set(key, { anchor: `work-${number}`, kind: 'work', title: name, text: `${prefix} ${module}` });
  }
  return [...documents.values()];
}
