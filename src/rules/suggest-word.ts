/** Says which known word was probably meant. */

/** `unknown key "mesage"; known: message, title. Did you mean "message"?` */
export function explainUnknown(kind: string, unknown: readonly string[], known: readonly string[]): string {
  const names = unknown.map((word) => `"${word}"`).join(', ');
  const suggestion = unknown.map((word) => suggestWord(word, known)).find((word) => word !== undefined);
  const listed = known.length > 20 ? `${known.slice(0, 20).join(', ')} …` : known.join(', ');
  const hint = suggestion === undefined ? '' : `. Did you mean "${suggestion}"?`;
  return `unknown ${kind}${unknown.length > 1 ? 's' : ''} ${names}; known: ${listed}${hint}`;
}

/** Returns the known word with the fewest edits; none where more than two, or a third of the letters, would change. */
export function suggestWord(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, edits: editsBetween(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}

/** Letters to insert, delete, replace. */
function editsBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
