/** Invisible; keeps `@` from being a name, `#` from being an issue and `://` from being a link. */
const BREAK = '\u200b';

/** Writes a text as plain inline Markdown that starts no markup, no link and no message to people. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<>|~&$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replace(/@|:(?=\/\/)|\bwww(?=\.)|[#!%^](?=\d)/gi, `$&${BREAK}`)
    .replace(/^(?=[+-](?:\s|$)|#{1,6}(?:\s|$)|--|=)|(?<=^\d{1,9})(?=[.)](?:\s|$))/, '\\');
}

/** Writes a text as it is, as a code span; nothing for an empty one. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/**
 * Writes a code span for the cell of a table, in which a bar would end the cell.
 *
 * A bar behind a backslash cannot be written in a code span there: such a text is written as plain text.
 */
export function markdownCodeCell(text: string): string {
  return text.includes('\\|') ? markdownText(text) : markdownCode(text).replaceAll('|', '\\|');
}

/** Writes a text as it is, in a fence that is longer than any in it. */
export function markdownFence(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Writes a link to an address that a rule names. */
export function markdownLink(title: string, url: string): string {
  return `[${markdownText(title)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
