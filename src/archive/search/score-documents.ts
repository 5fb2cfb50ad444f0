import lunr from 'lunr';
import { FIELD_NAMES } from './fields.ts';
import { FIELD_STEP, type Places, documentsIn } from './find-places.ts';
import type { QueryClause } from './parse-query.ts';

/** A word of a query, and where it stands. */
export interface PlacedClause {
  readonly clause: QueryClause;
  readonly places: Places;
}

/** A failure that a query finds, by its number. */
export interface ScoredDocument {
  readonly document: number;
  readonly score: number;
}

/** The failures that a query finds, the best first, and how many there are in all. */
export interface ScoredDocuments {
  readonly documents: readonly ScoredDocument[];
  readonly total: number;
}

/** lunr makes objects for each place that it is given; of very many failures those are scored that may come first. */
const MOST_SCORED = 400;
const PRESENCE = {
  may: lunr.Query.presence.OPTIONAL,
  must: lunr.Query.presence.REQUIRED,
  not: lunr.Query.presence.PROHIBITED,
} as const;

/**
 * Scores failures by lunr: of its index only the slice is made that the query is about, with one term for each of its clauses. See
 * why-slices.md.
 */
export function scoreDocuments(clauses: readonly PlacedClause[], all: readonly number[]): ScoredDocuments {
  const found = foundDocuments(clauses, all);
  const slice = sliceOf(clauses, mostPromising(clauses, found));
  const results = slice.query((query) => {
    clauses.forEach(({ clause: { presence, boost, fields } }, index) => {
      query.term(termOf(index), { usePipeline: false, presence: PRESENCE[presence], boost, fields: [...fields] });
    });
  });
  const asked = clauses.filter(({ clause }) => clause.presence !== 'not').length;
  const documents = results.map(({ ref, score, matchData }) => {
    const shared = asked === 0 ? 1 : Object.keys(matchData.metadata).length / asked;
    return { document: Number(ref), score: score * shared * shared };
  });
  return {
    documents: documents.sort((left, right) => right.score - left.score || left.document - right.document),
    total: found.length,
  };
}

/** Terms of a slice stand in the order of the clauses. */
function termOf(clause: number): string {
  return `c${String(clause).padStart(3, '0')}`;
}

/** What is found: all that must be there and nothing that must not; without the first, anything that may be there. */
function foundDocuments(clauses: readonly PlacedClause[], all: readonly number[]): readonly number[] {
  const holding = (wanted: QueryClause['presence']): readonly ReadonlySet<number>[] =>
    clauses.filter(({ clause }) => clause.presence === wanted).map(({ places }) => documentsIn(places));
  const [must, may, not] = [holding('must'), holding('may'), holding('not')];
  return all.filter(
    (document) =>
      must.every((set) => set.has(document)) &&
      (must.length > 0 || may.length === 0 || may.some((set) => set.has(document))) &&
      !not.some((set) => set.has(document)),
  );
}

function mostPromising(clauses: readonly PlacedClause[], found: readonly number[]): readonly number[] {
  if (found.length <= MOST_SCORED) return found;
  const sums = new Map(found.map((document) => [document, sumOf(clauses, document)]));
  return found.toSorted((left, right) => (sums.get(right) ?? 0) - (sums.get(left) ?? 0)).slice(0, MOST_SCORED);
}

function sumOf(clauses: readonly PlacedClause[], document: number): number {
  let sum = 0;
  for (const { clause, places } of clauses) {
    for (let field = 0; field < FIELD_STEP; field++) sum += places[document * FIELD_STEP + field] * clause.boost;
  }
  return sum;
}

/** An index as lunr writes it, of some failures and of the terms of a query. */
function sliceOf(clauses: readonly PlacedClause[], documents: readonly number[]): lunr.Index {
  const vectors = new Map<string, number[]>(documents.map((document) => [`title/${document}`, []]));
  const terms = clauses.map(({ places }, index) => {
    const posting = FIELD_NAMES.map((field, number) => {
      const holding = documents.filter((document) => places[document * FIELD_STEP + number] > 0);
      for (const document of holding) {
        const name = `${field}/${document}`;
        const vector = vectors.get(name) ?? [];
        vector.push(index, places[document * FIELD_STEP + number]);
        vectors.set(name, vector);
      }
      return [field, Object.fromEntries(holding.map((document) => [document, {}]))] as const;
    });
    return [termOf(index), { _index: index, ...Object.fromEntries(posting) }] as const;
  });
  return lunr.Index.load({
    version: lunr.version,
    fields: FIELD_NAMES,
    fieldVectors: [...vectors],
    invertedIndex: terms,
    pipeline: [],
  });
}
