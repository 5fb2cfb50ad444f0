import { UserError } from '../errors.ts';
import { decodeBackslashes, decodeEntities, decodePercent } from './text/decodings.ts';
import type { TextRedactor } from './text/text-redactor.ts';

interface Leak {
  readonly kind: string;
  readonly value: string;
  /** The text that it is left in, or what that says without its escapes. */
  readonly form: string;
  readonly start: number;
}

/**
 * Looks through a finished output for every value that was replaced, also escaped and encoded; throws a `UserError` that names
 * kind and place where one is left, never the value.
 *
 * `hollow` is the same output of a report without texts: a word that stands there as often is one of our own.
 */
export function scanOutput(text: string, output: string, redactor: TextRedactor, hollow: () => string): void {
  const leaks = leaksIn(text, redactor);
  if (leaks.length === 0) return;
  const ours = countByValue(leaksIn(hollow(), redactor));
  const all = countByValue(leaks);
  const leak = leaks.find(({ value }) => (all.get(value) ?? 0) > (ours.get(value) ?? 0));
  if (leak === undefined) return;
  throw new UserError(
    `a value that has to be replaced (${leak.kind}) is left in line ${lineOf(leak)} of the output ${output}; nothing was written. Name it with --redact-term, and please report this`,
  );
}

/** Returns the kind of a value that is left in a text without words of ours; nothing where none is. */
export function leftIn(text: string, redactor: TextRedactor): string | undefined {
  return leaksIn(text, redactor).at(0)?.kind;
}

function countByValue(leaks: readonly Leak[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of leaks) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Two forms of a text may be the same: each counts, since the leaks of two texts are compared by their number. */
function leaksIn(text: string, redactor: TextRedactor): readonly Leak[] {
  const forms = [
    text,
    decodePercent(text),
    decodeEntities(text),
    decodeBackslashes(text),
    decodeEntities(decodeBackslashes(text)),
  ];
  const placesOf = new Map([...new Set(forms)].map((form) => [form, redactor.knownPlaces(form)] as const));
  const places = forms.flatMap((form) =>
    (placesOf.get(form) ?? []).map(({ kind, value, start }) => ({ kind, value, form, start })),
  );
  const secrets = redactor
    .secretsIn(text)
    .map(({ kind, start, end }) => ({ kind, value: text.slice(start, end), form: text, start }));
  return [...places, ...secrets];
}

/** 1-based. */
function lineOf({ form, start }: Leak): number {
  return form.slice(0, start).split('\n').length;
}
