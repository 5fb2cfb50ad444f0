import type { Findable } from '../dom/findable.ts';

/** Something that may be found: where it stands, what it is, and what it says. */
export interface SearchDocument {
  readonly anchor: string;
  /** `finding`, `module`, `work` … */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

const MAX_TEXT_LENGTH = 20_000;

/** Takes from the page what may be found there. */
export function documentsOf(findable: readonly Findable[]): readonly SearchDocument[] {
  return findable.map(({ element, kind }) => {
    const title = oneLine(titleOf(element));
    const text = oneLine((element.textContent ?? '').slice(0, MAX_TEXT_LENGTH));
    return { anchor: element.id, kind, title, text: text.startsWith(title) ? text.slice(title.length).trim() : text };
  });
}

/** A finding's title, the first cell of a row, the name of a fact. */
function titleOf(element: HTMLElement): string {
  return element.querySelector('.title, h3, th, dt')?.textContent ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
