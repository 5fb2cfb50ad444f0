/** Of three letters one may be wrong. */
const LETTERS_PER_SLIP = 3;

/** Finds the known word that a mistyped one was most likely meant to be; absent where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const slips = known.map((candidate) => countSlips(word.toLowerCase(), candidate));
  const fewest = Math.min(...slips);
  return fewest <= Math.max(1, Math.floor(word.length / LETTERS_PER_SLIP)) ? known[slips.indexOf(fewest)] : undefined;
}

/** Counts letters wrong, missing, too many or swapped with the next one (optimal string alignment distance). */
function countSlips(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const slips = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      current.push(swapped ? Math.min(slips, beforeLast[column - 2] + 1) : slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
