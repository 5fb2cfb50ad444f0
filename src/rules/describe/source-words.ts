import type { Words } from '../../model/document.ts';

/** An address that can be written as a link in any output. */
const ADDRESS = /^https?:\/\/[^\s<>"`\\|^{}]+$/u;

/** Shows a source: a link where it is an address, else its words. */
export function sourceWords(source: string): Words {
  return ADDRESS.test(source) && URL.canParse(source) ? [{ title: source, url: source }] : [source];
}
