/** Unfolds everything that an element stands in, and itself. */
export function openFoldsAround(element: Element): void {
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
}

/** Unfolds everything while the page is printed. */
export function openForPrint(window: Window): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = Array.from(window.document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
