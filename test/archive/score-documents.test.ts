import fc from 'fast-check';
import lunr from 'lunr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/open-archive.ts';
import { fieldTexts } from '../../src/archive/search/field-texts.ts';
import { type FieldName, TEXT_FIELD_NAMES } from '../../src/archive/search/fields.ts';
import { type SearchRoom, findPlaces } from '../../src/archive/search/find-places.ts';
import { inSearchRoom } from '../../src/archive/search/open-room.ts';
import type { QueryClause } from '../../src/archive/search/parse-query.ts';
import { scoreDocuments } from '../../src/archive/search/score-documents.ts';
import { termWeigher } from '../../src/archive/search/weigh-texts.ts';
import { PAST_FAILURES, archiveOfPast, nameOf, pastFailure } from '../support/past-failures.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import '../support/fixed-seed.ts';

const PRESENCE = {
  may: lunr.Query.presence.OPTIONAL,
  must: lunr.Query.presence.REQUIRED,
  not: lunr.Query.presence.PROHIBITED,
} as const;
/** Terms that one, some and many failures hold, and one that none does. */
const TERMS = ['ora-01400', 'duplic', 'null', 'upgrad', 'except', 'sqlexception', 'servic', 'journal', '1062', 'zebra'];

const clauses = fc.array(
  fc.record({
    word: fc.constantFrom(...TERMS),
    presence: fc.constantFrom<QueryClause['presence']>('may', 'must', 'not'),
    fields: fc.oneof(
      fc.constant<readonly FieldName[]>(TEXT_FIELD_NAMES),
      fc.constantFrom<FieldName>(...TEXT_FIELD_NAMES).map((field) => [field]),
    ),
    boost: fc.integer({ min: 1, max: 10 }),
    editDistance: fc.constant(0),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('a slice of the index', () => {
  let archive: Archive;
  const folder = temporaryFolder('slices');
  beforeAll(async () => {
    archive = await archiveOfPast(folder);
  });
  afterAll(() => {
    archive.close();
  });

  it('finds what a whole index of lunr finds, whatever must, may and must not be there', async () => {
    const whole = wholeIndex();
    await inSearchRoom(archive, failOn, (room) => {
      fc.assert(
        fc.property(clauses, (query) => {
          expect(foundIn(room, query)).toEqual(foundByLunr(whole, query));
        }),
        { numRuns: 300 },
      );
    });
  });
});

function foundIn(room: SearchRoom, query: readonly QueryClause[]): readonly string[] {
  const placed = query.map((clause) => ({ clause, places: findPlaces(room, clause, new Map([[clause.word, 1]])) }));
  const { documents, total } = scoreDocuments(placed, [...room.documents.numbers.values()]);
  expect(total).toBe(documents.length);
  return documents.map(({ document }) => nameOf(room.documents.fingerprints[document] ?? '')).toSorted();
}

function foundByLunr(index: lunr.Index, query: readonly QueryClause[]): readonly string[] {
  const results = index.query((asked) => {
    for (const { word, presence, fields, boost } of query) {
      asked.term(word, { usePipeline: false, presence: PRESENCE[presence], fields: [...fields], boost });
    }
  });
  return results.map(({ ref }) => ref).toSorted();
}

/** All failures with all their terms, as lunr's builder makes it. */
function wholeIndex(): lunr.Index {
  const weigh = termWeigher();
  const builder = new lunr.Builder();
  builder.ref('name');
  for (const field of TEXT_FIELD_NAMES) builder.field(field);
  for (const { name } of PAST_FAILURES) {
    const { terms } = weigh(fieldTexts(pastFailure(name), []));
    const byField = TEXT_FIELD_NAMES.map((field, number): [string, readonly string[]] => [
      field,
      terms.filter((term) => term.field === number).map(({ term }) => term),
    ]);
    builder.add({ ...Object.fromEntries(byField), name });
  }
  return builder.build();
}

function failOn(message: string): void {
  throw new Error(message);
}
