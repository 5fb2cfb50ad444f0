import { closest, distance } from 'fastest-levenshtein';

/** The caller's mistake: wrong option, unreadable input, broken file of theirs. Ends with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

const MOST_LISTED = 20;

/**
 * Says what is known instead of some unknown words: `unknown output "hmtl"; known: html, json. Did you mean "html"?`
 *
 * Of many the first ones are listed; `all` is where the others are found.
 */
export function explainUnknown(
  kind: string,
  unknown: readonly string[],
  known: readonly string[],
  all?: string,
): string {
  const names = unknown.map((word) => `"${word}"`).join(', ');
  return `unknown ${kind}${unknown.length > 1 ? 's' : ''} ${names}; known: ${listed(known, all)}${didYouMean(unknown, known)}`;
}

function listed(known: readonly string[], all: string | undefined): string {
  if (known.length === 0) return 'none';
  const more = known.length - MOST_LISTED;
  const shown = known.slice(0, MOST_LISTED).join(', ');
  if (more <= 0) return shown;
  return `${shown} … and ${more} more${all === undefined ? '' : `, see ${all}`}`;
}

/** Asks whether the nearest known word was meant, where one is near: two letters may be wrong, but not most of them. */
export function didYouMean(unknown: readonly string[], known: readonly string[]): string {
  for (const word of unknown) {
    const candidate = known.length > 0 ? closest(word.toLowerCase(), [...known]) : '';
    const slips = distance(word.toLowerCase(), candidate.toLowerCase());
    if (slips * 2 <= candidate.length && slips <= Math.max(2, Math.floor(word.length / 3))) {
      return `. Did you mean "${candidate}"?`;
    }
  }
  return '';
}
