import { tokenPattern } from './kinds/token-text.ts';

/** A term of the user may have stood within a word. */
const TERM = /term-\d{1,9}/gi;
const TOKEN = new RegExp(`${tokenPattern().source}|${TERM.source}`, 'gi');

/** Returns what stands in front of, between and behind the tokens of a text; one part where there is none. */
export function textBetweenTokens(text: string): readonly string[] {
  return text.split(TOKEN);
}
