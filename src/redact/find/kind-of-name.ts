import { ownCopy } from '../text/own-copy.ts';
import { NAMES_OF_VALUES, type NamedKind } from '../tables/names-of-values.ts';

const MOST_WORDS = 4;
/** Words that also end names without a border: `sslpassword`, `truststorepassword`. */
const JOINED = /(?:password|passwd|passphrase|username|hostname|apikey|secretkey|accesskey|authtoken)$/;
/** A log says the same names again and again; up to so many are remembered. */
const MOST_NAMES = 10_000;
const kindByName = new Map<string, NamedKind | undefined>();

const kindByEnding = new Map<string, NamedKind>(
  Object.entries(NAMES_OF_VALUES).flatMap(([kind, endings]) =>
    isNamedKind(kind)
      ? endings
          .trim()
          .split(/\s+/)
          .map((ending): [string, NamedKind] => [ending, kind])
      : [],
  ),
);

function isNamedKind(kind: string): kind is NamedKind {
  return Object.hasOwn(NAMES_OF_VALUES, kind);
}

/**
 * Tells what the value behind a name is, by the longest ending that the table knows.
 *
 * `jdbc.default.password`, `LIFERAY_JDBC_PERIOD_DEFAULT_PERIOD_PASSWORD`, `--db-password` and `dbPassword2` are passwords.
 */
export function kindOfName(name: string): NamedKind | undefined {
  const known = kindByName.get(name);
  if (known !== undefined || kindByName.has(name)) return known;
  const kind = kindOfWords(wordsOf(name));
  if (kindByName.size < MOST_NAMES) kindByName.set(ownCopy(name), kind);
  return kind;
}

function kindOfWords(words: readonly string[]): NamedKind | undefined {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const kind = kindByEnding.get(words.slice(-count).join('.'));
    if (kind !== undefined) return kind;
  }
  const joined = JOINED.exec(words.at(-1) ?? '')?.[0];
  return joined === undefined ? undefined : kindByEnding.get(joined);
}

/** Liferay writes `a.bC` as `A_PERIOD_B_UPPERCASEC_` in the environment; numbers at the end count several of a kind. */
function wordsOf(name: string): string[] {
  return name
    .replace(/\[[^[\]]*\]$/, '')
    .replace(/_UPPERCASE([A-Z])_/g, '$1')
    .replace(/_(?:PERIOD|DASH|SLASH|COLON|OPENBRACKET|CLOSEBRACKET|UNDERLINE)_/g, '.')
    .replace(/([a-z\d])([A-Z])/g, '$1.$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
    .map((word) => word.replace(/\d{1,3}$/, ''));
}
