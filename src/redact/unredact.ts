import { tokenPattern } from './kinds/token-text.ts';
import { readMap } from './map/map-file.ts';

/** How values are written where they are put back: as they are, or escaped as the text around them. */
export type TextForm = 'plain' | 'json' | 'xml';

/** Brackets of tokens as outputs escape them. */
const ESCAPED_BRACKETS = /(?:&lt;|\\<|\\u003c)(?<inside>literal-\d{1,9})(?:&gt;|\\>|\\u003e)/g;
const MARKUP = /[<>&]/g;
/** The data of a page: JSON, in which no sign of markup stands. */
const PAGE_DATA = /(?<=<script type="application\/json"[^<>]{0,100}>)([^<]*)/;

/**
 * Puts the values back into a text that was redacted with this map. Tokens of secrets stay: their values are kept nowhere.
 *
 * Throws a `UserError` where there is no map.
 */
export async function unredact(text: string, mapPath: string, form: TextForm = 'plain'): Promise<string> {
  const { values } = await readMap(mapPath);
  const valueOf = new Map(Object.entries(values));
  if (form !== 'xml') return withValues(text, valueOf, form);
  const parts = text.split(PAGE_DATA);
  return parts.map((part, index) => withValues(part, valueOf, index % 2 === 1 ? 'script' : form)).join('');
}

function withValues(text: string, valueOf: ReadonlyMap<string, string>, form: TextForm | 'script'): string {
  return text
    .replace(ESCAPED_BRACKETS, (escaped, inside: string) => (valueOf.has(`<${inside}>`) ? `<${inside}>` : escaped))
    .replace(tokenPattern(), (token) => written(valueFor(token, valueOf), form) ?? token);
}

/** A token in capitals stands for the value in capitals. */
function valueFor(token: string, valueOf: ReadonlyMap<string, string>): string | undefined {
  const small = token.toLowerCase();
  const value = valueOf.get(small);
  return token === small ? value : value?.toUpperCase();
}

function written(value: string | undefined, form: TextForm | 'script'): string | undefined {
  if (value === undefined || form === 'plain') return value;
  if (form === 'json') return JSON.stringify(value).slice(1, -1);
  if (form === 'script') return JSON.stringify(value).slice(1, -1).replace(MARKUP, escapeSign);
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
