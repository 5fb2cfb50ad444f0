import type { Alternatives } from './expand-clause.ts';
import type { DocumentNumbers } from './document-numbers.ts';
import { FIELD_NAMES, boostOf } from './fields.ts';
import type { IndexFile } from './index-file.ts';
import type { QueryClause } from './parse-query.ts';
import { PLACE_SIZE } from './posting.ts';
import { type SeenFact, readSeenWith } from './seen-facts.ts';
import { type Segment, readPostings } from './segment.ts';
import type { Archive } from '../open-archive.ts';

/** What a search looks into. */
export interface SearchRoom {
  readonly archive: Archive;
  readonly index: IndexFile;
  readonly segments: readonly Segment[];
  readonly documents: DocumentNumbers;
  readonly seen: readonly SeenFact[];
}

/** Where a word of a query stands: what it counts, by number of the failure times `FIELD_STEP` plus that of the field; 0 elsewhere. */
export type Places = Float32Array;

/** Room for the number of a field. */
export const FIELD_STEP = 16;

/**
 * Finds where one of some terms stands, in the fields that a clause asks for. What it counts is what lunr makes of it: how rare the word
 * is, how often it stands there, how long the text is, and the boost of the field. Where several terms stand at one place the best
 * counts.
 */
export function findPlaces(room: SearchRoom, { fields }: QueryClause, alternatives: Alternatives): Places {
  const { fingerprints, numbers } = room.documents;
  const places = new Float32Array(fingerprints.length * FIELD_STEP);
  const add = (document: number, field: number, weight: number): void => {
    const key = document * FIELD_STEP + field;
    if (places[key] < weight && fingerprints[document] !== undefined) places[key] = weight;
  };
  const boosts = FIELD_NAMES.map((field) => (fields.includes(field) ? boostOf(field) : 0));
  for (const [term, factor] of alternatives) {
    for (const [segment, posting] of readPostings(room.index, term, room.segments)) {
      const first = room.documents.firsts.get(segment) ?? 0;
      for (let at = 0; at < posting.length; at += PLACE_SIZE) {
        const boost = boosts[posting[at + 1]];
        if (boost > 0) add(first + posting[at], posting[at + 1], (posting[at + 2] / 1000) * boost * factor);
      }
    }
  }
  addSeen(room, boosts, alternatives, add);
  return weighed(places, numbers.size);
}

function addSeen(
  { archive, documents, seen }: SearchRoom,
  boosts: readonly number[],
  alternatives: Alternatives,
  add: (document: number, field: number, weight: number) => void,
): void {
  for (const field of ['database', 'version'] as const) {
    const boost = boosts[FIELD_NAMES.indexOf(field)];
    const facts = seen.filter(
      (fact) => fact.field === field && [...alternatives.keys()].some((term) => fact.terms.has(term)),
    );
    if (boost === 0 || facts.length === 0) continue;
    for (const fingerprint of readSeenWith(archive, field, facts)) {
      const document = documents.numbers.get(fingerprint);
      if (document !== undefined) add(document, FIELD_NAMES.indexOf(field), boost);
    }
  }
}

/** A word that few failures hold tells most; the formula is that of lunr. */
function weighed(places: Places, documents: number): Places {
  const holding = documentsIn(places).size;
  const rarity = Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
  return places.map((weight) => weight * rarity);
}

/** Returns the numbers of the failures that have any place. */
export function documentsIn(places: Places): ReadonlySet<number> {
  const documents = new Set<number>();
  for (let key = 0; key < places.length; key++) {
    if (places[key] === 0) continue;
    const document = Math.floor(key / FIELD_STEP);
    documents.add(document);
    key = document * FIELD_STEP + FIELD_STEP - 1;
  }
  return documents;
}
