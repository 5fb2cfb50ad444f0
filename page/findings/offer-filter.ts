import type { PageState } from '../state/page-state.ts';
import { type Choice, countText, passes } from './choice.ts';

/** Lets the reader filter the findings by level, area and module; what is chosen stands in the address. */
export function offerFilter(document: Document, state: PageState): void {
  const form = document.querySelector<HTMLFormElement>('form.filter');
  if (form === null) return;
  const section = form.closest('section') ?? document.body;
  form.hidden = false;
  const show = (): void => {
    showPassing(section, form, choiceOf(form));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', () => {
    keep(form, state);
    show();
  });
  form.addEventListener('reset', () => {
    // The fields are themselves again when the event is over.
    window.setTimeout(() => {
      keep(form, state);
      show();
    });
  });
  const restore = (): void => {
    fill(form, state);
    show();
  };
  state.onFollow(restore);
  restore();
}

function choiceOf(form: HTMLFormElement): Choice {
  const boxes = boxesOf(form);
  const levels = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    // Nothing ticked shows nothing; it is no wish for all.
    levels: levels.length === boxes.length ? [] : levels.length === 0 ? ['none'] : levels,
    area: valueOf(form, 'area'),
    module: valueOf(form, 'module'),
  };
}

function keep(form: HTMLFormElement, state: PageState): void {
  const { levels, area, module } = choiceOf(form);
  state.set('level', levels.join(','));
  state.set('area', area);
  state.set('module', module);
}

function fill(form: HTMLFormElement, state: PageState): void {
  const levels = state.get('level');
  for (const box of boxesOf(form)) box.checked = levels === '' || levels.split(',').includes(box.value);
  for (const name of ['area', 'module']) {
    const select = selectOf(form, name);
    if (select === null) continue;
    const isKnown = Array.from(select.options).some(({ value }) => value === state.get(name));
    select.value = isKnown ? state.get(name) : '';
  }
}

function showPassing(section: Element, form: HTMLFormElement, choice: Choice): void {
  const findings = Array.from(section.querySelectorAll<HTMLElement>('.finding'));
  for (const finding of findings) {
    const { level = '', area = '', module = '' } = finding.dataset;
    finding.hidden = !passes(choice, { level, area, module });
  }
  for (const group of section.querySelectorAll<HTMLElement>('.group')) {
    group.hidden = group.querySelector('.finding:not([hidden])') === null;
  }
  const count = form.querySelector('.count');
  const shown = findings.filter(({ hidden }) => !hidden).length;
  if (count !== null) count.textContent = countText(shown, findings.length);
}

function boxesOf(form: HTMLFormElement): readonly HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>('input[name="level"]'));
}

function valueOf(form: HTMLFormElement, name: string): string {
  return selectOf(form, name)?.value ?? '';
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
}
