import { firstCharacters } from '../../model/first-characters.ts';

const LONGEST = 500;

/** Cuts a text to what the archive keeps of any: 500 characters, no half ones. */
export function shortText(text: string, longest = LONGEST): string {
  const whole = text.trim();
  if (whole.length <= longest) return whole.toWellFormed();
  return `${firstCharacters(whole, longest - 1).toWellFormed()}…`;
}
