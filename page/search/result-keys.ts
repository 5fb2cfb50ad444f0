/** Lets the arrow keys go from the field through the results, and Escape close them. */
export function walkResults(form: HTMLElement, field: HTMLInputElement, close: () => void): void {
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      field.focus();
      close();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [field, ...form.querySelectorAll<HTMLElement>('.results a')];
    const index = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[index + step];
    if (index === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

/** Lets the key `/` go to the field from wherever nothing is typed. */
export function openBySlash(document: Document, field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
