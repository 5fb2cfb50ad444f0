import { UserError, didYouMean } from '../../errors.ts';
import { FIELD_ALIASES, FIELD_NAMES, type FieldName } from './fields.ts';

/** One word of a query and what is asked of it. */
export interface QueryClause {
  /** As it was typed, with its stars. */
  readonly word: string;
  /** `must` and `not` decide what is found, `may` what comes first. */
  readonly presence: 'may' | 'must' | 'not';
  readonly fields: readonly FieldName[];
  readonly boost: number;
  /** Letters that may be wrong. */
  readonly editDistance: number;
}

/** `+field:body`; what stands before a colon without a body behind it is a word, or the field of what follows. */
const PIECE = /^([+-]?)(?:([A-Za-z]+):)?(.*)$/su;
/** A word with stars, and what is behind it: `dupl*`, `word~1`, `IX_1^3`. */
const WORD = /([\p{L}\p{M}\p{N}_$*]+(?:[.-][\p{L}\p{M}\p{N}_$*]+)*)((?:[~^][^\s~^]*)*)/gu;
const SUFFIX = /([~^])([^~^]*)/gu;
/** What says something of a word, without one. */
const LONE = /^[+-]?(?:[~^]\d*|\+|:)$|^\+[^\p{L}\p{N}]*$/u;
const MOST_CHARACTERS = 2_000;
const MOST_CLAUSES = 50;
const MOST_EDITS = 2;
/** Of a word with two wrong letters lunr makes all spellings: their number grows with the cube of its length. */
const LONGEST_TWICE_WRONG = 60;
const MOST_BOOST = 100;

/**
 * Reads a query as lunr writes them: `word`, `field:word`, `word~1`, `wild*`, `word^2`, `+must`, `-not`. What else stands between words,
 * such as quotes and slashes, parts them, so that messages can be pasted. Throws a `UserError` that says where and what.
 */
export function parseQuery(query: string): readonly QueryClause[] {
  if (query.length > MOST_CHARACTERS) {
    throw new UserError(`the query has ${query.length} characters; at most ${MOST_CHARACTERS} can be searched for`);
  }
  const clauses: QueryClause[] = [];
  let lead: Piece | undefined;
  for (const { 0: piece, index } of query.matchAll(/\S+/gu)) {
    const fail = failAt(query, index);
    const taken = takeApart(piece, fail);
    if (taken.field !== undefined && taken.body === '') {
      lead = taken;
      continue;
    }
    clauses.push(...clausesIn(lead === undefined ? taken : { ...lead, body: taken.body, bodyAt: taken.bodyAt }, fail));
    lead = undefined;
  }
  if (lead?.field !== undefined) failAt(query, query.trimEnd().length)(0, `a word has to follow "${lead.field}:"`);
  if (clauses.length <= MOST_CLAUSES) return clauses;
  throw new UserError(`the query has ${clauses.length} words; at most ${MOST_CLAUSES} can be searched for`);
}

type Fail = (offset: number, what: string) => never;

interface Piece {
  readonly presence: QueryClause['presence'];
  readonly field?: FieldName;
  readonly body: string;
  readonly bodyAt: number;
}

function takeApart(piece: string, fail: Fail): Piece {
  if (LONE.test(piece)) fail(0, `"${piece}" stands beside no word`);
  const [, sign = '', name = '', rest = ''] = PIECE.exec(piece) ?? [];
  const presence = sign === '+' ? 'must' : sign === '-' && /^[\p{L}\p{N}]/u.test(`${name}${rest}`) ? 'not' : 'may';
  const start = presence === 'may' ? 0 : 1;
  const field = fieldNamed(name);
  if (field !== undefined) return { presence, field, body: rest, bodyAt: piece.length - rest.length };
  const meant = didYouMean([name], FIELD_NAMES);
  if (looksLikeField(name, rest) || (name !== '' && rest !== '' && meant !== '')) {
    fail(start, `unknown field "${name}"; known: ${FIELD_NAMES.join(', ')}${meant}`);
  }
  return { presence, body: piece.slice(start), bodyAt: start };
}

function clausesIn({ presence, field, body, bodyAt }: Piece, fail: Fail): readonly QueryClause[] {
  return Array.from(body.matchAll(WORD), ({ 1: word = '', 2: suffixes = '', index }) => {
    const at = bodyAt + index;
    if (/^\*+$/u.test(word)) fail(at, `"*" needs a letter beside it, such as dupl*`);
    const read = readSuffixes(suffixes, (offset, what) => fail(at + word.length + offset, what));
    if (read.editDistance > 1 && word.length > LONGEST_TWICE_WRONG) {
      fail(
        at,
        `a word of ${word.length} letters can have one wrong letter (word~1); up to ${LONGEST_TWICE_WRONG} letters, two`,
      );
    }
    return { word, presence, fields: field === undefined ? FIELD_NAMES : [field], ...read };
  });
}

/** Not so `by:` before a space, `Duplicate:`, `https://` and `localhost:9300`: they stand in messages. */
function looksLikeField(name: string, rest: string): boolean {
  return name !== '' && name === name.toLowerCase() && /^[^\d/:]/u.test(rest);
}

function fieldNamed(name: string): FieldName | undefined {
  const small = name.toLowerCase();
  return FIELD_ALIASES.get(small) ?? FIELD_NAMES.find((field) => field === small);
}

function readSuffixes(suffixes: string, fail: Fail): Pick<QueryClause, 'boost' | 'editDistance'> {
  let [boost, editDistance] = [1, 0];
  for (const { 1: sign = '', 2: text = '', index } of suffixes.matchAll(SUFFIX)) {
    const most = sign === '~' ? MOST_EDITS : MOST_BOOST;
    const number = /^\d{1,3}$/u.test(text) ? Number(text) : NaN;
    if (!(number >= 0 && number <= most))
      fail(index, `a number up to ${most} has to follow "${sign}", such as word${sign}1`);
    if (sign === '~') editDistance = number;
    else boost = number;
  }
  return { boost, editDistance };
}

/** Makes the function that says what is wrong where, with the query and a caret below it. */
function failAt(query: string, start: number): Fail {
  return (offset, what) => {
    const line = query.replace(/[^ -~]/g, (character) => (/\s/.test(character) ? ' ' : character));
    throw new UserError(
      `the query cannot be read at character ${start + offset + 1}: ${what}\n  ${line}\n  ${' '.repeat(start + offset)}^`,
    );
  };
}
