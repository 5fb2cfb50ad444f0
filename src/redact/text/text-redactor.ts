import { rememberValues } from '../find/remember-values.ts';
import type { FoundValue } from '../found-value.ts';
import { isToken } from '../kinds/token-text.ts';
import { type ValueKind, ignoresCase, isSecretKind, isValueKind } from '../kinds/value-kind.ts';
import type { TokenBook } from '../map/token-book.ts';
import { decodings } from './decodings.ts';
import { encodedSecrets } from './encoded-secrets.ts';
import { pickRanges } from './pick-ranges.ts';
import { cutAtLineEnds } from './cut-at-line-ends.ts';
import { codeRanges, overlapsAny, tokenRanges } from './protected-ranges.ts';
import { spellings } from './spelling.ts';
import { spreads } from './spreads.ts';
import { type KnownPlace, type ValueIndex, createValueIndex } from './value-index.ts';

/** Learns values from texts, then replaces them: what one text tells to be a host is one in all of them. */
export interface TextRedactor {
  /** Finds the values that a text tells by itself. */
  readonly valuesIn: (text: string) => readonly FoundValue[];
  /** Looks for values in a text; `more` are those that its surroundings tell. */
  readonly learn: (text: string, more?: readonly FoundValue[]) => void;
  /** Replaces what was learned, wherever it stands, and what only this text tells. */
  readonly redact: (text: string, more?: readonly FoundValue[]) => string;
  /** As `redact`, of lines of a log that stand between line ends: what goes over several lines is replaced in each. */
  readonly redactLines: (text: string) => string;
  /** Replaces what was learned, and nothing that only this text tells: for texts of our own. */
  readonly redactKnown: (text: string) => string;
  /** Places of values that were learned and do not belong to a token or to code. */
  readonly knownPlaces: (text: string) => readonly KnownPlace[];
  /** Secrets that were learned, at places that the text tells to hold one: also those too ordinary to be replaced everywhere. */
  readonly secretsIn: (text: string) => readonly FoundValue[];
  /** By kind: the values, and at how many places one of them stood. */
  readonly counts: ReadonlyMap<ValueKind, Replaced>;
}

/** What was replaced of one kind. */
export interface Replaced {
  readonly values: Set<string>;
  places: number;
}

/** More secrets are not looked for one by one before a text is searched for what tells that one stands there. */
const MOST_SOUGHT = 200;

interface Learned {
  readonly kind: ValueKind;
  readonly value: string;
}

/**
 * Makes a redactor; `known` are pairs of a kind and a value that were learned in earlier runs, or named by the user, and `valuesIn`
 * finds values in texts that were perhaps searched before.
 */
export function createTextRedactor(
  book: TokenBook,
  known: readonly (readonly [ValueKind, string])[],
  valuesIn = rememberValues(),
): TextRedactor {
  const index: ValueIndex = createValueIndex();
  const learned = new Map<string, Learned>();
  const secrets = new Set<string>();
  const counts = new Map<ValueKind, Replaced>();
  for (const [kind, value] of known) add(kind, value);

  /** The first kind under which a value was found stays its kind; what is the same in another spelling is the same value. */
  function add(kind: ValueKind, text: string): Learned {
    const forms = decodings(text);
    const same = forms.map((form) => learned.get(keyOf(kind, form))).find((entry) => entry !== undefined);
    const entry = same ?? { kind, value: forms.at(-1) ?? text };
    for (const form of new Set([text, ...forms])) {
      learned.set(keyOf(kind, form), entry);
      if (isSecretKind(entry.kind)) secrets.add(keyOf(kind, form));
      if (spreads(kind, form)) for (const spelling of spellings(form)) index.add(entry.kind, entry.value, spelling);
    }
    if (isSecretKind(kind) && /[\r\n]|\\n/.test(text)) addLines(kind, text);
    return entry;
  }

  /** Of a key of several lines each line is one: an excerpt may show some of them. */
  function addLines(kind: ValueKind, text: string): void {
    for (const line of text.split(/\\r|\\n|[\r\n]+/)) if (line.trim().length > 15) add(kind, line.trim());
  }

  /** What holds a token was redacted before, and is no value. */
  function find(text: string, more: readonly FoundValue[]): readonly FoundValue[] {
    const tokens = tokenRanges(text);
    return [...valuesIn(text), ...more].filter((value) => !overlapsAny(value, tokens));
  }

  function learn(text: string, more: readonly FoundValue[] = []): void {
    for (const { start, end } of tokenRanges(text)) book.reserve(text.slice(start, end));
    for (const { kind, start, end } of find(text, more)) add(kind, text.slice(start, end));
  }

  function knownPlaces(text: string): KnownPlace[] {
    const places = index.find(text);
    if (places.length === 0) return [];
    const tokens = tokenRanges(text);
    const code = codeRanges(text);
    return places.filter(
      (place) => !overlapsAny(place, tokens) && (goesBeforeCode(place, text) || !overlapsAny(place, code)),
    );
  }

  function redactKnown(text: string): string {
    return write(text, knownPlaces(text));
  }

  function redact(text: string, more: readonly FoundValue[] = []): string {
    return write(text, placesIn(text, find(text, more)));
  }

  function redactLines(text: string): string {
    const pieces = find(text, []).flatMap((value) => cutAtLineEnds(value, text));
    return write(
      text,
      placesIn(text, pieces).flatMap((place) => cutAtLineEnds(place, text)),
    );
  }

  function placesIn(text: string, found: readonly FoundValue[]): readonly KnownPlace[] {
    const here = found.map(({ kind, start, end }) => ({ ...add(kind, text.slice(start, end)), start, end }));
    return [
      ...here,
      ...knownPlaces(text),
      ...encodedSecrets(text, heldSecret).map(({ start, end, secret }) => ({ ...learnedSecret(secret), start, end })),
    ];
  }

  function write(text: string, places: readonly KnownPlace[]): string {
    let written = '';
    let from = 0;
    const { picked, isPartLeft } = pickRanges(text.length, places);
    for (const { kind, value, start, end } of picked) {
      written += text.slice(from, start) + tokenAt(kind, value, text.slice(start, end));
      from = end;
    }
    written += text.slice(from);
    // Of two values that overlap only one is replaced, and what is left of the other may hold a third.
    return isPartLeft ? redactKnown(written) : written;
  }

  function tokenAt(kind: ValueKind, value: string, spelled: string): string {
    const replaced = counts.get(kind) ?? { values: new Set(), places: 0 };
    counts.set(kind, replaced);
    replaced.values.add(ignoresCase(kind) ? value.toLowerCase() : value);
    replaced.places++;
    const sameLetters = ignoresCase(kind) && spelled.toLowerCase() === value.toLowerCase();
    return book.tokenOf(kind, sameLetters ? spelled : value);
  }

  function heldSecret(decoded: string): string | undefined {
    return index.find(decoded).find(({ kind }) => isSecretKind(kind))?.value;
  }

  function learnedSecret(value: string): Learned {
    return learned.get(value) ?? { kind: 'key', value };
  }

  function secretsIn(text: string): readonly FoundValue[] {
    if (secrets.size <= MOST_SOUGHT && ![...secrets].some((secret) => text.includes(secret))) return [];
    return valuesIn(text).filter(({ kind, start, end }) => isSecretKind(kind) && secrets.has(text.slice(start, end)));
  }

  return { valuesIn, learn, redact, redactLines, redactKnown, knownPlaces, secretsIn, counts };
}

/** Kinds share their keys, so that one value has one token; only small and capital letters matter to some. */
function keyOf(kind: ValueKind, value: string): string {
  return ignoresCase(kind) ? value.toLowerCase() : value;
}

/** What the user named goes before code, and so does a secret that is no plain word. */
function goesBeforeCode({ kind, start, end }: KnownPlace, text: string): boolean {
  return kind === 'term' || (isSecretKind(kind) && !/^[a-z]+$/i.test(text.slice(start, end)));
}

/** What a map of earlier runs knows: pairs of a kind and a value. */
export function knownOf(values: Readonly<Record<string, string>>): (readonly [ValueKind, string])[] {
  return Object.entries(values).flatMap(([token, value]) => {
    const kind = /^<?(?<kind>.+)-\d+>?$/.exec(token)?.groups?.kind ?? '';
    return isValueKind(kind) && isToken(token) && spreads(kind, value) ? [[kind, value] as const] : [];
  });
}
