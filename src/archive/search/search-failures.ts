import type { KnownFailure, SearchFilter, SearchHit, SearchResult } from '../../model/search.ts';
import { UserError } from '../../errors.ts';
import { readFailure } from '../read-failures.ts';
import { expandClause, type Alternatives } from './expand-clause.ts';
import { readFiltered, readSightings } from './filter-failures.ts';
import { findPlaces, type SearchRoom } from './find-places.ts';
import { knownFailure } from './known-failure.ts';
import { markHits, markLines } from './mark-hits.ts';
import { type QueryClause, parseQuery } from './parse-query.ts';
import { remarksOn } from './remarks.ts';
import { scoreDocuments } from './score-documents.ts';
import { knownTerms } from './search-room.ts';

/** What to search for, and how many of the best to return. */
export interface SearchRequest {
  readonly query: string;
  readonly filter: SearchFilter;
  readonly limit: number;
}

/** Searches the failures of an archive. Throws a `UserError` for a query that cannot be read or has no word to search for. */
export function searchFailures(room: SearchRoom, { query, filter, limit }: SearchRequest): SearchResult {
  const { archive, documents } = room;
  const clauses = parseQuery(query);
  const known = knownTerms(room);
  const wanted = clauses.flatMap((clause) =>
    expandClause(clause, known).map((alternatives) => ({ clause, alternatives })),
  );
  if (wanted.length === 0) throw nothingToSearch(clauses);
  const placed = wanted.map(({ clause, alternatives }) => ({ clause, places: findPlaces(room, clause, alternatives) }));
  const allowed = readFiltered(archive, filter);
  const all = [...documents.numbers]
    .filter(([fingerprint]) => allowed === undefined || allowed.has(fingerprint))
    .map(([, document]) => document);
  const { documents: found, total } = scoreDocuments(placed, all);
  const best = found
    .slice(0, limit)
    .map(({ document, score }) => ({ fingerprint: documents.fingerprints[document] ?? '', score }));
  const sightings = readSightings(
    archive,
    best.map(({ fingerprint }) => fingerprint),
    filter,
  );
  const terms = hitTerms(wanted);
  return {
    query,
    filter,
    total,
    searched: all.length,
    hits: best.flatMap(({ fingerprint, score }) => {
      const failure = readFailure(archive, fingerprint);
      if (failure === undefined) return [];
      return [hitOf(knownFailure(archive, failure, sightings.get(fingerprint)), score, terms)];
    }),
    remarks: remarksOn(wanted, known),
  };
}

function nothingToSearch(clauses: readonly QueryClause[]): UserError {
  const words = clauses.map(({ word }) => `"${word}"`).join(', ');
  return new UserError(
    words === ''
      ? 'the query has no word; give some, such as: updoc search duplicate entry'
      : `${words} ${clauses.length === 1 ? 'stands' : 'stand'} everywhere and ${clauses.length === 1 ? 'tells' : 'tell'} nothing; add a word that few failures hold`,
  );
}

function hitTerms(wanted: readonly { clause: QueryClause; alternatives: Alternatives }[]): ReadonlySet<string> {
  return new Set(
    wanted.flatMap(({ clause, alternatives }) => (clause.presence === 'not' ? [] : [...alternatives.keys()])),
  );
}

function hitOf(known: KnownFailure, score: number, terms: ReadonlySet<string>): SearchHit {
  const { title, message, template, exceptions, excerpt, process, module } = known.failure;
  const chain = exceptions.map(({ type, message: said }) => (said === undefined ? type : `${type}: ${said}`));
  const texts = [excerpt, ...chain, message, template, process, module, ...known.resolutions.map(({ note }) => note)];
  return {
    ...known,
    score: Math.round(score * 1000) / 1000,
    title: markHits(title, terms),
    excerpt: markLines(
      texts.filter((text) => text !== undefined),
      terms,
    ),
  };
}
