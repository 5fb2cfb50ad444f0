import { didYouMean } from '../../errors.ts';
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
    const near = meant(word, vocabulary().whole);
    return near === ''
      ? `no failure holds "${word}"; parts of words are found with a star: ${word.slice(0, 6)}*`
      : `no failure holds "${word}"${near}`;
  });
}

/** Who types a word wrong mostly begins it right. */
function meant(word: string, known: readonly string[]): string {
  const first = word.slice(0, 1).toLowerCase();
  const near = didYouMean(
    [word],
    known.filter((name) => name.startsWith(first)),
  );
  return near === '' ? didYouMean([word], known) : near;
}
