/** Cuts a text to its first characters (UTF-16 code units), no half ones. */
export function firstCharacters(text: string, most: number): string {
  const first = text.slice(0, most);
  return first.length < text.length ? first.replace(/[\ud800-\udbff]$/, '') : first;
}
