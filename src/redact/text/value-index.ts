import type { FoundValue } from '../found-value.ts';
import { type ValueKind, ignoresCase } from '../kinds/value-kind.ts';
import { lowerAscii } from './spelling.ts';
import { isWholeWord } from './word-borders.ts';

/** A value that is known, at a place in a text. */
export interface KnownPlace extends FoundValue {
  /** The value as it was added; the text may spell it differently. */
  readonly value: string;
}

/** Finds known values in texts, the longest first. */
export interface ValueIndex {
  readonly add: (kind: ValueKind, value: string, spelling?: string) => void;
  readonly find: (text: string) => readonly KnownPlace[];
}

interface Entry {
  readonly kind: ValueKind;
  readonly value: string;
  /** As it is searched; small letters where they do not matter. */
  readonly spelling: string;
}

const PREFIX = 2;
const HASHES = 1 << 16;

/**
 * Makes an index of values. It looks up the two letters at each place, then the few lengths that values with this beginning
 * have, so that its time grows with the text and not with the number of values.
 */
export function createValueIndex(): ValueIndex {
  /** Secrets that differ in nothing but capitals share a key. */
  const entries = new Map<string, readonly Entry[]>();
  /** Lengths of the spellings with a beginning, the longest first. */
  const lengths = new Map<string, number[]>();
  /** Whether a value may begin with two letters, by their hash: most places of a text are passed by so. */
  const beginnings = new Uint8Array(HASHES);

  function add(kind: ValueKind, value: string, spelling = value): void {
    if (spelling.length < PREFIX) return;
    const key = lowerAscii(spelling);
    const entry = { kind, value, spelling: ignoresCase(kind) ? key : spelling };
    const same = entries.get(key) ?? [];
    if (same.some((other) => other.spelling === entry.spelling || ignoresCase(other.kind))) return;
    entries.set(key, [...same, entry]);
    beginnings[hashAt(key, 0)] = 1;
    const prefix = key.slice(0, PREFIX);
    const known = lengths.get(prefix) ?? [];
    if (!known.includes(key.length))
      lengths.set(
        prefix,
        [...known, key.length].sort((left, right) => right - left),
      );
  }

  function find(text: string): KnownPlace[] {
    if (entries.size === 0) return [];
    const lower = lowerAscii(text);
    const found: KnownPlace[] = [];
    for (let start = 0; start + PREFIX <= text.length; start++) {
      if (beginnings[hashAt(lower, start)] === 0) continue;
      const known = lengths.get(lower.slice(start, start + PREFIX));
      const place = known === undefined ? undefined : longest(text, lower, start, known);
      if (place === undefined) continue;
      found.push(place);
      start = place.end - 1;
    }
    return found;
  }

  function longest(text: string, lower: string, start: number, known: readonly number[]): KnownPlace | undefined {
    for (const length of known) {
      const end = start + length;
      const same = end > text.length ? undefined : entries.get(lower.slice(start, end));
      const entry = same?.find((candidate) => isSpelled(candidate, text, start, end));
      if (entry === undefined) continue;
      if (entry.kind === 'term' || isWholeWord(text, start, end))
        return { kind: entry.kind, value: entry.value, start, end };
    }
    return undefined;
  }

  return { add, find };
}

/** Of the two letters at a place. */
function hashAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) % HASHES;
}

function isSpelled({ kind, spelling }: Entry, text: string, start: number, end: number): boolean {
  return ignoresCase(kind) || text.slice(start, end) === spelling;
}
