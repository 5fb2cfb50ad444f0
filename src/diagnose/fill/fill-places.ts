import type { Attributes } from '../../model/meaning.ts';

/** `{{name}}` in a text of a rule. */
export interface CapturePlace {
  readonly name: string;
  /** Index of the first brace, and behind the last one. */
  readonly start: number;
  readonly end: number;
}

/** Most values of a list that a text shows. */
const MOST_LISTED = 10;

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
 * Puts a value into every place of a text. What `write` cannot write safely, and what the log did not tell, stays for the
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
    const value = textOf(values, place.name);
    const written = value === undefined ? undefined : write(value, place);
    filled += template.slice(end, place.start) + (written ?? `<${place.name}>`);
    end = place.end;
  }
  return filled + template.slice(end);
}

function textOf(values: Attributes, name: string): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return undefined;
  return typeof value === 'object' ? listOf(value) : String(value);
}

/** `a, b, c`, or the first ten and how many more. */
function listOf(values: readonly string[]): string {
  const listed = values.slice(0, MOST_LISTED).join(', ');
  return values.length > MOST_LISTED ? `${listed} and ${values.length - MOST_LISTED} more` : listed;
}
