/** They join words in English and head nearly every package of Java: nobody searches for them. */
const HARMLESS = new Set(
  'a an and are as at be been by com for from has have in is it its java javax liferay net of on or org that the this to was were with'.split(
    ' ',
  ),
);

/** Tells whether a word in lower case says nothing by itself; those that turn a meaning round, such as `not`, do. */
export function isHarmless(word: string): boolean {
  return HARMLESS.has(word);
}
