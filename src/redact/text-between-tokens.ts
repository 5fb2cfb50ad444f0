import { tokenPattern } from './kinds/token-text.ts';

/** A term of the user may have stood within a word. */
const TERM = /term-\d{1,9}/gi;

/** Returns what stands in front of, between and behind the tokens of a text; one part where there is none. */
export function textBetweenTokens(text: string): readonly string[] {
  return text.split(new RegExp(`${tokenPattern().source}|${TERM.source}`, 'gi'));
}
