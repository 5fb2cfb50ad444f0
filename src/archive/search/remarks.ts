import { didYouMean } from '../../errors.ts';
import { termSet } from '../../terms/term-set.ts';
import type { Alternatives, KnownTerms } from './expand-clause.ts';
import type { QueryClause } from './parse-query.ts';

/** Says which words of a query no failure holds, and what may have been meant. */
export function remarksOn(
  wanted: readonly { readonly clause: QueryClause; readonly alternatives: Alternatives }[],
  { vocabulary }: KnownTerms,
): readonly string[] {
  const unknown = wanted.filter(({ clause, alternatives }) => clause.presence !== 'not' && alternatives.size === 0);
  return [...new Set(unknown.map(({ clause }) => clause.word))].map((word) => {
    if (word.includes('*')) return `no failure holds "${word}"`;
    const near = didYouMean([word], vocabulary().words.filter(isWhole));
    return near === ''
      ? `no failure holds "${word}"; parts of words are found with a star: ${word.slice(0, 6)}*`
      : `no failure holds "${word}"${near}`;
  });
}

/** Names and plain words; what is left of a word is no word to propose. */
function isWhole(word: string): boolean {
  return termSet(word).whole.some(({ word: whole }) => whole === word);
}
