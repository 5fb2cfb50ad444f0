import { make } from '../dom/make.ts';
import type { Found } from './find-documents.ts';
import { markWords, snippetOf } from './mark-words.ts';
import type { SearchDocument } from './search-document.ts';

/** More are counted. */
const MAX_SHOWN = 50;

/** Makes the list of what was found, each a link to its place. */
export function resultItems({ documents }: Found, words: readonly string[]): readonly HTMLElement[] {
  return documents.slice(0, MAX_SHOWN).map((document) => resultItem(document, words));
}

/** Says how much was found: `12 matches`, `no match; spelt nearly so: 2`. */
export function foundText({ documents, isNear }: Found): string {
  const count = documents.length;
  if (count === 0) return 'No match.';
  if (isNear) return `No match; ${count} spelt nearly so.`;
  const shown = count > MAX_SHOWN ? `, the first ${MAX_SHOWN} shown` : '';
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'match' : 'matches'}${shown}.`;
}

function resultItem({ anchor, kind, title, text }: SearchDocument, words: readonly string[]): HTMLElement {
  return make(
    'li',
    {},
    make(
      'a',
      { href: `#${anchor}` },
      make('span', { class: 'kind' }, kind),
      make('span', { class: 'title' }, ...marked(title, words)),
      ...(text === '' ? [] : [make('small', {}, ...marked(snippetOf(text, words), words))]),
    ),
  );
}

function marked(text: string, words: readonly string[]): readonly (Node | string)[] {
  return markWords(text, words).map((piece) => (piece.isMarked ? make('mark', {}, piece.text) : piece.text));
}
