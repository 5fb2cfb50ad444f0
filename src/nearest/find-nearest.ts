/** Finds rules that know something like a failure which none of them explains. */
import lunr from 'lunr';
import { ownValue } from '../model/own-value.ts';
import type { NearRule } from '../model/finding.ts';
import { type Candidate, nearCandidates } from './candidates.ts';
import { failureTerms, type Term, type UnknownFailure } from './failure-terms.ts';
import type { Shelf } from './shelf.ts';

/** Returns the nearest rules, at most three, the nearest first; none where none is near. */
export type FindNearest = (failure: UnknownFailure) => readonly NearRule[];

const MOST_RULES = 3;
/** A rule that is much less near than the nearest is not named beside it. */
const LEAST_OF_BEST = 0.55;
/** A word that no rule knows may be another one's synonym: it counts as one that many know. */
const UNKNOWN_FREQUENCY = 12;
const MOST_SAID = 4;

/** Makes the search over shelves; a rule counts where `isKnown` says that it is one of this analysis. */
export function nearestFinder(
  shelves: readonly Shelf[],
  isKnown: (ruleId: string, hash: string) => boolean,
): FindNearest {
  const opened = shelves.map((shelf) => ({ shelf, index: lunr.Index.load(shelf.index) }));
  const rules = shelves.reduce((sum, shelf) => sum + Object.keys(shelf.rules).length, 0);
  const weightOf = (term: string): number => {
    const frequency = shelves.reduce((sum, { frequencies }) => sum + frequencyIn(frequencies, term), 0);
    return Math.log(1 + rules / (frequency === 0 ? UNKNOWN_FREQUENCY : frequency + 0.5));
  };
  return (failure) => {
    const terms = failureTerms(failure, weightOf);
    const found = opened.flatMap(({ shelf, index }) =>
      nearCandidates(index, terms).flatMap((candidate) => {
        const rule = ownValue(shelf.rules, candidate.id);
        return rule?.isImport === failure.isImport && isKnown(candidate.id, rule.hash)
          ? [{ ...candidate, title: rule.title }]
          : [];
      }),
    );
    const near = found.toSorted(byWeight);
    const least = (near[0]?.weight ?? 0) * LEAST_OF_BEST;
    return near
      .filter(({ weight }) => weight >= least)
      .slice(0, MOST_RULES)
      .map(({ id, title, terms: shared }) => ({ ruleId: id, title, why: whyNear(shared) }));
  };
}

/** A term may have the name of something that every object has. */
function frequencyIn(frequencies: Shelf['frequencies'], term: string): number {
  return ownValue(frequencies, term) ?? 0;
}

function byWeight(left: Candidate, right: Candidate): number {
  return right.weight - left.weight || (left.id < right.id ? -1 : 1);
}

/** `the same exception, and the words "collation", "mix"`. */
function whyNear(terms: readonly Term[]): string {
  const counting = terms.filter(({ weight }) => weight > 0);
  const exception = counting.find(({ kind }) => kind === 'exception');
  const step = counting.find(({ kind }) => kind === 'step');
  const words = counting.filter(({ kind }) => kind === 'word' || kind === 'name');
  const said = words.slice(0, MOST_SAID).map(({ word }) => `"${word}"`);
  return [
    ...(exception === undefined ? [] : [`the exception ${exception.word}`]),
    ...(step === undefined ? [] : [`the step ${step.word}`]),
    ...(said.length === 0 ? [] : [`the word${said.length === 1 ? '' : 's'} ${said.join(', ')}`]),
  ].join(', ');
}
