/** Cuts texts of rules and failures into terms that can be compared. */
import { camelParts } from '../terms/camel-parts.ts';
import { stemOf } from '../terms/stem-of.ts';

/** A term, with the word that it was made from: the first one of a text. */
export type Terms = ReadonlyMap<string, string>;

/** Terms of a text: words that count, and names in quotes, which differ from one failure to the next. */
export interface TextTerms {
  readonly words: Terms;
  readonly names: Terms;
}

const QUOTED = /(?<![\p{L}\d])(?:'([^'\n]{0,200})'|"([^"\n]{0,200})"|`([^`\n]{0,200})`)/gu;
/** `ORA-00942`, `errno: 150`, `SQLCODE=-603`, `SQLSTATE: 42S22`: codes are one word with what they are codes of. */
const CODE = /\b(ORA)-(\d{5})\b|\b(errno|SQLCODE|SQL ?State)(?:[:=] ?|, )(-?\w{1,6})\b/gi;
/** A dotted name, or a word. */
const NAME = /[\p{L}_$][\p{L}\d_$]*(?:\.[\p{L}_$][\p{L}\d_$]*)*/gu;
const SHORTEST = 3;
/** They stand in every failure and tell nothing. */
const EVERYWHERE = new Set(
  (
    'and are because been but can cannot could com did does error exception for from had has have how impl internal into java ' +
    'kernel its liferay not null one org other out portal service sql that the their then there this throwable upgrade upgrade ' +
    'process util was were when which while will with would your occurred failed caused at to of in is it on or by as an be no'
  ).split(' '),
);
const MOST_TERMS = 400;

/** Returns the terms of a text: whole names, their parts by camel case and points, stems of words, codes. */
export function termsOf(text: string): TextTerms {
  const names = [...text.matchAll(QUOTED)].map(([, single, double, back]) => single ?? double ?? back ?? '');
  return { words: toTerms(text.replace(QUOTED, ' ')), names: toTerms(names.join(' ')) };
}

function toTerms(text: string): Terms {
  const terms = new Map<string, string>();
  const add = (term: string, word: string): void => {
    if (terms.size < MOST_TERMS && !terms.has(term)) terms.set(term, word);
  };
  for (const [code, ora, number, kind, value] of text.matchAll(CODE)) {
    add(ora === undefined ? codeTerm(kind, value) : codeTerm(ora, number), code);
  }
  for (const [name] of text.replace(CODE, ' ').matchAll(NAME)) {
    for (const word of wordsOf(name)) {
      const small = word.toLowerCase();
      if (small.length >= SHORTEST && !EVERYWHERE.has(small)) add(stemOf(small), word);
    }
  }
  return terms;
}

/** The term of a database's code. */
export function codeTerm(kind = '', value = ''): string {
  return `${kind.replace(/ /g, '')}${value}`.toLowerCase();
}

/** `java.sql.SQLSyntaxErrorException` is itself without its package, and its parts. */
function wordsOf(name: string): readonly string[] {
  const segments = name.split('.');
  const parts = segments.flatMap(camelParts);
  return parts.length > 1 ? [segments.at(-1) ?? '', ...parts] : parts;
}
