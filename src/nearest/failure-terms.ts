import { termsOf } from './terms.ts';

/** What is known of a failure. */
export interface UnknownFailure {
  /** Classes of the exception chain. */
  readonly exceptions: readonly string[];
  /** What the root exception, or the event, says. */
  readonly said: string;
  /** Class of the step it stands in. */
  readonly step?: string;
  /** It happened while a database was imported: other rules know that. */
  readonly isImport: boolean;
}

/** A term of a failure. */
export interface Term {
  /** As the failure writes it. */
  readonly word: string;
  readonly weight: number;
  readonly kind: 'exception' | 'part' | 'step' | 'word' | 'name';
}

/** The terms of a failure, to look for. */
export interface FailureTerms {
  readonly terms: ReadonlyMap<string, Term>;
  /** Weight of what a near rule should share: not of names in quotes, and not of the step. */
  readonly total: number;
}

/** Of the weight of a class, for each of its parts. */
const PART_FACTOR = 0.3;

/** Weighs the terms of a failure. */
export function failureTerms(
  { exceptions, said, step }: UnknownFailure,
  weightOf: (term: string) => number,
): FailureTerms {
  const terms = new Map<string, Term>();
  const add = (kind: Term['kind'], words: Iterable<readonly [string, string]>, factor = 1): void => {
    for (const [term, word] of words)
      if (!terms.has(term)) terms.set(term, { word, weight: weightOf(term) * factor, kind });
  };
  const { words, names } = termsOf(said);
  const types = exceptions.map((type) => type.split('.').at(-1) ?? type);
  add('exception', types.flatMap(wholeTerm));
  add('part', termsOf(types.join(' ')).words, PART_FACTOR);
  add('word', words);
  add('name', names);
  if (step !== undefined) add('step', wholeTerm(step.split('.').at(-1) ?? step));
  const required = [...terms.values()].filter(({ kind }) => kind === 'exception' || kind === 'word');
  return { terms, total: required.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The term that stands for the whole name of a class. */
function wholeTerm(name: string): readonly (readonly [string, string])[] {
  return [...termsOf(name).words].filter(([, word]) => word === name);
}
