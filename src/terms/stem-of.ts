import lunr from 'lunr';

/** Returns the stem of an English word in lower case: `duplicate`, `duplicates` and `duplicated` have one, `duplic`. */
export function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}
