/** Turns words of logs and of those who search them into the terms that they are found by. */
import { camelParts } from './camel-parts.ts';
import { isHarmless } from './harmless-words.ts';
import { stemOf } from './stem-of.ts';

/** A term and the word that it stands for, in lower case: the same for names, the stem for plain words. */
export interface WordTerm {
  readonly term: string;
  readonly word: string;
}

/** The terms of one word: those of the whole, and those of what it is made of; plain words have no parts. */
export interface TermSet {
  readonly whole: readonly WordTerm[];
  readonly parts: readonly WordTerm[];
}

const NOTHING: TermSet = { whole: [], parts: [] };
const SAYING = /[\p{L}\p{N}]/u;
const PLAIN = /^\p{L}+$/u;
const CAMEL = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
/** `ORA-01400` is written `ORA01400` as well. */
const CODE = /^(\p{L}+)-(\d+)$/u;
const MOST_CHARACTERS = 200;
const MOST_PARTS = 24;

/**
 * Returns the terms of a word as `wordsIn` cuts it.
 *
 * `java.sql.SQLException` is itself, `sqlexception`, and the parts `sql` and `except`; `IX_C7057FF7` is itself, `ix` and `c7057ff7`;
 * `duplicates` is `duplic`. Words that stand everywhere and tell nothing have no term.
 */
export function termSet(word: string): TermSet {
  const text = folded(word).slice(0, MOST_CHARACTERS);
  const small = text.toLowerCase();
  if (!SAYING.test(small)) return NOTHING;
  if (isPlain(text)) {
    return small.length < 2 || isHarmless(small)
      ? NOTHING
      : { whole: [{ term: stemOf(small), word: small }], parts: [] };
  }
  const whole = named([small, ...lastName(text), ...codes(small)]);
  const segments = text.split(/[._$-]+/u).filter((segment) => segment !== '');
  const parts = [...new Map(segments.flatMap(partsOf).map((part) => [part.term, part])).values()];
  return { whole, parts: parts.filter(({ term }) => !whole.some((name) => name.term === term)).slice(0, MOST_PARTS) };
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !CAMEL.test(text);
}

/** Accents are left out, as those who search leave them out. */
function folded(word: string): string {
  return /^[\u0020-\u007e]*$/.test(word) ? word : word.normalize('NFKD').replace(/[\p{M}\s]/gu, '');
}

function named(names: readonly string[]): readonly WordTerm[] {
  return [...new Set(names)].map((name) => ({ term: name, word: name }));
}

/** The class at the end of a dotted name. */
function lastName(text: string): readonly string[] {
  const last = text.slice(text.lastIndexOf('.') + 1);
  return last !== text && /\p{Lu}/u.test(last) ? [last.toLowerCase()] : [];
}

/** Other ways to write a code: without its dash, and its number without zeros in front. */
function codes(small: string): readonly string[] {
  const [, letters, digits] = CODE.exec(small) ?? [];
  if (letters === undefined || digits === undefined) return [];
  const number = digits.replace(/^0+(?=\d)/, '');
  return [`${letters}${digits}`, `${letters}-${number}`, `${letters}${number}`];
}

/** What stands between points, as it is where it holds digits; by its capitals as well. */
function partsOf(segment: string): readonly WordTerm[] {
  const small = segment.toLowerCase();
  if (isPlain(segment)) return plainPart(small);
  return CAMEL.test(segment)
    ? [...named([small]), ...camelParts(segment).flatMap((part) => plainPart(part.toLowerCase()))]
    : named(small.length < 2 ? [] : [small]);
}

function plainPart(part: string): readonly WordTerm[] {
  return part.length < 2 || isHarmless(part) ? [] : [{ term: stemOf(part), word: part }];
}
