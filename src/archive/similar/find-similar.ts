import type { Failure } from '../../model/archive.ts';
import type { SimilarFailure, SimilarResult } from '../../model/search.ts';
import { termSet } from '../../terms/term-set.ts';
import { readFailure } from '../read-failures.ts';
import type { FieldName } from '../search/fields.ts';
import { readSightings } from '../search/filter-failures.ts';
import { type SearchRoom, findPlaces } from '../search/find-places.ts';
import { knownFailure } from '../search/known-failure.ts';
import type { QueryClause } from '../search/parse-query.ts';
import { scoreDocuments } from '../search/score-documents.ts';
import { readPostings } from '../search/segment.ts';
import { PLACE_SIZE } from '../search/posting.ts';
import { codesOf, exceptionNames, saidTerms } from './failure-terms.ts';
import { compareFailures } from './likeness.ts';

/** How many failures to return, and analyses that do not count, by their keys. */
export interface SimilarRequest {
  readonly limit: number;
  readonly without: readonly number[];
}

const MOST_COMPARED = 60;
const MOST_WORDS = 16;
/** Less than this in common is no likeness. */
const LEAST_LIKENESS = 0.3;

/** Finds the same failure and those like it: by chain of exceptions, message, step, rule and codes. */
export function findSimilar(room: SearchRoom, subject: Failure, { limit, without }: SimilarRequest): SimilarResult {
  const { archive } = room;
  const rarityOf = rarities(room);
  const compared = candidates(room, subject, rarityOf)
    .map((failure) => ({ failure, ...compareFailures(subject, failure, rarityOf) }))
    .filter(({ likeness, why }) => likeness >= LEAST_LIKENESS && why.length > 0);
  const nearest = compared.toSorted((left, right) => right.likeness - left.likeness).slice(0, limit);
  const fingerprints = [subject, ...nearest.map(({ failure }) => failure)].map(({ fingerprint }) => fingerprint);
  const sightings = readSightings(archive, fingerprints, {}, without);
  const known = (failure: Failure, likeness: number, why: readonly string[]): SimilarFailure => ({
    ...knownFailure(archive, failure, sightings.get(failure.fingerprint)),
    likeness,
    why,
  });
  const same = readFailure(archive, subject.fingerprint);
  const isKnown =
    same !== undefined && (sightings.has(same.fingerprint) || knownFailure(archive, same).resolutions.length > 0);
  return {
    subject,
    ...(isKnown && { same: known(same, 1, ['the same fingerprint']) }),
    near: nearest.map(({ failure, likeness, why }) => known(failure, likeness, why)),
  };
}

/** Failures that share most of what is rare. */
function candidates(room: SearchRoom, subject: Failure, rarityOf: (term: string) => number): readonly Failure[] {
  const placed = clausesOf(subject, rarityOf).map((clause) => ({
    clause,
    places: findPlaces(room, clause, new Map([[clause.word, 1]])),
  }));
  if (placed.length === 0) return [];
  const { documents } = scoreDocuments(placed, [...room.documents.numbers.values()]);
  return documents
    .slice(0, MOST_COMPARED)
    .map(({ document }) => room.documents.fingerprints[document] ?? '')
    .filter((fingerprint) => fingerprint !== subject.fingerprint)
    .flatMap((fingerprint) => readFailure(room.archive, fingerprint) ?? []);
}

function clausesOf(subject: Failure, rarityOf: (term: string) => number): readonly QueryClause[] {
  const { process, module, ruleId } = subject;
  const words = [...saidTerms(subject).keys()].toSorted((left, right) => rarityOf(right) - rarityOf(left));
  return [
    ...clauses(exceptionNames(subject).flatMap(nameTerms), ['exception'], 2),
    ...clauses(words.slice(0, MOST_WORDS), ['message', 'title'], 1),
    ...clauses(nameTerms(process), ['process'], 2),
    ...clauses(nameTerms(module), ['module'], 1),
    ...clauses(nameTerms(ruleId?.split('/').at(-1)), ['rule'], 1),
    ...clauses(codesOf(subject).flatMap(nameTerms), ['code'], 1),
  ];
}

function clauses(terms: readonly string[], fields: readonly FieldName[], boost: number): readonly QueryClause[] {
  return [...new Set(terms)].map((word) => ({ word, presence: 'may', fields, boost, editDistance: 0 }));
}

function nameTerms(name: string | undefined): readonly string[] {
  return name === undefined
    ? []
    : termSet(name)
        .whole.slice(0, 1)
        .map(({ term }) => term);
}

/** Tells how rare terms are among all failures; one that none has tells as much as one that one has. */
function rarities({ index, segments, documents }: SearchRoom): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const places = [...readPostings(index, term, segments).values()].reduce(
      (sum, { length }) => sum + length / PLACE_SIZE,
      0,
    );
    const rarity = Math.log(1 + (documents.numbers.size + 1) / Math.max(1, places / 2));
    known.set(term, rarity);
    return rarity;
  };
}
