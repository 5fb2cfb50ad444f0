import { makeButton } from './dom/make.ts';

const SAID_MS = 2000;

/** Puts a button beside everything that is to be copied. */
export function offerCopying(document: Document): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre.copy')) {
    const text = (block.textContent ?? '').trim();
    const button = makeButton('Copy', { class: 'copy-button' }, () => void copy(button, block, text));
    const frame = document.createElement('div');
    frame.className = 'copy-frame';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

async function copy(button: HTMLButtonElement, block: HTMLElement, text: string): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (!isCopied) window.getSelection()?.selectAllChildren(block);
  say(button, isCopied ? 'Copied' : 'Selected: copy it with the keyboard');
}

function say(button: HTMLButtonElement, text: string): void {
  button.textContent = text;
  button.setAttribute('aria-live', 'polite');
  window.setTimeout(() => {
    button.textContent = 'Copy';
  }, SAID_MS);
}
