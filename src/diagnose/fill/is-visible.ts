/**
 * Control, format, unassigned characters and halves of pairs; line breaks; and what a client with a smaller character set turns
 * into a quote.
 */
const HIDDEN_OR_QUOTE = /[\p{C}\p{Zl}\p{Zp}ʹʻʼˈ‘’‛′＇“”‟″＂]/u;

/** Tells whether a text of a log is short and plain enough to be put into something that is executed. */
export function isVisible(value: string, longest: number): boolean {
  return value.length <= longest && value.trim() !== '' && !HIDDEN_OR_QUOTE.test(value);
}
