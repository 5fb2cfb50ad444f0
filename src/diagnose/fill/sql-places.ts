/** Finds out as what the captures of a statement stand there. */
import { type CapturePlace, capturePlaces } from './fill-places.ts';

/**
 * `literal`: inside `'…'`; `quoted-name`: inside `"…"`, backticks or brackets; `name` and `number`: outside of quotes, by the word
 * before. `unknown`: in a comment, as part of a word, or behind something that does not tell: nothing is written there.
 */
export type SqlPlace = CapturePlace &
  (
    | { readonly kind: 'literal' | 'name' | 'number' | 'unknown' }
    | { readonly kind: 'quoted-name'; readonly quote: string }
  );

/** Where the text of a statement stands: outside (empty), or inside what opened with this. */
type Inside = '' | "'" | '"' | '`' | '[' | '--' | '#' | '/*';

const OPENINGS: readonly Inside[] = ['--', '#', '/*', "'", '"', '`', '['];
const ENDS: Readonly<Record<Inside, string>> = {
  '': '',
  "'": "'",
  '"': '"',
  '`': '`',
  '[': ']',
  '--': '\n',
  '#': '\n',
  '/*': '*/',
};
const BEFORE_NUMBER =
  /(?:[=<>+*/%]\s*|-\s+|\b(?:in|values)\s*\([\s\d.,x]*|\b(?:limit|offset|top|between|then|else)\s+)$/i;
const BEFORE_NAME =
  /(?:\b(?:from|join|update|into|table|by|on|select|distinct|where|and|or|not|set|index|column|describe|analyze|exists)\s+|\w\(\s*|[\w"`\]]\.)$/i;

/** Returns the captures of a statement in order, each with what it stands for. */
export function sqlPlaces(sql: string, database: string): readonly SqlPlace[] {
  let inside: Inside = '';
  let at = 0;
  return capturePlaces(sql).map((place): SqlPlace => {
    inside = insideAt(sql, at, place.start, inside, database);
    at = place.end;
    return { ...place, ...kindOf(sql, place, inside) };
  });
}

/** Goes on from one position to another. */
function insideAt(sql: string, from: number, to: number, start: Inside, database: string): Inside {
  let inside = start;
  for (let at = from; at < to; at++) {
    if (inside === '') {
      inside = OPENINGS.find((opening) => opens(opening, database) && sql.startsWith(opening, at)) ?? '';
      if (inside.length === 2) at++;
    } else if (inside === "'" && sql[at] === '\\' && isMySql(database)) {
      at++;
    } else if (sql.startsWith(ENDS[inside], at)) {
      if (inside === '/*') at++;
      inside = '';
    }
  }
  return inside;
}

/** Elsewhere brackets are those of lists and positions, and `#` is a part of names. */
function opens(opening: Inside, database: string): boolean {
  if (opening === '#') return isMySql(database);
  return opening !== '[' || database === 'sqlserver' || database === 'sybase';
}

function isMySql(database: string): boolean {
  return database === 'mysql' || database === 'mariadb';
}

type Kind =
  | { readonly kind: 'literal' | 'name' | 'number' | 'unknown' }
  | { readonly kind: 'quoted-name'; readonly quote: string };

function kindOf(sql: string, { start, end }: CapturePlace, inside: Inside): Kind {
  if (inside === "'") return { kind: 'literal' };
  if (inside === '--' || inside === '#' || inside === '/*') return { kind: 'unknown' };
  if (inside !== '') return { kind: 'quoted-name', quote: inside };
  // A name that was filled in before counts as a word.
  const before = sql.slice(0, start).replace(/\{\{\w+\}\}/g, 'x');
  const after = sql.charAt(end);
  if (/[\w$#@'"`[{\\]/u.test(after)) return { kind: 'unknown' };
  if (BEFORE_NUMBER.test(before)) return { kind: 'number' };
  return { kind: BEFORE_NAME.test(before) ? 'name' : 'unknown' };
}
