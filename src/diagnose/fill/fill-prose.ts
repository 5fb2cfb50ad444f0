import type { Attributes } from '../../model/meaning.ts';
import { capturePlaces, fillPlaces } from './fill-places.ts';

/** What a log says may be of any length; a sentence shows its beginning. */
const LONGEST = 300;

/** Fills a sentence: captures stay on its line and are cut where they are long. */
export function fillProse(template: string, values: Attributes): string {
  return fillPlaces(template, capturePlaces(template), values, toProse);
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
