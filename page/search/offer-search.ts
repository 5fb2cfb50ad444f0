import type { Findable } from '../dom/findable.ts';
import type { PageState } from '../state/page-state.ts';
import type { Timelines } from '../timeline/draw-timelines.ts';
import { buildIndex, type Shelf } from './build-index.ts';
import { findDocuments } from './find-documents.ts';
import { highlightPage } from './highlight-page.ts';
import { foundText, resultItems } from './result-list.ts';
import { listenToPanel, panelOf, type SearchPanel } from './search-panel.ts';
import { documentsOf } from './search-document.ts';
import { knownParts, typedWords } from './words.ts';

/** What a search looks through. */
export interface Searched {
  readonly findable: readonly Findable[];
  readonly timelines: Timelines;
}

/** Lets the reader search all of the report; what is looked for stands in the address. */
export function offerSearch(document: Document, state: PageState, searched: Searched): void {
  const panel = panelOf(document);
  if (panel === undefined) return;
  const { field } = panel;
  let shelf: Promise<Shelf> | undefined;
  // Made once, when somebody is about to type.
  const shelfOnce = (): Promise<Shelf> => (shelf ??= makeShelf(searched));
  const search = async (): Promise<void> => {
    const typed = field.value;
    state.set('q', typed.trim());
    if (typed.trim() === '') {
      showNothing(panel);
      return;
    }
    panel.count.textContent = 'Searching…';
    const ready = await shelfOnce();
    // Whoever typed on is answered for what stands there then.
    if (field.value === typed) showFound(panel, ready, typed, searched.findable);
  };
  listenToPanel(document, panel, { prepare: () => void shelfOnce(), search: () => void search() });
  const restore = (): void => {
    if (field.value.trim() === state.get('q')) return;
    field.value = state.get('q');
    void search();
  };
  state.onFollow(restore);
  restore();
}

function makeShelf({ findable, timelines }: Searched): Promise<Shelf> {
  return buildIndex([...documentsOf(findable), ...timelines.documents()]);
}

function showNothing({ form, count, list }: SearchPanel): void {
  form.classList.remove('open');
  count.textContent = '';
  list.replaceChildren();
  highlightPage([], []);
}

function showFound({ count, list }: SearchPanel, shelf: Shelf, typed: string, findable: readonly Findable[]): void {
  const words = typedWords(typed);
  const found = findDocuments(shelf, words);
  const marked = found.isNear ? [] : markedWords(words, shelf);
  count.textContent = foundText(found);
  list.replaceChildren(...resultItems(found, marked));
  const anchors = new Set(found.documents.map(({ anchor }) => anchor));
  highlightPage(
    findable.map(({ element }) => element).filter(({ id }) => anchors.has(id)),
    marked,
  );
}

/** What was typed, else the parts that it was found by. */
function markedWords(words: readonly string[], { parts }: Shelf): readonly string[] {
  const known = words.flatMap((word) => knownParts(word, parts)).filter((part) => part.length > 1);
  return [...new Set([...words, ...known])];
}
