import { shorten } from '../../view/name-view.ts';
import { visibleText } from '../../../visible-text.ts';

/** A text as SARIF holds it. */
export interface SarifMessage {
  readonly text: string;
  readonly markdown?: string;
}

/** Makes a text of at most so many characters, what cannot be seen in it made visible; never empty, which readers refuse. */
export function sarifText(text: string, longest: number): string {
  const visible = shorten(visibleText(text).trim(), longest);
  return visible === '' ? '(no text)' : visible;
}

/** Makes a message of at most so many characters, without placeholders and links. */
export function sarifMessage(text: string, longest: number): SarifMessage {
  // `{0}` would be a placeholder, `[text](1)` a link.
  return {
    text: sarifText(text, longest)
      .replace(/\{(\d{1,9})\}/g, '{{$1}}')
      .replaceAll('](', '] ('),
  };
}
