import type lunr from 'lunr';
import type { FailureTerms, Term } from './failure-terms.ts';
import { FIELDS } from './shelf.ts';

const MOST_CANDIDATES = 30;
/**
 * What is shared must weigh this much, and be this part of what the failure says: a few rare words of a long message, or nearly all
 * of a short one.
 */
const NEAR_ENOUGH = [
  { weight: 7.5, share: 0.4 },
  { weight: 4.5, share: 0.6 },
] as const;
/** An exception that a rule only has in an example. */
const EXAMPLE_EXCEPTION = 0.3;
const LEAST_ERROR_WEIGHT = 3;

/** A rule that shares terms with a failure. */
export interface Candidate {
  readonly id: string;
  readonly weight: number;
  /** Of what the failure says, 0 to 1. */
  readonly share: number;
  /** The weightiest first. */
  readonly terms: readonly Term[];
}

/** Finds the rules of an index that share enough with a failure, in no order. */
export function nearCandidates(index: lunr.Index, failure: FailureTerms): readonly Candidate[] {
  return search(index, failure).filter((candidate) => isNear(candidate));
}

function search(index: lunr.Index, { terms, total }: FailureTerms): readonly Candidate[] {
  const results = index.query((query) => {
    for (const term of terms.keys()) query.term(term, { usePipeline: false });
  });
  return results.slice(0, MOST_CANDIDATES).map(({ ref, matchData }) => {
    const shared = Object.entries(matchData.metadata).flatMap(([name, fields]) => {
      const term = terms.get(name);
      return term === undefined ? [] : [{ ...term, weight: term.weight * factorOf(fields, term) }];
    });
    const required = shared.filter(({ kind }) => kind === 'exception' || kind === 'word');
    return {
      id: ref,
      weight: sumOf(shared),
      share: total === 0 ? 0 : sumOf(required) / total,
      terms: shared.toSorted((left, right) => right.weight - left.weight),
    };
  });
}

/** The best place counts. A step or exception that only stands in an example is rather the scene than the cause. */
function factorOf(fields: unknown, { kind }: Term): number {
  if (typeof fields !== 'object' || fields === null) return 0;
  const inExample = kind === 'step' ? 0 : kind === 'exception' ? EXAMPLE_EXCEPTION : FIELDS.examples;
  const factors = Object.entries(FIELDS).map(([field, factor]) =>
    field in fields ? (field === 'examples' ? inExample : factor) : 0,
  );
  return Math.max(...factors);
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** An exception alone makes no rule near, unless its name is that of one error: `OutOfMemoryError`. */
function isNear({ weight, share, terms }: Candidate): boolean {
  const counting = terms.filter((term) => term.weight > 0);
  const said = counting.filter(({ kind }) => kind === 'word' || kind === 'name' || kind === 'step');
  if (counting.some(isTellingError)) return true;
  return said.length > 0 && NEAR_ENOUGH.some((least) => isEnough(least, { weight, share, terms: counting }));
}

function isEnough(least: (typeof NEAR_ENOUGH)[number], { weight, share, terms }: Omit<Candidate, 'id'>): boolean {
  return weight >= least.weight && share >= least.share && terms.filter(({ kind }) => kind !== 'part').length >= 2;
}

function isTellingError({ kind, word, weight }: Term): boolean {
  return kind === 'exception' && word.endsWith('Error') && weight >= LEAST_ERROR_WEIGHT;
}
