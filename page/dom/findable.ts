/** Something on the page that a search may find. */
export interface Findable {
  readonly element: HTMLElement;
  /** `finding`, `module`, `source` … */
  readonly kind: string;
}

/** Lists what a search may find, and gives an id to what has none, the same one each time the page is opened. */
export function numberFindable(document: Document): readonly Findable[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-find]'), (element, index) => {
    if (element.id === '') element.id = `item-${index + 1}`;
    return { element, kind: element.dataset.find ?? '' };
  });
}
