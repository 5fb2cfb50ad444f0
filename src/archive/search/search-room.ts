import type { KnownTerms } from './expand-clause.ts';
import type { SearchRoom } from './find-places.ts';
import { hasTerm } from './segment.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Tells which terms a search can look for: those of the index, and those of the databases and versions that were seen. */
export function knownTerms({ segments, seen }: SearchRoom): KnownTerms {
  let made: Vocabulary | undefined;
  return {
    isKnown: (term) => segments.some((segment) => hasTerm(segment, term)) || seen.some(({ terms }) => terms.has(term)),
    vocabulary: () => {
      made ??= withSeen(
        vocabularyOf(segments),
        seen.flatMap(({ terms }) => [...terms]),
      );
      return made;
    },
  };
}

function withSeen({ words, whole, termOf }: Vocabulary, seen: readonly string[]): Vocabulary {
  return { words: [...words, ...seen], whole: [...whole, ...seen], termOf };
}
