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
    const text = oneLine(textOf(element).slice(0, MAX_TEXT_LENGTH));
    const rest = text.startsWith(title) ? text.slice(title.length).trim() : text;
    return { anchor: element.id, kind: kindOf(element, kind), title, text: rest };
  });
}

/** Rows and facts are what the heading of their section says. */
function kindOf(element: HTMLElement, kind: string): string {
  const heading = kind === 'row' || kind === 'fact' ? element.closest('section')?.querySelector('h2') : null;
  return heading?.textContent ?? kind;
}

/** Cells have no spaces between them. */
function textOf(element: HTMLElement): string {
  const cells = element instanceof HTMLTableRowElement ? Array.from(element.cells) : Array.from(element.children);
  return cells
    .map(({ textContent }) => oneLine(textContent ?? ''))
    .filter((text) => text !== '')
    .join(' ');
}

/** A finding's title, the first cell of a row, the name of a fact. */
function titleOf(element: HTMLElement): string {
  return element.querySelector('.title, h3, th, dt')?.textContent ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
