import { UserError } from '../errors.ts';
import { isSecretKind } from './kinds/value-kind.ts';
import { decodeBackslashes, decodeEntities, decodePercent } from './text/decodings.ts';
import type { TextRedactor } from './text/text-redactor.ts';

interface Leak {
  readonly kind: string;
  readonly value: string;
  /** 1-based. */
  readonly line: number;
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
  const ours = leaksIn(hollow(), redactor);
  const leak = leaks.find(({ value }) => count(leaks, value) > count(ours, value));
  if (leak === undefined) return;
  throw new UserError(
    `a value that has to be replaced (${leak.kind}) is left in line ${leak.line} of the output ${output}; nothing was written. Name it with --redact-term, and please report this`,
  );
}

/** Returns the kind of a value that is left in a text without words of ours; nothing where none is. */
export function leftIn(text: string, redactor: TextRedactor): string | undefined {
  return leaksIn(text, redactor).at(0)?.kind;
}

function count(leaks: readonly Leak[], value: string): number {
  return leaks.filter((leak) => leak.value === value).length;
}

function leaksIn(text: string, redactor: TextRedactor): Leak[] {
  const plain = [
    text,
    decodePercent(text),
    decodeEntities(text),
    decodeBackslashes(text),
    decodeEntities(decodeBackslashes(text)),
  ];
  const places = [...new Set(plain)].flatMap((form) =>
    redactor.knownPlaces(form).map(({ kind, value, start }) => ({ kind, value, line: lineAt(form, start) })),
  );
  const secrets = redactor
    .valuesIn(text)
    .filter(({ kind, start, end }) => isSecretKind(kind) && redactor.isSecret(text.slice(start, end)))
    .map(({ kind, start, end }) => ({ kind, value: text.slice(start, end), line: lineAt(text, start) }));
  return [...places, ...secrets];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
