import { jsonText } from '../json-text.ts';

/** What would end the script element that the data stands in, or begin a comment there. */
const MARKUP = /[<>&]/g;

/** Writes a value as JSON that may stand in a script element of a page: no text in it is markup, whatever it holds. */
export function scriptJson(value: unknown): string {
  return jsonText(value).replace(MARKUP, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
