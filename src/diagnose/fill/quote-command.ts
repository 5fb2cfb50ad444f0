/** Writes text of a log as a word of a command. */
import { isVisible } from './is-visible.ts';

const LONGEST_WORD = 200;
const PLAIN_WORD = /^[\w@%+=:,./][\w@%+=:,./-]*$/;
const GOGO_PLAIN_WORD = /^\w[\w.:/-]*$/;

/** Quotes a text as one word of a shell; `undefined` where that is not safe. A text that begins with a dash is an option. */
export function shellWord(value: string): string | undefined {
  if (!isVisible(value, LONGEST_WORD) || value.startsWith('-')) return undefined;
  return PLAIN_WORD.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** Quotes a text as one word of the Gogo shell, where nothing stands for a quote inside of quotes. */
export function gogoWord(value: string): string | undefined {
  if (!isVisible(value, LONGEST_WORD) || value.startsWith('-')) return undefined;
  if (GOGO_PLAIN_WORD.test(value)) return value;
  return /['\\]/.test(value) ? undefined : `'${value}'`;
}

/** Tells whether a text means itself in any shell, quoted or not. */
export function plainWord(value: string): string | undefined {
  return value.length <= LONGEST_WORD && GOGO_PLAIN_WORD.test(value) ? value : undefined;
}
