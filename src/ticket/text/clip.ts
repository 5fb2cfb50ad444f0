/** Shortens a text for a ticket, on one line; what is left out is marked. */
export function clip(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Shortens a block of lines: each line, and how many there are. */
export function clipLines(text: string, mostLines: number, mostCharacters: number): string {
  const lines = text.split('\n');
  const shown = lines
    .slice(0, mostLines)
    .map((line) =>
      line.length <= mostCharacters ? line : `${line.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`,
    );
  return [...shown, ...(lines.length > mostLines ? [`… ${lines.length - mostLines} more lines`] : [])].join('\n');
}
