/** Narrowest terminal whose line ends are looked for, in columns. */
const NARROWEST = 80;
/** Full lines that show by their width that a terminal wrapped them. */
const FEWEST_FULL = 2;
/** Starts of lines that a program began itself: indented ones, frames, causes, and rows of a table. */
const OWN_LINE = /^(?:$|\t| {2}| ?at | ?\.\.\. |Caused by: |Suppressed: |[|+*#<>-])/u;

/**
 * Joins the lines of a text that was copied from a terminal which had wrapped them; absent where nothing shows that.
 *
 * ```
 * … ERROR [main][UpgradeProcess:1] Unable to drop the index IX_1 of tab
 * le Orders because a constraint needs it
 * ```
 *
 * What shows it: the longest lines of the text are of the very same width, there are several, and a word goes on behind one.
 */
export function joinWraps(text: string): string | undefined {
  if (text.length <= NARROWEST || !text.includes('\n')) return undefined;
  const lines = text.split('\n');
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < NARROWEST) return undefined;
  const wraps = (index: number) =>
    lines[index].length === width && index + 1 < lines.length && !OWN_LINE.test(lines[index + 1]);
  const full = lines.filter((_, index) => wraps(index));
  const splitsWord = lines.some((line, index) => wraps(index) && /\w$/u.test(line) && /^\w/u.test(lines[index + 1]));
  if (full.length < FEWEST_FULL || !splitsWord) return undefined;
  return lines.map((line, index) => (wraps(index) || index === lines.length - 1 ? line : `${line}\n`)).join('');
}
