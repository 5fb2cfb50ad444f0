import { openBySlash, walkResults } from './result-keys.ts';

/** The field and the list of what was found. */
export interface SearchPanel {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly count: Element;
  readonly list: Element;
}

/** What a panel asks for. */
export interface PanelListener {
  /** Somebody is about to type. */
  readonly prepare: () => void;
  readonly search: () => void;
}

/** Finds the panel of the page. */
export function panelOf(document: Document): SearchPanel | undefined {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const field = form?.querySelector('input');
  const count = form?.querySelector('.count');
  const list = form?.querySelector('ol');
  return form && field && count && list ? { form, field, count, list } : undefined;
}

/** Shows the panel, opens its list while somebody types or goes through it, and closes it behind a result. */
export function listenToPanel(document: Document, { form, field }: SearchPanel, listener: PanelListener): void {
  const close = (): void => {
    form.classList.remove('open');
  };
  form.hidden = false;
  field.addEventListener('input', () => {
    form.classList.add('open');
    listener.search();
  });
  field.addEventListener('focus', () => {
    listener.prepare();
    form.classList.toggle('open', field.value.trim() !== '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector<HTMLElement>('.results a')?.click();
  });
  form.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.results a') !== null) close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  walkResults(form, field, close);
  openBySlash(document, field);
}
