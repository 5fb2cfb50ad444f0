import { didYouMean } from '../../errors.ts';
import type { Alternatives, KnownTerms } from './expand-clause.ts';
import type { QueryClause } from './parse-query.ts';

const MOST_SLIPS = 2;
/** More words would take longer to compare than the search itself. */
const MOST_COMPARED = 5_000;

/** Says which words of a query no failure holds, and what may have been meant. */
export function remarksOn(
  wanted: readonly { readonly clause: QueryClause; readonly alternatives: Alternatives }[],
  { vocabulary }: KnownTerms,
): readonly string[] {
  const unknown = wanted.filter(({ clause, alternatives }) => clause.presence !== 'not' && alternatives.size === 0);
  return [...new Set(unknown.map(({ clause }) => clause.word))].map((word) => {
    const near = word.includes('*') ? '' : meant(word, vocabulary().whole);
    return `No failure holds "${word}"${near === '' ? '.' : near}`;
  });
}

/** Who types a word wrong mostly begins it right. */
function meant(word: string, known: readonly string[]): string {
  const near = known.filter((name) => Math.abs(name.length - word.length) <= MOST_SLIPS);
  const first = word.slice(0, 1).toLowerCase();
  const likely = didYouMean(
    [word],
    near.filter((name) => name.startsWith(first)),
  );
  return likely === '' && near.length < MOST_COMPARED ? didYouMean([word], near) : likely;
}
