import { ownValue } from '../../model/own-value.ts';
import type { Attributes } from '../../model/meaning.ts';

/** `{{name}}` in a text of a rule. */
export interface CapturePlace {
  readonly name: string;
  /** Index of the first brace, and behind the last one. */
  readonly start: number;
  readonly end: number;
}

/** Most values of a list that a text shows; a command or statement with some of them only would be a wrong one. */
export const MOST_LISTED = 10;

const PLACE = /\{\{(\w+)\}\}/g;

/** Finds the places of a text that captures fill, in order. */
export function capturePlaces(template: string): readonly CapturePlace[] {
  return [...template.matchAll(PLACE)].map(({ 0: whole, 1: name, index }) => ({
    name,
    start: index,
    end: index + whole.length,
  }));
}

/**
 * Puts a value into every place of a text, of a list all with commas. What `write` cannot write safely, and what the log did not tell, stays for the
 * reader to fill in: `<table>`. Values are not looked at again: braces of a log fill nothing.
 */
export function fillPlaces<Place extends CapturePlace>(
  template: string,
  places: readonly Place[],
  values: Attributes,
  write: (value: string, place: Place) => string | undefined,
): string {
  let filled = '';
  let end = 0;
  for (const place of places) {
    const value = ownValue(values, place.name);
    const written = writeAll(value, (one) => write(one, place));
    filled += template.slice(end, place.start) + (written ?? `<${place.name}>`);
    end = place.end;
  }
  return filled + template.slice(end);
}

/** Of a list every value is written, or none. */
function writeAll(value: Attributes[string] | undefined, write: (value: string) => string | undefined) {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return write(String(value));
  const written = value.length > MOST_LISTED ? [] : value.map(write);
  return written.length === 0 || written.includes(undefined) ? undefined : written.join(', ');
}
