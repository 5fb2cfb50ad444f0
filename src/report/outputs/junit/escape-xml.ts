import { ownValue } from '../../../model/own-value.ts';
import { visibleText } from '../../../visible-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Writes a text for an element: `]]>` ends nothing, and what XML does not allow is made visible. */
export function xmlText(text: string): string {
  return allowedText(text).replace(/[&<>]/g, escapeCharacter);
}

/** Writes a text for an attribute in double quotes; its lines stay apart. */
export function xmlAttribute(text: string): string {
  return allowedText(text).replace(/[&<>"\n]/g, escapeCharacter);
}

/** U+FFFE and U+FFFF are no characters of XML; they are none that can be seen either. */
function allowedText(text: string): string {
  return visibleText(text).replace(
    /[\ufffe\uffff]/g,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`,
  );
}

function escapeCharacter(character: string): string {
  return ownValue(ENTITIES, character) ?? character;
}
