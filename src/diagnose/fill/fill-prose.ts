import { ownValue } from '../../model/own-value.ts';
import type { Attributes } from '../../model/meaning.ts';
import { MOST_LISTED, capturePlaces, fillPlaces } from './fill-places.ts';

/** What a log says may be of any length; a sentence shows its beginning. */
const LONGEST = 300;

/** Fills a sentence: captures stay on its line and are cut where they are long; of a list the first ten are named. */
export function fillProse(template: string, values: Attributes): string {
  const places = capturePlaces(template);
  const first = Object.fromEntries(
    places.flatMap(({ name }) => {
      const value = ownValue(values, name);
      return value === undefined ? [] : [[name, firstOf(value)]];
    }),
  );
  return fillPlaces(template, places, first, toProse);
}

/** Puts a text of a log on one line of at most 300 characters; nothing where it is blank. */
export function toProse(value: string): string | undefined {
  // The beginning of a text of megabytes is enough to cut from.
  const line = value
    .slice(0, LONGEST * 10)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return undefined;
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** `a, b, … j and 3 more` of a list that is longer than a sentence shows. */
function firstOf(value: Attributes[string]): Attributes[string] {
  if (typeof value !== 'object' || value.length <= MOST_LISTED) return value;
  const last = `${toProse(value[MOST_LISTED - 1] ?? '') ?? ''} and ${value.length - MOST_LISTED} more`;
  return [...value.slice(0, MOST_LISTED - 1), last];
}
